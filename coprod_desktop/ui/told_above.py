"""Holds the message that stands above the page of a window."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.kit.taking_out import take_out

_BELOW_TOP = 1
"""Its place in the column of a window: right below the top strip."""


class ToldAbove:
    """One message at a time in the ``column`` of a window."""

    def __init__(self, column: QVBoxLayout) -> None:
        self._column = column
        self.widget: QWidget | None = None

    @property
    def is_alone(self) -> bool:
        """Whether it takes the room of the page as well."""
        return isinstance(self.widget, ScrollPage)

    def put(self, message: Message, *, alone: bool) -> None:
        """Shows a message instead of the one before; ``alone`` gives it the room of the page."""
        self.take_away()
        self.widget = message
        if alone:
            # Words this large need all the room, and perhaps more than there is.
            page = ScrollPage(message)
            page.column.addStretch(1)
            self.widget = page
        self._column.insertWidget(_BELOW_TOP, self.widget)

    def take_away(self) -> bool:
        """Takes the message away; whether it had the keyboard."""
        widget, self.widget = self.widget, None
        if widget is None:
            return False
        focus: QWidget | None = widget.window().focusWidget()
        held = focus is not None and widget.isAncestorOf(focus)
        take_out(self._column, widget)
        return held
