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
        measures = self.measures
        is_short = bool(small) or self.room * _MOST < measures.line * _LINES
        lines = self._short(heading) if is_short else self._cut(heading, "sheet-goes-on", _LINES)
        if small:
            lines += self._cut(small, "sheet-goes-on-below", 1)
        return AsideRow(lines, measures.body, measures.margin, column=self._column)

    def _short(self, heading: str) -> tuple[Line, ...]:
        """On one line; beside it stands that this is more of it, where that has room."""
        lines = self._broken(heading, "sheet-goes-on")
        return lines if len(lines) == 1 else self._cut(heading, "sheet-goes-on-below", 1)

    @property
    def _column(self) -> float:
        return self.measures.measure(0.0, self.measures.body)

    def _cut(self, said: str, key: str, most: int) -> tuple[Line, ...]:
        """In so many lines at most, cut short where it needs more."""
        said = shortened(said, self.words, lambda part: len(self._broken(part, key)) <= most)
        return self._broken(said, key)[:most]

    def _broken(self, said: str, key: str) -> tuple[Line, ...]:
        told = self.words.text(key, heading=said)
        runs = self.scribe.unsaid(told, fonts.BOLD).runs
        return evened(runs, self.measures.body, self._column)
