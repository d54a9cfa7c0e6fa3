"""Tells a screen reader what a sighted person sees change.

On Linux readers stay silent at announcements, but say a new description of what has the focus;
elsewhere the announcement is what they wait for. Doing both would be heard twice.
"""

from __future__ import annotations

import sys

import shiboken6
from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget

READ_OUT = 900
"""Milliseconds a reader takes to look up what has got the focus.

A description that changes meanwhile is heard with the focus, then once more as a change.
"""


class Announcer(QObject):
    """Says a line to a screen reader and leaves no trace of it behind."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = ""
        self._told: QWidget | None = None
        self._words_told = ""
        self._before = ""
        self._since_focus = QElapsedTimer()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._say)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def announce(self, words: str) -> None:
        """Has ``words`` said once, without moving the focus.

        They come after the focus, where what is told moves that as well.
        """
        if QAccessible.isActive():
            self._words = words
            self._soon.start(0)

    def _say(self) -> None:
        widget = QApplication.focusWidget()
        if widget is None:
            return
        if not sys.platform.startswith("linux"):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, self._words))
            return
        if self._since_focus.isValid() and self._since_focus.elapsed() < READ_OUT:
            self._soon.start(READ_OUT)
            return
        if self._told is not widget or widget.accessibleDescription() != self._words_told:
            self._restore()
            self._told, self._before = widget, widget.accessibleDescription()
        self._words_told = self._words
        # Empty in between: the same words are heard again when the same is done again.
        widget.setAccessibleDescription("")
        widget.setAccessibleDescription(self._words)

    def _follow(self) -> None:
        """Puts the old description back once the reader has turned to what has the focus now."""
        self._since_focus.start()
        told, before, words = self._told, self._before, self._words_told
        self._told = None
        if told is not None:
            QTimer.singleShot(READ_OUT, self, lambda: _put_back(told, before, words))

    def _restore(self) -> None:
        if self._told is not None:
            _put_back(self._told, self._before, self._words_told)
            self._told = None


def _put_back(widget: QWidget, before: str, told: str) -> None:
    """Describes ``widget`` as before, unless it is gone or has got another description since."""
    if shiboken6.isValid(widget) and widget.accessibleDescription() == told:
        widget.setAccessibleDescription(before)
