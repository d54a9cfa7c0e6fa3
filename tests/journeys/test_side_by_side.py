"""What one person does is seen where it belongs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.idea import Pile
from coprod_desktop.storage.opening import open_store
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.ui.audit import settle

IDEA = "Warm food for people who come late"


def test_two_people_on_one_computer_do_not_see_each_others_meetings(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "Night shelter")
    someone.click("Home")
    someone.click("Someone new")
    someone.is_new("Sam")
    assert someone.sees("Hello, Sam.")
    assert someone.sees("No meetings yet.")
    assert not someone.sees("Night shelter")
    someone.click("I have a meeting")
    someone.write_in("What do you call it?", "Sam and the council")
    someone.click("Home")
    someone.click("Robin")
    assert someone.sees("Night shelter")
    assert not someone.sees("Sam and the council")


@pytest.mark.parametrize("other", ["List", "Map", "Big words"])
def test_a_change_in_one_view_is_seen_in_the_others_with_undo(someone: Someone, other: str) -> None:
    someone.begins_a_meeting("Robin")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.add(IDEA)
    someone.click(other)
    assert IDEA in someone.heard()
    control = Qt.KeyboardModifier.ControlModifier
    someone.key(Qt.Key.Key_Z, control)
    assert IDEA not in someone.heard()
    someone.click("One at a time")
    assert not someone.sees(IDEA)
    someone.key(Qt.Key.Key_Y, control)
    assert someone.sees(IDEA)
    someone.click(other)
    assert IDEA in someone.heard()


def test_everything_is_found_again_on_the_same_step(someone: Someone, opening: Open) -> None:
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "Night shelter")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.write_in("My own words", "not yet added")
    someone = opening()
    someone.wait_to_see("Robin")
    someone.click("Robin")
    assert someone.sees("You were here: What would you like to say?")
    someone.click("Night shelter")
    assert someone.is_asked("What would you like to say?")
    assert someone.sees("not yet added")


def test_what_is_kept_in_another_window_is_kept_in_this_one_for_good(
    someone: Someone, tmp_path: Path
) -> None:
    someone.begins_a_meeting("Robin")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.add(IDEA)
    assert IDEA in someone.heard()
    here = someone.meeting
    (idea,) = (idea for _, idea in here.walk() if idea.text == IDEA)
    assert someone.program.cabinet.is_kept()
    owner = someone.program.desk.person
    assert owner is not None
    with open_store(tmp_path / "store.sqlite3") as other:
        other.save(owner.id, here, here.on_pile(idea.id, Pile.KEEP))
    comes_back(someone)
    assert IDEA not in someone.heard()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        someone.key(key, Qt.KeyboardModifier.ControlModifier)
        assert all(each.id != idea.id for _, each in someone.meeting.shared().walk())


def comes_back(someone: Someone) -> None:
    """From another window of this computer."""
    state = Qt.ApplicationState.ApplicationActive
    someone.program.application.applicationStateChanged.emit(state)
    settle()
