"""Tests that each fault of a disk or a server is told, with the draft saved after repair."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
from sqlalchemy import event

from coprod_desktop.domain.idea import Idea
from coprod_desktop.storage.backups import is_whole
from coprod_desktop.storage.keeper import Keeper
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.store import Store
from coprod_desktop.storage.troubles import (
    Busy,
    DiskFull,
    Missing,
    ReadOnly,
    Trouble,
    Troubled,
    Unreachable,
)
from tests.storage import postgresql
from tests.storage.samples import a_meeting, edits, kept_with

Mend = Callable[[], object]


@contextmanager
def full(store: Store, _file: Path) -> Iterator[Mend]:
    """A file that may not grow, as on a full disk."""
    engine = store._database.engine

    def no_more(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=1").close()

    event.listen(engine, "connect", no_more)
    engine.dispose()

    def mend() -> None:
        event.remove(engine, "connect", no_more)
        engine.dispose()

    yield mend


@contextmanager
def moved(_store: Store, file: Path) -> Iterator[Mend]:
    """The file is taken away while it is open; another file of the same content is put back."""
    elsewhere = file.with_name("elsewhere")
    file.rename(elsewhere)
    yield lambda: shutil.copyfile(elsewhere, file)


@contextmanager
def folder_gone(_store: Store, file: Path) -> Iterator[Mend]:
    """The stick is pulled out."""
    elsewhere = file.parent.with_name("unplugged")
    file.parent.rename(elsewhere)
    yield lambda: elsewhere.rename(file.parent)


@contextmanager
def held(_store: Store, file: Path) -> Iterator[Mend]:
    """Another program holds the file."""
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield lambda: other.rollback()


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (full, Trouble.DISK_FULL),
        (moved, Trouble.MISSING),
        (folder_gone, Trouble.MISSING),
        (held, Trouble.BUSY),
    ],
)
def test_the_draft_is_kept_and_saved_after_repair(
    fault: Callable[[Store, Path], Any], expected: Trouble, file: Path
) -> None:
    told: Queue[Trouble | None] = Queue()
    store = open_store(file, patience=0.05)
    meeting = a_meeting(3)
    person = kept_with(store, meeting)
    after = meeting
    for n in range(60):
        after = after.with_idea(meeting.branches[0].id, Idea.new(f"a longer thought {n}"))
    keeper = Keeper(store, told.put)
    with fault(store, file) as mend:
        keeper.keep(person.id, meeting, after)
        assert told.get(timeout=10) is expected
        assert [draft.after for draft in edits(keeper)] == [after]
        mend()
    keeper.try_again()
    assert told.get(timeout=10) is None
    assert is_whole(file)
    assert keeper.close()
    with open_store(file) as again:
        assert again.open_meeting(meeting.id) == after


def fill(disk: Path) -> Path:
    """Leave no room on a small disk."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as filling:
        while shutil.disk_usage(disk).free:
            filling.write(b"x" * 4096)
    return ballast


def test_a_full_disk_loses_nothing_that_was_saved(small_disk: Path) -> None:
    file = small_disk / "coprod.sqlite3"
    told: Queue[Trouble | None] = Queue()
    with open_store(file) as store:
        meeting = a_meeting(3)
        person = kept_with(store, meeting)
    store = open_store(file)
    ballast = fill(small_disk)
    after = meeting
    for n in range(60):
        after = after.with_idea(meeting.branches[0].id, Idea.new(f"a longer thought {n}"))
    keeper = Keeper(store, told.put)
    keeper.keep(person.id, meeting, after)
    assert told.get(timeout=10) is Trouble.DISK_FULL
    assert store.open_meeting(meeting.id) == meeting
    ballast.unlink()
    keeper.try_again()
    assert told.get(timeout=10) is None
    assert store.open_meeting(meeting.id) == after
    assert is_whole(file)
    keeper.close()


def test_a_store_cannot_begin_on_a_full_disk_but_can_once_there_is_room(small_disk: Path) -> None:
    ballast = fill(small_disk)
    file = small_disk / "own" / "coprod.sqlite3"
    meeting = a_meeting(1)
    with open_store(file) as store:
        with pytest.raises(DiskFull):
            kept_with(store, meeting)
        assert not file.exists()
        assert store.people() == ()
        ballast.unlink()
        kept_with(store, meeting)
        assert store.open_meeting(meeting.id) == meeting


def test_a_read_only_disk_can_be_read(small_disk: Path) -> None:
    file = small_disk / "coprod.sqlite3"
    meeting = a_meeting(3)
    with open_store(file) as store:
        person = kept_with(store, meeting)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with open_store(file) as store:
        assert store.open_meeting(meeting.id) == meeting
        with pytest.raises(ReadOnly):
            store.save(person.id, meeting, meeting.visited("step-2"))
        assert store.open_meeting(meeting.id) == meeting
    with open_store(small_disk / "new" / "coprod.sqlite3") as store, pytest.raises(ReadOnly):
        kept_with(store, meeting)


@pytest.mark.postgresql
@pytest.mark.slow
def test_a_server_that_goes_away_finds_the_draft_when_it_is_back(server: str) -> None:
    told: Queue[Trouble | None] = Queue()
    with postgresql.running() as own:
        store = open_store(own.url)
        meeting = a_meeting(2)
        person = kept_with(store, meeting)
        keeper = Keeper(store, told.put)
        own.stop()
        after = meeting.visited("step-2")
        keeper.keep(person.id, meeting, after)
        assert told.get(timeout=20) is Trouble.UNREACHABLE
        with pytest.raises(Unreachable):
            store.people()
        own.start()
        keeper.try_again()
        assert told.get(timeout=20) is None
        assert store.open_meeting(meeting.id) == after
        assert keeper.close()


def test_a_server_that_is_not_there_is_told(server: str) -> None:
    with pytest.raises(Unreachable) as told:
        open_store(server.replace("/postgres", "/nothing-here"))
    assert told.value.key == "storage-unreachable"
    with pytest.raises(Unreachable):
        open_store("postgresql://app@127.0.0.1:9/postgres")


def test_a_lock_on_the_server_is_waited_for_only_so_long(centre: str) -> None:
    meeting = a_meeting(1)
    with open_store(centre, patience=0.1) as store:
        person = kept_with(store, meeting)
        with open_store(centre) as other, other._database.writing() as connection:
            connection.exec_driver_sql("LOCK TABLE meeting IN EXCLUSIVE MODE")
            with pytest.raises(Busy):
                store.save(person.id, meeting, meeting.visited("step-2"))


def test_a_file_that_must_be_there_is_missed(file: Path) -> None:
    with pytest.raises(Missing) as told:
        open_store(file, must_exist=True)
    assert told.value.backup is None
    assert not file.parent.exists()


def test_no_trouble_quotes_the_words_it_met(file: Path) -> None:
    meeting = a_meeting(1)
    with open_store(file) as store:
        person = kept_with(store, meeting)
        shutil.rmtree(file.parent)
        with pytest.raises(Troubled) as told:
            store.save(person.id, meeting, meeting.renamed(meeting.branches[0].id, "a secret"))
        assert "secret" not in repr(told.value) + repr(told.value.__cause__)
