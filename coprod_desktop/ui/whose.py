"""Asks whose meeting it is, before anything goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.content.kept import Content
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.screens.who import NewPersonScreen, WhoScreen
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.ways_out import WaysOut
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class Whose(QObject):
    """Has one of the people sit down, somebody new, or a guest. ``left`` goes back to the start."""

    left = Signal()

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        computer: ThisComputer,
        content: Content,
        ways_out: WaysOut,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._computer = computer
        self._content = content
        self._ways_out = ways_out

    def people(self) -> tuple[PersonTile, ...]:
        """Who can be seen to be on this computer."""
        if not self._computer.settings.shows_people:
            return ()
        return self._ways_out.asked(self._desk.people) or ()

    def ask(self, then: Callable[[], None]) -> None:
        """Goes on with ``then`` once it is known who it is for."""
        if self._ways_out.is_shut():
            return
        people = self.people()
        if not people:
            self.ask_name(then)
            return
        screen = WhoScreen(self._wording, people)
        screen.person_wanted.connect(lambda person: self.sit_down(person, then))
        screen.someone_new_wanted.connect(lambda: self.ask_name(then))
        screen.today_wanted.connect(lambda: self.just_for_today(then))
        screen.back_wanted.connect(self.left)
        self._window.show_screen(screen)

    def ask_name(self, then: Callable[[], None]) -> None:
        """Goes on with ``then`` once somebody new is here."""
        if self._ways_out.is_shut():
            return
        tiles = [picture for picture in self._content.pictures.values() if picture.for_person]
        screen = NewPersonScreen(self._wording, tiles)

        def make(name: str, picture: str) -> None:
            self._desk.new_person(name, picture, self._computer.settings.comfort)
            then()

        screen.named.connect(make)
        screen.today_wanted.connect(lambda: self.just_for_today(then))
        screen.back_wanted.connect(self.left)
        self._window.show_screen(screen)

    def sit_down(self, person_id: str, then: Callable[[], None]) -> None:
        """Goes on with ``then`` where this person's place can be opened."""
        if self._ways_out.asked(lambda: self._desk.sit_down(person_id)) is not None:
            then()

    def just_for_today(self, then: Callable[[], None]) -> None:
        """Goes on with ``then`` for a guest, of whom nothing stays."""
        self._desk.just_for_today(self._computer.settings.comfort)
        then()
