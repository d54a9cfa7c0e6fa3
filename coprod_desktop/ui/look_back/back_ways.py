"""Leads to what helps after a meeting, with what comes back on a later day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from coprod_desktop.content.first_numbers import first_numbers
from coprod_desktop.content.five_things import five_things
from coprod_desktop.domain import coming_back
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.promise import Happened
from coprod_desktop.domain.reminder import Matter
from coprod_desktop.domain.telling import Telling
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.look_back.contacts import ContactsScreen
from coprod_desktop.ui.look_back.due import DueCards, DueScreen
from coprod_desktop.ui.look_back.grounding import GroundingScreen
from coprod_desktop.ui.meeting_ways import MeetingWays
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.people import AT_FIRST
from coprod_desktop.ui.screens.start import StartScreen
from coprod_desktop.ui.tab_order import tab_in_order
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

_BELOW_HINT = 3
"""Where in the column of a place what comes back stands: below heading, hint and their room."""


class BackWays(QObject):
    """Lays its screens over whatever is open; what comes back has a screen of its own."""

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        computer: ThisComputer,
        reader: Reader,
        meetings: MeetingWays,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._computer = computer
        self._reader = reader
        self._meetings = meetings
        self._today = today
        self._looking = Errand(self)
        self._looking.done.connect(self._mark)
        self._over = {"people-to-ring": self.people_to_ring, "grounding": self.grounding}

    def open(self, name: str) -> None:
        """Opens the screen of this name, where it is one of these."""
        if name in self._over:
            self._over[name]()

    def things(self) -> tuple[Thing, ...]:
        """What stands on More: what the centre sets for everybody here."""
        words = self._wording.text("contacts-centre")
        return (Thing(words, self.numbers_of_centre, picture="contacts"),)

    # What helps.

    def grounding(self) -> None:
        """Offers small things to do that bring one back to the room."""
        self._lay(GroundingScreen(self._wording, five_things(self._wording.language)))

    def people_to_ring(self) -> None:
        """Shows whom the person wants to ring, to be changed."""
        person = self._desk.person
        if person is None:
            return
        screen = ContactsScreen(self._wording, "contacts", person.contacts, soothes=person.soothes)
        screen.changed.connect(self._keep_people)
        screen.soothed.connect(self._keep_soothes)
        self._lay(screen)

    def _keep_people(self, contacts: tuple[Contact, ...]) -> None:
        person = self._desk.person
        if person is not None:
            self._desk.change_person(replace(person, contacts=contacts))

    def _keep_soothes(self, soothes: tuple[str, ...]) -> None:
        person = self._desk.person
        if person is not None:
            self._desk.change_person(replace(person, soothes=soothes))

    def numbers_of_centre(self) -> None:
        """Shows whom everybody here can ring, to be changed."""
        screen = ContactsScreen(
            self._wording,
            "contacts-centre",
            self._computer.settings.numbers,
            first_numbers(self._wording.language),
        )
        screen.changed.connect(self._computer.keep_numbers)
        self._lay(screen)

    def _lay(self, screen: ColumnScreen) -> None:
        self._reader.stop()
        screen.left.connect(self._window.take_off)
        self._window.lay_over(screen)

    # What comes back.

    def mark(self, people: tuple[PersonTile, ...]) -> None:
        """Has those among the first people on the start marked for whom something comes back.

        Their things are opened for it, beside the window.
        """
        first = [tile.id for tile in people[:AT_FIRST]]
        self._looking.stop()
        if first:
            self._looking.begin(partial(self._desk.waiting, first, self._today()))

    def _mark(self, waiting: frozenset[str] | None) -> None:
        screen = self._window.screen_in_front
        if waiting is not None and isinstance(screen, StartScreen):
            screen.people.mark(waiting)

    def close(self) -> None:
        """Waits for what is still being read."""
        self._looking.close()

    def show_due(self, screen: ColumnScreen) -> None:
        """Puts what comes back today at the top of a person's own place."""
        person = self._desk.person
        if person is None or not coming_back.due(person, self._today()):
            return
        tiles = self._meetings.there_are()
        person = coming_back.without_gone(person, {tile.id for tile in tiles})
        self._desk.change_person(person)
        titles = {tile.id: tile.title for tile in tiles if tile.readable}
        due = coming_back.due(person, self._today())
        asked = tuple(each for each in due if each.meeting in titles)
        if asked:
            cards = DueCards(self._wording, asked, titles)
            cards.opened.connect(self.ask_about)
            screen.column.insertWidget(_BELOW_HINT, cards)
            _stand_in_order(screen)

    def ask_about(self, meeting_id: str) -> None:
        """Asks what became of it all, one meeting at a time."""
        person, session = self._desk.person, self._meetings.taken_out(meeting_id)
        if person is None or session is None:
            return
        mine = {e.id: e for e in coming_back.due(person, self._today()) if e.meeting == meeting_id}
        tells = any(each.matter is Matter.TELLING for each in mine.values())
        screen = DueScreen(self._wording, session.meeting, frozenset(mine), tells=tells)

        def answer(which: str, happened: str) -> None:
            session.apply(
                self._wording.text("edit-happened"), lambda m: _answered(m, which, happened)
            )

        def end_telling(*, told: bool) -> None:
            session.apply(
                self._wording.text("edit-telling"),
                lambda m: replace(m, telling=Telling(m.telling.on if told else None, told)),
            )

        screen.answered.connect(answer)
        screen.told.connect(lambda: end_telling(told=True))
        screen.let_go.connect(lambda: end_telling(told=False))
        screen.later.connect(lambda: self._put_off(meeting_id))
        screen.meeting_wanted.connect(lambda: self._meetings.open_meeting(meeting_id))
        screen.left.connect(self._meetings.left)
        session.changed.connect(screen.show_meeting)
        self._window.show_screen(screen)

    def _put_off(self, meeting_id: str) -> None:
        person = self._desk.person
        if person is not None:
            self._desk.change_person(coming_back.put_off(person, meeting_id, self._today()))
        self._meetings.left.emit()


def _stand_in_order(screen: ColumnScreen) -> None:
    """Has Tab and a screen reader come to things in the order they stand in."""
    items = (screen.column.itemAt(place) for place in range(screen.column.count()))
    for widget in [item.widget() for item in items if item is not None]:
        if widget is not None:
            widget.raise_()
    tab_in_order(screen)


def _answered(meeting: Meeting, which: str, happened: str) -> Meeting:
    promise = next(promise for promise in meeting.promises if promise.id == which)
    return meeting.with_promise(replace(promise, happened=Happened(happened)))
