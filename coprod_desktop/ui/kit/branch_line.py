"""Draws the line of a branch in its colour, with its pattern."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import round_pen

SOLID, DASHES, DOTS, DOUBLE, DASH_DOT, BEADS = range(6)
BEAD_EVERY = 16
"""Pixels from one bead to the next, along the line."""


def branch_line(
    painter: QPainter, path: QPainterPath, index: int, look: Look, width: float = 5
) -> None:
    """Draws branch ``index`` (from 0) along ``path``, ``width`` pixels thick."""
    branch = look.branch(index)
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if branch.pattern == BEADS:
        _draw_beads(painter, path, branch.colour, look.colour("page"))
    elif branch.pattern == DOUBLE:
        painter.setPen(round_pen(branch.colour, width + 4))
        painter.drawPath(path)
        painter.setPen(round_pen(look.colour("page"), max(width - 1.2, 1)))
        painter.drawPath(path)
    else:
        painter.setPen(_pen(branch.colour, branch.pattern, width))
        painter.drawPath(path)
    painter.restore()


def _pen(colour: QColor, pattern: int, width: float) -> QPen:
    """A pen whose dashes are counted in its own widths."""
    pen = round_pen(colour, width)
    if pattern == DASHES:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([3.2, 1.6])
    elif pattern == DOTS:
        pen.setWidthF(width + 1.5)
        pen.setDashPattern([0.01, 1.9])
    elif pattern == DASH_DOT:
        pen.setDashPattern([3, 1.9, 0.01, 1.9])
    return pen


def _draw_beads(painter: QPainter, path: QPainterPath, colour: QColor, inside: QColor) -> None:
    """A thin line with open circles at equal lengths."""
    painter.setPen(round_pen(colour, 2.5))
    painter.drawPath(path)
    length = path.length()
    beads = max(1, int(length // BEAD_EVERY))
    painter.setBrush(inside)
    for number in range(beads):
        share = path.percentAtLength((number + 0.5) * length / beads)
        painter.drawEllipse(path.pointAtPercent(share), 4.2, 4.2)
