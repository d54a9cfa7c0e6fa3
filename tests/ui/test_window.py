"""The frame keeps its parts, its keys with the keyboard's place in order."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.journeys.conftest import opening, someone  # noqa: F401 - fixtures
from tests.journeys.window import Someone


def test_a_screen_laid_over_gives_the_keyboard_back(someone: Someone) -> None:  # noqa: F811
    someone.go_to("Hurry")
    before = someone.focus()
    someone.key(Qt.Key.Key_F1)
    assert someone.sees("People you can ring")
    someone.click("Done")
    assert someone.focus() is before


def test_the_same_key_takes_off_what_it_laid_over(someone: Someone) -> None:  # noqa: F811
    someone.key(Qt.Key.Key_F6)
    assert someone.sees("How big should the words be?")
    someone.key(Qt.Key.Key_F6)
    assert someone.sees("Hello. What would you like to do?")


def test_a_message_waits_until_all_comes_back(someone: Someone) -> None:  # noqa: F811
    someone.key(Qt.Key.Key_F4)
    someone.program.ways.tell_of_bug()
    assert not someone.sees("Something went wrong.")
    someone.click("Go on")
    someone.wait_to_see("Something went wrong.")
    someone.click("Close")
    assert not someone.sees("Something went wrong.")
    assert someone.sees("Hello. What would you like to do?")


def test_very_large_words_push_nothing_out_of_the_window(someone: Someone) -> None:  # noqa: F811
    for _ in range(5):
        someone.key(Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert (someone.window.width(), someone.window.height()) == (1366, 768)
    someone.click("More")
    someone.click("Help")
    assert someone.sees("People you can ring")
