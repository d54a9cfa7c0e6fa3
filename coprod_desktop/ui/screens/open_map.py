"""The screen that shows what is in a file before anything is kept."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.exchange.to_meeting import Found
from coprod_desktop.exchange.tree import LeftOut
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.wording import Wording

_MOST_TITLE = 120
"""Letters of a title that are shown."""


class OpenMapScreen(ColumnScreen):
    """Says that the file is looked into, then what was found, or why nothing was.

    ``kept`` asks to make a meeting of it, ``another_wanted`` to choose another file.
    """

    kept = Signal()
    another_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.text("open-map-reading"), wording.text("open-map-reading-hint"))
        self._wording = wording
        holder = QWidget()
        self._below = QVBoxLayout(holder)
        self._below.setContentsMargins(0, 0, 0, 0)
        self.add(holder)
        self.end()
        self._is_found = False
        self._focus: QWidget = self.heading

    def show_found(self, found: Found) -> None:
        """Says how much there is, with what is different or missing."""
        wording = self._wording
        self._is_found = True
        self.heading.setText(wording.text("open-map-found"))
        self.hint.hide()
        self.heading.setAccessibleDescription("")
        title = shortened(found.meeting.title, _MOST_TITLE)
        if title:
            self._below.addWidget(
                Paragraph(wording.text("open-map-called", title=title), factor=1.25, bold=True)
            )
        has = wording.text("open-map-has", heaps=found.heaps, ideas=found.ideas)
        self._below.addWidget(Paragraph(has, factor=1.25))
        left_out = [kind for kind in LeftOut if found.left_out.get(kind)]
        if left_out:
            self._below.addWidget(
                Paragraph(wording.text("open-map-different"), factor=1.25, heading=2)
            )
        else:
            self._below.addWidget(Paragraph(wording.text("open-map-all"), factor=1.25))
        for kind in left_out:
            self._below.addWidget(
                Paragraph(wording.text(f"left-out-{kind}", count=found.left_out[kind]))
            )
        self._below.addWidget(Paragraph(wording.text("open-map-stay"), soft=True))
        self._show_end()

    def show_trouble(self, key: str) -> None:
        """Says why it cannot be opened, what is safe, what to do."""
        wording = self._wording
        another = Press(wording.text("open-map-another"), sign="look")
        another.clicked.connect(self.another_wanted)
        lines = (wording.text(f"{key}.{part}") for part in ("safe", "next"))
        message = Message(
            wording.text(key),
            " ".join(lines),
            trouble=True,
            picture="computer",
            presses=(another,),
        )
        for widget in (self.heading, self.hint):
            widget.hide()
        self._below.addWidget(message)
        self._focus = message.words
        self._show_end()

    def _show_end(self) -> None:
        self.rows_changed.emit()
        if self.isVisible():
            self.first_focus().setFocus()
        self.arrived.emit()

    def first_focus(self) -> QWidget:
        return self._focus

    def rows(self) -> tuple[Row, ...]:
        leave = Row("leave-map", self.left.emit, sign="close", stays=True)
        if not self._is_found:
            return (leave, read_row())
        keep = Row("keep-map", self.kept.emit, sign="tick", look="main", stays=True)
        return (leave, read_row(), keep)
