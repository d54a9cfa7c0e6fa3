"""Asks what somebody keeps for themselves by now."""

from __future__ import annotations

from coprod_desktop.domain.keeping import kept_in
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.troubles import DamagedWords
from coprod_desktop.ui.cabinet import Shelf
from coprod_desktop.ui.desk import Desk


def kept_of(meeting: Meeting, person: Person) -> frozenset[str]:
    """What is kept: ideas by their ids, strengths by their words."""
    return kept_in(meeting) | {each.words for each in person.strengths if each.kept}


class KeptByNow:
    """Whatever is open here, and what other windows wrote into its store; on any thread."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def has_any_of(self, meeting: Meeting, person: Person) -> bool:
        """Whether anything that both could tell of then is kept now."""
        told = meeting.shared().ids() | {each.words for each in person.strengths}
        told -= kept_of(meeting, person)
        return any(not told.isdisjoint(kept_of(*now)) for now in self._by_now(meeting, person))

    def _by_now(self, meeting: Meeting, person: Person) -> list[tuple[Meeting, Person]]:
        """Both as they are on the desk, as they are in the store, as far as they are there."""
        session, who = self._desk.session, self._desk.person
        here = session is not None and session.meeting.id == meeting.id
        there = self._desk.asked(lambda shelf: _readable(shelf, meeting.id))
        known = self._desk.asked(lambda shelf: shelf.open_person(person.id))
        return [
            (
                session.meeting if session is not None and here else meeting,
                who if who is not None and who.id == person.id else person,
            ),
            (there or meeting, known or person),
        ]


def _readable(shelf: Shelf, which: str) -> Meeting:
    """A meeting as far as it can be read."""
    try:
        return shelf.open_meeting(which)
    except DamagedWords as damaged:
        return damaged.rest
