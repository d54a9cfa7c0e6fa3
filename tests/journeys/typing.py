"""Types into the real window until it is killed, telling after each word how many are kept.

Run as a program of its own: `python -m tests.journeys.typing FOLDER`.
"""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.kit.word_field import WordEdit
from coprod_desktop.ui.program import Program
from tests.journeys.window import opened
from tests.ui.audit import settle

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def words(many: int) -> str:
    """What is typed: that many words."""
    return " ".join(f"word{number}" for number in range(1, many + 1))


def type_for_ever(folder: Path) -> None:
    """Somebody new, a fresh meeting, and its name, which never ends."""
    SettingsFile(folder / "settings.json").write(Settings().with_comfort(Comfort()))
    QApplication(sys.argv[:1])
    program = opened(folder)
    assert program.cabinet.pen is not None
    click(program, "I have a meeting")
    field(program).insertPlainText("Robin")
    click(program, "Next")
    title = field(program)
    title.setFocus()
    for number in count(1):
        QTest.keyClicks(title, f"word{number} ")
        settle(1)
        program.cabinet.pen.settle()
        print(number, flush=True)  # noqa: T201 - whoever kills it reads it


def click(program: Program, words_on_it: str) -> None:
    """Presses a button."""
    for button in program.window.findChildren(QAbstractButton):
        if button.text() == words_on_it and button.isVisible():
            button.click()
            settle()
            return
    raise AssertionError(words_on_it)


def field(program: Program) -> WordEdit:
    """The field on the screen."""
    window: QWidget = program.window
    return next(one for one in window.findChildren(WordEdit) if one.isVisible())


if __name__ == "__main__":
    type_for_ever(Path(sys.argv[1]))
