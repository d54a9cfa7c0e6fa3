"""Leads to where a point is made short."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from coprod_desktop.content.shapes import shapes
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.voice_note.note_ways import NoteWays
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

SHORT = "short:"
"""How what a page asks to have laid over begins; the id of the point follows."""


class ShortWays(QObject):
    """Lays the pages over the open meeting; the pace somebody measured stays with them."""

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        reader: Reader,
        notes: NoteWays,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._reader = reader
        self._notes = notes

    def open_named(self, name: str) -> None:
        """Opens the pages of a point where a page asks for that by name."""
        if name.startswith(SHORT):
            self.open(name.removeprefix(SHORT))

    def open(self, which: str) -> None:
        """Shows how a point of the open meeting is made short."""
        # Nobody who only looks at a meeting needs it.
        from coprod_desktop.ui.experience.short_screen import ShortScreen

        session = self._desk.session
        if session is None or not session.meeting.shared().has(which):
            return
        screen = ShortScreen(
            self._wording, session, which, shapes(self._wording.language), self._pace
        )
        screen.hear_wanted.connect(self._reader.say)
        screen.note_wanted.connect(self._notes.open)
        screen.pace_told.connect(self._keep_pace)
        screen.left.connect(self._window.take_off)
        self._window.lay_over(screen)

    def _pace(self) -> int:
        return 0 if self._desk.person is None else self._desk.person.words_aloud

    def _keep_pace(self, words_a_minute: int) -> None:
        person = self._desk.person
        if person is not None:
            self._desk.change_person(replace(person, words_aloud=words_a_minute))
