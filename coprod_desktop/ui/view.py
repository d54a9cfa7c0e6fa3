"""What every way to see the open meeting has in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.content.pictures import Picture
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.growing import Growing
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Path
from coprod_desktop.domain.person import Person
from coprod_desktop.speech.engine import VoiceEngine
from coprod_desktop.ui.framed import Framed
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.print_jobs import PrintJobs
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.route import Route
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.voice_note.note_visit import NoteWanted
from coprod_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class Parts:
    """What a view is made with.

    ``paths`` are the kinds of meeting one can choose, ``route`` the steps of the open one,
    ``numbers`` whom the centre says one can ring, ``comfort`` how the person likes it now,
    ``pace`` the words they say in a minute themselves, 0 where that is not known; ``engine``
    makes a voice beside the one that reads, ``whom_to_ring`` tells the person's own
    people as they are by now, ``grown`` how they are growing where they want to see that. ``jobs``
    print on when the view has gone; ``is_kept_by_now`` tells on any thread whether any of what a
    meeting and a person told is kept by now.
    """

    wording: Wording
    look: Look
    shelf: PictureShelf
    pictures: Mapping[str, Picture]
    paths: tuple[Path, ...]
    route: Route
    session: Session
    person: Person
    voice: ReadAloud
    engine: Callable[[], VoiceEngine]
    numbers: tuple[Contact, ...]
    today: Callable[[], date]
    comfort: Callable[[], Comfort]
    jobs: PrintJobs
    is_kept_by_now: Callable[[Meeting, Person], bool]
    pace: Callable[[], int] = int
    whom_to_ring: Callable[[], tuple[Contact, ...]] = tuple
    what_soothes: Callable[[], tuple[str, ...]] = tuple
    grown: Callable[[], Growing] = Growing

    def picture_shows(self, key: str) -> str:
        """What a picture shows in words; nothing where there is no such picture."""
        picture = self.pictures.get(key)
        return "" if picture is None else picture.name


class View(Framed):
    """One way to see the open meeting; all of them are equal.

    ``told`` carries a line to tell with whether Undo goes beside it, ``left`` where the person
    asks to go ("view:sheet", "step:order", "phase:practise", "home", "finished"),
    ``comfort_changed`` how the person likes it from now on, ``note_wanted`` a `NoteWanted` to be
    recorded or heard, ``picture_wanted`` a `PictureWanted`, ``read_wanted`` a widget whose words
    are to be read alone.
    """

    told = Signal(str, bool)
    left = Signal(str)
    comfort_changed = Signal(object)
    note_wanted = Signal(object)
    picture_wanted = Signal(object)
    read_wanted = Signal(object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts

    def show_meeting(self, meeting: Meeting) -> None:
        """Shows ``meeting`` by changing only what differs, so focus and place survive."""
        raise NotImplementedError

    def show_note(self, words: str, undo: bool) -> None:
        """Shows a line that tells what was just done, where this view has a place for it."""

    def chosen(self) -> str:
        """The id of the idea the person is on, or nothing."""
        return ""

    def choose(self, idea: str) -> None:
        """Goes to an idea, if this view shows it."""

    def carries(self) -> object:
        """What another view of the same ideas takes over, such as what was looked inside."""
        return None

    def take_over(self, carried: object) -> None:
        """Takes over what another view `carries`, where it means anything here."""

    def more_things(self) -> tuple[Thing, ...]:
        """What this view offers on More: its own tools that have no room here."""
        return ()

    def offers_notes(self) -> bool:
        """Whether More has to offer voice notes, because no button here does."""
        return False

    def note_here(self) -> NoteWanted | None:
        """What a voice note is recorded for here: the idea one is on, or a new one."""
        chosen, meeting = self.chosen(), self.parts.session.meeting
        if any(idea.id == chosen for _, idea in meeting.walk()):
            return NoteWanted(chosen)
        return None

    def _size(self) -> WidthClass:
        """Which layout the window takes."""
        return self.parts.look.width_class(self.window().width())
