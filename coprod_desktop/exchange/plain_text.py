"""Reads or writes an outline as text with blanks before its lines.

What stands further in lies under what stands before. Ours put "- " before every line but the
title; a line that goes on, or that would be taken for more than its words, begins with a
no-break space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coprod_desktop.exchange.gathering import Gathering
from coprod_desktop.exchange.nesting import Nesting, columns, lines_of, told_lines
from coprod_desktop.exchange.tree import Entry, LeftOut, Outline

_AS_IT_IS = "\xa0"
_MARK = r"(?:[-*+•◦▪▫‣⁃∙·●○■□–—]|\(?\d{1,9}[.)])"
_LINE = re.compile(rf"^(?P<room>[ \t]*)(?:(?P<mark>{_MARK})(?:[ \t]+|$))?(?P<words>.*)$", re.DOTALL)
_BOX = re.compile(r"^\[[ xX✓✔]?\](?:[ \t]+|$)|^[☐☑☒✓✔][ \t]*")
_STEP = 2
"""Blanks a level stands in."""


class PlainText:
    """The format ``.txt``."""

    key = "text"
    suffixes = (".txt", ".text")

    def read(self, pieces: Iterable[str]) -> Outline:
        """An outline of any text at all. Raises a NotOpened."""
        found, nesting = Gathering(), Nesting()
        texts: list[list[str]] = []
        for line in lines_of(pieces):
            split = _LINE.match(line)
            assert split is not None  # it takes any line
            marked, words = bool(split["mark"]), split["words"]
            if not marked and not words.strip():
                if _AS_IT_IS not in words:
                    continue
            elif marked or not words.startswith(_AS_IT_IS):
                found.line(nesting.level((columns(split["room"]), int(marked))))
                texts.append([self._told(words, found) if marked else words.rstrip(" \t")])
                continue
            words = words.removeprefix(_AS_IT_IS)
            if texts:
                texts[-1].append(words.rstrip())
            else:  # there is no idea it could go on with
                found.line(nesting.level((0, 0)))
                texts.append([words.rstrip(" \t")])
        for draft, lines in zip(found.drafts, texts, strict=True):
            draft.text = "\n".join(lines)
        return found.outline()

    def _told(self, words: str, found: Gathering) -> str:
        """The words of a line, without its box to tick."""
        if words.startswith(_AS_IT_IS):
            return words.removeprefix(_AS_IT_IS).rstrip(" \t")
        box = _BOX.match(words)
        found.leave(LeftOut.TICKS, box is not None)
        return words[box.end() if box else 0 :].rstrip(" \t")

    def write(self, outline: Outline) -> bytes:
        """A text that every program opens."""
        written = (line for entry in outline.entries for line in _lines(entry))
        return "\n".join((*written, "")).encode("utf-8")


def _lines(entry: Entry) -> Iterator[str]:
    first, *others = told_lines(entry.text)
    room = " " * _STEP * max(entry.level - 1, 0)
    if entry.level:
        plainly = bool(first) and not (_BOX.match(first) or first.startswith(_AS_IT_IS))
        yield f"{room}- {'' if plainly or not first else _AS_IT_IS}{first}"
        room += " " * _STEP
    else:
        split = _LINE.match(first)
        marked = split is not None and bool(split["mark"])
        plainly = bool(first.strip()) and not marked and not first.startswith(_AS_IT_IS)
        yield first if plainly else f"{_AS_IT_IS}{first}"
    for line in others:
        yield f"{room}{_AS_IT_IS}{line}"
