"""Draws two marks on a line, for whoever sees better than they read."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportlab.lib.colors import black, white

from coprod_desktop.domain.feeling import LEVELS
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.rows import Row

_PLACE, _RING, _DOT = 0.14, 0.5, 0.3
"""How far a place, the ring and the dot reach from their middle, of the size of the words."""
_TALL = 1.5


@dataclass(frozen=True, slots=True)
class ScaleRow(Row):
    """A ring before, a full dot after, from 1 at the left to 5; 0 where it was not told.

    It is decoration: the points below it say the same in words. ``size`` is that of the words.
    """

    marks: tuple[int, int]
    left: float
    width: float
    size: float
    stays: bool = field(default=True, kw_only=True)

    @property
    def height(self) -> float:
        """Room for the ring, with some below it."""
        return self.size * _TALL

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws the line with its places, then the marks on it."""
        middle = top - self.size * 0.7
        first = self.left + self.size * _RING
        step = (self.width - 2 * self.size * _RING) / (len(LEVELS) - 1)
        places = [first + step * number for number in range(len(LEVELS))]
        before, after = self.marks
        canvas.saveState()
        canvas.setStrokeColor(black)
        canvas.setLineWidth(self.size * 0.07)
        canvas.line(places[0], middle, places[-1], middle)
        canvas.setFillColor(white)
        for place in places:
            canvas.circle(place, middle, self.size * _PLACE, stroke=1, fill=1)
        canvas.setLineWidth(self.size * 0.12)
        if before:
            canvas.circle(places[before - 1], middle, self.size * _RING, stroke=1, fill=1)
        if after:
            canvas.setFillColor(black)
            canvas.circle(places[after - 1], middle, self.size * _DOT, stroke=0, fill=1)
        canvas.restoreState()
