"""One card that is held up for others to read."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.path import Card
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.room.big_card import BigCard
from coprod_desktop.ui.screen import Screen
from coprod_desktop.wording import Wording


class ShowScreen(Screen):
    """The words as large as the window allows; any press goes back.

    ``left`` asks for that.
    """

    left = Signal()

    def __init__(self, wording: Wording, shown: Card) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage()
        outer.addWidget(self.page)
        self.card = BigCard()
        self.card.show_card(
            shown.words, "", shown.picture, wording.text("room-show-heard", words=f"{shown.words}.")
        )
        self.card.clicked.connect(lambda _=False: self.left.emit())
        self.page.column.addWidget(self.card, 1)

    def rows(self) -> tuple[Row, ...]:
        return (Row("show-back", self.left.emit, sign="back", look="main", stays=True),)

    def first_focus(self) -> QWidget:
        return self.card

    def is_silent(self) -> bool:
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        margins = self.page.column.contentsMargins()
        height = self.page.viewport().height() - margins.top() - margins.bottom()
        self.card.take_room(height)
