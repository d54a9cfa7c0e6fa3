"""Leads to a person's own experience, laid over whatever is open."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.path import Path
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.meeting_ways import MeetingWays
from coprod_desktop.ui.pictures.picture_ways import PictureWays
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.voice_note.note_ways import NoteWays
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

EXPERIENCE = "experience"
"""What a page calls this where it asks for it to be laid over the meeting."""


class ExperienceWays(QObject):
    """Opens it for whoever sits here, one time at once.

    ``paths`` are the kinds of meeting. ``told`` carries a line to tell on the page in front, with
    whether that can be undone there.
    """

    told = Signal(str, bool)

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        notes: NoteWays,
        pictures: PictureWays,
        meetings: MeetingWays,
        paths: Callable[[], tuple[Path, ...]],
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._notes = notes
        self._pictures = pictures
        self._meetings = meetings
        self._paths = paths
        self._today = today
        self._visit: QObject | None = None

    def things(self) -> tuple[Thing, ...]:
        """What stands on More, wherever somebody is at their own place."""
        if self._desk.person is None:
            return ()
        words, hint = self._wording.text("experience"), self._wording.text("experience.hint")
        again = sum(piece.asks_on(self._today()) for piece in self._desk.person.pieces)
        if again:
            hint = self._wording.text("experience-waits", count=again)
        return (Thing(words, self.open, picture="private", hint=hint),)

    def open_named(self, name: str) -> None:
        """Opens them where a page asks for that by name."""
        if name == EXPERIENCE:
            self.open()

    def open(self) -> None:
        """Shows the pieces of whoever sits here."""
        if self._desk.person is None or self._visit is not None:
            return
        # Whoever comes for a meeting does not wait for its pages.
        from coprod_desktop.ui.experience.experience_visit import ExperienceVisit

        self._visit = visit = ExperienceVisit(
            self._window,
            self._wording,
            self._desk,
            self._notes,
            self._pictures,
            self._meetings,
            self._paths,
            self._today,
            self,
        )
        visit.told.connect(self.told)
        visit.over.connect(self._end)
        visit.open()

    def _end(self) -> None:
        if self._visit is not None:
            self._visit.deleteLater()
            self._visit = None
