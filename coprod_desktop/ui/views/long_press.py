"""Tells when somebody asks what can be done with something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent

MENU_KEYS = (
    (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
)
_FINGERS = (QInputDevice.DeviceType.TouchScreen, QInputDevice.DeviceType.Stylus)


class LongPress(QObject):
    """``held`` carries what a finger, or a pen, has stayed on as long as the computer asks for.

    A mouse has a second button for that.
    """

    held = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._which = ""
        self._start = QPointF()
        self._waits = QTimer(self)
        self._waits.setSingleShot(True)
        self._waits.timeout.connect(self._tell)
        self._told = False

    def take(self, which: str, event: QMouseEvent) -> bool:
        """Takes what the mouse, or a finger for it, does; answers whether nobody else is to."""
        kind, place = event.type(), event.globalPosition()
        if kind == QEvent.Type.MouseButtonPress:
            self._told = False
            device = event.device()
            if device is not None and device.type() in _FINGERS:
                self._which, self._start = which, place
                hints = QGuiApplication.styleHints()
                self._waits.start(hints.mousePressAndHoldInterval())
        elif kind == QEvent.Type.MouseMove:
            far = QGuiApplication.styleHints().startDragDistance()
            if (place - self._start).manhattanLength() >= far:
                self._waits.stop()
            return self._told
        elif kind == QEvent.Type.MouseButtonRelease:
            self._waits.stop()
            # The finger that opened a menu does not press as well.
            told, self._told = self._told, False
            return told
        return False

    def _tell(self) -> None:
        self._told = True
        self.held.emit(self._which)
