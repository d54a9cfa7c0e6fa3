"""Draws the line of a branch in its colour, with its pattern."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import round_pen

SOLID, DASHES, DOTS, DOUBLE, DASH_DOT, BEADS = range(6)
BEAD_EVERY = 16
"""Pixels from one bead to the next, along the line."""

_BEAD, _THIN = 8.4, 2.5
"""Pixels across a bead, and the thickness of its line."""


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
    """A thin line with open circles at equal lengths.

    The circles are the round dots of a pen, a wide one and a narrower one over it: looking for
    the place of each along the path takes many times as long.
    """
    painter.setPen(round_pen(colour, _THIN))
    painter.drawPath(path)
    for shade, width in ((colour, _BEAD + _THIN), (inside, _BEAD - _THIN)):
        pen = round_pen(shade, width)
        pen.setDashPattern([0.001, BEAD_EVERY / width])
        pen.setDashOffset(-BEAD_EVERY / 2 / width)
        painter.setPen(pen)
        painter.drawPath(path)
