"""Draws the tab on a box that says how many are folded away under it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import round_pen
from coprod_desktop.ui.kit.text_block import TextBlock

_PAD, _APART = 7, 12


def _block(look: Look, words: str) -> TextBlock:
    return look.block(words, bold=True)


def tab_room(look: Look, words: str) -> int:
    """The width a tab of these words takes beside what stands before it; 0 for none."""
    if not words:
        return 0
    return round(_block(look, words).width) + look.space(2 * _PAD) + look.space(_APART)


def draw_tab(painter: QPainter, look: Look, left: float, middle: float, words: str) -> None:
    """Draws a tab from ``left`` on, around the height ``middle``."""
    block = _block(look, words)
    width = block.width + look.space(2 * _PAD)
    height = block.height + look.space(2)
    rect = QRectF(left + look.space(_APART), middle - height / 2, width, height)
    painter.setPen(round_pen(look.colour("ink"), look.outline(2)))
    painter.setBrush(look.colour("raised"))
    painter.drawRoundedRect(rect, height / 2, height / 2)
    place = QPointF(rect.left() + look.space(_PAD), middle - block.height / 2)
    block.draw(painter, place, look.colour("ink"))
