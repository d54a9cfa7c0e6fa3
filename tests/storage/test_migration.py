"""Tests that an older store is brought to this version whole, with a copy first, or not at all."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import Connection, MetaData, Table, inspect, text

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.storage import backups, tables
from coprod_desktop.storage.migration import migrate
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.places import Place, file_of
from coprod_desktop.storage.steps import STEPS, Step
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import Damaged, Newer
from tests.storage.samples import a_meeting, kept_with

ROOT = Path(__file__).parents[2]
STORES = Path(__file__).with_name("stores")


def a_colour_for_each_person(connection: Connection) -> None:
    """A step that is to come."""
    connection.execute(text("ALTER TABLE person ADD COLUMN colour VARCHAR"))
    connection.execute(text("UPDATE person SET colour = 'amber'"))


NEXT: tuple[Step, ...] = (*STEPS, a_colour_for_each_person)


@pytest.fixture(params=["file", pytest.param("centre", marks=pytest.mark.postgresql)])
def lasting(request: pytest.FixtureRequest) -> Place:
    """A file or a server; a memory has no past."""
    found: Place = request.getfixturevalue(request.param)
    return found


def columns(store: Store) -> set[str]:
    with store._database.reading() as connection:
        return {column["name"] for column in inspect(connection).get_columns(tables.person.name)}


def test_a_store_of_version_1_can_still_be_opened(file: Path) -> None:
    file.parent.mkdir()
    shutil.copyfile(STORES / "version-1.sqlite3", file)
    with open_store(file) as store:
        (person,) = store.people()
        (tile,) = store.meetings(person.id)
        meeting = store.open_meeting(tile.id)
        assert (person.name, meeting.title) == ("Sam", "The housing board")
        assert [idea.text for _, idea in meeting.walk()] == [
            "my first idea",
            "an idea under it",
            "kept for me",
        ]
        assert store.open_person(person.id).contacts[0].number == "01632 960001"
        store.save(person.id, meeting, meeting.visited("step-2"))
        idea = next(idea.id for _, idea in meeting.walk())
        said = meeting.with_note(idea, VoiceNote("said"))
        store.save(person.id, meeting, said)
        store.add_sound(person.id, meeting.id, "said", 0, b"sound")
        assert store.sound("said") == {0: b"sound"}
        note = store.open_meeting(tile.id).idea(idea).note
        assert note == VoiceNote("said")
    (copy,) = backups.backups(file)
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT number FROM store_version").fetchall() == [(1,)]


def test_a_store_of_version_2_can_still_be_opened(file: Path) -> None:
    file.parent.mkdir()
    shutil.copyfile(STORES / "version-2.sqlite3", file)
    with open_store(file) as store:
        (person,) = store.people()
        (tile,) = store.meetings(person.id)
        (idea,) = (idea for _, idea in store.open_meeting(tile.id).walk())
        assert idea.note is not None
        assert (idea.text, idea.note.seconds) == ("My voice note, 2 seconds", 2)
        assert store.sound(idea.note.id) == {0: b"\x01\x00" * 800, 1: b"\x02\x00" * 800}


def test_a_store_of_version_3_can_still_be_opened(file: Path) -> None:
    file.parent.mkdir()
    shutil.copyfile(STORES / "version-3.sqlite3", file)
    with open_store(file) as store:
        (person,) = store.people()
        (tile,) = store.meetings(person.id)
        (idea,) = (idea for _, idea in store.open_meeting(tile.id).walk())
        assert idea.picture == "photo:1"
        assert store.own_picture("1") == OwnPicture("Our front door", b"\xff\xd8 photo")


def test_a_step_changes_the_store_with_all_words_kept(lasting: Place) -> None:
    meeting = a_meeting()
    with open_store(lasting) as store:
        person = kept_with(store, meeting)
    with open_store(lasting, steps=NEXT) as store:
        assert "colour" in columns(store)
        assert store.open_person(person.id) == person
        assert store.open_meeting(meeting.id) == meeting
    with pytest.raises(Newer):
        open_store(lasting)
    file = file_of(lasting)
    if file is not None:
        (copy,) = backups.backups(file)
        with open_store(copy) as before:
            assert "colour" not in columns(before)
            assert before.open_meeting(meeting.id) == meeting


def test_a_program_killed_half_way_leaves_no_half_migration(lasting: Place) -> None:
    meeting = a_meeting(2)
    with open_store(lasting) as store:
        kept_with(store, meeting)
    command = [sys.executable, "-m", "tests.storage.dying", "migrate", str(lasting)]
    ended = subprocess.run(command, cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    with open_store(lasting) as store:
        with store._database.reading() as connection:
            assert "half" not in inspect(connection).get_table_names()
        assert "half" not in columns(store)
        assert store.open_meeting(meeting.id) == meeting
    with open_store(lasting, steps=NEXT) as store:
        assert "colour" in columns(store)


def test_a_step_that_fails_changes_nothing(lasting: Place) -> None:
    def fails(connection: Connection) -> None:
        a_colour_for_each_person(connection)
        raise ZeroDivisionError

    with open_store(lasting) as store:
        kept_with(store, a_meeting(1))
        with pytest.raises(ZeroDivisionError):
            migrate(store._database, (*STEPS, fails))
        assert "colour" not in columns(store)


def test_of_many_programs_that_start_at_once_one_does_the_steps(lasting: Place) -> None:
    with open_store(lasting) as store:
        kept_with(store, a_meeting(1))
    done: list[int] = []

    # Each opens the store as it was before any of them has changed it.
    stores = [open_store(lasting) for _ in range(4)]

    def start(store: Store) -> None:
        done.append(migrate(store._database, NEXT))

    threads = [Thread(target=start, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == [0, 0, 0, 1]
    assert all("colour" in columns(store) for store in stores)
    for store in stores:
        store.close()


def test_the_steps_make_the_tables_the_program_reads(store: Store) -> None:
    kept_with(store, Meeting.new())
    made = MetaData()
    with store._database.reading() as connection:
        made.reflect(connection)
    assert set(made.tables) == set(tables.metadata.tables)

    def shape(table: Table) -> list[tuple[str, str, bool, bool, list[str]]]:
        return [
            (
                column.name,
                str(column.type.as_generic()),
                bool(column.nullable),
                column.primary_key,
                sorted(str(key.target_fullname) for key in column.foreign_keys),
            )
            for column in table.columns
        ]

    for name, table in tables.metadata.tables.items():
        assert shape(made.tables[name]) == shape(table)
        assert {i.name for i in made.tables[name].indexes} == {i.name for i in table.indexes}


@pytest.mark.parametrize("lack", ["DROP TABLE idea", "ALTER TABLE person DROP COLUMN picture"])
def test_a_store_that_lacks_what_is_read_is_told_as_damaged(lasting: Place, lack: str) -> None:
    with open_store(lasting) as store:
        kept_with(store, a_meeting(1))
        with store._database.writing() as connection:
            connection.exec_driver_sql(lack)
    with pytest.raises(Damaged):
        open_store(lasting)
