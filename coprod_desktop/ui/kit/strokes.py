"""Paints what was drawn with a pen, sharp at any size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from coprod_desktop.domain.drawing import Drawing, NotADrawing, Stroke


def paint_drawing(
    painter: QPainter, drawing: Drawing, rect: QRectF, pens: Sequence[QColor], *, fitted: bool
) -> None:
    """Paints a drawing into a square; ``fitted`` fills the square with what there is of it."""
    left, top, side = drawing.seen() if fitted else (0.0, 0.0, 1.0)
    scale = rect.width() / side
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(scale, scale)
    painter.translate(-left, -top)
    for stroke in drawing.strokes:
        paint_stroke(painter, stroke, pens, least=1 / scale)
    painter.restore()


def paint_packed(painter: QPainter, packed: bytes, rect: QRectF, pens: Sequence[QColor]) -> None:
    """Paints a drawing as it is kept into a square; nothing where it cannot be read."""
    try:
        drawing = Drawing.unpacked(packed)
    except NotADrawing:
        return  # its words are beside it
    paint_drawing(painter, drawing, rect, pens, fitted=True)


def paint_stroke(
    painter: QPainter, stroke: Stroke, pens: Sequence[QColor], least: float = 0.0
) -> None:
    """Paints a stroke in the square from 0 to 1, at least ``least`` wide."""
    pen = painter.pen()
    pen.setColor(pens[stroke.pen])
    pen.setStyle(Qt.PenStyle.SolidLine)
    pen.setWidthF(max(stroke.width, least))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    first = QPointF(*stroke.places[0])
    if len(stroke.places) == 1:
        painter.drawPoint(first)
        return
    path = QPainterPath(first)
    for bend, end in stroke.bends():
        path.quadTo(QPointF(*bend), QPointF(*end))
    painter.drawPath(path)
