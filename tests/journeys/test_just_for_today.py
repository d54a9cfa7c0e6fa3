"""A person leaves nothing behind on a computer that others use."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from uuid import uuid4

import pytest

from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.conftest import Open
from tests.journeys.window import Someone


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
    wanted = [words.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
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


def test_going_back_from_finish_keeps_all_of_today(someone: Someone) -> None:
    someone.click("Just for today")
    someone.click("I have a meeting")
    someone.write_in("What do you call it?", "Tuesday group")
    someone.click("Home")
    someone.click("Finish")
    someone.click("Go back")
    assert someone.sees("Tuesday group")
