"""Draws the branch lines between the boxes of a map or a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from coprod_desktop.domain.outline import LineKind
from coprod_desktop.ui.kit.branch_line import branch_line
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.line_words import Shown
from coprod_desktop.ui.views.map_boxes import AnyBox, HeadingNode

_REACH = 12
"""Pixels a branch line may reach beyond its path."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A line as it was last drawn: what it was drawn for, and the place its pixels take."""

    made_for: tuple[object, ...]
    path: QPainterPath
    place: QRectF
    branch: int
    width: int


class BranchLines:
    """One line from each box to the box it stands under; what has not moved is kept as it is."""

    def __init__(self) -> None:
        self._drawn: dict[str, _Drawn] = {}

    def clear(self) -> None:
        """Draws all anew the next time."""
        self._drawn = {}

    def follow(
        self, shown: Mapping[str, Shown], boxes: Mapping[str, AnyBox], in_column: bool
    ) -> QRect:
        """Follows the boxes; answers with the place where lines came, went or moved."""
        before, self._drawn = self._drawn, {}
        changed = QRectF()
        for which, one in shown.items():
            parent = boxes.get(one.line.above)
            if parent is None or one.branch is None:
                continue
            thick = one.line.kind is LineKind.BRANCH
            if in_column and thick:
                continue  # one below the other they would all lie on one line
            box = boxes[which]
            made_for = (box.spot, parent.spot, one.branch, in_column)
            drawn = before.pop(which, None)
            if drawn is None or drawn.made_for != made_for:
                if drawn is not None:
                    changed = changed.united(drawn.place)
                path = _elbow(parent, box) if in_column else _curve(parent, box)
                place = path.boundingRect().adjusted(-_REACH, -_REACH, _REACH, _REACH)
                drawn = _Drawn(made_for, path, place, one.branch, 5 if thick else 3)
                changed = changed.united(place)
            self._drawn[which] = drawn
        for gone in before.values():
            changed = changed.united(gone.place)
        return changed.toAlignedRect()

    def draw(self, painter: QPainter, look: Look, seen: QRect) -> None:
        """Draws the lines of which any part is to be seen."""
        part = QRectF(seen)
        for drawn in self._drawn.values():
            if drawn.place.intersects(part):
                branch_line(painter, drawn.path, drawn.branch, look, drawn.width)


def _curve(parent: AnyBox, box: AnyBox) -> QPainterPath:
    right = box.x() > parent.x()
    end = QPointF(box.pos()) + box.meets(not right)
    start = QPointF(parent.pos()) + parent.meets(right)
    if isinstance(parent, HeadingNode):
        # From the side of a tall box the lines leave apart.
        free = max(parent.height() / 2 - 30, 0)
        start.setY(start.y() + max(-free, min(free, end.y() - start.y())))
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    return path


def _elbow(parent: AnyBox, box: AnyBox) -> QPainterPath:
    end = QPointF(box.pos()) + box.meets(False)
    across = parent.x() + (end.x() - parent.x()) / 2
    path = QPainterPath(QPointF(across, parent.y() + parent.height() - 8))
    path.lineTo(across, end.y())
    path.lineTo(end)
    return path
