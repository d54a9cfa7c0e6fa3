"""Everything that has no room on the screen, in full words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording


class MoreScreen(ColumnScreen):
    """A list of buttons; pressing one goes back and does it."""

    def __init__(self, wording: Wording, things: tuple[Thing, ...]) -> None:
        super().__init__(wording.text("more"), wording.text("more-hint"))
        holder = QWidget()
        grid = CardGrid(holder, wide=3, middle=2)
        self._first: QWidget = self.heading
        for thing in things:
            press = Press(
                thing.words,
                sign=thing.sign,
                picture=thing.picture,
                look="card",
                picture_size=48,
                least=64,
            )
            press.clicked.connect(lambda _=False, does=thing.does: self._do(does))
            grid.addWidget(press)
            if self._first is self.heading:
                self._first = press
        self.add(holder)
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (Row("close", self.left.emit, sign="close", look="main", stays=True),)

    def _do(self, does: Callable[[], None]) -> None:
        self.left.emit()
        # Once the screen below is back in front.
        QTimer.singleShot(0, self.window(), does)
