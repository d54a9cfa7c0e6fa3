"""A panel that holds a row of things that belong together."""

from __future__ import annotations

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.panel import Panel

ACROSS, DOWN = 16, 10
"""Pixels of room round the row at 100 %."""


class PanelRow(Measured, Panel):
    """Fill `row`: its first thing takes the room the others leave; in little room it wraps."""

    def __init__(self) -> None:
        super().__init__()
        self.row = FlowRow(self, first_grows=True)
        self._follow_look()

    def _take_measures(self) -> None:
        across, down = (Look.of(self).space(side) for side in (ACROSS, DOWN))
        self.row.setContentsMargins(across, down, across, down)
