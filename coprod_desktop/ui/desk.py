"""Holds whose things are out: the person with the meeting that is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain import asking, carry, coming_back, experience, learning
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.experience import Piece
from coprod_desktop.domain.keeping import keeping, kept_in
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.meeting_pictures import named_in
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.path import Path
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.whole_path import in_new_keys
from coprod_desktop.storage.meeting_tile import MeetingTile
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.storage.places import MEMORY
from coprod_desktop.storage.troubles import DamagedWords, Troubled
from coprod_desktop.ui.cabinet import Cabinet, Shelf
from coprod_desktop.ui.session import Edit, Session

_Answer = TypeVar("_Answer")


class Desk(QObject):
    """One person at a time sits here, with at most one meeting open.

    ``trouble`` carries a `Trouble` of whichever store is in use, None when it is over;
    ``person_changed`` the person as they are now, or None when nobody sits here. ``leaving`` comes
    while what is put away next is still out. ``paths`` is asked when a meeting begins.
    """

    trouble = Signal(object)
    person_changed = Signal(object)
    leaving = Signal()

    def __init__(
        self,
        cabinet: Cabinet,
        paths: Callable[[], tuple[Path, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._computer = cabinet
        self._computer.trouble.connect(self.trouble)
        self._memory: Cabinet | None = None
        self._paths = paths
        self.person: Person | None = None
        self.session: Session | None = None
        self._opened: Meeting | None = None
        """The open meeting as it was when it was opened."""
        self._at = ""
        self._pieces: tuple[Session, Meeting] | None = None
        """The person's own experience while it lies open, with what it was as that began."""
        self._known: dict[str, Piece] = {}
        """Every piece there was meanwhile: one that Undo brings back is known again."""
        self.is_example = False

    @property
    def is_for_today(self) -> bool:
        """Whether what is written now is kept only in memory."""
        return self._memory is not None

    @property
    def _cabinet(self) -> Cabinet:
        return self._memory or self._computer

    def asked(self, ask: Callable[[Shelf], _Answer]) -> _Answer | None:
        """What a store answers, on any thread, the one in use first; None where none does."""
        stores = filter(None, (self._memory, self._computer))
        answers = (store.asked(ask) for store in stores)
        return next((answer for answer in answers if answer is not None), None)

    # People.

    def people(self) -> tuple[PersonTile, ...]:
        """The people on this computer, once its store is open."""
        return self._computer.shelf.people() if self._computer.is_open else ()

    def waiting(self, people: Iterable[str], today: date) -> frozenset[str]:
        """Those of the people, by their ids, to whom something comes back today.

        It may be asked on any thread.
        """
        found = set()
        for which in people:
            with suppress(Troubled):
                if coming_back.due(self._computer.shelf.open_person(which), today):
                    found.add(which)
        return frozenset(found)

    def sit_down(self, person_id: str) -> Person:
        """Opens a person's own place. Raises a Troubled where it cannot be opened."""
        self.leave()
        person = self._computer.shelf.open_person(person_id)
        self._become(person)
        for meeting in filter(None, map(self._readable, person.to_learn)):
            person = learning.learned_late(person, meeting)
        self.change_person(person)
        return person

    def new_person(self, name: str, picture: str, comfort: Comfort) -> None:
        """Makes somebody new a place on this computer."""
        self.leave()
        person = replace(Person.new(name, picture), comfort=comfort)
        self._computer.pen.keep_person(None, person)
        self._become(person)

    def just_for_today(self, comfort: Comfort, name: str = "") -> None:
        """Begins with a store in memory, of which nothing stays."""
        self.leave()
        self._memory = Cabinet(MEMORY, self)
        self._memory.trouble.connect(self.trouble)
        self._memory.open_now()
        person = replace(Person.new(name), comfort=comfort)
        self._memory.pen.keep_person(None, person)
        self._become(person)

    def look_around(self, person: Person, meetings: tuple[Meeting, ...], comfort: Comfort) -> None:
        """Puts the example out, in a store in memory."""
        self.just_for_today(comfort)
        assert self.person is not None
        assert self._memory is not None
        self.is_example = True
        example = replace(person, comfort=comfort)
        self._memory.pen.keep_person(None, example)
        for meeting in meetings:
            self._memory.pen.keep(example.id, None, meeting)
        self._become(example)

    def change_person(self, person: Person) -> None:
        """Keeps the person as they are now."""
        before = self.person
        if person != before and before is not None:
            self._cabinet.pen.keep_person(before, person)
            self._become(person)

    def leave(self) -> None:
        """Puts everything away: what was to be kept is kept, what was for today is gone."""
        self.leaving.emit()
        self.close_pieces()
        self.close_meeting()
        if self._memory is not None:
            self._memory.close()
            self._memory.deleteLater()
            self._memory = None
        self.is_example = False
        if self.person is not None:
            self._become(None)

    def _become(self, person: Person | None) -> None:
        self.person = person
        self.person_changed.emit(person)

    # Meetings.

    def meetings(self) -> tuple[MeetingTile, ...]:
        """The person's meetings, newest first."""
        return () if self.person is None else self._cabinet.shelf.meetings(self.person.id)

    def has_written(self) -> bool:
        """Whether whoever sits here wrote anything, in a meeting or on a page of their own."""
        who = self.person
        if who is None:
            return False
        own = (who.about, who.strengths, who.pieces, who.needs, who.lines, who.contacts)
        return any(own) or bool(self.meetings())

    def every_meeting(self, last: int | None = None) -> tuple[Meeting, ...]:
        """The person's meetings, or the ``last`` few of them, as far as they can be read.

        The first one comes first.
        """
        found = []
        for tile in reversed(self.meetings()[:last]):
            if tile.readable:
                with suppress(Troubled):
                    found.append(self._cabinet.shelf.open_meeting(tile.id))
        return tuple(found)

    def change_every_meeting(self, edit: Edit) -> None:
        """Makes an edit of all the person's meetings; of the open one, so that no Undo or Redo
        brings back what was before."""
        assert self.person is not None
        here = "" if self.session is None else self.session.meeting.id
        for meeting in self.every_meeting():
            after = edit(meeting)
            if meeting.id != here and after != meeting:
                self._cabinet.pen.keep(self.person.id, meeting, after)
        if self.session is not None:
            self.session.apply_throughout(edit)

    def keep_what_is_kept_elsewhere(self) -> None:
        """Keeps in the open meeting what another window kept of it, Undo or not."""
        if self.session is None or self.is_for_today:
            return
        # Where it cannot be read, that is told as the words themselves are to be kept.
        there = self._readable(self.session.meeting.id)
        kept = frozenset[str]() if there is None else kept_in(there)
        if not kept <= kept_in(self.session.meeting):
            self.session.apply_throughout(lambda meeting: keeping(meeting, kept))

    def new_meeting(self) -> Session:
        """Opens a fresh meeting that knows what is left of the last one."""
        assert self.person is not None
        self.close_meeting()
        meeting = Meeting.new(path=self._paths()[-1].key)
        last = self._last_meeting()
        known = self.person_as_kept()
        if last is not None:
            meeting = carry.following(meeting, last, *self._heading(carry.LAST_TIME))
            meeting = asking.asked_again(meeting, last, *self._heading(asking.KNOW))
            # It teaches that as it is put away, unless the program ended badly before.
            known = learning.without_kept(known, last)
        needs, strengths, lines = known.needs, known.strengths, known.lines
        self.change_person(replace(self.person, needs=needs, strengths=strengths, lines=lines))
        meeting = carry.prepared_for(meeting, known, *self._heading(carry.NEEDS))
        meeting = carry.with_lines(meeting, known, *self._heading(carry.LINES))
        self._cabinet.pen.keep(self.person.id, None, meeting)
        return self._open(meeting)

    def take_in(self, meeting: Meeting) -> Session:
        """Keeps a meeting that came from a file, and opens it."""
        assert self.person is not None
        self.close_meeting()
        paths = self._paths()
        if all(path.key != meeting.path for path in paths):
            meeting = replace(meeting, path=paths[-1].key)
        self._cabinet.pen.keep(self.person.id, None, meeting)
        return self._open(meeting)

    def open_meeting(self, meeting_id: str) -> Session:
        """Opens a meeting where the person left it. Raises a Troubled where it cannot."""
        self.close_meeting()
        session = self._open(self._cabinet.shelf.open_meeting(meeting_id))
        # What a program that ended badly left behind.
        self._cabinet.pen.forget_unnamed(meeting_id)
        return session

    def open_rest(self, rest: Meeting) -> Session:
        """Opens what can still be read of a meeting."""
        self.close_meeting()
        return self._open(rest)

    def person_as_kept(self) -> Person:
        """The person with what another window may have learned of them meanwhile."""
        assert self.person is not None
        try:
            return self._cabinet.shelf.open_person(self.person.id)
        except Troubled:
            return self.person

    def _last_meeting(self) -> Meeting | None:
        """The newest meeting, as far as it can be read."""
        last = next((tile for tile in self.meetings() if tile.readable), None)
        return None if last is None else self._readable(last.id)

    def _readable(self, which: str) -> Meeting | None:
        """A meeting as far as it can be read."""
        try:
            return self._cabinet.shelf.open_meeting(which)
        except DamagedWords as damaged:
            return damaged.rest
        except Troubled:
            # A new meeting never has to wait for an old one.
            return None

    def close_meeting(self) -> None:
        """Puts the open meeting away; what it taught about the person stays with them."""
        if self.session is None:
            return
        self.leaving.emit()
        session, self.session = self.session, None
        opened, self._opened = self._opened, None
        assert opened is not None
        meeting = session.meeting
        # Once its screen has gone, which may still keep a last word through it.
        session.deleteLater()
        if self.person is not None and not self.is_example:
            taught = learning.learned(self.person, opened, meeting)
            self.change_person(coming_back.remembered(taught, opened, meeting))
        # What was taken away can no longer be brought back by Undo.
        self._cabinet.pen.offer_back(frozenset())
        self._cabinet.pen.forget_unnamed(meeting.id, named_in(opened) - named_in(meeting))

    def _open(self, meeting: Meeting) -> Session:
        assert self.person is not None
        owner = self.person.id
        pen = self._cabinet.pen
        for path in self._paths():
            if path.key == meeting.path:
                meeting = in_new_keys(meeting, path)
        pen.offer_back(named_in(meeting))
        self._opened = meeting
        self.session = Session(meeting, lambda before, after: pen.keep(owner, before, after), self)
        self.session.changed.connect(self._remember)
        return self.session

    def _remember(self, meeting: Meeting) -> None:
        """Remembers what is kept, at each new step what comes back: the program may end badly."""
        if self.person is None or self.is_example:
            return
        assert self._opened is not None
        person = learning.to_be_learned(self.person, self._opened, meeting)
        if meeting.at != self._at:
            self._at = meeting.at
            person = coming_back.remembered(person, self._opened, meeting)
        self.change_person(person)

    def _heading(self, step: str) -> tuple[str, str]:
        """The heading and picture of the branch a step's answers go to."""
        found = self._paths()[-1].step(step)
        return ("", "") if found is None else (found.heading, found.picture)

    # Their own experience.

    @property
    def at_hand(self) -> Session | None:
        """What a voice note or a drawing is made for: their own experience, else the meeting."""
        return self.session if self._pieces is None else self._pieces[0]

    def open_pieces(self) -> Session:
        """Opens the person's own experience beside the meeting, which stays open."""
        assert self.person is not None
        self.close_pieces()
        begun = experience.as_meeting(self.person.id, self.person.pieces)
        meeting = Meeting("") if self.session is None else self.session.meeting
        self._cabinet.pen.offer_back(named_in(begun) | named_in(meeting))
        self._pieces = (Session(begun, self._keep_pieces, self), begun)
        return self._pieces[0]

    def _keep_pieces(self, _before: Meeting, after: Meeting) -> None:
        if self.person is not None:
            self._known |= {piece.id: piece for piece in self.person.pieces}
            pieces = experience.with_ideas(tuple(self._known.values()), after)
            self.change_person(replace(self.person, pieces=pieces))

    def close_pieces(self) -> None:
        """Puts their own experience away; what was taken out of it is gone for good."""
        if self._pieces is None:
            return
        (session, begun), self._pieces = self._pieces, None
        self._known = {}
        now = session.meeting
        session.deleteLater()
        meeting = Meeting("") if self.session is None else self.session.meeting
        self._cabinet.pen.offer_back(named_in(meeting))
        self._cabinet.pen.forget_unnamed(now.id, named_in(begun) - named_in(now))

    # Voice notes.

    def keep_sound(self, note_id: str, number: int, samples: bytes) -> None:
        """Keeps a piece of what is said just now, beside what it is said for."""
        if self.person is not None and self.at_hand is not None:
            meeting = self.at_hand.meeting.id
            self._cabinet.pen.keep_sound(self.person.id, meeting, note_id, number, samples)

    def sound(self, note_id: str) -> bytes:
        """All of a voice note; nothing where there is none. Raises a Troubled."""
        return self._cabinet.pen.sound(note_id)

    def forget_sound(self, note_id: str) -> None:
        """Takes a voice note away for good."""
        self._cabinet.pen.forget_sound(note_id)

    # People's own pictures.

    def keep_picture(self, picture_id: str, picture: OwnPicture) -> None:
        """Keeps a photo or a drawing as it is by now, beside what it is made for."""
        if self.person is not None and self.at_hand is not None:
            meeting = self.at_hand.meeting.id
            self._cabinet.pen.keep_picture(self.person.id, meeting, picture_id, picture)

    def own_picture(self, picture_id: str) -> OwnPicture | None:
        """A photo or a drawing; None where there is none. Raises a Troubled."""
        return None if self.person is None else self._cabinet.pen.picture(picture_id)

    # Trouble.

    def try_again(self) -> None:
        """Writes once more what could not be written."""
        self._cabinet.pen.try_again()

    def is_kept(self) -> bool:
        """Whether all that was written to stay is in the store."""
        return self._computer.is_kept()

    def close(self) -> None:
        """Writes what is left and lets every store go."""
        self.leave()
        self._computer.close()
