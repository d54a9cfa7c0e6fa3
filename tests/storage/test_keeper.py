"""Tests that what is handed to the keeper is kept, in order, or stays a draft until it can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from queue import Queue
from threading import Event, current_thread

import pytest

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.drafts import MeetingDraft, PersonDraft, merged
from coprod_desktop.storage.keeper import Keeper
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.places import MEMORY
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import DiskFull, Trouble
from tests.storage.samples import a_meeting, edits, ids, kept_with, somebody

SOON = 10.0


class Slow(Store):
    """A real store whose next saves wait at a gate, then go wrong as they are told to."""

    def __init__(self, store: Store) -> None:
        super().__init__(store._database)
        self.reached, self.gate = Event(), Event()
        self.trouble: Exception | None = None
        self.saves = 0

    def save(self, owner_id: str, before: Meeting | None, after: Meeting | None) -> None:
        self.reached.set()
        assert self.gate.wait(SOON)
        self.saves += 1
        if self.trouble is not None:
            raise self.trouble
        super().save(owner_id, before, after)


class Broken(Store):
    """A real store with a fault of ours in it for one meeting and for some people."""

    def __init__(self, store: Store, *ids: str) -> None:
        super().__init__(store._database)
        self.cannot = set(ids)

    def save(self, owner_id: str, before: Meeting | None, after: Meeting | None) -> None:
        if after is not None and after.id in self.cannot:
            raise ZeroDivisionError
        super().save(owner_id, before, after)

    def save_person(self, before: Person | None, after: Person | None) -> None:
        if after is not None and after.id in self.cannot:
            raise ZeroDivisionError
        super().save_person(before, after)


@pytest.fixture
def told() -> Queue[Trouble | None]:
    return Queue()


@pytest.fixture
def slow(file: Path) -> Slow:
    return Slow(open_store(file, patience=0.1))


@pytest.fixture
def keeper(slow: Slow, told: Queue[Trouble | None]) -> Iterator[Keeper]:
    keeper = Keeper(slow, told.put)
    yield keeper
    slow.trouble = None
    slow.gate.set()
    keeper.close()
    assert not keeper._thread.is_alive()


@pytest.fixture
def person(slow: Slow, file: Path) -> Person:
    with open_store(file) as first:
        return kept_with(first, Meeting.new())


def chain(length: int) -> list[Meeting]:
    """A meeting growing one word at a time."""
    meeting = a_meeting(1)
    grown = [meeting]
    for n in range(length):
        grown.append(grown[-1].with_words(ids(meeting)[0], f"word {n}"))
    return grown


def test_all_that_was_handed_over_is_kept_when_it_settles(
    store: Store, told: Queue[Trouble | None]
) -> None:
    meetings, person = chain(20), somebody()
    keeper = Keeper(store, told.put)
    keeper.keep_person(None, person)
    keeper.keep(person.id, None, meetings[0])
    for before, after in pairwise(meetings):
        keeper.keep(person.id, before, after)
    assert keeper.settle()
    assert keeper.drafts == ()
    assert store.open_meeting(meetings[0].id) == meetings[-1]
    assert keeper.close()
    assert told.empty()


def test_a_save_never_waits_in_the_thread_that_asks(
    keeper: Keeper, slow: Slow, person: Person
) -> None:
    meeting = a_meeting(1)
    keeper.keep(person.id, None, meeting)
    assert slow.reached.wait(SOON)  # it is being written, and this thread goes on
    assert [draft.after for draft in edits(keeper)] == [meeting]
    slow.gate.set()
    assert keeper.settle()


def test_edits_that_wait_become_one(keeper: Keeper, slow: Slow, person: Person) -> None:
    meetings = chain(30)
    keeper.keep(person.id, None, meetings[0])
    assert slow.reached.wait(SOON)
    for before, after in pairwise(meetings):
        keeper.keep(person.id, before, after)
    assert [(d.before, d.after) for d in edits(keeper)] == [
        (None, meetings[0]),  # at work already, so it is left as it is
        (meetings[0], meetings[-1]),
    ]
    slow.gate.set()
    assert keeper.settle()
    assert slow.saves == 2
    assert slow.open_meeting(meetings[0].id) == meetings[-1]


def test_edits_of_two_meetings_stay_in_their_order(
    keeper: Keeper, slow: Slow, person: Person
) -> None:
    one, other = chain(2), chain(2)
    keeper.keep(person.id, None, one[0])
    assert slow.reached.wait(SOON)
    given = [(one[0], one[1]), (None, other[0]), (one[1], one[2]), (other[0], other[1])]
    for before, after in given:
        keeper.keep(person.id, before, after)
    assert [(d.before, d.after) for d in edits(keeper)[1:]] == given
    slow.gate.set()
    assert keeper.settle()


def test_drafts_merge_only_where_one_goes_on_from_the_other() -> None:
    a, b, c = chain(2)
    p = somebody()
    q = replace(p, name="Q")
    ab, bc = MeetingDraft("1", a, b), MeetingDraft("1", b, c)
    assert merged(ab, bc) == MeetingDraft("1", a, c)
    assert merged(PersonDraft(None, p), PersonDraft(p, q)) == PersonDraft(None, q)
    for earlier, later in (
        (bc, ab),
        (MeetingDraft("1", a, None), MeetingDraft("1", None, b)),
        (ab, PersonDraft(p, q)),
        (ab, MeetingDraft("2", b, c)),
    ):
        assert merged(earlier, later) is None


def test_a_trouble_is_told_with_the_draft_kept_until_it_can_be_saved(
    keeper: Keeper, slow: Slow, person: Person, told: Queue[Trouble | None]
) -> None:
    slow.gate.set()
    slow.trouble = DiskFull()
    meetings = chain(2)
    keeper.keep(person.id, None, meetings[0])
    assert told.get(timeout=SOON) is Trouble.DISK_FULL
    assert [draft.after for draft in edits(keeper)] == [meetings[0]]
    keeper.try_again()
    assert told.get(timeout=SOON) is Trouble.DISK_FULL
    assert not keeper.settle()  # tries once more, waits no longer than that
    assert told.get(timeout=SOON) is Trouble.DISK_FULL
    slow.trouble = None
    keeper.keep(person.id, meetings[0], meetings[1])  # the next edit takes it along
    assert told.get(timeout=SOON) is None
    assert keeper.drafts == ()
    assert slow.open_meeting(meetings[0].id) == meetings[1]


def test_what_another_window_took_away_does_not_hold_up_the_rest(
    keeper: Keeper, slow: Slow, person: Person, told: Queue[Trouble | None]
) -> None:
    slow.gate.set()
    keeper.keep("nobody", None, a_meeting(1))
    assert told.get(timeout=SOON) is Trouble.NOT_HERE
    meeting = a_meeting(1)
    keeper.keep(person.id, None, meeting)
    assert keeper.settle()
    assert slow.open_meeting(meeting.id) == meeting


def test_a_fault_of_ours_ends_neither_the_thread_nor_the_draft(
    keeper: Keeper,
    slow: Slow,
    person: Person,
    told: Queue[Trouble | None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    slow.gate.set()
    slow.trouble = ZeroDivisionError("a secret word")
    meeting = a_meeting(1)
    keeper.keep(person.id, None, meeting)
    assert told.get(timeout=SOON) is Trouble.UNEXPECTED
    assert "ZeroDivisionError" in caplog.text
    assert "secret" not in caplog.text
    slow.trouble = None
    assert keeper.settle()
    assert slow.open_meeting(meeting.id) == meeting


def test_a_draft_that_meets_our_fault_does_not_hold_up_the_others(
    file: Path, person: Person, told: Queue[Trouble | None]
) -> None:
    one, other = chain(2), chain(2)
    store = Broken(open_store(file), one[0].id)
    keeper = Keeper(store, told.put)
    keeper.keep(person.id, None, one[0])
    assert told.get(timeout=SOON) is Trouble.UNEXPECTED
    keeper.keep(person.id, None, other[0])
    keeper.keep(person.id, one[0], one[1])
    keeper.keep(person.id, other[0], other[2])
    assert not keeper.settle()
    assert store.open_meeting(other[0].id) == other[2]
    assert keeper.drafts == (MeetingDraft(person.id, None, one[1]),)  # in its order, as one
    store.cannot.clear()
    keeper.keep(person.id, one[1], one[2])  # the next edit takes it along
    while told.get(timeout=SOON) is not None:
        pass
    assert store.open_meeting(one[0].id) == one[2]
    assert keeper.close()


@pytest.mark.usefixtures("person")
def test_the_meetings_of_a_person_who_is_set_aside_wait_for_them(
    file: Path, told: Queue[Trouble | None]
) -> None:
    robin, meeting = somebody(), a_meeting(1)
    store = Broken(open_store(file), robin.id)
    keeper = Keeper(store, told.put)
    keeper.keep_person(None, robin)
    keeper.keep(robin.id, None, meeting)
    assert not keeper.settle()
    keeper.keep_person(robin, replace(robin, name="R"))
    assert not keeper.settle()
    assert [draft.before for draft in edits(keeper)] == [None, None]
    store.cannot.clear()
    assert keeper.settle()
    assert store.open_person(robin.id).name == "R"
    assert store.open_meeting(meeting.id) == meeting
    assert keeper.close()


def test_closing_keeps_the_others_and_tells_what_is_set_aside(file: Path, person: Person) -> None:
    one, other = a_meeting(1), a_meeting(1)
    keeper = Keeper(Broken(open_store(file), one.id), lambda _: None)
    keeper.keep(person.id, None, one)
    keeper.keep(person.id, None, other)
    assert not keeper.close()
    assert keeper.drafts == (MeetingDraft(person.id, None, one),)
    with open_store(file) as again:
        assert again.open_meeting(other.id) == other


def test_trouble_is_told_from_the_thread_that_writes(slow: Slow, person: Person) -> None:
    threads: Queue[str] = Queue()
    slow.gate.set()
    slow.trouble = DiskFull()
    keeper = Keeper(slow, lambda _: threads.put(current_thread().name))
    keeper.keep(person.id, None, a_meeting(1))
    assert threads.get(timeout=SOON) == "keeper"
    slow.trouble = None
    assert keeper.close()


def test_closing_keeps_what_waits_then_makes_the_backup_of_the_day(
    file: Path, told: Queue[Trouble | None]
) -> None:
    store = open_store(file)
    keeper = Keeper(store, told.put)
    person = somebody()
    keeper.keep_person(None, person)
    assert keeper.close()
    assert told.empty()
    assert len(list((file.parent / "backups").iterdir())) == 1
    with open_store(file) as again:
        assert again.open_person(person.id) == person


def test_closing_tells_what_could_not_be_kept(file: Path) -> None:
    slow = Slow(open_store(file))
    slow.gate.set()
    slow.trouble = DiskFull()
    keeper = Keeper(slow, lambda _: None)
    meeting = a_meeting(1)
    keeper.keep("1", None, meeting)
    assert not keeper.close()
    assert [draft.after for draft in edits(keeper)] == [meeting]


def test_a_memory_has_one_turn_for_both_threads(told: Queue[Trouble | None]) -> None:
    store, person, meetings = open_store(MEMORY), somebody(), chain(60)
    keeper = Keeper(store, told.put)
    keeper.keep_person(None, person)
    keeper.keep(person.id, None, meetings[0])
    assert keeper.settle()
    for before, after in pairwise(meetings):
        keeper.keep(person.id, before, after)
        assert store.open_meeting(meetings[0].id) in meetings
    assert keeper.settle()
    assert store.open_meeting(meetings[0].id) == meetings[-1]
    keeper.close()
    assert told.empty()
