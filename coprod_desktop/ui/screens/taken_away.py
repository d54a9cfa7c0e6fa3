"""Says what was taken away, with the way to have it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording


class TakenAway:
    """One such note at a time, above a part of a screen."""

    def __init__(self, wording: Wording, screen: ColumnScreen) -> None:
        self._wording = wording
        self._screen = screen
        self._message: Message | None = None

    def tell(self, words: str, above: QWidget, bring_back: Callable[[], None]) -> None:
        """Says it above ``above``; the keyboard goes there, Undo is beside it."""
        self.tell_none()

        def undo() -> None:
            self.tell_none()
            bring_back()

        press = Press(self._wording.text("action-undo"), sign="undo")
        press.setShortcut(QKeySequence(self._wording.text("action-undo.shortcut")))
        press.clicked.connect(undo)
        self._message = Message(words, presses=(press,))
        column = self._screen.column
        column.insertWidget(column.indexOf(above), self._message)
        self._message.take_focus()

    def tell_none(self) -> None:
        """Takes the note off."""
        message, self._message = self._message, None
        if message is not None:
            take_out(self._screen.column, message)
