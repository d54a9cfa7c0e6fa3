"""Shows sentences in large print, one under the other, behind a ruler."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coprod_desktop.speech.spans import Span
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.pen import Slab, draw_slab, painter_on, rounded
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import draw_gutter_bar, draw_words

_LINE = 1.5
_BODY, _HEADING = 2.0, 1.5
_PICTURE = 80
"""Pixels of a picture's side at 100 %."""
_UP = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Right)


@dataclass(frozen=True, slots=True)
class BigSentence:
    """A sentence with the id of the line it comes from.

    ``heading`` begins a branch; ``picture`` is the branch's, told with its heading.
    """

    words: str
    line: str
    heading: bool = False
    picture: str = ""


class SentenceLine(QAbstractButton):
    """One sentence; pressing it asks to hear it. Nothing in it moves while it is lit.

    ``focused`` says that the keyboard came to it.
    """

    focused = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence = BigSentence("", "")
        self._said: Span | None = None
        self._word: Span | None = None
        self._block: tuple[int, TextBlock] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_sentence(self, sentence: BigSentence) -> None:
        """Takes over a sentence."""
        if sentence != self.sentence:
            self.sentence = sentence
            self._said = self._word = None
            self._block = None
            self.setText(sentence.words)
            self.setAccessibleName(sentence.words)
            self.update()

    def mark(self, sentence: Span | None, word: Span | None) -> None:
        """Lights the sentence and a word of it; only what is lit is drawn anew."""
        self._said, self._word = sentence, word
        self.update()

    def text_to_read(self) -> str:
        """Its words."""
        return self.sentence.words

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
            self._block = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Whoever presses with a mouse will say what they want when they let go.
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_UP, *_DOWN, Qt.Key.Key_Space):
            event.ignore()  # the page moves, with its ruler, or goes on reading
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        block = self.block(self.width())
        place = QPointF(self.gutter(), self.pad())
        if self._said is not None:
            draw_gutter_bar(painter, look, block, place, self._said, look.space(8))
        draw_words(painter, look, block, place, "ink", self._said, self._word)
        painter.end()


class RulerHandle(QAbstractButton):
    """Moves the ruler: by dragging, or by Up and Down."""

    dragged = Signal(int)

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeVerCursor)

    def sizeHint(self) -> QSize:
        side = Look.of(self).target(48)
        return QSize(side, side)

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return rounded(QRectF(self.rect()), Look.of(self).space(12))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(round(self.mapToParent(event.position()).y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_UP, *_DOWN):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        slab = Slab("raised", "ink" if self.underMouse() else "line", "lip")
        face = draw_slab(painter, look, QRectF(self.rect()), slab, look.space(12), self.isDown())
        side = min(face.width(), face.height()) * 0.6
        place = QRectF(0, 0, side, side)
        place.moveCenter(face.center())
        look.draw_sign(painter, "updown", place)
        painter.end()


class LargePrint(QWidget):
    """All sentences of a meeting with a picture beside each branch.

    ``asked`` carries the number of a sentence to hear, counted from 0; ``came_to`` the one the
    keyboard or the ruler came to; ``space_pressed`` the one Space was pressed on.
    """

    asked = Signal(int)
    space_pressed = Signal(int)
    came_to = Signal(int)

    def __init__(self, ruler_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[SentenceLine] = []
        self._here = 0
        self._lit: SentenceLine | None = None
        self._rows: list[tuple[int, QRectF]] = []
        self._first_rows: list[int] = []
        self._ruler = 0  # the first line under it
        self._ruler_lines = 0
        self.handle = RulerHandle(ruler_words, self)
        self.handle.dragged.connect(self._drag)
        self.handle.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # What it shows.

    @property
    def lines(self) -> tuple[SentenceLine, ...]:
        """The sentences as widgets, in order."""
        return tuple(self._lines)

    def show_sentences(self, sentences: Sequence[BigSentence]) -> None:
        """Shows these; the widgets stay, so that the keyboard stays too."""
        while len(self._lines) > len(sentences):
            gone = self._lines.pop()
            if gone.hasFocus() and self._lines:
                self._lines[-1].setFocus()
            gone.hide()
            gone.deleteLater()
        while len(self._lines) < len(sentences):
            number = len(self._lines)
            line = SentenceLine(self)
            line.clicked.connect(lambda _=False, number=number: self.asked.emit(number))
            line.focused.connect(lambda number=number: self._rule_with(number))
            line.show()
            self._lines.append(line)
        for line, sentence in zip(self._lines, sentences, strict=True):
            line.show_sentence(sentence)
        self.handle.raise_()
        self.go_to(min(self._here, max(len(self._lines) - 1, 0)))
        self.updateGeometry()
        self._place()

    @property
    def ruler_lines(self) -> int:
        """How many lines the ruler shows; 0 when there is none."""
        return self._ruler_lines

    def show_ruler(self, lines: int) -> None:
        """Shows a ruler round so many lines, or none; the words are laid out for it once."""
        self._ruler_lines = lines
        self.handle.setVisible(lines > 0)
        self._place()
        self._rule_from(self._here, None)
        self.updateGeometry()

    def light(self, number: int, sentence: Span, word: Span | None) -> None:
        """Lights what is said in sentence ``number``; the ruler goes there."""
        line = self._lines[number]
        if self._lit is not line:
            self.unlight()
            self._lit = line
        line.mark(sentence, word)
        self.go_to(number)
        self._rule_from(number, word)

    def unlight(self) -> None:
        """Takes the light away."""
        if self._lit is not None and self._lit in self._lines:
            self._lit.mark(None, None)
        self._lit = None

    def go_to(self, number: int) -> None:
        """Makes a sentence the one Tab comes to, without the keyboard."""
        if self._here < len(self._lines):
            self._lines[self._here].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._here = number
        if number < len(self._lines):
            self._lines[number].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def rule_at(self, number: int) -> None:
        """Puts the ruler on the start of a sentence."""
        self._rule_from(number, None)

    def place_of(self, number: int, word: Span | None = None) -> QRect:
        """The line of a word, or the first line of its sentence, in pixels of this widget."""
        line = self._lines[number]
        rows = line.lines()
        row = rows[min(line.line_of(word), len(rows) - 1)]
        return row.translated(QPointF(line.pos())).toAlignedRect()

    # The ruler.

    def ruler_rect(self) -> QRectF:
        """What lies between the rails, in pixels of this widget; empty without a ruler."""
        rows = self._rows
        if not self._ruler_lines or not rows:
            return QRectF()
        under = [row for _, row in rows[self._ruler : self._ruler + self._ruler_lines]]
        top, bottom = under[0].top(), under[-1].bottom()
        pad = Look.of(self).space(5)
        left = self._words_left()
        return QRectF(left, top - pad, self.width() - left, bottom - top + 2 * pad)

    def _rule_from(self, number: int, word: Span | None) -> None:
        if not self._lines:
            return
        self._rule(self._first_rows[number] + self._lines[number].line_of(word))

    def bring_keyboard(self) -> None:
        """Brings the keyboard to the sentence one is at, if it is on another one."""
        held = any(line.hasFocus() for line in self._lines)
        if held and not self._lines[self._here].hasFocus():
            self._lines[self._here].setFocus(Qt.FocusReason.OtherFocusReason)

    def _rule_with(self, number: int) -> None:
        """Brings the place and the ruler along to the sentence the keyboard came to."""
        if number != self._here and self._lit is None:
            self.go_to(number)
            self.came_to.emit(number)
        rows = self._rows
        if self._ruler_lines and rows[min(self._ruler, len(rows) - 1)][0] != number:
            self._rule_from(number, None)

    def _rule(self, row: int) -> None:
        row = max(0, min(row, len(self._rows) - 1))
        if row != self._ruler:
            self._ruler = row
            self._place_handle()
            self.update()

    def _drag(self, y: int) -> None:
        rows = self._rows
        if rows:
            nearest = min(range(len(rows)), key=lambda n: abs(rows[n][1].center().y() - y))
            self._rule(nearest)
            self._come_to(rows[self._ruler][0], keyboard=False)

    def _move(self, places: int) -> None:
        """Moves by a line with a ruler, else by a sentence."""
        if self._ruler_lines:
            self._rule(self._ruler + places)
            number = self._rows[self._ruler][0]
        else:
            number = max(0, min(self._here + places, len(self._lines) - 1))
        self._come_to(number, keyboard=not self.handle.hasFocus())

    def _come_to(self, number: int, keyboard: bool) -> None:
        self.go_to(number)
        if keyboard:
            self._lines[number].setFocus(Qt.FocusReason.TabFocusReason)
        self.came_to.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._lines and event.key() in (*_UP, *_DOWN):
            self._move(-1 if event.key() in _UP else 1)
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            held = (number for number, line in enumerate(self._lines) if line.hasFocus())
            self.space_pressed.emit(next(held, self._here))
        else:
            super().keyPressEvent(event)

    # Measures.

    def _side(self) -> int:
        """How wide a picture is; pictures are the first to go where there is less room."""
        look = Look.of(self)
        wide = look.width_class(self.window().width()) is WidthClass.WIDE
        shown = any(line.sentence.picture for line in self._lines)
        return look.picture_size(_PICTURE) if wide and shown else 0

    def _words_left(self) -> int:
        side = self._side()
        return side + Look.of(self).space(24) if side else 0

    def _words_width(self, width: int) -> int:
        handle = self.handle.sizeHint().width() + 16 if self._ruler_lines else 0
        return max(width - self._words_left() - handle, 1)

    def _laid(self, width: int) -> tuple[list[QRect], int]:
        """Where each sentence goes, and how high all of it is."""
        look = Look.of(self)
        left, room, side = self._words_left(), self._words_width(width), self._side()
        top, picture_end = look.space(10), 0
        rects = []
        for number, line in enumerate(self._lines):
            if line.sentence.heading and number:
                top = max(top + look.space(20), picture_end + look.space(12))
            high = line.heightForWidth(room)
            rects.append(QRect(left, top, room, high))
            if side and line.sentence.picture:
                picture_end = top + side
            top += high
        return rects, max(top, picture_end) + look.space(10)

    def _place(self) -> None:
        for line, rect in zip(self._lines, self._laid(self.width())[0], strict=True):
            line.setGeometry(rect)
        self._rows, self._first_rows = [], []
        for number, line in enumerate(self._lines):
            self._first_rows.append(len(self._rows))
            self._rows += [(number, row.translated(QPointF(line.pos()))) for row in line.lines()]
        self._ruler = max(0, min(self._ruler, len(self._rows) - 1))
        self._place_handle()
        self.update()

    def _place_handle(self) -> None:
        if self._ruler_lines and self._lines:
            rule = self.ruler_rect()
            size = self.handle.sizeHint()
            top = round(rule.center().y() - size.height() / 2)
            self.handle.setGeometry(QRect(self.width() - size.width() - 8, top, *size.toTuple()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid(width)[1]

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.heightForWidth(max(self.width(), 100)))

    def sizeHint(self) -> QSize:
        return QSize(600, self.heightForWidth(max(self.width(), 100)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        number = self._rows[self._ruler][0] if self._rows else 0
        self._place()
        if self._ruler_lines:
            self._rule_from(number, None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "handle"):
            self.updateGeometry()
            self._place()

    # Drawing.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        look = Look.of(self)
        if self._ruler_lines:
            self._draw_ruler(painter, look)
        side = self._side()
        if side:
            for line in self._lines:
                if line.sentence.picture:
                    rect = QRectF(look.space(4), line.y() + line.pad(), side, side)
                    if rect.intersects(QRectF(event.rect())):
                        look.draw_picture(painter, line.sentence.picture, rect)
        painter.end()

    def _draw_ruler(self, painter: QPainter, look: Look) -> None:
        left = self._words_left()
        area = QRectF(left, 0, self.width() - left, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("veil"))
        painter.drawRoundedRect(area, look.space(16), look.space(16))
        rule = self.ruler_rect()
        painter.fillRect(rule, look.colour("page"))
        thick = look.outline(3)
        for y in (rule.top(), rule.bottom()):
            painter.fillRect(
                QRectF(rule.left(), y - thick / 2, rule.width(), thick), look.colour("ink")
            )
