"""A field whose words are kept in the meeting as they are typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.steps.in_view import follow_caret
from coprod_desktop.ui.view import Parts


class KeptField(WordField):
    """A field of one line for one thing a meeting holds, such as where it is.

    ``read`` finds its words in a meeting, ``write`` puts others there. ``label`` and ``edit``
    are keys of words; ``edit`` names the change for Undo.
    """

    def __init__(
        self,
        parts: Parts,
        label: str,
        edit: str,
        read: Callable[[Meeting], str],
        write: Callable[[Meeting, str], Meeting],
    ) -> None:
        hint = parts.wording.text(f"{label}-hint")
        super().__init__(parts.wording.text(label), hint=hint, one_line=True)
        self._parts = parts
        self._edit = edit
        self._read = read
        self._write = write
        self.keys = FieldKeys(self)
        self.changed.connect(self._keep)

    def show_meeting(self, meeting: Meeting) -> None:
        """Shows what the meeting holds."""
        show_words(self, self._read(meeting))

    def _keep(self) -> None:
        words = self.words()
        if words == self._read(self._parts.session.meeting):
            return  # they were only shown
        label = self._parts.wording.text(self._edit)
        self._parts.session.apply(label, lambda m: self._write(m, words), merge=self._edit)


def show_words(field: WordField, words: str) -> None:
    """Shows ``words``; the caret stays as near to its place as they allow."""
    if words == field.words():
        return
    place = field.edit.textCursor().position()
    field.set_words(words)
    cursor = field.edit.textCursor()
    cursor.setPosition(min(place, field.edit.document().characterCount() - 1))
    field.edit.setTextCursor(cursor)


class FieldKeys(QObject):
    """Gives the keys of a field the meaning they have on the page.

    Undo is the one of the meeting, since every letter is kept there. The caret stays in view.
    ``entered`` comes on Enter with any other key held or none, ``left`` when the keyboard goes on.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, field: WordField) -> None:
        super().__init__(field)
        field.edit.setUndoRedoEnabled(False)
        field.edit.installEventFilter(self)
        follow_caret(field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            # Left alone, the field would take Undo for itself and do nothing with it.
            undo = event.matches(QKeySequence.StandardKey.Undo)
            if undo or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()
                return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.type() == QEvent.Type.KeyPress:
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)
