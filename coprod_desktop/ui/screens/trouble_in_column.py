"""Tells of a trouble in the middle of a column."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording


class TroubleInColumn:
    """One trouble of a screen at a time, above one of its parts, with a picture."""

    def __init__(
        self, wording: Wording, screen: ColumnScreen, above: QWidget, picture: str
    ) -> None:
        self._wording = wording
        self._screen = screen
        self._above = above
        self._picture = picture
        self._message: Message | None = None

    def tell(self, key: str, *presses: Press) -> None:
        """Says what ``key`` says, with its ``.safe`` and ``.next``; the keyboard goes there."""
        self.tell_none()
        lines = [self._wording.text(f"{key}.{part}") for part in ("safe", "next")]
        self._message = Message(
            self._wording.text(key),
            " ".join(lines),
            trouble=True,
            picture=self._picture,
            presses=presses,
        )
        column = self._screen.column
        column.insertWidget(column.indexOf(self._above), self._message)
        if self._screen.isVisible():
            self._message.take_focus()

    def tell_none(self) -> None:
        """Takes what was told away."""
        message, self._message = self._message, None
        if message is not None:
            take_out(self._screen.column, message)
