"""Knows what the box of each line looks like, with the room it takes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.line_words import Shown
from coprod_desktop.ui.views.map_figures import AnyFigure, figure_of

LEVELS = 4
"""Levels a row of a column stands in at most; no room is left for more."""


class Measured(NamedTuple):
    """How large the box of a line is in pixels, with the line it stands under."""

    id: str
    above: str
    width: int
    height: int


@dataclass(slots=True)
class _Known:
    shown: Shown
    most: int | None
    figure: AnyFigure
    measured: Measured


class Sizes:
    """Measures boxes in the look of the page; a box that is as before is not measured again."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._look: object = None
        self.held: tuple[str, int, int] = ("", 0, 0)
        """The line whose box has a size all the same, with this width, this height."""

    def figure(self, which: str) -> AnyFigure:
        """What the box of a line looks like."""
        return self._known[which].figure

    def as_on_a_map(self, shown: Iterable[Shown], look: Look) -> list[Measured]:
        """The boxes of lines that nothing limits, in their order."""
        return self._all(shown, look, ())

    def as_rows(self, shown: Iterable[Shown], look: Look, most: Sequence[int]) -> list[Measured]:
        """The boxes of lines at most as wide as the rows of their level, the first at 0."""
        return self._all(shown, look, most)

    def _all(self, shown: Iterable[Shown], look: Look, rows: Sequence[int]) -> list[Measured]:
        looks = (look, look.changes)
        before = self._known if looks == self._look else {}
        self._look = looks
        now: dict[str, _Known] = {}
        measured = []
        first, most = -1, None
        for one in shown:
            line = one.line
            if rows:
                first = line.level if first < 0 else first
                most = rows[min(line.level - first, LEVELS)]
            known = before.get(line.id)
            if known is None or known.shown is not one or known.most != most:
                known = _measured(one, look, most, known)
            now[line.id] = known
            size = known.measured
            if line.id == self.held[0]:
                size = Measured(line.id, line.above, *self.held[1:])
            measured.append(size)
        self._known = now
        return measured


def _measured(one: Shown, look: Look, most: int | None, before: _Known | None) -> _Known:
    line, figure = one.line, figure_of(one, most is not None)
    if before is not None and before.figure == figure and before.most == most:
        _, above, width, height = before.measured
        if above == line.above:
            return _Known(one, most, before.figure, before.measured)
        return _Known(one, most, before.figure, Measured(line.id, line.above, width, height))
    size = figure.size_within(look, most)
    return _Known(one, most, figure, Measured(line.id, line.above, size.width(), size.height()))
