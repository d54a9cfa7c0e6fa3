"""Writes a sheet as one web page that needs nothing else, for a phone or a screen reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from coprod_desktop.content.emoji import Emoji, emoji_parted
from coprod_desktop.sheets import direction
from coprod_desktop.sheets.blocks import SIGNS, Block, Form, blocks
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import AnyPlan, Sign
from coprod_desktop.sheets.script_parts import parted
from coprod_desktop.sheets.tidied import one_line
from coprod_desktop.sheets.web_pictures import picture_source

_TAGS = {Form.TITLE: "h1", Form.HEADING: "h2", Form.SMALL_HEADING: "h3", Form.WORDS: "p"}
# A picture stands left of its heading, and is read after it. Its ground stays light, as its
# lines are dark.
# No colours, so that the page takes those a person has chosen for every page.
_STYLE = """
:root { color-scheme: light dark; }
body { font: %(size)srem/1.5 "Atkinson Hyperlegible", Arial, sans-serif; max-width: 34em;
  margin: 0 auto; padding: 1em; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; margin: 1.25em 0 .5em; }
ul { padding-left: 1.5em; margin: .5em 0; }
ul.boxes { list-style: none; padding-left: 0; }
li { margin: .4em 0; }
p { margin: 1em 0; }
img { flex: none; width: 3.5em; height: 3.5em; object-fit: contain; border-radius: .25em;
  color-scheme: light; background: Canvas; }
div.head { display: flex; flex-direction: row-reverse; justify-content: flex-end;
  align-items: center; gap: .75em; margin-top: 1.5em; }
div.head > h1, div.head > h2 { margin: 0; }
hr { height: 3em; margin: 0; border: 0; border-bottom: 1px solid; }
"""
_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
_USUAL = 16
"""Points that are one rem of a page: what a reader has set their browser to."""
_LEAST = 1.125
"""The page is called one with large words, so its words are larger than those of other pages."""


def as_html(plan: AnyPlan, choice: SheetChoice, supplies: Supplies) -> str:
    """The whole page, with its pictures in it."""
    writer = _Writer(choice, supplies)
    return _PAGE.format(
        language=escape(supplies.words.language),
        title=escape(one_line(plan.title)),
        style=_STYLE % {"size": max(_LEAST, round(choice.points / _USUAL, 3))},
        body="\n".join(writer.written(blocks(plan))),
    )


class _Writer:
    def __init__(self, choice: SheetChoice, supplies: Supplies) -> None:
        self._choice, self._supplies = choice, supplies
        self._open = 0

    def written(self, told: Iterable[Block]) -> Iterator[str]:
        """The page line by line."""
        for block in told:
            if block.form is Form.POINT:
                yield from self._point(block)
                continue
            yield from self._closed(0)
            if block.form is Form.LINE:
                yield "<hr>"
                continue
            tag = _TAGS[block.form]
            words = f"<{tag}{_marks(block.words)}>{_lines(block.words)}</{tag}>"
            picture = self._picture(block.picture)
            yield f'<div class="head">{words}{picture}</div>' if picture else words
        yield from self._closed(0)

    def _point(self, block: Block) -> Iterator[str]:
        """An item; a deeper one lies in a list of its own inside the item above it."""
        level = min(block.depth, self._open) + 1
        yield from self._closed(level)
        if self._open == level:
            yield "</li>"
        else:
            kind = "" if block.sign is Sign.BULLET else ' class="boxes"'
            yield f"<ul{kind}>"
            self._open = level
        sign = "" if block.sign in (Sign.BULLET, Sign.NONE) else f"{SIGNS[block.sign]} "
        yield f"<li{_marks(block.words)}>{sign}{_lines(block.words)}"

    def _closed(self, level: int) -> Iterator[str]:
        while self._open > level:
            yield "</li>\n</ul>"
            self._open -= 1

    def _picture(self, key: str) -> str:
        shown = self._supplies.pictures.get(key) if self._choice.pictures else None
        source = picture_source(key, shown, self._supplies) if shown is not None else ""
        return f'<img alt="{escape(shown.name)}" src="{source}">' if shown and source else ""


def _marks(words: str) -> str:
    """What is said of all of some words: their language, that they run from right to left."""
    only = _languages(words)
    language = f' lang="{only.pop()}"' if len(only) == 1 and "" not in only else ""
    return language + (' dir="rtl"' if direction.base(words) else "")


def _lines(words: str) -> str:
    """Words with their languages where there are several, with the names of emoji."""
    is_one = len(_languages(words)) == 1
    made = []
    for stretch, language in parted(words):
        said = "".join(map(_with_name, emoji_parted(stretch)))
        made.append(said if is_one or not language else f'<span lang="{language}">{said}</span>')
    return "".join(made).replace("\n", "<br>")


def _languages(words: str) -> set[str]:
    return {language for _, language in parted(words)}


def _with_name(part: str | Emoji) -> str:
    if isinstance(part, str):
        return escape(part)
    return f'<span role="img" aria-label="{escape(part.name)}">{escape(part.typed)}</span>'
