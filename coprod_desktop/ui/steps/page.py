"""What the page of every step has in common."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted


class StepPage(QWidget):
    """The part of *One at a time* below the question, for one step.

    ``told`` carries a line to tell with whether Undo goes beside it, ``left`` where the person
    asks to go, ``note_wanted`` a `NoteWanted` or a `TakeWanted`, all as a view's do.
    ``reading_wanted`` carries the part of the page that is to be read alone.
    """

    says_hint_when_wide = False
    says_hint_when_narrow = False
    """Whether the page itself says what the hint says, in a wide window and in any other."""

    told = Signal(str, bool)
    left = Signal(str)
    note_wanted = Signal(object)
    reading_wanted = Signal(QWidget)

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self.step = step

    def show_meeting(self, meeting: Meeting) -> None:
        """Shows ``meeting`` by changing only what differs."""
        raise NotImplementedError

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes on after the question; None where there is nothing to do."""
        return None

    def chosen(self) -> str:
        """The id of the idea the person is on, or nothing."""
        return ""

    def choose(self, idea: str) -> None:
        """Goes to an idea, if this page shows it."""

    def note_here(self) -> NoteWanted | None:
        """What a voice note is recorded for here; None where that has to be chosen first."""
        return None

    def settle(self) -> None:
        """Keeps what was typed but not yet added; called before the page is left."""
