"""Leads to meetings, each on the screen that shows it whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from coprod_desktop.content.kept import Content
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.growing import Growing
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Phase
from coprod_desktop.speech.engine import VoiceEngine
from coprod_desktop.storage.meeting_tile import MeetingTile
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.growth import Growth
from coprod_desktop.ui.kept_by_now import KeptByNow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.liking import Liking
from coprod_desktop.ui.own_path import OwnPath
from coprod_desktop.ui.path_of import PathOf
from coprod_desktop.ui.pictures.every_picture import EveryPicture
from coprod_desktop.ui.pictures.picture_ways import PictureWays
from coprod_desktop.ui.print_jobs import PrintJobs
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.route import Route
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.screens.place import WhichScreen
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.ways_out import WaysOut
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class MeetingWays(QObject):
    """Opens one meeting at a time.

    ``left`` asks for the person's own place, ``finished`` too, at the end of a meeting.
    ``over_wanted`` carries the name of a screen to be laid over it, with the meeting's `Parts`;
    ``offered`` `Thing`s to choose from, ``note_wanted`` a `NoteWanted`.
    """

    left = Signal()
    finished = Signal()
    over_wanted = Signal(str, object)
    offered = Signal(object)
    arrived = Signal()
    note_wanted = Signal(object)

    def __init__(
        self,
        window: Window,
        wording: Wording,
        look: Look,
        content: Content,
        desk: Desk,
        computer: ThisComputer,
        reader: Reader,
        engine: Callable[[], VoiceEngine],
        liking: Liking,
        announcer: Announcer,
        pictures: EveryPicture,
        picture_ways: PictureWays,
        ways_out: WaysOut,
        jobs: PrintJobs,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._look = look
        self._content = content
        self._desk = desk
        self._computer = computer
        self._reader = reader
        self._engine = engine
        self._liking = liking
        self._announcer = announcer
        self._pictures = pictures
        self._picture_ways = picture_ways
        self._ways_out = ways_out
        self._jobs = jobs
        self._kept_by_now = KeptByNow(desk)
        self._today = today

    def new_meeting(self) -> None:
        """Begins a fresh meeting at its first question."""
        self._open(self._desk.new_meeting())

    def hurry(self) -> None:
        """Begins a fresh meeting on the ten-minute way."""
        self._open(self._desk.new_meeting(), hurry=True)

    def open_meeting(self, meeting_id: str, step: str = "") -> None:
        """Opens a meeting at a step, or on the spot where it was left."""
        session = self.taken_out(meeting_id)
        if session is not None:
            if step:
                session.go_to(step)
            self._open(session)

    def taken_out(self, meeting_id: str) -> Session | None:
        """A meeting on the desk, for a screen of another sort; None where it cannot be opened."""
        return self._ways_out.asked(lambda: self._desk.open_meeting(meeting_id))

    def open_rest(self, rest: Meeting) -> None:
        """Opens what can still be read of a meeting."""
        self._open(self._desk.open_rest(rest))

    def show_map(self, session: Session) -> None:
        """Shows the map of a meeting that is open already."""
        self._open(session, view="map")

    def beside(self, meeting_id: str) -> Session | None:
        """Opens a meeting without showing it, a fresh one without an id; None where it cannot."""
        if not meeting_id:
            return self._desk.new_meeting()
        return self._ways_out.asked(lambda: self._desk.open_meeting(meeting_id))

    def there_are(self) -> tuple[MeetingTile, ...]:
        """The person's meetings, newest first; none where the store cannot say."""
        return self._ways_out.asked(self._desk.meetings) or ()

    def recent(self, most: int) -> tuple[Meeting, ...]:
        """The person's newest meetings, the first of them first."""
        return self._ways_out.asked(lambda: self._desk.every_meeting(most)) or ()

    def look_back(self) -> None:
        """Goes to looking back, at once where there is only one meeting it can be."""
        tiles = tuple(tile for tile in self.there_are() if tile.readable)
        if not tiles:
            self._look_back_at(None)
            return
        screen = WhichScreen(self._wording, tiles, self._content.paths)
        screen.opened.connect(self._look_back_at)
        screen.another_wanted.connect(lambda: self._look_back_at(None))
        screen.back_wanted.connect(self.left)
        self._window.show_screen(screen)

    def _look_back_at(self, meeting_id: str | None) -> None:
        if meeting_id is None:
            session: Session | None = self._desk.new_meeting()
        else:
            session = self._ways_out.asked(lambda: self._desk.open_meeting(meeting_id))
        if session is not None:
            self._open(session, phase=Phase.LOOK_BACK)

    def look_around(self) -> None:
        """Opens the example, of which nothing is kept."""
        # Nobody else needs it.
        from coprod_desktop.content.example import example

        person, meeting, _ = example(self._wording.language)
        self._desk.look_around(person, (meeting,), self._computer.settings.comfort)
        self._open(self._desk.open_meeting(meeting.id)).tell(self._wording.text("example-note"))

    def _open(
        self,
        session: Session,
        hurry: bool = False,
        phase: Phase | None = None,
        view: str = "",
    ) -> Screen:
        # All the views of a meeting take longer to load than the first screen.
        from coprod_desktop.ui.meeting_screen import MeetingScreen

        parts = self.parts(session, hurry)
        screen = MeetingScreen(parts, self._reader, self._announcer, phase)
        screen.home_wanted.connect(self.left)
        screen.finished.connect(self.finished)
        screen.comfort_changed.connect(self._liking.choose)
        screen.offered.connect(self.offered)
        screen.arrived.connect(self.arrived)
        screen.note_wanted.connect(self.note_wanted)
        screen.over_wanted.connect(lambda name: self.over_wanted.emit(name, parts))
        self._picture_ways.begin(session)
        screen.picture_wanted.connect(self._picture_ways.open)
        if view:
            screen.show_view(view)
        self._window.show_screen(screen)
        return screen

    def parts(self, session: Session, hurry: bool = False) -> Parts:
        """What views are made with, for a meeting that is out."""
        assert self._desk.person is not None
        return Parts(
            wording=self._wording,
            look=self._look,
            shelf=self._look.shelf,
            pictures=self._pictures,
            paths=self._content.paths,
            route=Route(OwnPath(PathOf(self._content), self._desk.person.strengths), hurry),
            session=session,
            person=self._desk.person,
            voice=self._reader.voice,
            engine=self._engine,
            numbers=self._computer.settings.numbers,
            today=self._today,
            comfort=self._liking.now,
            jobs=self._jobs,
            is_kept_by_now=self._kept_by_now.has_any_of,
            pace=lambda: 0 if self._desk.person is None else self._desk.person.words_aloud,
            whom_to_ring=self._whom_to_ring,
            what_soothes=self._what_soothes,
            grown=self._growth(session),
        )

    def grown(self) -> Growing:
        """How the person is growing by all their meetings, where they want to see that."""
        return self._growth()()

    def _growth(self, session: Session | None = None) -> Growth:
        def every_meeting() -> tuple[Meeting, ...]:
            return self._ways_out.asked(self._desk.every_meeting) or ()

        return Growth(lambda: self._desk.person, every_meeting, session)

    def nobodys(self, left_out: frozenset[str]) -> Session:
        """A meeting that is not kept, for papers that tell of none; some stays off them."""
        meeting = Meeting.new(path=self._content.paths[-1].key)
        return Session(replace(meeting, left_out=left_out), _forget, self)

    def _what_soothes(self) -> tuple[str, ...]:
        return () if self._desk.person is None else self._desk.person.soothes

    def _whom_to_ring(self) -> tuple[Contact, ...]:
        return () if self._desk.person is None else self._desk.person.contacts


def _forget(_before: Meeting, _after: Meeting) -> None:
    """Nothing of it is kept."""
