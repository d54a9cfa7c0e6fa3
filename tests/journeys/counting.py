"""Counts what a journey asks of somebody: screens, words to read, presses, keys."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from tests.journeys.window import Someone

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
MODIFIERS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}


@dataclass(slots=True)
class Counted:
    """What was counted: the screens by their headings, the words on them, what was pressed."""

    screens: list[str] = field(default_factory=list)
    words: int = 0
    keys: int = 0
    presses: int = 0

    def __str__(self) -> str:
        return (
            f"{len(self.screens)} screens, {self.words} words to read, "
            f"{self.keys} keys, {self.presses} presses"
        )


class _Counter(QObject):
    def __init__(self, someone: Someone) -> None:
        super().__init__()
        self._someone = someone
        self._lines: set[str] = set()
        self._through_window = False
        self.counted = Counted()

    def look(self) -> None:
        """Counts the screen in front, where it is another one, with the words new on it."""
        name = _screen(self._someone)
        if not self.counted.screens or self.counted.screens[-1] != name:
            self.counted.screens.append(name)
            self._lines = set()
        for line in _words(self._someone):
            if line not in self._lines:
                self._lines.add(line)
                self.counted.words += len(line.split())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in _KEYS:
            self._note_key(watched, event)
        elif watched is self._someone.handle() and event.type() == QEvent.Type.MouseButtonPress:
            self.look()
            self.counted.presses += 1
        return False

    def _note_key(self, watched: QObject, event: QKeyEvent) -> None:
        """Counts a key once, whether it comes through the window or straight to a field."""
        is_press = event.type() == QEvent.Type.KeyPress
        if watched is self._someone.handle():
            self._through_window = is_press
        elif watched is not QApplication.focusWidget() or self._through_window:
            return
        if is_press and event.key() not in MODIFIERS:
            self.look()
            self.counted.keys += 1


def _screen(someone: Someone) -> str:
    """What tells one screen from the next: which it is, with the question on it."""
    screen = someone.screen
    name = type(screen).__name__
    if isinstance(screen, MeetingScreen):
        view = screen.view
        asked = view.question.text() if isinstance(view, OneAtATime) else ""
        return f"{type(view).__name__} {asked}".strip()
    return name


def _words(someone: Someone) -> Iterator[str]:
    """The words on the screen in front; the frame round it is the same everywhere."""
    for widget in someone.screen.findChildren(QWidget):
        if isinstance(widget, (QLabel, QAbstractButton)) and widget.isVisible():
            yield widget.text()


@contextmanager
def counting(someone: Someone, journey: str) -> Iterator[Counted]:
    """Counts all that ``someone`` sees and does meanwhile; prints it under the journey's name."""
    counter = _Counter(someone)
    application = QApplication.instance()
    assert application is not None
    application.installEventFilter(counter)
    try:
        yield counter.counted
        counter.look()
    finally:
        application.removeEventFilter(counter)
        counter.deleteLater()
    sys.stdout.write(f"{journey}: {counter.counted}\n")
    for number, screen in enumerate(counter.counted.screens, 1):
        sys.stdout.write(f"  {number}. {screen}\n")
