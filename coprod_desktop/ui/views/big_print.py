"""Shows sentences in large print, one under the other, behind a ruler."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.domain.spans import Span
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.views.big_ruler import RulerHandle
from coprod_desktop.ui.views.big_sentence import DOWN, UP, SentenceLine
from coprod_desktop.ui.views.big_sentences import BigSentence

_PICTURE = 80
"""Pixels of a picture's side at 100 %."""


class LargePrint(QWidget):
    """All sentences of a meeting with a picture beside each branch.

    ``asked`` carries the number of a sentence to hear, counted from 0, with the code point to
    begin at; ``came_to`` the one the
    keyboard or the ruler came to; ``space_pressed`` the one Space was pressed on.
    """

    asked = Signal(int, int)
    space_pressed = Signal(int)
    came_to = Signal(int)

    def __init__(self, ruler_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[SentenceLine] = []
        self._places: dict[tuple[int, int, int], tuple[list[QRect], int]] = {}
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
            line.clicked.connect(lambda _=False, number=number: self._ask(number))
            line.focused.connect(lambda number=number: self._rule_with(number))
            line.show()
            self._lines.append(line)
        for line, sentence in zip(self._lines, sentences, strict=True):
            line.show_sentence(sentence)
        self._places = {}
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

    def _ask(self, number: int) -> None:
        """Asks to hear a sentence, from its marked word on where there is one."""
        line = self._lines[number]
        marked, line.marked = line.marked, None
        self.asked.emit(number, marked.start if marked is not None else 0)

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
        if self._lines and event.key() in (*UP, *DOWN):
            self._move(-1 if event.key() in UP else 1)
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
        """Where each sentence goes, and how high all of it is.

        Layouts ask for the same few widths again and again, each of all sentences.
        """
        left, room, side = self._words_left(), self._words_width(width), self._side()
        key = (left, room, side)
        if key not in self._places:
            self._places[key] = self._find_places(left, room, side)
        return self._places[key]

    def _find_places(self, left: int, room: int, side: int) -> tuple[list[QRect], int]:
        look = Look.of(self)
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
            self._places = {}
            for line in self._lines:
                line.lay_anew()
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
