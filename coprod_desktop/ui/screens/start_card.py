"""A large card with its picture in a tinted field above the words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coprod_desktop.ui.kit.look import LIP, Look, WidthClass
from coprod_desktop.ui.kit.pen import Slab, draw_slab, painter_on, rounded
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.utf16 import Stretch
from coprod_desktop.ui.kit.word_mark import draw_words

_PAD, _PICTURE, _FIELD = 24, 152, 186
_REST, _OVER = Slab("page", "line", "lip"), Slab("page", "ink", "lip", outline=3)


class StartCard(WordedPressing, QAbstractButton):
    """One of the first choices; where a window is not wide its picture stands beside the words."""

    def __init__(
        self, words: str, second: str, picture: str, field: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._second = second
        self._picture = picture
        self._field = f"field{field}"
        self.show_words(words)
        self.setAccessibleDescription(second)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text_to_read(self) -> str:
        """Both lines of it."""
        return f"{self.words}.\n{self._second}"

    def mark(self, sentence: Stretch | None, word: Stretch | None) -> None:
        """Lights a sentence and a word of its first line."""
        inside = sentence is not None and sentence.end <= len(self.words) + 1
        within = inside and word is not None and word.end <= len(self.words)
        super().mark(sentence if inside else None, word if within else None)

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return rounded(QRectF(self.rect()), Look.of(self).space(20))

    # Measures.

    def _tall(self, look: Look) -> bool:
        return look.width_class(self.window().width()) is WidthClass.WIDE

    def _blocks(self, look: Look, width: float) -> tuple[TextBlock, TextBlock]:
        room = width - 2 * look.space(_PAD)
        if not self._tall(look):
            room -= look.picture_size(72) + look.space(12)
        return (
            look.block(self.words, room, factor=1.5, bold=True, line=1.2),
            look.block(self._second, room, line=1.35),
        )

    def _words_height(self, look: Look, width: float) -> int:
        first, second = self._blocks(look, width)
        return first.height + second.height + look.space(6)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = Look.of(self)
        words = self._words_height(look, width) + 2 * look.space(16) + LIP
        if self._tall(look):
            return words + look.picture_size(_FIELD)
        return max(words, look.picture_size(72) + 2 * look.space(8) + LIP)

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        return QSize(look.px() * 18, self.heightForWidth(look.px() * 18))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        word = max(look.longest_word(self.words, 1.5, bold=True), look.longest_word(self._second))
        beside = 0 if self._tall(look) else look.picture_size(72) + look.space(12)
        return QSize(word + beside + 2 * look.space(_PAD), look.target(92))

    # Drawing.

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        radius = look.space(20)
        slab = _OVER if self.underMouse() else _REST
        face = draw_slab(painter, look, QRectF(self.rect()), slab, radius, self.isDown())
        height = self._words_height(look, self.width())
        if self._tall(look):
            top = face.bottom() - look.space(20) - height
            field = QRectF(face.left(), face.top(), face.width(), top - look.space(16) - face.top())
            self._draw_field(painter, look, face, field, radius)
            left = face.left() + look.space(_PAD)
        else:
            side = look.picture_size(72)
            place = QRectF(face.left() + look.space(16), face.center().y() - side / 2, side, side)
            look.draw_picture(painter, self._picture, place)
            left = place.right() + look.space(12)
            top = face.center().y() - height / 2
        first, second = self._blocks(look, self.width())
        draw_words(painter, look, first, QPointF(left, top), "ink", self.lit)
        second.draw(painter, QPointF(left, top + first.height + look.space(6)), look.colour("soft"))
        painter.end()

    def _draw_field(
        self, painter: QPainter, look: Look, face: QRectF, field: QRectF, radius: float
    ) -> None:
        line = look.outline()
        inside = face.adjusted(line, line, -line, -line)
        painter.save()
        painter.setClipRect(field)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(self._field))
        painter.drawPath(rounded(inside, max(radius - line, 0)))
        painter.restore()
        painter.setPen(QPen(look.colour("line"), line))
        painter.drawLine(
            QPointF(face.left() + line / 2, field.bottom()),
            QPointF(face.right() - line / 2, field.bottom()),
        )
        side = min(look.picture_size(_PICTURE), field.height() - look.space(24))
        middle = field.center()
        look.draw_picture(
            painter, self._picture, QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        )
