"""Tests that photos and drawings are kept sealed, and go once nothing shows them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from queue import Queue

import pytest
from sqlalchemy import func, select

from coprod_desktop.domain.drawing import Drawing, Stroke
from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.person import Strength
from coprod_desktop.storage import tables
from coprod_desktop.storage.drafts import PictureDraft
from coprod_desktop.storage.keeper import Keeper
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.places import Place, file_of
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import Damaged, DiskFull, NotHere, Trouble
from tests.storage.samples import kept_with

SOON = 10.0
PHOTO = OwnPicture("Our front door, “the red one”\nwith a bell", bytes(range(256)) * 400)
DRAWING = OwnPicture("", Drawing((Stroke(((0.1, 0.2), (0.3, 0.4)), 2, True),)).packed())
NONE = OwnPicture("", b"")


def shown(*pictures: str) -> Meeting:
    """A meeting with an idea for each of these pictures."""
    ideas = tuple(Idea.new(f"Idea {number}", picture=key) for number, key in enumerate(pictures))
    branch = replace(Branch.new("What I say", step="say"), ideas=ideas)
    return Meeting.new("m").with_branch(branch)


def rows(store: Store) -> int:
    with store._database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(tables.own_picture)) or 0


@pytest.mark.parametrize("picture", [PHOTO, DRAWING, NONE])
def test_a_picture_comes_back_as_it_was_brought(store: Store, picture: OwnPicture) -> None:
    meeting = shown("photo:1")
    person = kept_with(store, meeting)
    store.keep_own_picture(person.id, meeting.id, "1", NONE)
    store.keep_own_picture(person.id, meeting.id, "1", picture)
    assert store.own_picture("1") == picture
    assert store.own_picture("2") is None
    assert store.open_meeting(meeting.id) == meeting
    assert rows(store) == 1


def test_a_picture_is_nowhere_in_the_bytes_of_a_store(store: Store, place: Place) -> None:
    meeting = shown("photo:1")
    person = kept_with(store, meeting)
    store.keep_own_picture(person.id, meeting.id, "1", PHOTO)
    with store._database.reading() as connection:
        sealed = connection.scalars(select(tables.own_picture.c.sealed)).one()
    secrets = (PHOTO.content[:64], b"front door")
    assert not any(secret in sealed for secret in secrets)
    file = file_of(place)
    if file is not None:
        assert not any(secret in file.read_bytes() for secret in secrets)


def test_a_picture_in_the_place_of_another_is_noticed(store: Store) -> None:
    meeting = shown("photo:1", "photo:2")
    person = kept_with(store, meeting)
    for which in "12":
        store.keep_own_picture(person.id, meeting.id, which, PHOTO)
    row = tables.own_picture.c
    with store._database.writing() as connection:
        other = connection.scalar(select(row.sealed).where(row.id == "2"))
        swap = tables.own_picture.update().where(row.id == "1")
        connection.execute(swap.values(sealed=other))
    with pytest.raises(Damaged):
        store.own_picture("1")
    assert store.own_picture("2") == PHOTO


def test_a_picture_needs_a_person_and_goes_with_them(store: Store) -> None:
    with pytest.raises(NotHere):
        store.keep_own_picture("nobody", "m", "1", PHOTO)
    meeting = shown("photo:1")
    person = kept_with(store, meeting)
    store.keep_own_picture(person.id, meeting.id, "1", PHOTO)
    store.save_person(person, None)
    assert rows(store) == 0


def test_what_nothing_shows_any_more_goes_at_its_time(store: Store) -> None:
    meeting = shown("photo:1", "drawing:2")
    person = kept_with(store, meeting)
    for which in "12":
        store.keep_own_picture(person.id, meeting.id, which, PHOTO)
    assert store.forget_unnamed(meeting.id) == 0
    bare = meeting.with_picture(meeting.branches[0].ideas[0].id, "bus")
    store.save(person.id, meeting, bare)
    assert store.forget_unnamed(meeting.id, but={"1"}) == 0  # Undo can bring it back
    assert store.forget_unnamed(meeting.id) == 1
    assert store.own_picture("1") is None
    assert store.own_picture("2") == PHOTO


def test_what_stands_anywhere_of_a_person_stays(store: Store) -> None:
    meeting = shown("photo:1")
    person = kept_with(store, meeting)
    which = meeting.branches[0]
    everywhere = meeting.with_picture(meeting.id, "photo:2").with_picture(which.id, "drawing:3")
    store.save(person.id, meeting, everywhere)
    strong = replace(person, strengths=(Strength("Patient", "", "photo:4"),))
    store.save_person(person, strong)
    for number in "12345":
        store.keep_own_picture(person.id, meeting.id, number, PHOTO)
    assert store.forget_unnamed(meeting.id) == 1
    assert [store.own_picture(n) is not None for n in "12345"] == [True] * 4 + [False]


def test_a_meeting_that_goes_takes_along_what_no_other_shows(store: Store) -> None:
    meeting = shown("photo:1", "photo:2")
    person = kept_with(store, meeting)
    later = shown("photo:2")
    store.save(person.id, None, later)
    for which in "12":
        store.keep_own_picture(person.id, meeting.id, which, PHOTO)
    store.save(person.id, meeting, None)
    assert store.own_picture("1") is None
    assert store.own_picture("2") == PHOTO
    store.save(person.id, later, later.without_idea(later.branches[0].ideas[0].id))
    assert store.forget_unnamed(later.id) == 1


def test_the_pictures_of_others_stay_where_they_are(store: Store) -> None:
    mine, theirs = shown("photo:1"), shown("photo:2")
    me, they = kept_with(store, mine), kept_with(store, theirs)
    store.keep_own_picture(me.id, mine.id, "1", PHOTO)
    store.keep_own_picture(they.id, theirs.id, "2", PHOTO)
    store.save(me.id, mine, None)
    assert store.forget_unnamed(theirs.id, named={"1", "2"}) == 0
    assert store.own_picture("2") == PHOTO


def test_as_long_as_a_document_cannot_be_read_nothing_goes(store: Store) -> None:
    meeting = shown("photo:1", "photo:2")
    person = kept_with(store, meeting)
    store.keep_own_picture(person.id, meeting.id, "3", PHOTO)
    with store._database.writing() as connection:
        connection.execute(tables.idea.update().values(sealed=b"\x01nothing"))
    assert store.forget_unnamed(meeting.id) == 0
    assert store.own_picture("3") == PHOTO


# From the window's side.


@pytest.fixture
def told() -> Queue[Trouble | None]:
    return Queue()


@pytest.fixture
def keeper(file: Path, told: Queue[Trouble | None]) -> Iterator[Keeper]:
    opened = Keeper(open_store(file), told.put)
    yield opened
    opened.close()


def test_a_drawing_is_kept_stroke_by_stroke_and_seen_before_it_is(
    file: Path, keeper: Keeper
) -> None:
    meeting, which = shown("drawing:1"), new_id()
    with open_store(file) as store:
        person = kept_with(store, meeting)
    drawing = Drawing()
    for number in range(20):
        drawing = drawing.with_stroke(Stroke(((number / 20, 0.5),)))
        keeper.keep_picture(person.id, meeting.id, which, OwnPicture("", drawing.packed()))
        found = keeper.picture(which)
        assert found is not None
        assert Drawing.unpacked(found.content) == drawing
    waiting = [draft for draft in keeper.drafts if isinstance(draft, PictureDraft)]
    assert len(waiting) < 20  # a later one takes the place of those that still wait
    assert keeper.settle(SOON)
    with open_store(file) as store:
        assert store.own_picture(which) == found


def test_on_a_full_disk_a_picture_waits_and_is_seen(
    file: Path, told: Queue[Trouble | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = shown("photo:1")
    with open_store(file) as store:
        person = kept_with(store, meeting)

    def full(*_what: object) -> None:
        raise DiskFull("full")

    keeper = Keeper(open_store(file), told.put)
    monkeypatch.setattr(Store, "keep_own_picture", full)
    keeper.keep_picture(person.id, meeting.id, "1", PHOTO)
    assert told.get(timeout=SOON) is Trouble.DISK_FULL
    assert keeper.picture("1") == PHOTO
    monkeypatch.undo()
    keeper.try_again()
    assert keeper.close(SOON)
    with open_store(file) as store:
        assert store.own_picture("1") == PHOTO


def test_what_was_drawn_since_the_meeting_was_opened_can_be_brought_back_by_undo(
    file: Path, keeper: Keeper
) -> None:
    meeting = shown("bus")
    with open_store(file) as store:
        person = kept_with(store, meeting)
    keeper.offer_back(frozenset())
    keeper.keep_picture(person.id, meeting.id, "1", PHOTO)
    keeper.forget_unnamed(meeting.id)
    assert keeper.settle(SOON)
    assert keeper.picture("1") == PHOTO
    keeper.offer_back(frozenset())
    keeper.forget_unnamed(meeting.id)
    assert keeper.settle(SOON)
    assert keeper.picture("1") is None
