"""Marks of which one holds, each a stop of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.press import Press


class MarkRow(QWidget):
    """Marks by key with their words; ``chosen`` carries the key of the one pressed.

    Cards of a choice share one stop of Tab, where arrows choose. Whoever has two keys has no
    arrows: here Tab comes to each.
    """

    chosen = Signal(str)

    def __init__(self, marks: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowRow(self)
        self.marks = {key: Mark(words) for key, words in marks.items()}
        for key, mark in self.marks.items():
            mark.clicked.connect(lambda _=False, key=key: self._choose(key))
            row.addWidget(mark)

    def show_about(self, about: str) -> None:
        """What they are marks of, for a screen reader."""
        self.setAccessibleName(about)

    def show_chosen(self, key: str) -> None:
        """Shows which holds."""
        for name, mark in self.marks.items():
            mark.setChecked(name == key)

    def _choose(self, key: str) -> None:
        self.show_chosen(key)  # pressed again, it still holds
        self.chosen.emit(key)


class Mark(Press):
    """One mark with a disc."""

    def __init__(self, words: str) -> None:
        super().__init__(words, look="card", bold=True, least=64)
        self.setCheckable(True)
        self._body.show(replace(self._body.face, indicator="disc"))
