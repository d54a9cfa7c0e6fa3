"""Turns text with tags, as other programs write it, into plain text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser

from coprod_desktop.exchange.tree import LeftOut, plain

_LINES = frozenset(
    {"address", "article", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure"}
    | {"footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p"}
    | {"pre", "section", "table", "tr", "ul"}
)
_UNSEEN = frozenset({"head", "script", "style", "title"})
_AS_TYPED = frozenset({"pre", "text", "textarea"})
_PICTURES = frozenset({"img", "svg", "object", "video"})
_ROOM = re.compile(r"[ \t\n\r\f]+")
_KNOWN = re.compile(
    r"</?(?:html|body|p|div|br|b|i|u|s|em|strong|strike|del|ins|mark|a|span|font|code|pre|small|"
    r"sub|sup|time|img|ul|ol|li|h[1-6]|table|tr|td|th|tt|blockquote|head|style|script|title|meta|"
    r"link|center|tbody|thead)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_LONGEST = 2**18
"""Letters of one text that is looked through for tags."""


class RichText:
    """Takes the tags with their words one by one; `text` is what a person would read."""

    def __init__(self) -> None:
        self.left_out: Counter[LeftOut] = Counter()
        self._lines: list[list[str]] = [[]]
        self._unseen = 0
        self._as_typed = 0

    def begin(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """A tag opens."""
        self._unseen += tag in _UNSEEN
        self._as_typed += tag in _AS_TYPED
        if tag == "br" or tag in _LINES:
            self._break(always=tag == "br")
        elif tag in {"td", "th"}:
            self._lines[-1].append(" ")
        elif tag in _PICTURES:
            self.left_out[LeftOut.IMAGES] += 1
            self.words(attributes.get("alt") or "")
        elif tag == "a" and attributes.get("href"):
            self.left_out[LeftOut.LINKS] += 1

    def end(self, tag: str) -> None:
        """A tag closes."""
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        self._as_typed -= tag in _AS_TYPED and self._as_typed > 0
        if tag in _LINES:
            self._break()

    def words(self, words: str) -> None:
        """Words between tags."""
        if self._unseen:
            return
        if self._as_typed:
            first, *others = plain(words).split("\n")
            self._lines[-1].append(first)
            self._lines.extend([other] for other in others)
        else:
            self._lines[-1].append(_ROOM.sub(" ", words))

    def _break(self, always: bool = False) -> None:
        if always or "".join(self._lines[-1]).strip(" \xa0"):
            self._lines.append([])
        else:
            self._lines[-1].clear()  # else it would be looked through again and again

    def text(self) -> str:
        """All lines, without empty ones at either end."""
        lines = [re.sub(" +", " ", "".join(line)).strip(" ") for line in self._lines]
        return "\n".join(lines).strip("\n").strip(" \xa0")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rich = RichText()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.rich.begin(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        self.rich.end(tag)

    def handle_data(self, data: str) -> None:
        self.rich.words(data)


def without_tags(text: str) -> tuple[str, Counter[LeftOut]]:
    """``text`` as a person would read it, with what had to be left out of it.

    What has no tag of HTML in it is given back as it is.
    """
    if "<" not in text or len(text) > _LONGEST or _KNOWN.search(text) is None:
        return text, Counter()
    tags = _Tags()
    try:
        # Line breaks are meant here, other than between tags of a page.
        broken = text if "<html" in text[:200].lower() else text.replace("\n", "<br>")
        tags.feed(_only_known(broken))
        tags.close()
    except AssertionError:  # of Python's own parser, for some that are malformed
        return text, Counter()
    return tags.rich.text(), tags.rich.left_out


def _only_known(text: str) -> str:
    """``text`` with every "<" that begins no known tag written so that it is kept."""
    kept: list[str] = []
    at = 0
    for tag in _KNOWN.finditer(text):
        kept += (text[at : tag.start()].replace("<", "&lt;"), tag[0])
        at = tag.end()
    return "".join((*kept, text[at:].replace("<", "&lt;")))
