"""A person leaves nothing behind on a computer that others use."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from uuid import uuid4

import pytest

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.microphone import Fed, tone


@pytest.fixture(autouse=True)
def everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one folder in which all that a program could leave on a disk lies."""
    for name in ("TMPDIR", "HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        folder = tmp_path / name
        folder.mkdir()
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path


def holds(folder: Path, words: str) -> list[Path]:
    """The files that hold these words in any way letters are usually written."""
    return holds_bytes(folder, [words.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")])


def holds_bytes(folder: Path, wanted: list[bytes]) -> list[Path]:
    """The files that hold any of these bytes."""
    found = []
    for place, _, names in os.walk(folder):
        for file in (Path(place) / name for name in names):
            data = file.read_bytes() + file.name.encode()
            if any(each in data for each in wanted):
                found.append(file)
    return found


def test_just_for_today_leaves_nothing_on_the_disk(
    someone: Someone, opening: Open, everything: Path
) -> None:
    marker = f"marker{uuid4().hex}"
    someone.click("Just for today")
    assert someone.sees("Nothing stays on this computer. Print or save before you finish.")
    someone.click("I have a meeting")
    someone.write_in("What do you call it?", f"{marker} title")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.add(f"{marker} idea")
    someone.click("Sheet")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    someone.wait_until(lambda: sheet.made is not None, "the sheet")
    assert sheet.made is not None
    assert marker in sheet.made.printed.text
    assert not holds(everything, marker)

    someone.click("Home")
    someone.click("Finish")
    assert someone.sees("Your words will go. Nothing stays on this computer.")
    someone.click("Finish now")
    assert someone.sees("Finished. Nothing was kept.")
    assert not holds(everything, marker)
    opening()
    assert not holds(everything, marker)
    assert not (everything / "store.sqlite3").exists()


@pytest.mark.parametrize("is_kept", [False, True], ids=["just for today", "kept"])
def test_what_is_said_just_for_today_leaves_nothing_on_the_disk(
    opening: Open, everything: Path, is_kept: bool
) -> None:
    SettingsFile(everything / "settings.json").write(Settings().with_comfort(Comfort()))
    before = size(everything)
    samples = tone(2)
    someone = opening(microphone=lambda: Fed(samples))
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    if is_kept:
        someone.program.desk.new_person("Robin", "fox", Comfort())
    else:
        someone.program.desk.just_for_today(Comfort())
    someone.program.ways.new_meeting()
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.click("Say it")
    someone.click("Start recording")
    someone.wait_to_see("2 seconds")
    someone.click("Stop")
    someone.click("Keep it")
    assert someone.program.cabinet.is_kept()
    assert not holds_bytes(everything, [samples[:64], samples[-64:]])
    # What is kept can only be told by its size; of what is for today there is not even that.
    assert (size(everything) - before > len(samples)) is is_kept


def size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def test_the_search_finds_what_is_kept(someone: Someone, opening: Open, everything: Path) -> None:
    """The person's own name is the one thing that others on a computer can see."""
    name = f"N{uuid4().hex[:20]}"
    someone.begins_a_meeting(name)
    opening()
    assert holds(everything, name)


def test_looking_around_keeps_nothing(someone: Someone, opening: Open, everything: Path) -> None:
    before = {file: file.read_bytes() for file in everything.rglob("*") if file.is_file()}
    someone.click("Look around")
    someone.go_on_to("What would you like to say?")
    someone.add("an idea to try")
    someone.click("Home")
    assert someone.sees("Hello. What would you like to do?")
    opening()
    assert {f: f.read_bytes() for f in everything.rglob("*") if f.is_file()} == before


def test_a_page_about_oneself_is_not_lost_by_closing_the_window(someone: Someone) -> None:
    someone.click("Just for today")
    someone.click("About me")
    someone.write_in("How I like it", "Slowly")
    someone.click("Done")
    someone.window.close()
    assert someone.sees("Finish for today?")


def test_going_back_from_finish_keeps_all_of_today(someone: Someone) -> None:
    someone.click("Just for today")
    someone.click("I have a meeting")
    someone.write_in("What do you call it?", "Tuesday group")
    someone.click("Home")
    someone.click("Finish")
    someone.click("Go back")
    assert someone.sees("Tuesday group")
