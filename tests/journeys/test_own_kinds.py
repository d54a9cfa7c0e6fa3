"""A centre brings kinds of meeting of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop import resources
from coprod_desktop.ui.own_kinds import kind_ways
from tests.journeys.conftest import Open
from tests.journeys.window import Someone


def test_a_centre_adds_a_kind_mends_a_slip_in_it_and_a_person_goes_through_it(
    someone: Someone, tmp_path: Path
) -> None:
    someone.click("More")
    someone.click("Kinds of meeting here")
    assert someone.sees(str(tmp_path / "meetings"))
    assert someone.sees("No files yet")
    someone.click("Put a file there to begin with")
    assert someone.sees("my-group.toml adds “My group”.")

    file = tmp_path / "meetings" / "my-group.toml"
    whole = file.read_text("utf-8")
    file.write_text(whole.replace('picture = "bags"', 'picture = "bag"'), "utf-8")
    someone.click("Look again")
    assert someone.sees("my-group.toml is not used yet.")
    assert someone.sees("There is no picture “bag”. These are near: bag")
    assert someone.sees("1 file is not used yet. All else works.")
    file.write_text(whole, "utf-8")
    someone.click("Look again")
    assert someone.sees("All files are used.")
    someone.click("Done")

    someone.begins_a_meeting("Robin", kind="My group")
    someone.go_on_to("What will you bring?", by="Skip this")
    someone.click("My papers")
    assert someone.meeting.path == "my-group"
    branch = someone.meeting.branch_for("bring")
    assert branch is not None
    assert branch.heading == "What I will bring"


def test_a_centre_keeps_its_files_in_another_folder_from_then_on(
    someone: Someone, opening: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / "shared"
    theirs.mkdir()
    example = resources.folder() / "example" / "en-GB" / "kind-of-meeting.toml"
    (theirs / "ours.toml").write_text(example.read_text("utf-8"), "utf-8")
    monkeypatch.setattr(kind_ways, "another_place", lambda *_: theirs)
    someone.click("More")
    someone.click("Kinds of meeting here")
    someone.click("Use another folder")
    assert someone.sees(str(theirs))
    assert someone.sees("ours.toml adds “My group”.")
    again = opening()
    again.begins_a_meeting("Robin", kind="My group")
    assert again.meeting.path == "my-group"


def test_a_slip_is_told_at_the_start_and_everybody_can_go_on(opening: Open, tmp_path: Path) -> None:
    (tmp_path / "meetings").mkdir()
    (tmp_path / "meetings" / "ours.toml").write_text("key = [", "utf-8")
    someone = opening()
    someone.first_use()
    someone.wait_to_see("A file of this centre cannot be used.")
    someone.click("Close")
    someone.begins_a_meeting("Robin")
    assert someone.meeting.path == "council"
