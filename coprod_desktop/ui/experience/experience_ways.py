"""Leads to a person's own experience, laid over whatever is open."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from coprod_desktop.ui.experience.experience_parts import ExperienceParts
from coprod_desktop.ui.screen import Thing

EXPERIENCE = "experience"
"""What a page calls this where it asks for it to be laid over the meeting."""


class ExperienceWays(QObject):
    """Opens it for whoever sits here, one time at once.

    ``told`` carries a line to tell on the page in front, with whether that can be undone there.
    """

    told = Signal(str, bool)

    def __init__(self, parts: ExperienceParts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._visit: QObject | None = None

    def things(self) -> tuple[Thing, ...]:
        """What stands on More, wherever somebody is at their own place."""
        if self._parts.desk.person is None:
            return ()
        text = self._parts.wording.text
        words, hint = text("experience"), text("experience.hint")
        again = sum(piece.asks_on(self._parts.today()) for piece in self._parts.desk.person.pieces)
        if again:
            hint = text("experience-waits", count=again)
        return (Thing(words, self.open, picture="private", hint=hint),)

    def open_named(self, name: str) -> None:
        """Opens them where a page asks for that by name."""
        if name == EXPERIENCE:
            self.open()

    def open(self) -> None:
        """Shows the pieces of whoever sits here."""
        if self._parts.desk.person is None or self._visit is not None:
            return
        # Whoever comes for a meeting does not wait for its pages.
        from coprod_desktop.ui.experience.experience_visit import ExperienceVisit

        self._visit = visit = ExperienceVisit(self._parts, self)
        visit.told.connect(self.told)
        visit.over.connect(self._end)
        visit.open()

    def _end(self) -> None:
        if self._visit is not None:
            self._visit.deleteLater()
            self._visit = None
