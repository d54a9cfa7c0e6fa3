"""Asks for the size of the words, leads to every other choice of how it looks or sounds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.samples import SizeChoice
from coprod_desktop.wording import Wording

PAGES = {
    "colours": "palette",
    "letters": "letters",
    "lines": "spaces",
    "reading": "listen",
    "following": "light",
}
"""The pages by key, each with its picture."""


class ComfortScreen(ColumnScreen):
    """The sizes, which are asked for most, then a card for each page of other choices.

    ``chosen`` carries the size, by its name of `Comfort`; ``page_wanted`` the key of a page.
    """

    chosen = Signal(object)
    page_wanted = Signal(str)

    def __init__(self, wording: Wording, look: Look) -> None:
        super().__init__(wording.text("comfort"))
        self._look = look
        self.add_group_heading(wording.text("comfort-size"))
        self.sizes = SizeChoice(wording, look.percent)
        self.sizes.chosen.connect(lambda size: self.chosen.emit({"text_percent": size}))
        self.add(self.sizes)
        self.add_group_heading(wording.text("comfort-other"))
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
        look.changed.connect(self._follow)

    def _follow(self) -> None:
        """Shows the size that keys may have chosen meanwhile."""
        self.sizes.show_size(self._look.percent)

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )
