"""A field for a person's own words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.pen import rounded
from coprod_desktop.ui.kit.ring import RING_ROOM
from coprod_desktop.ui.kit.scroll_page import WITH_PARENT


class WordEdit(QPlainTextEdit):
    """The box one types in; Tab leaves it, and it grows with the words up to a limit.

    In a box of one line Enter sends ``entered`` instead of a new line.
    """

    entered = Signal()

    def __init__(self, lines: int, most_lines: int, one_line: bool) -> None:
        super().__init__()
        self._lines, self._most_lines = lines, max(lines, most_lines)
        self._one_line = one_line
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty(WITH_PARENT, True)
        # Any spelling is fine: nothing is underlined, corrected or made a capital.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoAutoUppercase | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.take_measures()
        self.textChanged.connect(self._grow)

    def take_measures(self) -> None:
        """Follows the look in use."""
        look = Look.of(self)
        across, down = look.space(14), look.space(8)
        self.setViewportMargins(across, down, look.space(8), down)
        self.document().setDocumentMargin(0)
        self.setCursorWidth(max(3, round(look.px() / 9)))
        self._grow()

    def _grow(self) -> None:
        height = self._height()
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def _height(self) -> int:
        look = Look.of(self)
        # A plain document counts its height in lines.
        filled = round(self.document().documentLayout().documentSize().height())
        lines = max(self._lines, min(filled, self._most_lines))
        return self.fontMetrics().lineSpacing() * lines + 2 * look.space(8) + 8

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return rounded(QRectF(self.rect()), Look.of(self).space(12))

    def insertFromMimeData(self, source: QMimeData) -> None:
        words = source.text()
        if self._one_line:
            words = " ".join(words.split())
        self.insertPlainText(words)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._one_line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.of(self).px() * 4, self._height())

    def sizeHint(self) -> QSize:
        return QSize(Look.of(self).px() * 20, self._height())


class WordField(QWidget):
    """A label above a box for words; ``changed`` with every change, ``entered`` on Enter.

    It starts ``lines`` high and grows to ``most_lines``; ``one_line`` takes no new lines, so that
    Enter can mean "done". There is no example text inside. Spelling is left alone. ``edit`` is the
    box, where it is to be another one than the usual.
    """

    changed = Signal()
    entered = Signal()

    def __init__(
        self,
        label: str,
        *,
        lines: int = 2,
        most_lines: int = 5,
        one_line: bool = False,
        hint: str = "",
        words: str = "",
        edit: WordEdit | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = Paragraph(label, bold=True)
        self.edit = edit or WordEdit(
            1 if one_line else lines, 3 if one_line else most_lines, one_line
        )
        self.label.setBuddy(self.edit)
        self.edit.setAccessibleName(label)
        self.edit.setAccessibleDescription(hint)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._said = QVBoxLayout()
        self._column.addLayout(self._said)
        self._said.addWidget(self.label)
        self.hint = Paragraph(hint, soft=True)
        self._said.addWidget(self.hint)
        self.hint.setVisible(bool(hint))
        self._column.addWidget(self.edit)
        self._column.addStretch(1)
        self._take_measures()
        self.set_words(words)
        self.edit.textChanged.connect(self.changed)
        self.edit.entered.connect(self.entered)

    def setFocus(  # noqa: N802 - Qt's name
        self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason
    ) -> None:
        """Brings the keyboard to the box."""
        # With a proxy, Qt's own way, Tab would come here from wherever this stands in its order.
        self.edit.setFocus(reason)

    def words(self) -> str:
        """What is written in it."""
        return self.edit.toPlainText()

    def set_words(self, words: str) -> None:
        """Writes ``words`` into it; the place of the caret stays where the words are the same."""
        if words != self.words():
            self.edit.setPlainText(words)

    def clear(self) -> None:
        """Takes all words out, which Undo in the field brings back."""
        self.edit.selectAll()
        self.edit.insertPlainText("")

    def above_box(self, width: int) -> int:
        """Pixels from its top to the top of its box, where it is ``width`` wide."""
        said = [each for each in (self.label, self.hint) if not each.isHidden()]
        gaps = (len(said) - 1) * self._said.spacing() + self._column.spacing()
        return sum(each.heightForWidth(width) for each in said) + gaps

    def _take_measures(self) -> None:
        look = Look.of(self)
        self._said.setSpacing(look.space(2))
        self._column.setSpacing(look.space(RING_ROOM))
        self.edit.take_measures()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        restyled = event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange)
        if restyled and hasattr(self, "_column"):
            self._take_measures()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The outline of the box, in ink; the box itself only holds the words."""
        look = Look.of(self)
        width = look.outline(2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("ink"), width))
        painter.setBrush(look.colour("page"))
        half = width / 2
        rect = QRectF(self.edit.geometry()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, look.space(12), look.space(12))
        painter.end()
