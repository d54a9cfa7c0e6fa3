"""A list of what a person has noted, whose rows can come or go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.taking_out import take_out


class OwnList(QWidget):
    """Rows one under the other; ``empty`` is told where there are none."""

    def __init__(self, empty: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Look.of(self).space(12))
        self.empty = Paragraph(empty, soft=True)
        self._column.addWidget(self.empty)
        self._rows: list[QWidget] = []

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Shows these instead of those that were there."""
        for gone in self._rows:
            take_out(self._column, gone)
        self._rows = list(rows)
        for row in self._rows:
            self._column.addWidget(row)
        self.empty.setVisible(not self._rows)
