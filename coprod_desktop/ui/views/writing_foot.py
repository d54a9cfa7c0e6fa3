"""Takes the words of one line as they are typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.idea_writing import Writing
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordEdit, WordField
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.steps.kept_field import FieldKeys, show_words
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_on_page import say_press

_MARGINS = (12, 8, 12, 8)
_CLEAR = 14
"""Pixels the focus ring of the field needs inside the frame it has on a page."""
_MOST_LINES = 5


class WritingFoot(QWidget):
    """A field below the page, or on it in the place of a box, with a button that ends it.

    ``writing`` is what is written in it, None while it is closed. ``wrote`` carries the id of
    the line whose words were kept, ``left`` comes when the person has done or what they wrote
    at is gone, ``note_wanted`` carries a `NoteWanted` where they would rather say it,
    ``picture_wanted`` a `PictureWanted` where they would rather draw it.
    """

    wrote = Signal(str)
    left = Signal()
    note_wanted = Signal(object)
    picture_wanted = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self.writing: Writing | None = None
        text = parts.wording.text
        self._on_page = False
        edit = WordEdit(1, _MOST_LINES, one_line=False)
        self.field = WordField(text("write-words"), hint=text("write-hint"), edit=edit)
        self.field.hint.hide()
        self.done = Press(text("write-done"), sign="tick")
        self._row = row = FlowRow(self, first_grows=True)
        row.setContentsMargins(*_MARGINS)
        row.addWidget(self.field)
        row.addWidget(self.done)
        self.say = say_press(parts.wording)
        self.say.clicked.connect(self._say_it)
        row.addWidget(self.say)
        self.draw = Press(text("picture-pen"), sign="edit")
        self.draw.clicked.connect(self._draw_it)
        row.addWidget(self.draw)
        keys = FieldKeys(self.field)
        keys.entered.connect(self.left)
        self.done.clicked.connect(lambda: self.left.emit())
        self.field.changed.connect(self._keep)
        self.field.edit.installEventFilter(self)

    def take(self, writing: Writing) -> None:
        """Holds the words to be written, until `open` shows them."""
        self.writing = writing
        label = self._parts.wording.text(writing.label)
        self.field.label.setText(label)
        self.field.edit.setAccessibleName(label)
        show_words(self.field, writing.words(self._parts.session.meeting))
        self.say.setVisible(writing.note_here() is not None)
        # What stands already has a button for its picture.
        self.draw.setVisible(writing.is_new and writing.note_here() is not None)

    def open(self) -> None:
        """Shows the words, all of them marked, with the keyboard in them."""
        self.show()
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.edit.selectAll()

    def stand_on(self, page: QWidget) -> None:
        """Becomes a part of a page, without a label, since it stands where the words go."""
        self._on_page = True
        self.field.label.hide()
        clear = round(_CLEAR * Look.of(self).ring)
        self._row.setContentsMargins(clear, clear, clear, clear)
        self.setParent(page)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.show()

    def stand_below(self, column: QVBoxLayout) -> None:
        """Becomes the foot of a page."""
        self._on_page = False
        self.field.label.show()
        self._row.setContentsMargins(*_MARGINS)
        self.hide()
        column.addWidget(self)

    def height_at(self, width: int) -> int:
        """The height it needs at a width for the words that are in it this moment."""
        self.field.updateGeometry()  # it has grown, but nobody was told yet
        return self.heightForWidth(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._on_page:
            return
        look = Look.of(self)
        painter = painter_on(self)
        width = look.outline(4)
        painter.fillRect(self.rect(), look.colour("page"))  # over the box it stands for
        painter.setPen(QPen(look.colour("accent"), width))
        painter.setBrush(look.colour("tint"))
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(rect, look.space(16), look.space(16))
        painter.end()

    def end(self) -> None:
        """Closes; the words are kept already."""
        self.writing = None
        self.hide()

    def has_focus(self) -> bool:
        """Whether the keyboard is here."""
        return any(part.hasFocus() for part in (self.field.edit, self.done, self.say, self.draw))

    def follow(self, meeting: Meeting) -> None:
        """Shows what became of the words elsewhere, as with Undo."""
        if self.writing is None:
            return
        if self.writing.is_lost(meeting):
            self.left.emit()
        elif self.field.words().strip() != self.writing.words(meeting):
            show_words(self.field, self.writing.words(meeting))

    def _say_it(self) -> None:
        wanted = None if self.writing is None else self.writing.note_here()
        if wanted is not None:
            self.note_wanted.emit(wanted)

    def _draw_it(self) -> None:
        wanted = None if self.writing is None else self.writing.note_here()
        if wanted is not None:
            self.picture_wanted.emit(PictureWanted(wanted.idea, wanted.put, draws=True))

    def _keep(self) -> None:
        writing, words = self.writing, self.field.words()
        if writing is None or words == writing.words(self._parts.session.meeting):
            return  # they were only shown
        writing.keep(words)
        self.wrote.emit(writing.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()  # else Esc would belong to the window
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
