"""Words to read."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, rounded
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_cursor import WordCursor, WordDeed
from coprod_desktop.ui.kit.word_mark import Lit, draw_words

MEASURE = 65
"""Most characters in a line of running text."""


class Paragraph(WordCursor, QLabel):
    """Words with a plain line height, which can light the sentence and the word being said.

    A click on a word asks the window to read on from it, a double click to say it alone. With
    the keyboard here Left and Right mark a word, Enter asks to read on from it.

    ``factor`` is the role of the type: 1 body, 1.25 lead, 1.5 sub-heading, 2 question. A
    ``heading`` from 1 to 6 is bold and tight; ``focusable`` lets a new question take the
    keyboard, and then the ring goes round its words. ``wraps`` off keeps it in one line,
    where there is room for that. ``align`` is left, centre or right.
    """

    def __init__(
        self,
        words: str = "",
        *,
        factor: float = 1.0,
        bold: bool = False,
        soft: bool = False,
        line: float = 0.0,
        heading: int = 0,
        focusable: bool = False,
        wraps: bool = True,
        align: str = "left",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._factor = factor
        self._bold = bold or heading > 0
        self._role = "soft" if soft else "ink"
        self._line = line or (1.2 if heading else 1.35)
        self._wraps = wraps
        self._align = align
        self._doubled = False
        self.heading = heading
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if focusable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_soft(self, soft: bool) -> None:
        """Second words, or first."""
        self._role = "soft" if soft else "ink"
        self.update()

    def set_factor(self, factor: float) -> None:
        """Another role of the type."""
        if factor != self._factor:
            self._factor = factor
            self.updateGeometry()
            self.update()

    def setText(self, words: str) -> None:
        """Other words."""
        if words == self.text():
            return
        self.lit = Lit()
        self.marked = None
        super().setText(words)
        self.updateGeometry()
        self.update()

    # Reading.

    def text_to_read(self) -> str:
        """The words."""
        return self.text()

    def laid_words(self) -> tuple[TextBlock, QPointF]:
        return self._block(self.width()), QPointF(0, self.words_rect().top())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        # What is beside the words, or has no word of its own, is its parent's.
        event.setAccepted(left and self.word_at(event.position()) is not None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._doubled:
            self._doubled = False
        elif event.button() is Qt.MouseButton.LeftButton:
            self.ask_at(event.position(), WordDeed.READ_ON)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._doubled = True
        self.ask_at(event.position(), WordDeed.SAY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self.take_word_key(event, plain=True) or self.take_enter(event)):
            super().keyPressEvent(event)

    # Measures.

    def _most_width(self, look: Look) -> int:
        """The measure: wider lines are hard to follow."""
        letter = look.block("n" * MEASURE, factor=self._factor, bold=self._bold)
        return letter.width if self._wraps else 100_000

    def _block(self, width: float) -> TextBlock:
        look = Look.of(self)
        return look.block(
            self.text(),
            min(width, self._most_width(look)) if self._align == "left" else width,
            factor=self._factor,
            bold=self._bold,
            line=self._line,
            align=self._align,
        )

    def words_rect(self) -> QRectF:
        """Where the words are."""
        block = self._block(self.width())
        left = 0.0
        if self._align == "centre":
            left = (self.width() - block.width) / 2
        elif self._align == "right":
            left = self.width() - block.width
        top = max((self.height() - block.height) / 2, 0) if block.line_count == 1 else 0
        return QRectF(left, top, block.width, block.height)

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round: the words, not the whole width."""
        return rounded(self.words_rect().adjusted(-2, 0, 2, 0), Look.of(self).space(10))

    # Qt.

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        natural = look.block(self.text(), factor=self._factor, bold=self._bold).width + 2
        width = min(natural, self._most_width(look))
        return QSize(width, self._block(width).height)

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        width = look.longest_word(self.text(), self._factor, self._bold) + 1
        return QSize(width, round(look.px(self._factor) * self._line))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._block(width).height

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        block = self._block(self.width())
        place = QPointF(0, self.words_rect().top())
        draw_words(painter, look, block, place, self._role, self.lit_or_marked())
        painter.end()
