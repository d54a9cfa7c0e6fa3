"""A person hides the page from whoever comes in."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.ui.reading import State
from tests.journeys.window import Someone


def test_one_key_covers_all_at_once_then_one_press_brings_all_back(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "Night shelter")
    someone.click("Read aloud")
    voice = someone.program.voice
    someone.wait_until(lambda: voice.state is State.READING, "the voice")
    field = someone.field("What do you call it?")
    someone.click_on(field)
    place = field.textCursor().position()

    begun = perf_counter()
    QTest.keyClick(someone.handle(), Qt.Key.Key_F4)
    assert perf_counter() - begun < 0.1
    assert voice.state is State.IDLE
    assert someone.is_called() == "Ready"
    assert someone.words().split("\n")[0] == "This computer is ready."
    assert not someone.sees("Night shelter")
    assert "Night shelter" not in someone.heard()

    someone.write("abc")
    assert someone.meeting.title == "Night shelter"
    someone.click("Go on")
    assert someone.is_called() == "Coprod"
    assert someone.focus() is field
    assert field.textCursor().position() == place
    someone.write(" meeting")
    assert someone.meeting.title == "Night shelter meeting"


def test_the_button_in_the_corner_hides_as_the_key_does(someone: Someone) -> None:
    someone.click("Hide now")
    assert someone.sees("This computer is ready.")
    assert not someone.sees("Hello. What would you like to do?")
    someone.key(Qt.Key.Key_Return)
    assert someone.sees("Hello. What would you like to do?")


def test_no_key_acts_on_what_is_hidden(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "Night shelter")
    someone.key(Qt.Key.Key_F4)
    before = someone.meeting
    control, alt = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    for key, held in ((Qt.Key.Key_Z, control), (Qt.Key.Key_Right, alt), (Qt.Key.Key_Home, alt)):
        someone.key(key, held)
    someone.key(Qt.Key.Key_F5)
    someone.key(Qt.Key.Key_F1)
    assert someone.program.voice.state is State.IDLE
    assert someone.sees("This computer is ready.")
    someone.click("Go on")
    assert someone.meeting == before
    assert someone.is_asked("Which meeting is it?")
