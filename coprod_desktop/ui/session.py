"""Holds the meeting that is open, as its views see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.what_changed import words_of_change

Edit = Callable[[Meeting], Meeting]


class Session(QObject):
    """The one road of every change: apply, keep, tell.

    ``keep(before, after)`` is called for every change as it is made and must not wait for a
    disk. ``changed`` carries the new meeting. Where the person is on the path changes too, but
    is not something to undo. ``undone`` and ``redone`` come after that was done, with the label
    of the edit and the words it was about, where there are any to tell.
    """

    changed = Signal(object)
    undone = Signal(str, str)
    redone = Signal(str, str)

    def __init__(
        self,
        meeting: Meeting,
        keep: Callable[[Meeting, Meeting], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._meeting = meeting
        self._keep = keep
        self.undo_stack = QUndoStack(self)

    @property
    def meeting(self) -> Meeting:
        """The meeting as it is now."""
        return self._meeting

    def apply(self, label: str, edit: Edit, merge: str = "") -> None:
        """Makes ``edit``, keeps it, tells every view.

        ``label`` names it for Undo. Edits in a row with the same ``merge``, as typing into one
        idea is, are undone as one. An edit that changes nothing leaves no trace.
        """
        before = self._meeting
        after = edit(before)
        if after != before:
            self.undo_stack.push(_Change(self, label, before, after, merge))

    def apply_throughout(self, edit: Edit) -> None:
        """Makes ``edit`` of the meeting, and of all that Undo or Redo can bring back of it."""
        for number in range(self.undo_stack.count()):
            change = self.undo_stack.command(number)
            assert isinstance(change, _Change)
            change.edit(edit)
        self._become(edit(self._meeting))

    def go_to(self, step: str, small: int = 0) -> None:
        """Keeps the step the person is on, or which of its small ones."""
        self._become(self._meeting.visited(step, small))

    def undo(self) -> None:
        """Takes the last change back."""
        if self.undo_stack.canUndo():
            label, before = self.undo_stack.undoText(), self._meeting
            self.undo_stack.undo()
            self.undone.emit(label, words_of_change(before, self._meeting))

    def redo(self) -> None:
        """Makes the change again that was taken back."""
        if self.undo_stack.canRedo():
            label, before = self.undo_stack.redoText(), self._meeting
            self.undo_stack.redo()
            self.redone.emit(label, words_of_change(before, self._meeting))

    def show(self, meeting: Meeting) -> None:
        """Becomes ``meeting`` but for where the person is, as undo and redo do."""
        here = self._meeting
        self._become(replace(meeting, at=here.at, seen=here.seen, small=here.small))

    def _become(self, meeting: Meeting) -> None:
        before = self._meeting
        if meeting != before:
            self._meeting = meeting
            self._keep(before, meeting)
            self.changed.emit(meeting)


class _Change(QUndoCommand):
    """One change as the two values on its sides."""

    def __init__(
        self, session: Session, label: str, before: Meeting, after: Meeting, merge: str
    ) -> None:
        super().__init__(label)
        self._session = session
        self._before = before
        self.after = after
        self.merge = merge

    def id(self) -> int:
        return 1 if self.merge else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        if not isinstance(other, _Change) or other.merge != self.merge:
            return False
        self.after = other.after
        # Typed and wiped again: there is nothing left to undo.
        self.setObsolete(self.after == self._before)
        return True

    def edit(self, edit: Edit) -> None:
        """Has this change go from and to an edited meeting."""
        self._before, self.after = edit(self._before), edit(self.after)

    def undo(self) -> None:
        self._session.show(self._before)

    def redo(self) -> None:
        self._session.show(self.after)
