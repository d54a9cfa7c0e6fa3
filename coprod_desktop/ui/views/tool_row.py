"""A row of buttons above a map or a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.screen import Thing

MOST = 4
"""Buttons in view at most; a fifth is better found in More than among too many."""

_GAP = 14


class ToolRow(QWidget):
    """As many of its buttons as have room, those of most worth; the rest are `waiting`.

    Those of one worth are seen together or not at all; those of no worth always wait. What leads
    the row takes the room that is left.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._lead = QWidget()
        self._lead_row = FlowRow(self._lead, first_grows=True)
        self._row.addWidget(self._lead, 1, Qt.AlignmentFlag.AlignVCenter)
        self._free = 0
        self._kept_free: Callable[[], int] = lambda: 0
        self._tools: dict[QWidget, tuple[str, int]] = {}
        self._offered: tuple[QWidget, ...] = ()

    # What is in it.

    @property
    def presses(self) -> tuple[Press, ...]:
        """All its buttons in order, also those that wait."""
        return tuple(tool for tool in self._tools if isinstance(tool, Press))

    def take(self, tool: QWidget, sign: str = "", worth: int = 0) -> None:
        """Takes a button, or words, which stand right of those it has once they are offered."""
        self._tools[tool] = (sign, worth)
        self._row.addWidget(tool, 0, Qt.AlignmentFlag.AlignVCenter)
        tool.hide()

    def weigh(self, tool: QWidget, worth: int) -> None:
        """Gives something it took another worth; the next offer goes by that."""
        self._tools[tool] = (self._tools[tool][0], worth)

    def offer(self, *tools: QWidget) -> None:
        """Offers these of what it took, no others."""
        if tools != self._offered:
            self._offered = tools
            self.make_room()

    def lead_with(self, *widgets: QWidget, room: Callable[[], int] = lambda: 0) -> None:
        """Begins with these widgets; as many pixels as ``room`` says are kept free of buttons."""
        while self._lead_row.count():
            self._lead_row.takeAt(0)
        for widget in widgets:
            self._lead_row.addWidget(widget)
        self._kept_free = room
        self.make_room()

    def follow_lead(self) -> None:
        """Looks again how much room what leads it needs."""
        if self._kept_free() != self._free:
            self.make_room()

    def waiting(self) -> tuple[Thing, ...]:
        """What is offered but has no room."""
        return tuple(
            Thing(press.accessibleName() or press.text(), press.click, self._tools[press][0])
            for press in self._offered
            if press.isHidden() and isinstance(press, Press)
        )

    # Room.

    def wanted_width(self) -> int:
        """The width in pixels of all that would be in view where there is room, with its gaps."""
        return sum(tool.sizeHint().width() + self._row.spacing() for tool in self._shown_in(None))

    def make_room(self) -> None:
        """Shows what fits."""
        gap = self._look.space(_GAP)
        self._row.setSpacing(gap)
        self._free = self._kept_free()
        shown = self._shown_in(self.width() - self._free)
        for tool in self._tools:
            tool.setVisible(tool in shown)
        self.updateGeometry()

    def _shown_in(self, room: int | None) -> list[QWidget]:
        """What is in view in so many pixels, or wherever there is room."""
        gap = self._row.spacing()
        shown: list[QWidget] = []
        for worth in sorted({self._tools[tool][1] for tool in self._offered}, reverse=True):
            together = [tool for tool in self._offered if self._tools[tool][1] == worth]
            if room is not None:
                room -= sum(tool.sizeHint().width() + gap for tool in together)
            buttons = [tool for tool in (*shown, *together) if isinstance(tool, Press)]
            full = room is not None and room < 0
            if worth <= 0 or len(buttons) > MOST or (full and shown):
                break
            shown += together
        return shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.make_room()

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_offered"):
            self.make_room()
        return answer

    def say(self, press: Press | Paragraph, words: str) -> None:
        """Has something in it say something else."""
        if press.text() != words:
            press.setText(words)
            self.make_room()

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its buttons, or as what leads it in the room they leave."""
        gap = self._row.spacing()
        shown = [tool for tool in self._tools if not tool.isHidden()]
        high = max((tool.sizeHint().height() for tool in self._tools), default=0)
        left = width - sum(tool.sizeHint().width() + gap for tool in shown)
        return max(high, self._lead_row.heightForWidth(max(left, 1)))
