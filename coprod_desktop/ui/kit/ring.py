"""Shows where the keyboard is, with one ring for the whole application."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget

RING_ROOM = 10
"""Pixels at 100 % from what takes the keyboard to the words beside it: no ring lies on words."""


@runtime_checkable
class HasFocusPath(Protocol):
    """A widget whose outline is not its rectangle."""

    def focus_path(self) -> QPainterPath:
        """Its outline in its own pixels; the ring goes round it."""
        ...


class FocusRing(QObject):
    """Moves one focus frame to whichever widget has the keyboard."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._frame: QFocusFrame | None = None
        # Set at once it would stay hidden whenever a scroll area scrolls for this very focus.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_to_focus)
        application.focusChanged.connect(self._leave)

    def _leave(self, _old: QWidget | None, _new: QWidget | None) -> None:
        frame = self._living_frame()
        if frame is not None:
            # The binding does not know that None takes the frame away.
            frame.setWidget(None)  # type: ignore[arg-type]
        self._soon.start()

    def go_round_again(self) -> None:
        """Goes round the same widget anew, after its size has changed."""
        self._leave(None, None)

    def _go_to_focus(self) -> None:
        widget = QApplication.focusWidget()
        if widget is None or widget.isWindow():
            return
        frame = self._living_frame()
        if frame is None:
            # The last one went with the window it lay in.
            frame = QFocusFrame()
            self._frame = frame
        frame.setWidget(widget)

    def _living_frame(self) -> QFocusFrame | None:
        if self._frame is not None and not shiboken6.isValid(self._frame):
            self._frame = None
        return self._frame
