"""A screen that is one column of things on the ground, which scrolls when it must."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.screen import Screen

_APART = 4
"""Pixels below the heading at 100 %, beside the usual gap."""


class ColumnScreen(Measured, Screen):
    """Heading, hint, then whatever is added; the heading takes the keyboard on arrival.

    ``left`` asks to go back to where the person came from.
    """

    left = Signal()

    def __init__(self, heading: str, hint: str = "") -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage()
        outer.addWidget(self.page)
        self.heading = Paragraph(heading, factor=2, heading=1, focusable=True)
        self.heading.setAccessibleDescription(hint)
        self.column = self.page.column
        self.column.addWidget(self.heading)
        self.hint = Paragraph(hint, factor=1.25, soft=True)
        self.column.addWidget(self.hint)
        self.hint.setVisible(bool(hint))
        self._apart = QSpacerItem(0, 0)
        self.column.addSpacerItem(self._apart)
        self._follow_look()

    def _take_measures(self) -> None:
        """The ring round the heading stays clear of what is below."""
        self._apart.changeSize(0, Look.of(self).space(_APART))
        self.column.invalidate()

    def add(self, widget: QWidget) -> None:
        """Adds a widget below the others."""
        self.column.addWidget(widget)

    def add_group_heading(self, words: str) -> None:
        """Adds the heading of a group."""
        self.column.addWidget(Paragraph(words, factor=1.25, heading=2))

    def add_side_by_side(self, *widgets: QWidget) -> QWidget:
        """Adds widgets in one row that belongs together, such as one choice."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self.column.addWidget(holder)
        return holder

    def end(self) -> None:
        """Lets the column end above the room that is left."""
        self.column.addStretch(1)

    def first_focus(self) -> QWidget:
        return self.heading
