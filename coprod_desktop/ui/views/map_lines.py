"""Draws the branch lines between the boxes of a map or a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath

from coprod_desktop.domain.outline import LineKind
from coprod_desktop.ui.kit.branch_line import branch_line
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.line_words import Shown
from coprod_desktop.ui.views.map_figures import AnyFigure, HeadingFigure
from coprod_desktop.ui.views.map_plan import Spot

_REACH = 12
"""Pixels a branch line may reach beyond its path."""


@dataclass(frozen=True, slots=True)
class End:
    """A box as a line meets it."""

    figure: AnyFigure
    spot: Spot

    def meets(self, look: Look, right: bool) -> QPointF:
        """Where a line meets its left or its right edge."""
        x, y, width, height = self.spot
        return QPointF(x, y) + self.figure.meets(look, QSize(width, height), right)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A line as it was last drawn: what it was drawn for, and the place its pixels take."""

    made_for: tuple[object, ...]
    path: QPainterPath
    place: QRectF
    branch: int
    width: int


class BranchLines:
    """One line from each box to the box it stands under; what has not moved is kept as it is.

    All of it is in pixels before they are scaled.
    """

    def __init__(self) -> None:
        self._drawn: dict[str, _Drawn] = {}

    def clear(self) -> None:
        """Draws all anew the next time."""
        self._drawn = {}

    def follow(
        self, joined: Iterable[tuple[Shown, End, End]], look: Look, in_column: bool
    ) -> QRectF:
        """Follows lines that are shown, each with its box and the one above it.

        Answers with the place where lines came, went or moved.
        """
        before, self._drawn = self._drawn, {}
        changed = QRectF()
        for one, box, parent in joined:
            thick = one.line.kind is LineKind.BRANCH
            if one.branch is None or (in_column and thick):
                continue  # one below the other branches would all lie on one line
            made_for = (box.spot, parent.spot, one.branch, in_column)
            drawn = before.pop(one.line.id, None)
            if drawn is None or drawn.made_for != made_for:
                if drawn is not None:
                    changed = changed.united(drawn.place)
                path = _elbow(parent, box, look) if in_column else _curve(parent, box, look)
                place = path.boundingRect().adjusted(-_REACH, -_REACH, _REACH, _REACH)
                drawn = _Drawn(made_for, path, place, one.branch, 5 if thick else 3)
                changed = changed.united(place)
            self._drawn[one.line.id] = drawn
        for gone in before.values():
            changed = changed.united(gone.place)
        return changed

    def draw(self, painter: QPainter, look: Look, seen: QRectF) -> None:
        """Draws the lines of which any part is to be seen."""
        for drawn in self._drawn.values():
            if drawn.place.intersects(seen):
                branch_line(painter, drawn.path, drawn.branch, look, drawn.width)


def _curve(parent: End, box: End, look: Look) -> QPainterPath:
    right = box.spot.x > parent.spot.x
    end, start = box.meets(look, not right), parent.meets(look, right)
    if isinstance(parent.figure, HeadingFigure):
        # From the side of a tall box the lines leave apart.
        free = max(parent.spot.height / 2 - 30, 0)
        start.setY(start.y() + max(-free, min(free, end.y() - start.y())))
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    return path


def _elbow(parent: End, box: End, look: Look) -> QPainterPath:
    end = box.meets(look, False)
    across = parent.spot.x + (end.x() - parent.spot.x) / 2
    path = QPainterPath(QPointF(across, parent.spot.y + parent.spot.height - 8))
    path.lineTo(across, end.y())
    path.lineTo(end)
    return path
