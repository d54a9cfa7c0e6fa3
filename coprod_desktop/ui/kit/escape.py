"""Has Escape leave what is open, before it does what it does in the whole window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class LeavesByEscape(QObject):
    """Calls ``leave`` where Escape is pressed in ``widget``, as long as ``is_open`` says so."""

    def __init__(
        self, widget: QWidget, leave: Callable[[], None], is_open: Callable[[], bool]
    ) -> None:
        super().__init__(widget)
        self._leave = leave
        self._is_open = is_open
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride and self._is_open():
            event.accept()  # else the key would belong to the window
            return True
        if escape and event.type() == QEvent.Type.KeyPress and self._is_open():
            self._leave()
            return True
        return super().eventFilter(watched, event)
