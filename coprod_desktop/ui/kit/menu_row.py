"""One row of a menu."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, rounded
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import draw_words

_PAD, _GAP = 12, 10


class MenuRow(WordedPressing, QAbstractButton):
    """A sign, words, the key that does the same at the right; ``heard`` names both."""

    def __init__(
        self, words: str, *, sign: str = "", key: str = "", heard: str = "", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sign, self._key = sign, key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_words(words, heard)

    def _side(self, look: Look) -> int:
        return round(look.px() * 1.35)

    def _lead(self, look: Look) -> int:
        return look.space(_PAD) + self._side(look) + look.space(_GAP)

    def _key_block(self, look: Look) -> TextBlock:
        return look.block(self._key)

    def _trail(self, look: Look) -> int:
        key = round(self._key_block(look).width) + look.space(2 * _GAP) if self._key else 0
        return look.space(_PAD) + key

    def _block(self, look: Look, width: int) -> TextBlock:
        room = max(width - self._lead(look) - self._trail(look), 1)
        return look.block(self.words, room, line=1.25)

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        words = round(look.block(self.words, line=1.25).width) + 2
        width = words + self._lead(look) + self._trail(look)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        word = look.longest_word(self.words)
        return QSize(word + self._lead(look) + self._trail(look), look.target(48))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = Look.of(self)
        words = round(self._block(look, width).height) + look.space(14)
        return max(words, look.target(48))

    def focus_path(self) -> QPainterPath:
        """Its outline, for the focus ring."""
        return rounded(QRectF(self.rect()), Look.of(self).space(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        if self.underMouse() or self.isDown() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("tint"))
            painter.drawPath(self.focus_path())
        middle, side = self.height() / 2, self._side(look)
        if self._sign:
            place = QRectF(look.space(_PAD), middle - side / 2, side, side)
            look.draw_sign(painter, self._sign, place, "ink")
        block = self._block(look, self.width())
        draw_words(
            painter,
            look,
            block,
            QPointF(self._lead(look), middle - block.height / 2),
            "ink",
            self.lit,
        )
        if self._key:
            key = self._key_block(look)
            left = self.width() - look.space(_PAD) - key.width
            key.draw(painter, QPointF(left, middle - key.height / 2), look.colour("soft"))
        painter.end()
