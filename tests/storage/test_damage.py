"""Tests that a damaged file is noticed, left alone, never shown as if nothing had happened."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import insert, update

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.storage import backups, tables
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.sealing import seal
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.tree import meeting_row
from coprod_desktop.storage.troubles import (
    Damaged,
    DamagedWords,
    Missing,
    NetworkFolder,
    Newer,
    NotAStore,
    Troubled,
)
from tests.storage.samples import a_meeting, ids, kept_with


def changed_somewhere(whole: bytes, chance: Random) -> bytes:
    """The bytes with one damage of a kind that disks make."""
    damaged = bytearray(whole)
    place = chance.randrange(len(whole))
    sector = place // 512 * 512
    match chance.randrange(8):
        case 0:
            return bytes(damaged[:place])
        case 1:
            damaged[sector : sector + 512] = bytes(len(damaged[sector : sector + 512]))
        case 2:
            damaged[place] = chance.randrange(256)
        case _:
            damaged[place] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def test_no_damage_is_silently_wrong(file: Path) -> None:
    meeting = a_meeting(40)
    with open_store(file) as store:
        person = kept_with(store, meeting)
        tiles = store.meetings(person.id)
    whole = file.read_bytes()
    chance = Random(11)
    noticed = 0
    for _ in range(200):
        damaged = changed_somewhere(whole, chance)
        file.write_bytes(damaged)
        try:
            with open_store(file) as store:
                assert [tile.id for tile in store.people()] == [person.id]
                found = store.meetings(person.id)
                assert found == tiles or not all(tile.readable for tile in found)
                assert store.open_person(person.id) == person
                assert store.open_meeting(meeting.id) == meeting
        except DamagedWords as told:
            noticed += 1
            rest = {idea.text for _, idea in told.rest.walk()}
            if not rest < {idea.text for _, idea in meeting.walk()}:
                pytest.fail("an idea that nobody wrote")
        except Troubled:
            noticed += 1
        assert file.read_bytes() == damaged, "what is damaged is left as it is"
    assert noticed > 70


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", Damaged),
        (bytes(8192), Damaged),
        (b"SQLite format 3\x00", NotAStore),
        (b"Dear diary, today", NotAStore),
    ],
)
def test_what_is_no_store_is_told_without_touching_it(
    content: bytes, expected: type[Troubled], file: Path
) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(Troubled) as told:
        open_store(file)
    assert type(told.value) in (expected, Damaged)
    assert file.read_bytes() == content
    assert list(file.parent.iterdir()) == [file]


def test_the_file_of_another_program_is_not_taken_over(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE person (name TEXT)")
        other.commit()
    with pytest.raises(NotAStore) as told:
        open_store(file)
    assert told.value.key == "storage-not-a-store"


def test_a_store_of_a_newer_program_is_left_alone(file: Path) -> None:
    with open_store(file) as store:
        kept_with(store, a_meeting(1))
        with store._database.writing() as connection:
            connection.execute(update(tables.store_version).values(number=99))
    before = file.read_bytes()
    with pytest.raises(Newer) as told:
        open_store(file)
    assert told.value.key == "storage-newer"
    assert file.read_bytes() == before


def test_one_damaged_idea_costs_that_idea_only(file: Path) -> None:
    meeting = a_meeting(6)
    with open_store(file) as store:
        person = kept_with(store, meeting)
        lost, *_ = ids(meeting)
        row = tables.idea.c
        with store._database.writing() as connection:
            connection.execute(update(tables.idea).where(row.id == lost).values(sealed=b"\x01?"))
        with pytest.raises(DamagedWords) as told:
            store.open_meeting(meeting.id)
        rest = told.value.rest
        assert sorted(ids(rest)) == sorted(set(ids(meeting)) - {lost})
        # Going on with the rest takes nothing away, not even what cannot be read.
        store.save(person.id, rest, rest.with_words(ids(rest)[0], "still here"))
        store.save(person.id, rest, rest.with_words(lost, "") if rest.has(lost) else rest)
        with pytest.raises(DamagedWords):
            store.open_meeting(meeting.id)
        # Whoever still has the words open mends the row by writing it.
        store.save(person.id, meeting, meeting.with_words(lost, "as it was"))
        assert store.open_meeting(meeting.id).idea(lost).text == "as it was"


def test_what_lies_under_a_damaged_idea_that_was_kept_is_kept(file: Path) -> None:
    child = Idea.new("child")
    parent = replace(Idea.new("parent", pile=Pile.KEEP), ideas=(child,))
    meeting = a_meeting(0)
    meeting = meeting.with_idea(meeting.branches[0].id, parent)
    with open_store(file) as store:
        kept_with(store, meeting)
        row = tables.idea.c
        with store._database.writing() as connection:
            connection.execute(
                update(tables.idea).where(row.id == parent.id).values(sealed=b"\x01?")
            )
        with pytest.raises(DamagedWords) as told:
            store.open_meeting(meeting.id)
    assert told.value.rest.idea(child.id).pile is Pile.KEEP
    assert not told.value.rest.shared().has(child.id)


def test_a_damaged_meeting_does_not_hide_the_others(file: Path) -> None:
    one, other = a_meeting(1), replace(a_meeting(1), title="readable")
    with open_store(file) as store:
        person = kept_with(store, one)
        store.save(person.id, None, other)
        row = tables.meeting.c
        with store._database.writing() as connection:
            connection.execute(update(tables.meeting).where(row.id == one.id).values(sealed=b"?"))
        tiles = store.meetings(person.id)
        assert [(tile.title, tile.readable) for tile in tiles] == [("readable", True), ("", False)]
        with pytest.raises(Damaged):
            store.open_meeting(one.id)


def test_a_meeting_of_a_newer_program_does_not_hide_the_others(store: Store) -> None:
    one, other = a_meeting(1), replace(a_meeting(1), title="readable")
    person = kept_with(store, one)
    store.save(person.id, None, other)
    row, place = tables.meeting.c, tables.meeting_place(one.id, person.id, 0)
    with store._database.writing() as connection:
        key = store._keys.of(connection, person.id)
        plain = meeting_row(one) | {"feelings": [{"moment": "during", "level": 3}]}
        connection.execute(
            update(tables.meeting).where(row.id == one.id).values(sealed=seal(key, plain, place))
        )
    tiles = store.meetings(person.id)
    assert [(tile.title, tile.readable) for tile in tiles] == [("readable", True), ("", False)]
    with pytest.raises(Newer):
        store.open_meeting(one.id)


def test_the_way_out_of_a_damaged_file_is_its_newest_good_backup(file: Path) -> None:
    meeting = a_meeting(2)
    with open_store(file) as store:
        person = kept_with(store, meeting)
        good = store.back_up_once_a_day()
    file.write_bytes(b"")
    with pytest.raises(Damaged) as told:
        open_store(file)
    assert told.value.backup == good
    assert good is not None
    aside = backups.bring_back(file, good)
    assert aside is not None
    assert aside.read_bytes() == b""
    with open_store(file) as store:
        assert store.open_person(person.id) == person
        assert store.open_meeting(meeting.id) == meeting


def test_a_file_that_is_gone_is_missed_where_its_backups_lie(file: Path) -> None:
    with open_store(file) as store:
        kept_with(store, a_meeting(1))
        good = store.back_up_once_a_day()
    file.unlink()
    with pytest.raises(Missing) as told:
        open_store(file)
    assert told.value.backup == good
    assert not file.exists()


def test_a_file_with_a_foreign_row_of_another_person_is_noticed(file: Path) -> None:
    meeting = a_meeting(1)
    with open_store(file) as store:
        person = kept_with(store, meeting)
        row = tables.idea.c
        with store._database.writing() as connection:
            sealed = connection.scalar(tables.idea.select().with_only_columns(row.sealed))
            connection.execute(
                insert(tables.idea).values(
                    meeting=meeting.id, id="slipped in", owner=person.id, version=1, sealed=sealed
                )
            )
        with pytest.raises(DamagedWords):
            store.open_meeting(meeting.id)


def test_a_shared_drive_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.parent.mkdir()
    mounts = file.parent / "mounts"
    mounts.write_text(f"rootfs / ext4 rw 0 0\n//server/all {file.parent} cifs rw 0 0\n")
    monkeypatch.setattr("coprod_desktop.storage.networks._MOUNTS", mounts)
    with pytest.raises(NetworkFolder):
        open_store(file)
