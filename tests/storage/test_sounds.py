"""Tests that what somebody says is kept second by second, sealed, and goes when it is to go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue
from threading import Event

import pytest
from sqlalchemy import func, select

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.storage import tables
from coprod_desktop.storage.drafts import ForgetSoundDraft, SoundDraft
from coprod_desktop.storage.keeper import Keeper
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.places import Place, file_of
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import Damaged, DiskFull, NotHere, Trouble
from tests.storage.samples import kept_with

SOON = 10.0
PIECES = (b"\x01\x02" * 16_000, b"\x03\x04" * 16_000, b"\x05\x06" * 900)
"""A note of a little more than 2 seconds."""


def spoken() -> Meeting:
    """A meeting with one idea that was said, not typed."""
    said = Idea.new("").with_note(VoiceNote.new("My voice note"))
    return Meeting.new("m").with_branch(
        replace(Branch.new("What I say", step="say"), ideas=(said,))
    )


def note_of(meeting: Meeting) -> VoiceNote:
    note = meeting.branches[0].ideas[0].note
    assert note is not None
    return note


def recorded(store: Store, meeting: Meeting) -> Person:
    """A person with this meeting, with what they said in it."""
    person = kept_with(store, meeting)
    record(store, person, meeting)
    return person


def record(store: Store, person: Person, meeting: Meeting) -> None:
    for number, piece in enumerate(PIECES):
        store.add_sound(person.id, meeting.id, note_of(meeting).id, number, piece)


def heard(store: Store, note: VoiceNote) -> bytes:
    return b"".join(store.sound(note.id).values())


def rows(store: Store) -> int:
    with store._database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(tables.sound)) or 0


def test_what_was_said_is_heard_again_in_its_order(store: Store) -> None:
    meeting = spoken()
    person = kept_with(store, meeting)
    note = note_of(meeting).id
    for number in (1, 0, 2, 1):  # one is written twice, as after a doubtful answer
        store.add_sound(person.id, meeting.id, note, number, PIECES[number])
    assert heard(store, note_of(meeting)) == b"".join(PIECES)
    assert store.open_meeting(meeting.id) == meeting


def test_of_a_note_nobody_recorded_nothing_is_heard(store: Store) -> None:
    assert store.sound("nothing") == {}


def test_what_was_said_is_nowhere_in_the_bytes_of_a_store(store: Store, place: Place) -> None:
    recorded(store, spoken())
    sample = PIECES[0][:64]
    with store._database.reading() as connection:
        sealed = connection.scalars(select(tables.sound.c.sealed)).all()
    assert not any(sample in each for each in sealed)
    file = file_of(place)
    if file is not None:
        assert sealed[0][:64] in file.read_bytes()
        assert sample not in file.read_bytes()


def test_pieces_that_were_swapped_are_noticed(store: Store) -> None:
    meeting = spoken()
    recorded(store, meeting)
    row = tables.sound.c
    with store._database.writing() as connection:
        found = connection.execute(select(row.number, row.sealed))
        sealed = {each.number: each.sealed for each in found}
        for number, other in ((0, 1), (1, 0)):
            swap = tables.sound.update().where(row.number == number)
            connection.execute(swap.values(sealed=sealed[other]))
    assert store.sound(note_of(meeting).id) == {2: PIECES[2]}
    with store._database.writing() as connection:
        connection.execute(tables.sound.update().values(sealed=b"\x01nothing"))
    with pytest.raises(Damaged):
        store.sound(note_of(meeting).id)


def test_a_note_that_is_not_to_be_kept_leaves_no_bytes_in_the_file(file: Path) -> None:
    meeting = spoken()
    with open_store(file) as store:
        recorded(store, meeting)
        with store._database.reading() as connection:
            sealed = connection.scalars(select(tables.sound.c.sealed)).all()
        assert all(each[:60] in file.read_bytes() for each in sealed)
        store.forget_sound(note_of(meeting).id)
        assert store.sound(note_of(meeting).id) == {}
        assert not any(each[:60] in file.read_bytes() for each in sealed)


def test_sound_needs_a_person_it_belongs_to(store: Store) -> None:
    with pytest.raises(NotHere):
        store.add_sound("nobody", "m", "n", 0, PIECES[0])


def test_a_person_who_goes_takes_their_sound_along(store: Store) -> None:
    person = recorded(store, spoken())
    store.save_person(person, None)
    assert rows(store) == 0


# What no idea names any more.


def carried(store: Store, person: Person, last: Meeting) -> Meeting:
    """The next meeting, with what was said in the last one."""
    left = replace(last.branches[0].ideas[0], id="another")
    following = Meeting.new().with_branch(replace(Branch.new("Left over"), ideas=(left,)))
    store.save(person.id, None, following)
    return following


def test_the_sound_of_an_idea_that_is_still_there_stays(store: Store) -> None:
    meeting = spoken()
    recorded(store, meeting)
    assert store.forget_unnamed(meeting.id) == 0
    assert rows(store) == len(PIECES)


def test_the_sound_of_an_idea_that_was_taken_away_goes(store: Store) -> None:
    meeting = spoken()
    person = recorded(store, meeting)
    store.save(person.id, meeting, meeting.without_idea(meeting.branches[0].ideas[0].id))
    assert rows(store) == len(PIECES)  # as long as that can be undone
    assert store.forget_unnamed(meeting.id) == 1
    assert rows(store) == 0


def test_the_sound_of_an_idea_that_went_on_to_the_next_meeting_stays(store: Store) -> None:
    last = spoken()
    person = recorded(store, last)
    following = carried(store, person, last)
    store.save(person.id, last, None)
    assert store.forget_unnamed(last.id) == 0
    assert heard(store, note_of(following)) == b"".join(PIECES)


def test_the_sound_of_what_a_person_needs_stays(store: Store) -> None:
    meeting = spoken()
    person = recorded(store, meeting)
    store.save_person(person, replace(person, needs=meeting.branches[0].ideas))
    store.save(person.id, meeting, None)
    assert rows(store) == len(PIECES)


def test_a_meeting_that_goes_takes_its_sound_along(store: Store) -> None:
    meeting = spoken()
    person = recorded(store, meeting)
    store.save(person.id, meeting, None)
    assert rows(store) == 0


def test_sound_of_a_meeting_that_is_gone_goes_once_no_later_meeting_names_it(
    store: Store,
) -> None:
    last = spoken()
    person = recorded(store, last)
    following = carried(store, person, last)
    store.save(person.id, last, None)
    store.save(person.id, following, following.without_idea("another"))
    assert store.forget_unnamed(following.id) == 1
    assert rows(store) == 0


def test_the_sound_of_others_stays_where_it_is(store: Store) -> None:
    recorded(store, spoken())
    last = spoken()
    person = recorded(store, last)
    store.save(person.id, last, last.without_idea(last.branches[0].ideas[0].id))
    assert store.forget_unnamed(last.id) == 1
    assert rows(store) == len(PIECES)


def test_what_was_taken_away_is_looked_for_where_it_was_recorded(store: Store) -> None:
    last = spoken()
    person, note = recorded(store, last), note_of(last).id
    following = carried(store, person, last)
    store.save(person.id, last, last.without_idea(last.branches[0].ideas[0].id))
    assert store.forget_unnamed(following.id, {note}) == 0  # it is still named there
    store.save(person.id, following, following.without_idea("another"))
    assert store.forget_unnamed(following.id) == 0
    assert store.forget_unnamed(following.id, {note}, but={note}) == 0
    assert rows(store) == len(PIECES)
    assert store.forget_unnamed(following.id, {note}) == 1
    assert rows(store) == 0


def test_as_long_as_an_idea_cannot_be_read_no_sound_goes(store: Store) -> None:
    meeting = spoken()
    recorded(store, meeting)
    with store._database.writing() as connection:
        connection.execute(tables.idea.update().values(sealed=b"\x01nothing"))
    assert store.forget_unnamed(meeting.id) == 0
    assert rows(store) == len(PIECES)


# Two windows.


@pytest.fixture
def windows(file: Path) -> Iterator[tuple[Store, Store]]:
    with open_store(file) as one, open_store(file) as other:
        yield one, other


def typed() -> Meeting:
    """A meeting with one idea that was typed."""
    branch = replace(Branch.new("What I say"), ideas=(Idea("i", "A lock on the door"),))
    return Meeting.new().with_branch(branch)


def test_both_notes_are_kept_where_both_recorded_on_the_same_idea(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    meeting = typed()
    person = kept_with(one, meeting)
    ours, theirs = VoiceNote("ours"), VoiceNote("theirs")
    other.save(person.id, meeting, meeting.with_note("i", theirs))
    longer = meeting.with_note("i", ours)
    one.save(person.id, meeting, longer)
    one.save(person.id, longer, longer.with_note("i", replace(ours, seconds=2)))
    found = {idea.id: idea.note for _, idea in one.open_meeting(meeting.id).walk()}
    assert found.pop("i") == replace(ours, seconds=2)
    assert list(found.values()) == [theirs]


def test_what_was_said_elsewhere_outlives_its_idea_being_taken_away_here(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    meeting = typed()
    person = kept_with(one, meeting)
    other.save(person.id, meeting, meeting.with_note("i", VoiceNote("theirs")))
    one.save(person.id, meeting, meeting.without_idea("i"))
    assert one.open_meeting(meeting.id).idea("i").note == VoiceNote("theirs")


def test_a_window_that_opens_the_meeting_takes_nothing_of_what_is_said_in_another(
    windows: tuple[Store, Store],
) -> None:
    one, other = windows
    meeting = spoken()
    person = kept_with(one, meeting)
    note = note_of(meeting)
    for number, piece in enumerate(PIECES):
        one.add_sound(person.id, meeting.id, note.id, number, piece)
        other.open_meeting(meeting.id)
        assert other.forget_unnamed(meeting.id) == 0
    assert heard(other, note) == b"".join(PIECES)


# The keeper.


class Full(Store):
    """A real store on a disk that has no room for sound, until there is some."""

    def __init__(self, store: Store) -> None:
        super().__init__(store._database)
        self.room = Event()

    def add_sound(self, *piece: object) -> None:
        if not self.room.is_set():
            raise DiskFull
        super().add_sound(*piece)  # type: ignore[arg-type]


@pytest.fixture
def told() -> Queue[Trouble | None]:
    return Queue()


def put_away(file: Path, meeting: Meeting) -> Person:
    """A person with this meeting, in a store that is closed again."""
    with open_store(file) as store:
        return kept_with(store, meeting)


def keep_all(keeper: Keeper, person: Person, meeting: Meeting) -> None:
    """Has all of the note kept."""
    for number, piece in enumerate(PIECES):
        keeper.keep_sound(person.id, meeting.id, note_of(meeting).id, number, piece)


def test_sound_comes_after_the_idea_it_was_said_for(
    store: Store, told: Queue[Trouble | None]
) -> None:
    meeting = spoken()
    person, keeper = kept_with(store, Meeting.new()), Keeper(store, told.put)
    keeper.keep(person.id, None, meeting)
    keep_all(keeper, person, meeting)
    assert keeper.settle()
    assert keeper.sound(note_of(meeting).id) == b"".join(PIECES)
    keeper.forget_unnamed(meeting.id)
    assert keeper.settle()
    assert rows(store) == len(PIECES)
    assert keeper.close()
    assert told.empty()


def test_on_a_full_disk_all_that_is_said_waits_and_can_be_heard(
    file: Path, told: Queue[Trouble | None]
) -> None:
    meeting = spoken()
    person = put_away(file, meeting)
    full = Full(open_store(file))
    keeper = Keeper(full, told.put)
    keep_all(keeper, person, meeting)
    assert told.get(timeout=SOON) is Trouble.DISK_FULL
    assert keeper.sound(note_of(meeting).id) == b"".join(PIECES)
    full.room.set()
    assert keeper.settle()
    assert heard(full, note_of(meeting)) == b"".join(PIECES)
    assert keeper.close()


def test_what_is_not_to_be_kept_is_not_waited_for(file: Path, told: Queue[Trouble | None]) -> None:
    meeting = spoken()
    person = put_away(file, meeting)
    full = Full(open_store(file))
    keeper = Keeper(full, told.put)
    note = note_of(meeting).id
    keeper.keep_sound(person.id, meeting.id, note, 0, PIECES[0])
    assert told.get(timeout=SOON) is Trouble.DISK_FULL
    keeper.forget_sound(note)
    assert not any(isinstance(draft, SoundDraft) for draft in keeper.drafts)
    assert keeper.settle()
    assert told.get(timeout=SOON) is None
    assert keeper.sound(note) == b""
    assert keeper.close()


class Broken(Store):
    """A real store with a fault of ours in it, until it is mended."""

    def __init__(self, store: Store) -> None:
        super().__init__(store._database)
        self.mended = False
        self.at_sound, self.go_on = Event(), Event()

    def save(self, owner_id: str, before: Meeting | None, after: Meeting | None) -> None:
        if not self.mended:
            raise ZeroDivisionError
        super().save(owner_id, before, after)

    def add_sound(self, *piece: object) -> None:
        if not self.mended:
            self.at_sound.set()
            assert self.go_on.wait(SOON)
            raise ZeroDivisionError
        super().add_sound(*piece)  # type: ignore[arg-type]


def test_the_sound_of_an_idea_that_is_set_aside_stays(
    file: Path, told: Queue[Trouble | None]
) -> None:
    meeting = spoken()
    with open_store(file) as store:
        empty = replace(meeting, branches=())
        person = recorded(store, meeting)
        store.save(person.id, meeting, empty)
    broken = Broken(open_store(file))
    keeper = Keeper(broken, told.put)
    keeper.keep(person.id, empty, meeting)
    assert told.get(timeout=SOON) is Trouble.UNEXPECTED
    keeper.forget_unnamed(meeting.id)
    assert not keeper.settle()
    broken.mended = True
    assert keeper.settle()
    assert heard(broken, note_of(meeting)) == b"".join(PIECES)
    assert keeper.close()


def test_what_is_not_to_be_kept_does_not_come_back_after_a_fault_of_ours(
    file: Path, told: Queue[Trouble | None]
) -> None:
    meeting = spoken()
    person = put_away(file, meeting)
    broken = Broken(open_store(file))
    keeper = Keeper(broken, told.put)
    note = note_of(meeting).id
    keeper.keep_sound(person.id, meeting.id, note, 0, PIECES[0])
    assert broken.at_sound.wait(SOON)
    keeper.forget_sound(note)
    broken.go_on.set()
    assert keeper.settle()
    broken.mended = True
    assert keeper.settle()
    assert keeper.drafts == ()
    assert rows(broken) == 0
    assert keeper.close()


def test_what_undoing_brings_back_stays_until_it_is_offered_no_more(
    store: Store, told: Queue[Trouble | None]
) -> None:
    meeting = spoken()
    person = recorded(store, meeting)
    keeper = Keeper(store, told.put)
    keeper.offer_back(meeting.notes())
    keeper.keep_sound(person.id, meeting.id, "fresh", 0, PIECES[0])
    keeper.keep(person.id, meeting, meeting.without_idea(meeting.branches[0].ideas[0].id))
    keeper.forget_unnamed(meeting.id, meeting.notes())
    assert keeper.settle()
    assert rows(store) == len(PIECES) + 1
    keeper.offer_back(frozenset())
    keeper.forget_unnamed(meeting.id)
    assert keeper.settle()
    assert rows(store) == 0
    assert keeper.close()
    assert told.empty()


def test_looking_through_the_sound_never_troubles_anybody(
    file: Path, told: Queue[Trouble | None]
) -> None:
    with open_store(file) as store:
        person = recorded(store, spoken())
    broken = open_store(file)
    with broken._database.writing() as connection:
        connection.exec_driver_sql("PRAGMA query_only = 1")
    keeper = Keeper(broken, told.put)
    (tile,) = broken.meetings(person.id)
    keeper.forget_unnamed(tile.id)
    assert keeper.settle()
    assert keeper.close()
    assert told.empty()


def test_a_note_taken_away_twice_is_gone_all_the_same(store: Store) -> None:
    person = recorded(store, spoken())
    for _ in range(2):
        ForgetSoundDraft("nothing").save(store)
    assert rows(store) == len(PIECES)
    store.save_person(person, None)
