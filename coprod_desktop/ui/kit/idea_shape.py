"""The shapes that tell the piles apart."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from coprod_desktop.domain.idea import Pile

TAIL = 9
"""Pixels under the box which the tail of a speech bubble takes; every shape keeps them free."""


def box_of(rect: QRectF, tail: float = TAIL) -> QRectF:
    """The part of ``rect`` that holds the words."""
    return rect.adjusted(0, 0, 0, -tail)


def idea_path(rect: QRectF, pile: Pile, size: float = 1.0) -> QPainterPath:
    """The outline of an idea in ``rect``; ``size`` makes corners and tail larger or smaller."""
    box = box_of(rect, TAIL * size)
    if pile is Pile.SHARE:
        return _bubble(rect, box, size)
    if pile is Pile.IF_IT_HELPS:
        return _note(box, size)
    return _pocket(box, size)


def _bubble(rect: QRectF, box: QRectF, size: float) -> QPainterPath:
    """Round corners and a tail low on the left.

    One line all round: two shapes united draw the same in many times as many pieces.
    """
    left, top, right, low = box.left(), box.top(), box.right(), box.bottom()
    radius = min(13 * size, box.width() / 2, box.height() / 2)
    across = 2 * radius
    # The tail begins 2 pixels inside the box.
    shown = 2 / (rect.bottom() - low + 2)
    path = QPainterPath(QPointF(left + radius, top))
    path.arcTo(right - across, top, across, across, 90, -90)
    path.arcTo(right - across, low - across, across, across, 0, -90)
    path.lineTo(left + (36 - 20 * shown) * size, low)
    path.lineTo(left + 16 * size, rect.bottom())
    path.lineTo(left + (18 - 2 * shown) * size, low)
    path.arcTo(left, low - across, across, across, 270, -90)
    path.arcTo(left, top, across, across, 180, -90)
    path.closeSubpath()
    return path


def _note(box: QRectF, size: float) -> QPainterPath:
    """Square corners, the one at the top right folded over."""
    fold = 18 * size
    path = QPainterPath(box.topLeft())
    path.lineTo(box.right() - fold, box.top())
    path.lineTo(box.right(), box.top() + fold)
    path.lineTo(box.bottomRight())
    path.lineTo(box.bottomLeft())
    path.closeSubpath()
    return path


def fold_path(rect: QRectF, size: float = 1.0) -> QPainterPath:
    """The folded corner of a note card."""
    box = box_of(rect, TAIL * size)
    fold = 18 * size
    path = QPainterPath(QPointF(box.right() - fold, box.top()))
    path.lineTo(box.right() - fold, box.top() + fold)
    path.lineTo(box.right(), box.top() + fold)
    return path


def _pocket(box: QRectF, size: float) -> QPainterPath:
    """Square above, deep round below."""
    radius = min(26 * size, box.height() / 2)
    path = QPainterPath(box.topLeft())
    path.lineTo(box.topRight())
    path.lineTo(box.right(), box.bottom() - radius)
    path.quadTo(box.bottomRight(), QPointF(box.right() - radius, box.bottom()))
    path.lineTo(box.left() + radius, box.bottom())
    path.quadTo(box.bottomLeft(), QPointF(box.left(), box.bottom() - radius))
    path.closeSubpath()
    return path


def stitch_path(rect: QRectF, size: float = 1.0) -> QPainterPath:
    """The stitched line across a pocket."""
    box = box_of(rect, TAIL * size)
    path = QPainterPath(QPointF(box.left() + 9 * size, box.top() + 8 * size))
    path.lineTo(box.right() - 9 * size, box.top() + 8 * size)
    return path
