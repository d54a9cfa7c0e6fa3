"""The people on this computer as picture tiles."""

from __future__ import annotations

from collections.abc import Container, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.wording import Wording

AT_FIRST = 4
"""How many people are shown before *More people*."""


class People(QWidget):
    """Tiles to press, with *Someone new* last; after four comes *More people*.

    `mark` says at whom something comes back; not what it is.
    """

    person_wanted = Signal(str)
    someone_new_wanted = Signal()

    def __init__(self, wording: Wording, people: Iterable[PersonTile] = ()) -> None:
        super().__init__()
        self._wording = wording
        self._grid = CardGrid(self, wide=5, middle=2)
        self._tiles: list[Press] = []
        self._persons: dict[str, Press] = {}
        self._waiting: Container[str] = ()
        self._all = False
        self.show_people(tuple(people))

    def show_people(self, people: tuple[PersonTile, ...]) -> None:
        """Shows these people."""
        for tile in self._tiles:
            take_out(self._grid, tile)
        self._tiles = []
        self._persons = {}
        shown = people if self._all else people[:AT_FIRST]
        for person in shown:
            tile = self._tile(person.name, picture=person.picture)
            tile.clicked.connect(lambda _=False, who=person.id: self.person_wanted.emit(who))
            self._persons[person.id] = tile
        if len(shown) < len(people):
            more = self._tile(self._wording.text("start-more-people"), sign="more")
            more.clicked.connect(lambda: self._show_all(people))
        new = self._tile(self._wording.text("start-someone-new"), sign="plus")
        new.clicked.connect(self.someone_new_wanted)
        self.mark(self._waiting)

    def mark(self, waiting: Container[str]) -> None:
        """Says at those of the people, by their ids, that something comes back today."""
        self._waiting = waiting
        for which, tile in self._persons.items():
            tile.set_second(self._wording.text("due-person") if which in waiting else "")

    def _tile(self, words: str, picture: str = "", sign: str = "") -> Press:
        tile = Press(
            words,
            picture=picture,
            sign=sign,
            look="card",
            picture_size=48,
            least=78,
        )
        self._grid.addWidget(tile)
        self._tiles.append(tile)
        tile.show()
        return tile

    def _show_all(self, people: tuple[PersonTile, ...]) -> None:
        self._all = True
        self.show_people(people)
        self._tiles[AT_FIRST].setFocus()
