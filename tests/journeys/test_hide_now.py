"""A person hides the page from whoever comes in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from coprod_desktop.ui.read_aloud.state import State
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

    QTest.keyClick(someone.handle(), Qt.Key.Key_F4)
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
    someone.key(Qt.Key.Key_Tab)
    someone.key(Qt.Key.Key_Return)
    assert someone.sees("Hello. What would you like to do?")


def test_whoever_types_on_brings_nothing_back(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "Night")
    someone.key(Qt.Key.Key_F4)
    someone.write(" shelter and more")
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
        someone.key(key)
    assert someone.is_called() == "Ready"
    assert someone.focus().property("text") == "This computer is ready."
    assert someone.meeting.title == "Night"
    someone.key(Qt.Key.Key_Tab)
    someone.key(Qt.Key.Key_Space)
    assert someone.is_called() == "Coprod"
    assert someone.focus() is someone.field("What do you call it?")


def test_the_key_that_hides_shows_again(someone: Someone) -> None:
    for called in ("Ready", "Coprod", "Ready", "Coprod"):
        someone.key(Qt.Key.Key_F4)
        assert someone.is_called() == called


def test_the_key_held_down_only_hides(someone: Someone) -> None:
    someone.key(Qt.Key.Key_F4)
    none = Qt.KeyboardModifier.NoModifier
    for _ in range(3):
        again = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F4, none, "", autorep=True)
        QApplication.sendEvent(someone.focus(), again)
    assert someone.is_called() == "Ready"
    assert not someone.program.window.corner["hide"].autoRepeat()


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
