"""A pile as a button of its own shape."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.idea_shape import box_of, fold_path, idea_path
from coprod_desktop.ui.kit.look import LIP, Look
from coprod_desktop.ui.kit.pen import painter_on, round_pen
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.utf16 import Stretch
from coprod_desktop.ui.kit.word_mark import draw_words


class PilePress(QAbstractButton):
    """Speech bubble, note card or pocket, with its name, what it means, how many lie on it."""

    def __init__(self, pile: Pile, words: str, hint: str) -> None:
        super().__init__()
        self.pile = pile
        self._hint = hint
        self._count = ""
        self._sentence: Stretch | None = None
        self._word: Stretch | None = None
        self.setText(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_count("")

    def show_count(self, words: str) -> None:
        """How many lie on it, in words."""
        self._count = words
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(" ".join(part for part in (self._hint, words) if part))
        self.updateGeometry()
        self.update()

    def text_to_read(self) -> str:
        """Its name."""
        return self.text()

    def mark(self, sentence: Stretch | None, word: Stretch | None) -> None:
        """Lights its name."""
        self._sentence, self._word = sentence, word
        self.update()

    def _blocks(self, look: Look, width: float) -> tuple[TextBlock, ...]:
        room = max(width - 2 * look.space(20), 1)
        return (
            look.block(self.text(), room, factor=1.25, bold=True, line=1.25),
            look.block(self._hint, room, line=1.3),
            look.block(self._count, room, line=1.3),
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = Look.of(self)
        words = sum(block.height for block in self._blocks(look, width))
        return words + look.space(44) + LIP

    def sizeHint(self) -> QSize:
        width = Look.of(self).px() * 13
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        word = max(look.longest_word(self.text(), 1.25, bold=True), look.longest_word(self._hint))
        return QSize(word + 2 * look.space(20), look.target())

    def _shape(self) -> QRectF:
        return QRectF(self.rect()).adjusted(3, 3, -3, -3 - LIP)

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return idea_path(self._shape(), self.pile)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        shape = self._shape()
        fill = "kept" if self.pile is Pile.KEEP else "page"
        ink = "on_kept" if self.pile is Pile.KEEP else "ink"
        painter.setPen(round_pen(look.colour("ink"), look.outline(3 if self.underMouse() else 2)))
        if self.isDown():
            shape = shape.translated(0, LIP)
        else:
            painter.setBrush(look.colour("lip"))
            painter.drawPath(idea_path(shape.translated(0, LIP), self.pile))
        painter.setBrush(look.colour(fill))
        painter.drawPath(idea_path(shape, self.pile))
        if self.pile is Pile.IF_IT_HELPS:
            painter.drawPath(fold_path(shape))
        box = box_of(shape)
        place = QPointF(box.left() + look.space(18), box.top() + look.space(12))
        name, hint, count = self._blocks(look, self.width())
        draw_words(painter, look, name, place, ink, self._sentence, self._word)
        place += QPointF(0, name.height)
        for block in (hint, count):
            block.draw(painter, place, look.colour("soft" if ink == "ink" else ink))
            place += QPointF(0, block.height)
        painter.end()
