"""Tests that a save writes the rows that changed, no others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import event, select

from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.storage import tables
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.places import MEMORY, Place
from coprod_desktop.storage.store import Store
from tests.storage.samples import a_meeting, ids, kept_with

MEANT = {
    "journal_mode": "delete",
    "synchronous": 3,  # EXTRA
    "fullfsync": 1,
    "foreign_keys": 1,
    "secure_delete": 1,
    "temp_store": 2,  # MEMORY
    "trusted_schema": 0,
    "cell_size_check": 1,
}


@contextmanager
def written(store: Store) -> Iterator[Counter[str]]:
    """Counts rows by what is done with them, as "UPDATE idea"."""
    counted: Counter[str] = Counter()
    engine = store._database.engine

    @event.listens_for(engine, "before_cursor_execute")
    def count(_c: Any, _cur: Any, statement: str, given: Any, _ctx: Any, many: bool) -> None:
        words = statement.replace("INTO ", "").replace("FROM ", "").split()
        if words[0] in ("INSERT", "UPDATE", "DELETE"):
            counted[" ".join(words[:2])] += len(given) if many else 1

    yield counted
    event.remove(engine, "before_cursor_execute", count)


def changes(store: Store, owner: str, before: Meeting, after: Meeting) -> Counter[str]:
    with written(store) as counted:
        store.save(owner, before, after)
    assert store.open_meeting(after.id) == after
    return counted


def test_other_words_for_an_idea_write_one_row(store: Store) -> None:
    meeting = a_meeting(40)
    person = kept_with(store, meeting)
    after = meeting.with_words(ids(meeting)[20], "other words")
    assert changes(store, person.id, meeting, after) == {"UPDATE idea": 1}


def test_the_same_words_write_nothing(store: Store) -> None:
    meeting = a_meeting()
    person = kept_with(store, meeting)
    with written(store) as counted:
        store.save(person.id, meeting, replace(meeting))
    assert not counted


def test_an_idea_added_last_writes_one_row(store: Store) -> None:
    meeting = a_meeting()
    person = kept_with(store, meeting)
    after = meeting.with_idea(meeting.branches[0].id, Idea.new("one more"))
    assert changes(store, person.id, meeting, after) == {"INSERT idea": 1}


def test_an_idea_moved_up_writes_the_two_that_changed_places(store: Store) -> None:
    meeting = a_meeting()
    person = kept_with(store, meeting)
    first, second = meeting.branches[0].ideas[:2]
    after = meeting.moved_past(second.id, first.id)
    assert changes(store, person.id, meeting, after) == {"UPDATE idea": 2}


def test_an_idea_taken_away_takes_the_rows_under_it_along(store: Store) -> None:
    branch = replace(a_meeting(0).branches[0])
    parent = replace(Idea.new("parent"), ideas=(Idea.new("child"), Idea.new("child")))
    meeting = Meeting.new("m").with_branch(branch).with_idea(branch.id, parent)
    person = kept_with(store, meeting)
    after = meeting.without_idea(parent.id)
    assert changes(store, person.id, meeting, after) == {"DELETE idea": 3}


def test_a_feeling_writes_the_meetings_own_row_only(store: Store) -> None:
    meeting = a_meeting()
    person = kept_with(store, meeting)
    after = meeting.with_feeling(Feeling(Moment.AFTER, 4))
    assert changes(store, person.id, meeting, after) == {"UPDATE meeting": 1}


def test_a_row_counts_how_often_it_was_written(store: Store) -> None:
    meeting = a_meeting(1)
    person = kept_with(store, meeting)
    store.save(person.id, meeting, meeting.with_words(ids(meeting)[0], "other"))
    with store._database.reading() as connection:
        assert connection.scalars(select(tables.idea.c.version)).all() == [2]


def test_every_connection_has_every_setting(place: Place) -> None:
    with open_store(place) as store:
        kept_with(store, a_meeting(1))
        if store._database.is_server:
            with store._database.reading() as connection:
                assert connection.exec_driver_sql("SHOW lock_timeout").scalar() == "10s"
            return
        meant = MEANT | ({"journal_mode": "memory"} if place == MEMORY else {"mmap_size": 0})
        engine = store._database.engine
        with engine.connect() as one, engine.connect() as another:
            for connection in (one, another):
                found = {
                    name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in meant
                }
                assert found == meant


def test_what_was_taken_away_leaves_no_bytes_in_the_file(file: Path) -> None:
    meeting = a_meeting(4)
    with open_store(file) as store:
        person = kept_with(store, meeting)
        with store._database.reading() as connection:
            sealed = connection.scalars(select(tables.idea.c.sealed)).all()
        assert all(each in file.read_bytes() for each in sealed)
        store.save(person.id, meeting, None)
        assert not any(each[:40] in file.read_bytes() for each in sealed)
