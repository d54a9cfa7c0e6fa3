"""A person changes the size of the words wherever they are."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.journeys.window import Someone

_CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_size_chosen_by_keys_stays_when_a_colour_is_chosen_after_it(someone: Someone) -> None:
    someone.click("Text size")
    someone.key(Qt.Key.Key_Plus, _CTRL)
    someone.key(Qt.Key.Key_Plus, _CTRL)
    assert someone.button("150 percent").isChecked()
    someone.click("Colours")
    someone.click("Dark")
    assert someone.program.look.theme == "night"
    assert someone.program.look.percent == 150


def test_the_first_question_shows_the_size_that_keys_chose(newcomer: Someone) -> None:
    newcomer.key(Qt.Key.Key_Plus, _CTRL)
    assert newcomer.button("125 percent").isChecked()
