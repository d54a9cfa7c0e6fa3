"""Draws one sentence in large print."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.domain.spans import Span
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, rounded
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_cursor import WordCursor, WordDeed
from coprod_desktop.ui.kit.word_mark import Lit, draw_gutter_bar, draw_words
from coprod_desktop.ui.views.big_sentences import BigSentence

_LINE = 1.5
_BODY, _HEADING = 2.0, 1.5
UP = (Qt.Key.Key_Up, Qt.Key.Key_Left)
DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Right)
"""The keys that go to the line before or after."""


class SentenceLine(WordCursor, WordedPressing, QAbstractButton):
    """One sentence; pressing it asks to hear it. Nothing in it moves while it is lit.

    ``focused`` says that the keyboard came to it.
    """

    focused = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence = BigSentence("", "")
        self._doubled = False
        self._block: tuple[int, TextBlock] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_sentence(self, sentence: BigSentence) -> None:
        """Takes over a sentence."""
        if sentence != self.sentence:
            self.sentence = sentence
            self.lit = Lit()
            self.marked = None
            self._block = None
            self.show_words(sentence.words)
            self.update()

    # Words.

    def text_to_read(self) -> str:
        return self.sentence.words

    def laid_words(self) -> tuple[TextBlock, QPointF]:
        return self.block(self.width()), QPointF(self.gutter(), self.pad())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._doubled:
            self._doubled = False
            self.setDown(False)
            return
        # Whoever hears of the press reads from the word under the pointer.
        self.put_cursor(self.word_at(event.position()))
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._doubled = self.ask_at(event.position(), WordDeed.SAY)

    # Measures.

    def block(self, width: int) -> TextBlock:
        """The words laid out in ``width``, once."""
        if self._block is None or self._block[0] != width:
            look = Look.of(self)
            heading = self.sentence.heading
            room = max(width - self.gutter() - look.space(8), 1)
            laid = look.block(
                self.sentence.words,
                room,
                factor=_HEADING if heading else _BODY,
                bold=heading,
                line=_LINE,
            )
            self._block = (width, laid)
        return self._block[1]

    def lay_anew(self) -> None:
        """Forgets how the words were laid out, as for another size."""
        self._block = None

    def gutter(self) -> int:
        """Pixels left of the words, where the bar stands."""
        return Look.of(self).space(34)

    def pad(self) -> int:
        """Pixels above and below the words."""
        return Look.of(self).space(5)

    def heightForWidth(self, width: int) -> int:
        return self.block(width).height + 2 * self.pad()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def lines(self) -> list[QRectF]:
        """The lines of its words, in its own pixels, as wide as it is."""
        block = self.block(self.width())
        high = block.line_height
        return [
            QRectF(0, self.pad() + number * high, self.width(), high)
            for number in range(block.line_count)
        ]

    def line_of(self, word: Span | None) -> int:
        """Which of its lines a word begins in."""
        boxes = self.block(self.width()).boxes(word) if word is not None else []
        return round(boxes[0].top() / self.block(self.width()).line_height) if boxes else 0

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round: the words, not the whole width."""
        block = self.block(self.width())
        words = QRectF(self.gutter() - 8, self.pad(), block.width + 16, block.height)
        return rounded(words, Look.of(self).space(10))

    # Qt.

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.lay_anew()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Whoever presses with a mouse will say what they want when they let go.
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.take_word_key(event, plain=False):
            return
        if event.key() in (*UP, *DOWN, Qt.Key.Key_Space):
            event.ignore()  # the page moves, with its ruler, or goes on reading
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        block = self.block(self.width())
        place = QPointF(self.gutter(), self.pad())
        if self.lit.sentence is not None:
            draw_gutter_bar(painter, look, block, place, self.lit.sentence, look.space(8))
        draw_words(painter, look, block, place, "ink", self.lit_or_marked())
        painter.end()
