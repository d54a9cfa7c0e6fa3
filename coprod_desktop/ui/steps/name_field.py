"""Asks for the name of a heap."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.wording import Wording


class NameField(QWidget):
    """A field with two buttons; ``named`` carries the name, ``left`` says there is none."""

    named = Signal(str)
    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.field = WordField(wording.text("order-name"), one_line=True)
        self.field.entered.connect(self._done)
        self.done = Press(wording.text("order-name-done"), sign="tick", look="main")
        self.done.clicked.connect(self._done)
        self.close_press = Press(wording.text("action-go-back"), sign="back")
        self.close_press.clicked.connect(self._leave)
        holder = QWidget()
        row = FlowRow(holder)
        for press in (self.close_press, self.done):
            row.addWidget(press)
        column.addWidget(self.field)
        column.addWidget(holder)
        self.hide()

    def ask(self, name: str = "") -> None:
        """Asks, beginning with a name there may be."""
        self.field.set_words(name)
        self.show()
        self.field.edit.setFocus()
        self.field.edit.selectAll()

    def _done(self) -> None:
        name = " ".join(self.field.words().split())
        if not name:
            self.field.edit.setFocus()
            return
        self.hide()
        self.named.emit(name)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
