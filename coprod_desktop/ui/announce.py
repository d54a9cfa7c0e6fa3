"""Tells a screen reader what a sighted person sees change.

On Linux readers stay silent at announcements, but say a new description of what has the focus;
elsewhere the announcement is what they wait for. Doing both would be heard twice.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget


class Announcer(QObject):
    """Says a line to a screen reader and leaves no trace of it behind."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._told: QWidget | None = None
        self._before = ""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._restore)

    def announce(self, words: str) -> None:
        """Has ``words`` said once, without moving the focus."""
        if not QAccessible.isActive():
            return
        widget = QApplication.focusWidget()
        if widget is None:
            return
        if sys.platform.startswith("linux"):
            if self._told is not widget:
                self._restore()
                self._told, self._before = widget, widget.accessibleDescription()
                widget.destroyed.connect(self._forget)
            widget.setAccessibleDescription(words)
        else:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))

    def _restore(self) -> None:
        if self._told is not None:
            self._told.setAccessibleDescription(self._before)
            self._told = None

    def _forget(self) -> None:
        self._told = None
