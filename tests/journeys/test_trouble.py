"""A person meets a computer that does not do its part."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics

from coprod_desktop.content import typefaces
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.sheets import fonts
from coprod_desktop.storage.backups import back_up
from coprod_desktop.storage.opening import open_store
from coprod_desktop.ui import printing
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.conftest import Open
from tests.journeys.window import Someone, no_loudspeaker
from tests.microphone import Fed, tone

DAY = datetime(2026, 11, 3, 12, tzinfo=UTC)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A store in which Robin has a meeting, with a copy of it from a Tuesday."""
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    file = tmp_path / "store.sqlite3"
    with open_store(file) as store:
        robin = Person.new("Robin", "fox")
        store.save_person(None, robin)
        store.save(robin.id, None, Meeting.new("Night shelter", "council"))
    back_up(file, DAY)
    return file


def damage(file: Path) -> bytes:
    """Writes nonsense over most of a file."""
    data = file.read_bytes()
    spoilt = data[:512] + b"\x5a" * (len(data) - 512)
    file.write_bytes(spoilt)
    return spoilt


# Words that cannot be opened.


def test_a_damaged_file_can_be_replaced_by_its_newest_copy(kept: Path, opening: Open) -> None:
    spoilt = damage(kept)
    someone = opening()
    someone.wait_to_see("The file with your words is damaged.")
    assert someone.sees("We changed nothing in it. It is still there.")
    someone.click("Use the copy from Tuesday 3 November")
    someone.wait_to_see("Robin")
    someone.click("Robin")
    assert someone.sees("Night shelter")
    (aside,) = kept.parent.glob("store.sqlite3.damaged-*")
    assert aside.read_bytes() == spoilt


def test_a_new_place_can_be_started_beside_a_damaged_file(kept: Path, opening: Open) -> None:
    spoilt = damage(kept)
    someone = opening()
    someone.wait_to_see("The file with your words is damaged.")
    someone.click("Start a new place beside it")
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the new place")
    someone.begins_a_meeting("Robin")
    someone.click("Home")
    assert kept.read_bytes() == spoilt
    assert (kept.parent / "store-2.sqlite3").exists()
    settings = SettingsFile(kept.parent / "settings.json").read()
    assert settings.store == str(kept.parent / "store-2.sqlite3")


def test_while_the_file_is_shut_nothing_is_asked_for_it(kept: Path, opening: Open) -> None:
    damage(kept)
    someone = opening()
    someone.wait_to_see("The file with your words is damaged.")
    someone.click("Close")
    someone.click("I have a meeting")
    assert someone.sees("The file with your words is damaged.")
    someone.click("Close")
    someone.click("Just for today")
    someone.click("I have a meeting")
    assert someone.is_asked("Which meeting is it?")


def test_a_newer_file_is_left_alone(kept: Path, opening: Open) -> None:
    with sqlite3.connect(kept) as store:
        store.execute("UPDATE store_version SET number = number + 1")
    store.close()
    before = kept.read_bytes()
    someone = opening()
    someone.wait_to_see("A newer version of this program made this file.")
    assert someone.sees("Your words are safe. We changed nothing.")
    assert kept.read_bytes() == before


def test_a_file_that_is_gone_can_be_looked_for_again(kept: Path, opening: Open) -> None:
    stick = kept.with_name("stick")
    kept.rename(stick)
    someone = opening()
    someone.wait_to_see("We cannot find the file with your words.")
    stick.rename(kept)
    someone.click("Try again")
    someone.wait_to_see("Robin")


# Words that cannot be kept.


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of a few hundred kilobytes."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can make a small disk here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(file: Path) -> None:
    """Takes all the room that is left."""
    with suppress(OSError), file.open("wb", buffering=0) as full:
        while True:
            full.write(b"x" * 4096)


def test_on_a_full_disk_nothing_is_lost_while_the_window_is_open(
    kept: Path, small_disk: Path, opening: Open
) -> None:
    store = small_disk / "store.sqlite3"
    shutil.copy(kept, store)
    someone = opening(store=str(store))
    someone.comes_back_to("Night shelter", "Robin")
    filler = small_disk / "filler"
    fill(filler)
    someone.write_in("What do you call it?", " for the")
    someone.wait_to_see("There is no room left to save.")
    someone.write_in("What do you call it?", " winter")
    assert someone.meeting.title == "Night shelter for the winter"
    assert someone.sees("Your words are still in this window.")

    someone.window.close()
    someone.wait_to_see("Some words are not saved yet.")
    assert someone.window.isVisible()
    filler.unlink()
    someone.click("Try again")
    someone.wait_until(someone.program.desk.is_kept, "the save")
    again = opening(store=str(store))
    again.wait_to_see("Robin")
    again.click("Robin")
    assert again.sees("Night shelter for the winter")


def test_what_is_said_while_the_disk_is_full_waits_for_room(
    kept: Path, small_disk: Path, opening: Open
) -> None:
    store = small_disk / "store.sqlite3"
    shutil.copy(kept, store)
    someone = opening(store=str(store), microphone=lambda: Fed(tone(4)))
    someone.comes_back_to("Night shelter", "Robin")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.click("Say it")
    someone.click("Start recording")
    someone.wait_to_see("1 second")
    filler = small_disk / "filler"
    fill(filler)
    someone.wait_to_see("There is no room left to save.")
    someone.wait_to_see("4 seconds")
    someone.click("Stop")
    someone.click("Keep it")
    (note,) = (idea.note for _, idea in someone.meeting.walk())
    assert note is not None
    assert someone.program.desk.sound(note.id) == tone(4)
    filler.unlink()
    someone.click("Try again")
    someone.wait_until(someone.program.desk.is_kept, "the save")
    with open_store(store) as found:
        assert b"".join(found.sound(note.id).values()) == tone(4)


def test_a_folder_that_cannot_be_written_is_told_at_once(tmp_path: Path, opening: Open) -> None:
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    folder = tmp_path / "locked"
    folder.mkdir()
    if not _is_locked(folder):
        pytest.skip("nothing is locked to this user")
    try:
        someone = opening(store=str(folder / "store.sqlite3"))
        someone.begins_a_meeting("Robin")
        someone.wait_to_see("We are not allowed to save in this place.")
        assert someone.sees("Your words are still in this window.")
        someone.write_in("What do you call it?", "Night shelter")
        assert someone.meeting.title == "Night shelter"
    finally:
        _unlock(folder)
    someone.click("Try again")
    someone.wait_until(someone.program.desk.is_kept, "the save")


@pytest.fixture
def no_letters(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer on which the packages with our letters are not installed."""
    monkeypatch.setattr(typefaces, "find_spec", lambda _package: None)
    monkeypatch.setattr(pdfmetrics, "_fonts", {})  # ReportLab keeps those it was ever given
    known = (fonts.face, fonts.letters, fonts.width, fonts.mean_letter)
    for remembered in known:
        remembered.cache_clear()
    yield
    for remembered in known:
        remembered.cache_clear()


@pytest.mark.usefixtures("no_letters")
def test_without_our_letters_the_sheet_view_says_that_it_has_no_page(
    someone: Someone, caplog: pytest.LogCaptureFixture
) -> None:
    someone.program.faults.watch()
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "Night shelter")
    someone.click("Sheet")
    someone.wait_to_see("We cannot make the page on this computer. Your words are safe.")
    assert not someone.sees("The page is being made.")
    someone.click("Print")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    assert "We cannot make the page" in sheet.note.words.text()
    assert not someone.sees("Something went wrong.")
    assert not caplog.records


def test_choices_that_cannot_be_kept_are_told_once(tmp_path: Path, opening: Open) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    if not _is_locked(folder):
        pytest.skip("nothing is locked to this user")
    try:
        someone = opening(folder, store=str(tmp_path / "store.sqlite3"))
        someone.click("125 percent")
        assert someone.sees("We cannot keep these choices on this computer.")
        assert someone.sees("They stay until you close this program.")
        someone.click("Close")
        someone.first_use()
        assert someone.sees("Hello. What would you like to do?")
        assert not someone.sees("We cannot keep these choices on this computer.")
    finally:
        _unlock(folder)


def _is_locked(folder: Path) -> bool:
    """Locks it, even to root; whether that worked."""
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    subprocess.run(["chattr", "+i", str(folder)], capture_output=True, check=False)
    try:
        (folder / "try").touch()
    except OSError:
        return True
    (folder / "try").unlink()
    return False


def _unlock(folder: Path) -> None:
    subprocess.run(["chattr", "-i", str(folder)], capture_output=True, check=False)
    folder.chmod(stat.S_IRWXU)


# What is missing on a computer.


def test_without_a_loudspeaker_the_words_still_light_up(kept: Path, opening: Open) -> None:
    someone = opening(voice=lambda: ReadAloud(loudspeaker=no_loudspeaker))
    someone.wait_to_see("Robin")
    someone.click("Read aloud")
    someone.wait_to_see("No sound comes out. The words still light up.")
    someone.click("Close")
    assert someone.sees("Hello. What would you like to do?")


def test_without_a_printer_the_sheet_can_still_be_saved(
    someone: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", tuple)
    someone.begins_a_meeting("Robin")
    someone.click("Sheet")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    someone.wait_until(lambda: sheet.made is not None, "the sheet")
    someone.click_on(someone.button("Print"))
    someone.click_on(someone.button("Print"))
    assert someone.sees("Your words are safe.")
    assert someone.has_button("Save a copy")


def test_without_our_letters_those_of_the_computer_are_shown(
    opening: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typefaces, "find_spec", lambda _package: None)
    someone = opening()
    someone.wait_to_see("Our letters are not on this computer.")
    someone.click("Close")
    someone.first_use()
    assert someone.sees("Hello. What would you like to do?")
    someone.click("Text size")
    someone.click("Letters")
    assert someone.sees("Which letters are easiest?")


def test_a_language_without_words_is_english(tmp_path: Path, opening: Open) -> None:
    settings = replace(Settings().with_comfort(Comfort()), language="../text/fr")
    SettingsFile(tmp_path / "settings.json").write(settings)
    assert opening().sees("Hello. What would you like to do?")
