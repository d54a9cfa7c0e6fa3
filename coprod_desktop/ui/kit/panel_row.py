"""A panel that holds a row of things that belong together."""

from __future__ import annotations

from PySide6.QtCore import QEvent

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.panel import Panel

ACROSS, DOWN = 16, 10
"""Pixels of room round the row at 100 %."""


class PanelRow(Panel):
    """Fill `row`: its first thing takes the room the others leave; in little room it wraps."""

    def __init__(self) -> None:
        super().__init__()
        self.row = FlowRow(self, first_grows=True)
        self._take_measures()

    def _take_measures(self) -> None:
        across, down = (Look.of(self).space(side) for side in (ACROSS, DOWN))
        self.row.setContentsMargins(across, down, across, down)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "row"):
            self._take_measures()
