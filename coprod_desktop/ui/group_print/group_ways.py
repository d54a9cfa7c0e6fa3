"""Leads to sheets for a whole group."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from coprod_desktop.content.kept import Content
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class GroupWays(QObject):
    """Offers it where no meeting is open: in the middle of one, nobody else's name is shown."""

    def __init__(
        self,
        window: Window,
        wording: Wording,
        content: Content,
        cabinet: Cabinet,
        desk: Desk,
        computer: ThisComputer,
        reader: Reader,
        announcer: Announcer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._content = content
        self._cabinet = cabinet
        self._desk = desk
        self._computer = computer
        self._reader = reader
        self._announcer = announcer
        self._opens: Callable[[], None] | None = None

    def things(self) -> tuple[Thing, ...]:
        """What stands on More."""
        if self._desk.session is not None:
            return ()
        return (Thing(self._wording.text("group"), self.open, picture="print"),)

    def open(self) -> None:
        """Shows the list, as it was left."""
        if self._opens is None:
            # What prints takes longer to load than the first screen.
            from coprod_desktop.ui.group_print.group_visit import GroupVisit

            self._opens = GroupVisit(
                self._window,
                self._wording,
                self._content,
                self._cabinet,
                self._computer,
                self._reader,
                self._announcer,
                self,
            ).open
        self._opens()
