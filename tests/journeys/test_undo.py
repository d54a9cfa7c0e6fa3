"""A person takes back what they did, step by step, and sees what it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from tests.journeys.window import Someone

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writer(someone: Someone) -> Someone:
    """Somebody with three ideas, the last one just added."""
    someone.begins_a_meeting("Robin")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.add("Wet feet", "Cold soup", "No lift")
    return someone


def texts(someone: Someone) -> list[str]:
    return [idea.text for _, idea in someone.meeting.walk()]


def test_undo_stays_while_there_is_more_to_undo_and_says_what_went(writer: Someone) -> None:
    writer.click("Undo")
    assert writer.sees("Undone: Add an idea, “No lift”.")
    writer.click("Undo")
    assert writer.sees("“Cold soup”.")
    assert texts(writer) == ["Wet feet"]


def test_what_was_taken_back_can_be_put_back_beside_it(writer: Someone) -> None:
    assert not writer.has_button("Do it again")
    writer.click("Undo")
    writer.click("Undo")
    writer.click("Do it again")
    assert writer.sees("Back again: Add an idea, “Cold soup”.")
    assert not writer.sees("Undone")
    writer.click("Do it again")
    assert not writer.has_button("Do it again")
    assert texts(writer) == ["Wet feet", "Cold soup", "No lift"]


def test_the_keys_tell_the_same(writer: Someone) -> None:
    writer.key(Qt.Key.Key_Z, CTRL)
    assert writer.sees("Undone: Add an idea, “No lift”.")
    writer.key(Qt.Key.Key_Y, CTRL)
    assert writer.sees("Back again: Add an idea, “No lift”.")
    writer.key(Qt.Key.Key_Y, CTRL)
    assert writer.sees("There is nothing to do again.")


def test_the_keyboard_and_the_page_stay_where_they_are(writer: Someone) -> None:
    view = writer.view
    assert isinstance(view, OneAtATime)
    bar = view.scroller.verticalScrollBar()
    bar.setValue(bar.maximum())
    for _ in range(20):
        if not view.header.note.undo.isVisible():
            break
        place = bar.value()
        writer.click_on(view.header.note.undo)
        assert view.header.note.has_focus()
        assert bar.value() == min(place, bar.maximum())
    assert view.header.note.redo.hasFocus()


def test_what_cannot_be_seen_in_this_view_is_named(writer: Someone) -> None:
    writer.click("Map")
    for _ in range(3):
        writer.key(Qt.Key.Key_Z, CTRL)
    writer.key(Qt.Key.Key_Z, CTRL)
    assert writer.sees("Undone: Kind of meeting.")
    assert writer.has_button("Do it again")


def test_what_is_kept_is_taken_back_without_its_words(writer: Someone) -> None:
    (idea,) = [idea.id for _, idea in writer.meeting.walk() if idea.text == "No lift"]
    session = writer.program.desk.session
    assert session is not None
    session.apply("Take away", lambda m: m.on_pile(idea, Pile.KEEP))
    session.apply("Take away", lambda m: m.without_idea(idea))
    writer.key(Qt.Key.Key_Z, CTRL)
    assert writer.sees("Undone: Take away.")
    assert not writer.sees("No lift")
