"""Tests that good copies are made, thinned out, brought back."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.storage import backups
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.troubles import Damaged
from tests.storage.samples import a_meeting, ids, kept_with

NOW = datetime(2027, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def filled(file: Path) -> Path:
    with open_store(file) as store:
        kept_with(store, a_meeting())
    return file


def test_there_is_one_copy_a_day(filled: Path) -> None:
    first = backups.back_up_once_a_day(filled, NOW)
    assert first is not None
    assert backups.back_up_once_a_day(filled, NOW + timedelta(hours=3)) is None
    second = backups.back_up_once_a_day(filled, NOW + timedelta(days=1))
    assert backups.backups(filled) == (second, first)


@pytest.mark.parametrize(
    "name", ["words [of Sam].sqlite3", "the words of everybody at the centre", "words.of.sam"]
)
def test_any_name_of_a_file_finds_its_copies(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    with open_store(file) as store:
        kept_with(store, a_meeting(1))
    copy = backups.back_up(file, NOW)
    assert backups.backups(file) == (copy,)
    assert backups.made_at(copy) == NOW


def test_an_old_copy_that_will_not_go_holds_up_nothing(filled: Path) -> None:
    stuck = filled.parent / backups.FOLDER / f"{filled.stem}.2001-01-01T00-00-00-0.sqlite3"
    stuck.mkdir(parents=True)
    made = backups.back_up(filled, NOW)
    assert backups.good_backup(filled) == made
    assert stuck.exists()


def test_a_store_that_was_never_saved_has_no_copy(file: Path) -> None:
    with open_store(file) as store:
        assert store.back_up_once_a_day() is None
    assert not file.parent.exists()


def test_a_damaged_copy_is_passed_over(filled: Path) -> None:
    good = backups.back_up(filled, NOW)
    newer = backups.back_up(filled, NOW + timedelta(days=1))
    newer.write_bytes(newer.read_bytes()[:5000])
    assert backups.good_backup(filled) == good
    with pytest.raises(Damaged):
        backups.bring_back(filled, newer)


def test_a_damaged_store_is_not_copied_over_good_copies(filled: Path) -> None:
    good = backups.back_up(filled, NOW)
    filled.write_bytes(filled.read_bytes()[:9000])
    with pytest.raises(Damaged):
        backups.back_up(filled, NOW + timedelta(days=1))
    assert backups.backups(filled) == (good,)
    assert [path.name for path in good.parent.iterdir()] == [good.name]


def test_copies_with_much_sound_take_no_more_than_their_room() -> None:
    assert backups.fitting([], room=100) == 0
    assert backups.fitting([40, 40, 40], room=100) == 2
    assert backups.fitting([40, 40, 20], room=100) == 3
    assert backups.fitting([400, 400, 400], room=100) == 2
    assert backups.fitting([1] * 30, room=20) == 20


def test_the_oldest_copy_gives_way_where_there_is_no_room_for_all(filled: Path) -> None:
    made = [backups.back_up(filled, NOW + timedelta(minutes=n), room=1) for n in range(3)]
    assert backups.backups(filled) == (made[2], made[1])


def test_copies_are_thinned_to_days_then_weeks_then_gone() -> None:
    made = {NOW - timedelta(hours=6 * n): Path(str(n)) for n in range(4 * 7 * 20)}
    gone = set(backups.outlived(made, NOW))
    ages = sorted((NOW - moment) for moment, path in made.items() if path not in gone)
    recent = [age for age in ages if age <= backups.KEEP_ALL_FOR]
    daily = [age for age in ages if backups.KEEP_ALL_FOR < age <= backups.KEEP_DAILY_FOR]
    weekly = [age for age in ages if age > backups.KEEP_DAILY_FOR]
    assert len(recent) == 9
    assert 12 <= len(daily) <= 13
    assert 9 <= len(weekly) <= 12
    assert max(ages) <= backups.KEEP_WEEKLY_FOR


def test_the_journal_of_a_damaged_file_is_not_played_into_the_copy(filled: Path) -> None:
    good = backups.back_up(filled, NOW)
    journal = filled.with_name(filled.name + "-journal")
    journal.write_bytes(b"whatever was being written")
    aside = backups.bring_back(filled, good)
    assert aside is not None
    assert not journal.exists()
    assert aside.with_name(aside.name + "-journal").exists()
    assert backups.is_whole(filled)


def test_starting_beside_a_file_takes_a_free_name(filled: Path) -> None:
    free = backups.beside(filled)
    assert free.name == "coprod-2.sqlite3"
    free.touch()
    assert backups.beside(filled).name == "coprod-3.sqlite3"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_only_the_user_may_read_the_store_with_its_copies(filled: Path) -> None:
    copy = backups.back_up(filled, NOW)
    for path in (filled, copy):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    for folder in (filled.parent, copy.parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_copy_made_while_another_writes_is_whole(filled: Path) -> None:
    with open_store(filled) as store:
        person = store.people()[0]
        meeting = store.open_meeting(store.meetings(person.id)[0].id)
        for n in range(5):
            after = meeting.with_words(ids(meeting)[0], f"word {n}")
            store.save(person.id, meeting, after)
            meeting = after
            copy = backups.back_up(filled, NOW + timedelta(days=n))
            with open_store(copy) as copied:
                assert copied.open_meeting(meeting.id) == meeting


def test_drafts_of_a_killed_program_go_when_the_store_opens_a_day_later(filled: Path) -> None:
    place, name = filled.parent, filled.name
    copies = place / backups.FOLDER
    copies.mkdir(exist_ok=True)
    drafts = [place / f"{name}.4711.new", place / f"{name}.4711.new-journal"]
    drafts.append(copies / f"{filled.stem}.2026-11-03T12-00-00-000000{filled.suffix}.new")
    others = [place / f"other-{name}.4711.new", place / f"{name}.mine.new", copies / "mine.new"]
    fresh = place / f"{name}.4712.new"
    for file in (*drafts, *others, fresh):
        file.write_bytes(b"")
    for file in (*drafts, *others):
        os.utime(file, (0, 0))
    with open_store(filled) as store:
        assert store.people()
    assert [file for file in (*drafts, *others, fresh) if file.exists()] == [*others, fresh]
