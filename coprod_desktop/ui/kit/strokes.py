"""Paints what was drawn with a pen, sharp at any size."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coprod_desktop.domain.drawing import Drawing, Place, Stroke

THIN, THICK = 0.014, 0.04
"""Widths of a pen as shares of the square one draws in."""

_CLOSEST = 3.0
"""How many times larger a small drawing is shown, where it has all the room."""


def paint_drawing(
    painter: QPainter, drawing: Drawing, rect: QRectF, pens: Sequence[QColor], *, fitted: bool
) -> None:
    """Paints a drawing into a square; ``fitted`` fills the square with what there is of it."""
    seen = _seen(drawing) if fitted else QRectF(0, 0, 1, 1)
    scale = rect.width() / seen.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    painter.translate(-seen.topLeft())
    for stroke in drawing.strokes:
        paint_stroke(painter, stroke, pens, least=1 / scale)
    painter.restore()


def paint_stroke(
    painter: QPainter, stroke: Stroke, pens: Sequence[QColor], least: float = 0.0
) -> None:
    """Paints a stroke in the square from 0 to 1, at least ``least`` wide."""
    width = max(THICK if stroke.thick else THIN, least)
    painter.setPen(
        QPen(
            pens[stroke.pen],
            width,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if len(stroke.places) == 1:
        painter.drawPoint(QPointF(*stroke.places[0]))
    else:
        painter.drawPath(stroke_path(stroke.places))


def stroke_path(places: Sequence[Place]) -> QPainterPath:
    """A smooth line: it bends at each place, halfway to the next one it is straight."""
    path = QPainterPath(QPointF(*places[0]))
    for here, after in pairwise(places[1:]):
        path.quadTo(QPointF(*here), (QPointF(*here) + QPointF(*after)) / 2)
    path.lineTo(QPointF(*places[-1]))
    return path


def _seen(drawing: Drawing) -> QRectF:
    """The square part of the whole that has all strokes in it, not closer than `_CLOSEST`."""
    places = [place for stroke in drawing.strokes for place in stroke.places]
    if not places:
        return QRectF(0, 0, 1, 1)
    xs, ys = [x for x, _ in places], [y for _, y in places]
    side = max(max(xs) - min(xs), max(ys) - min(ys)) + 2 * THICK
    side = max(side, 1 / _CLOSEST)
    middle = QPointF((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
