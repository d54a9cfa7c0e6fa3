"""The empty place beside the heaps, where one more begins."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, rounded
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import draw_words


class NewHeap(WordedPressing, QAbstractButton):
    """A dashed outline as tall as a heap, with a plus in the middle; a button."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._is_marked = False
        self.show_words(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_mark(self, marked: bool) -> None:
        """Shows that what is dragged would fall in here."""
        self._is_marked = marked
        self.update()

    def _block(self, look: Look) -> TextBlock:
        room = max(self.width() - look.space(16), 1)
        return look.block(self.words, room, bold=True, line=1.25, align="centre")

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        width = look.longest_word(self.words, bold=True) + look.space(32)
        return QSize(max(width, look.space(122)), look.space(180))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return rounded(QRectF(self.rect()), Look.of(self).space(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        dashes = QPen(look.colour("line"), look.outline(2.5))
        dashes.setDashPattern([4, 3])
        if self.underMouse() or self.isDown():
            dashes.setColor(look.colour("ink"))
        if self._is_marked:
            dashes = QPen(look.colour("accent"), look.outline(6))
        half = dashes.widthF() / 2
        painter.setPen(dashes)
        painter.setBrush(look.colour("tint" if self._is_marked or self.isDown() else "page"))
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, look.space(16), look.space(16))
        block = self._block(look)
        radius = look.space(32)
        high = 2 * radius + look.space(12) + block.height
        # Beside many heaps it is longer than the page; its middle might be out of sight.
        top = min((self.height() - high) / 2, look.space(96))
        middle = QPointF(self.width() / 2, top + radius)
        painter.setPen(QPen(look.colour("line"), look.outline()))
        painter.setBrush(look.colour("raised"))
        painter.drawEllipse(middle, radius, radius)
        side = look.px() * 1.5
        sign = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        look.draw_sign(painter, "plus", sign)
        place = QPointF(look.space(8), top + 2 * radius + look.space(12))
        draw_words(painter, look, block, place, "ink", self.lit)
        painter.end()
