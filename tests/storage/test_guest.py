"""Tests that *Just for today* leaves nothing behind on the computer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from coprod_desktop.storage.keeper import Keeper
from coprod_desktop.storage.opening import open_store
from coprod_desktop.storage.places import MEMORY, chosen_place, file_of
from tests.storage.samples import a_meeting, kept_with


def open_files() -> set[str]:
    """What this process has open."""
    found = set()
    for opened in Path("/proc/self/fd").iterdir():
        try:
            found.add(str(opened.readlink()))
        except FileNotFoundError:
            continue
    return {path for path in found if path.startswith("/") and not path.startswith("/proc")}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_a_guest_opens_no_file_and_makes_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("TMPDIR", "SQLITE_TMPDIR", "XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    kept_with(open_store(MEMORY), a_meeting(1))  # whatever is loaded at the first use is loaded
    before = open_files()
    store = open_store(MEMORY)
    meeting = a_meeting(300)
    person = kept_with(store, meeting)
    assert store.meetings(person.id)
    assert store.open_meeting(meeting.id) == meeting
    assert open_files() <= before
    assert store.file is None
    keeper = Keeper(store, lambda _: None)
    assert keeper.close()
    assert list(tmp_path.rglob("*")) == []


def test_what_a_guest_wrote_is_gone_when_the_store_is_closed() -> None:
    store = open_store(MEMORY)
    kept_with(store, a_meeting(1))
    store.close()
    with open_store(MEMORY) as other:
        assert other.people() == ()


def test_two_guests_do_not_see_each_other() -> None:
    with open_store(MEMORY) as one, open_store(MEMORY) as other:
        kept_with(one, a_meeting(1))
        assert other.people() == ()


def test_looking_at_an_empty_store_makes_no_file(file: Path) -> None:
    with open_store(file) as store:
        assert store.people() == ()
        assert store.meetings("nobody") == ()
    assert not file.parent.exists()


def test_a_place_is_the_usual_file_a_path_or_a_server(tmp_path: Path) -> None:
    assert chosen_place(" ", tmp_path) == tmp_path / "coprod.sqlite3"
    assert chosen_place("words.sqlite3", tmp_path) == Path("words.sqlite3")
    assert chosen_place("postgresql://centre/words", tmp_path) == "postgresql://centre/words"
    assert file_of("postgresql://centre/words") is None
    assert file_of("words.sqlite3") == Path("words.sqlite3")
