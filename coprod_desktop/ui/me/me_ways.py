"""Leads through a person's own pages, which lie over their place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from coprod_desktop.domain.person import Person
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.liking import Liking
from coprod_desktop.ui.meeting_ways import MeetingWays
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

_RECENT = 3
"""How many meetings are offered as the place where something was done."""
_ABOUT, _GROWING, _ASK_SOMEONE = "about-me", "growing", "ask-someone"
"""The person's own sheets, as the table of sheets has them."""

Edit = Callable[[Person], Person]


class MeWays(QObject):
    """About me, what I am good at, how I am growing; what is written is kept at once.

    ``ring_wanted`` asks for the people the person can ring.
    """

    ring_wanted = Signal()

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        reader: Reader,
        meetings: MeetingWays,
        liking: Liking,
        announcer: Announcer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._reader = reader
        self._meetings = meetings
        self._liking = liking
        self._announcer = announcer

    def things(self) -> tuple[Thing, ...]:
        """The cards of a person's own place that lead here."""
        return (
            self._thing("about-me", self.about, "identity-card"),
            self._thing("strengths", self.strengths, "strength"),
            self._thing("growing", self.growing, "begin"),
        )

    def _thing(self, key: str, does: Callable[[], None], picture: str) -> Thing:
        hint = self._wording.text(f"{key}.hint")
        return Thing(self._wording.text(key), does, picture=picture, hint=hint)

    # About me.

    def about(self) -> None:
        """Shows what others may know of the person, to be written."""
        # Nobody needs it for the first screen.
        from coprod_desktop.ui.me.about_screen import AboutScreen

        person = self._desk.person
        if person is None:
            return
        screen = AboutScreen(self._wording, person)
        screen.edited.connect(self._keep)
        screen.ring_wanted.connect(self.ring_wanted)
        screen.paper_wanted.connect(self.paper_about)
        self._follow(screen, screen.show_contacts)
        self._lay(screen)

    # Strengths.

    def strengths(self) -> None:
        """Shows what the person is good at."""
        # Nobody needs it for the first screen.
        from coprod_desktop.content.strengths import strength_groups
        from coprod_desktop.ui.me.strengths_screen import StrengthsScreen

        person = self._desk.person
        if person is None:
            return
        screen = StrengthsScreen(self._wording, person, strength_groups(self._wording.language))
        screen.edited.connect(self._keep)
        screen.time_wanted.connect(self.time)
        screen.ask_wanted.connect(self.ask_somebody)
        self._follow(screen, screen.show_person)
        self._lay(screen)

    def time(self, words: str) -> None:
        """Asks for a time the person did what they are good at."""
        # Nobody needs it for the first screen.
        from coprod_desktop.ui.me.time_screen import TimeScreen

        person = self._desk.person
        if person is None:
            return
        recent = self._meetings.recent(_RECENT)
        screen = TimeScreen(self._wording, person, words, recent)
        screen.edited.connect(self._keep)
        self._follow(screen, screen.show_person)
        self._lay(screen)

    def ask_somebody(self) -> None:
        """Has somebody else say what the person is good at."""
        # Nobody needs it for the first screen.
        from coprod_desktop.ui.me.ask_someone_screen import AskSomeoneScreen

        screen = AskSomeoneScreen(self._wording)
        screen.edited.connect(self._keep)
        screen.paper_wanted.connect(lambda: self.paper(_ASK_SOMEONE))
        self._lay(screen)

    # Growing.

    def growing(self) -> None:
        """Shows how the person is growing, where they want to see it."""
        # Nobody needs it for the first screen.
        from coprod_desktop.ui.me.growing_screen import GrowingScreen

        person = self._desk.person
        if person is None:
            return
        screen = GrowingScreen(self._wording, person, self._meetings.grown)
        screen.edited.connect(self._keep)
        screen.paper_wanted.connect(lambda: self.paper(_GROWING))
        self._lay(screen)

    # On paper.

    def paper_about(self, which: str) -> None:
        """Shows the page for one setting as it will be printed; the others can be put on it."""
        person = self._desk.person
        if person is not None:
            others = frozenset(page.id for page in person.about if page.id != which)
            self.paper(_ABOUT, others)

    def paper(self, sheet: str, left_out: frozenset[str] = frozenset()) -> None:
        """Shows one of the person's own sheets as it will be printed."""
        # Paper takes longer to load than the first screen.
        from coprod_desktop.ui.me.paper_screen import PaperScreen

        parts = self._meetings.parts(self._meetings.nobodys(left_out))
        screen = PaperScreen(parts, self._announcer, sheet)
        screen.comfort_changed.connect(self._liking.choose)
        screen.left.connect(parts.session.deleteLater)
        screen.left.connect(self._window.take_off)
        self._reader.stop()
        self._window.lay_over(screen)

    # What they share.

    def _keep(self, edit: Edit) -> None:
        if self._desk.person is not None:
            self._desk.change_person(edit(self._desk.person))

    def _follow(self, screen: ColumnScreen, show: Callable[[Person], None]) -> None:
        """Has a screen show the person as they are, as long as it is there."""

        def follow(person: Person | None) -> None:
            if not isValid(screen):
                self._desk.person_changed.disconnect(follow)
            elif person is not None:
                show(person)

        self._desk.person_changed.connect(follow)

    def _lay(self, screen: ColumnScreen) -> None:
        self._reader.stop()
        screen.left.connect(self._window.take_off)
        self._window.lay_over(screen)
