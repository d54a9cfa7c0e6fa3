"""Says what a section is about once more where it goes on on another page."""

from __future__ import annotations

from dataclasses import dataclass, field

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.evened import evened
from coprod_desktop.sheets.measures import Measures
from coprod_desktop.sheets.rows import AsideRow
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.shortened import shortened
from coprod_desktop.sheets.text import Line
from coprod_desktop.wording import Wording

_MOST, _MOST_WITH_ROW = 0.2, 0.75
"""The share of a page's room that a heading takes without being shorter, and at most with the
row below it."""
_LINES = 2
"""On no more lines does it stand, a small heading among them."""


@dataclass(slots=True)
class GoingOn:
    """Makes what stands at the top of a page that begins inside a section.

    ``room`` is about how tall what flows on a page is. A screen reader says the heading where it
    stands first, so that it does not hear it twice.
    """

    measures: Measures
    scribe: Scribe
    words: Wording
    room: float
    _made: dict[tuple[str, str], AsideRow] = field(default_factory=dict)

    def above(self, heading: str, small: str, gap: float, height: float) -> AsideRow | None:
        """The heading with the small one that goes on; none where a row below it has no room."""
        if not heading:
            return None
        if (heading, small) not in self._made:
            self._made[heading, small] = self._row(heading, small)
        row = self._made[heading, small]
        return row if row.height + gap + height <= self.room * _MOST_WITH_ROW else None

    def _row(self, heading: str, small: str) -> AsideRow:
        """It stands over the words of its section, or at the edge where it says more there."""
        measures, left = self.measures, self.measures.column
        lines = self._lines(heading, small, left)
        if left and _said(lines) != (1 + bool(small), self._whole(heading, small)):
            at_edge = self._lines(heading, small, 0.0)
            if _said(at_edge) != _said(lines):
                lines, left = at_edge, 0.0
        column = measures.measure(left, measures.body)
        return AsideRow(lines, measures.body, measures.margin + left, column=column)

    def _whole(self, heading: str, small: str) -> str:
        """All it can say, without its spaces."""
        told = self.words.text("sheet-goes-on", heading=heading)
        below = self.words.text("sheet-goes-on-below", heading=small) if small else ""
        return _unspaced(told + below)

    def _lines(self, heading: str, small: str, left: float) -> tuple[Line, ...]:
        is_short = bool(small) or self.room * _MOST < self.measures.line * _LINES
        if is_short:
            lines = self._short(heading, left)
        else:
            lines = self._cut(heading, "sheet-goes-on", _LINES, left)
        return lines + (self._cut(small, "sheet-goes-on-below", 1, left) if small else ())

    def _short(self, heading: str, left: float) -> tuple[Line, ...]:
        """On one line; beside it stands that this is more of it, where that has room."""
        lines = self._broken(heading, "sheet-goes-on", left)
        return lines if len(lines) == 1 else self._cut(heading, "sheet-goes-on-below", 1, left)

    def _cut(self, said: str, key: str, most: int, left: float) -> tuple[Line, ...]:
        """In so many lines at most, cut short where it needs more."""
        said = shortened(said, self.words, lambda part: len(self._broken(part, key, left)) <= most)
        return self._broken(said, key, left)[:most]

    def _broken(self, said: str, key: str, left: float) -> tuple[Line, ...]:
        told = self.words.text(key, heading=said)
        runs = self.scribe.unsaid(told, fonts.BOLD).runs
        return evened(runs, self.measures.body, self.measures.measure(left, self.measures.body))


def _said(lines: tuple[Line, ...]) -> tuple[int, str]:
    """How many lines there are, and what they say wherever they are broken."""
    return len(lines), _unspaced("".join(run.words for line in lines for run in line.runs))


def _unspaced(words: str) -> str:
    return "".join(words.split())
