"""Goes through buttons by the letters their words begin with."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class FirstLetters(QObject):
    """A letter leads to the next of ``buttons`` that begins with it; nothing is pressed."""

    def __init__(self, parent: QWidget, buttons: Sequence[QAbstractButton]) -> None:
        super().__init__(parent)
        self._buttons = list(buttons)
        for button in self._buttons:
            button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.modifiers() in _PLAIN
            and event.text().isalnum()
        ):
            return self._go(watched, event.text().casefold())
        return super().eventFilter(watched, event)

    def _go(self, here: QObject, letter: str) -> bool:
        shown = [one for one in self._buttons if one.isVisible()]
        place = next((n for n, one in enumerate(shown) if one is here), -1) + 1
        for button in (*shown[place:], *shown[:place]):
            if button.text().casefold().startswith(letter):
                button.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False
