"""Writes at the foot of a map which page it is, before it the page on which it goes on."""

from __future__ import annotations

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.measures import Measures
from coprod_desktop.sheets.rows import AsideRow
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.text import Line, line_width, unbroken
from coprod_desktop.wording import Wording

_CONTINUES = ("sheet-continues", "sheet-continues-short")
_WIDE = 88
"""A page whose number is as wide as that of any page."""
_BETWEEN = 2.0
"""Between the two where they share a line, for words of 1 point."""


class MapFoot:
    """The foot of each page of a map, in words of the size that was chosen."""

    def __init__(self, measures: Measures, scribe: Scribe, words: Wording) -> None:
        self._measures, self._scribe, self._words = measures, scribe, words

    def lines(self, width: float) -> int:
        """How many lines a page that goes on has at its foot, where it is so wide."""
        return self._way(width)[1]

    def draw(self, canvas: TaggedCanvas, width: float, page: int, pages: int, *, on: bool) -> None:
        """Draws it on a page by its number from 1, which goes ``on`` on the next."""
        body, left = self._measures.body, self._measures.margin
        foot = left + self._measures.line
        self._write(canvas, self._page(page, pages), left, foot)
        if on:
            key, lines = self._way(width)
            more = self._said(key, fonts.BOLD, page=page + 1)
            if lines == 1:
                self._write(canvas, more, left + width - line_width(more, body), foot)
            else:
                self._write(canvas, more, left, foot + self._measures.line)

    def _way(self, width: float) -> tuple[str, int]:
        """In which words it says so, in how many lines with the number of the page."""
        body = self._measures.body
        beside = line_width(self._page(_WIDE, _WIDE), body) + _BETWEEN * body
        wide = {
            key: line_width(self._said(key, fonts.BOLD, page=_WIDE), body) for key in _CONTINUES
        }
        for lines, taken in ((1, beside), (2, 0.0)):
            for key in _CONTINUES:
                if wide[key] + taken <= width:
                    return key, lines
        return _CONTINUES[-1], 2

    def _page(self, page: int, pages: int) -> Line:
        return self._said("sheet-page", fonts.REGULAR, page=page, pages=pages)

    def _said(self, key: str, face: str, **numbers: int) -> Line:
        return unbroken(self._scribe.unsaid(self._words.text(key, **numbers), face).runs)

    def _write(self, canvas: TaggedCanvas, line: Line, left: float, top: float) -> None:
        AsideRow((line,), self._measures.body, left).draw(canvas, top)
