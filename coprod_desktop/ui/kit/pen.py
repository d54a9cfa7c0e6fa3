"""Draws the shapes all widgets share with one pen."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.look import LIP, Look


@dataclass(frozen=True, slots=True)
class Slab:
    """The roles a slab is drawn in; no ``lip`` means it is only to read."""

    fill: str = "raised"
    line: str = "line"
    lip: str = ""
    words: str = "ink"
    second: str = "soft"
    outline: float = 2


def painter_on(widget: QWidget) -> QPainter:
    """A painter with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    return painter


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def round_pen(colour: QColor, width: float) -> QPen:
    """The one pen: flat colour, round ends, round joins."""
    return QPen(
        colour,
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def dotted_pen(colour: QColor, width: float) -> QPen:
    """Round dots, a little more than two widths apart."""
    pen = round_pen(colour, width)
    pen.setDashPattern([0.01, 2.2])
    return pen


def draw_slab(
    painter: QPainter,
    look: Look,
    rect: QRectF,
    slab: Slab,
    radius: float,
    pressed: bool = False,
) -> QRectF:
    """Draws a slab into ``rect``; answers with its face, where words and pictures go.

    A pressed slab has no lip, and its face sits lower by as much.
    """
    width = look.outline(slab.outline)
    pen = QPen(look.colour(slab.line), width)
    full = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(pen)
    if pressed:
        face = rect.adjusted(0, LIP, 0, 0)
        painter.setBrush(look.colour(slab.fill))
        painter.drawRoundedRect(full.adjusted(0, LIP, 0, 0), radius, radius)
        return face
    if slab.lip:
        painter.setBrush(look.colour(slab.lip))
        painter.drawRoundedRect(full, radius, radius)
        full = full.adjusted(0, 0, 0, -LIP)
        rect = rect.adjusted(0, 0, 0, -LIP)
    painter.setBrush(look.colour(slab.fill))
    painter.drawRoundedRect(full, radius, radius)
    return rect


def draw_tick_disc(painter: QPainter, look: Look, centre: QPointF, radius: float) -> None:
    """Draws the tick of what is chosen or done."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawEllipse(centre, radius, radius)
    side = radius * 1.35
    place = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    look.draw_sign(painter, "tick", place, "on_accent", 3.2)


def draw_ring(painter: QPainter, look: Look, outline: QPainterPath) -> None:
    """Strokes the focus ring along ``outline``, the middle of the ring: dark, amber, dark."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(round_pen(look.colour("ring_out"), 8 * look.ring))
    painter.drawPath(outline)
    painter.setPen(round_pen(look.colour("ring_in"), 4 * look.ring))
    painter.drawPath(outline)
