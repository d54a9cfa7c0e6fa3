"""Leads to every choice of how it looks, how it sounds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording

PAGES = {
    "looks": "glasses",
    "letters": "letters",
    "lines": "spaces",
    "reading": "listen",
    "following": "light",
}
"""The pages by key, each with its picture."""


class ComfortScreen(ColumnScreen):
    """A card for each page of choices; ``page_wanted`` carries the key of the one pressed."""

    page_wanted = Signal(str)

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording.text("comfort"))
        holder = QWidget()
        grid = CardGrid(holder, wide=2, middle=1)
        cards: list[Press] = []
        for key, picture in PAGES.items():
            card = Press(
                wording.text(f"comfort-{key}"),
                second=wording.text(f"comfort-{key}.hint"),
                picture=picture,
                look="card",
                picture_size=60,
            )
            card.clicked.connect(lambda _=False, key=key: self.page_wanted.emit(key))
            grid.addWidget(card)
            cards.append(card)
        say_places(wording, cards)
        self.add(holder)
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )
