"""Asks on a page which of a few things is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.panel import Panel
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.roving import Roving
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.tab_order import tab_in_order
from coprod_desktop.wording import Wording

_MOST = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may be meant."""

    key: str
    words: str
    picture: str = ""


class Picking(Measured, Panel):
    """A question, a button for each choice, one to leave all as it is.

    ``picked`` carries the key of a choice, ``left`` says that none was meant. Arrows go through
    the choices.
    """

    picked = Signal(str)
    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.heading = Paragraph(factor=1.25, heading=2, focusable=True)
        self.presses: dict[str, Press] = {}
        self._holder = QWidget()
        self._row = FlowRow(self._holder)
        self._roving = Roving(self)
        self.close_press = Press(wording.text("action-go-back"), sign="back")
        self.close_press.clicked.connect(self._leave)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self._column.addWidget(self._holder)
        self._column.addWidget(self.close_press, 0, Qt.AlignmentFlag.AlignLeft)
        self._follow_look()
        self.hide()

    def ask(self, question: str, choices: Sequence[Choice]) -> None:
        """Asks a question anew."""
        self.close_list()
        self.heading.setText(question)
        for choice in choices:
            words = shortened(choice.words, _MOST)
            press = Press(words, picture=choice.picture, look="card", picture_size=34, least=56)
            press.clicked.connect(lambda _=False, key=choice.key: self._pick(key))
            self.presses[choice.key] = press
            self._row.addWidget(press)
        self._roving.take(list(self.presses.values()))
        tab_in_order(self)
        self.show()
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_list(self) -> None:
        """Asks no more."""
        self.hide()
        self._roving.take([])
        for press in self.presses.values():
            take_out(self._row, press)
        self.presses = {}

    def _pick(self, key: str) -> None:
        self.close_list()
        self.picked.emit(key)

    def _leave(self) -> None:
        self.close_list()
        self.left.emit()

    def _take_measures(self) -> None:
        look = Look.of(self)
        side = look.space(14)
        self._column.setContentsMargins(side, look.space(8), side, side)
        self._column.setSpacing(look.space(10))
