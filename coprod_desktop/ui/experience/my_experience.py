"""The screen of a person's own experience: the pieces there are, or the first one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.experience import Piece, in_order
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.wording import Wording

_NEW = {"write": "write", "say": "microphone", "draw": "draw"}
"""The ways to begin a piece, each with its picture."""


class MyExperienceScreen(ColumnScreen):
    """Every piece by its name alone: nobody who looks on reads what is in it.

    ``opened`` carries the id of a piece, ``begun`` how a fresh one is begun: write, say or draw;
    ``undo_wanted`` comes where something was told that can be undone.
    ``closing`` is called when the page goes, whichever way.
    """

    opened = Signal(str)
    begun = Signal(str)
    undo_wanted = Signal()

    def __init__(self, wording: Wording, today: date, closing: Callable[[], None]) -> None:
        super().__init__(wording.text("experience"), wording.text("experience-hint"))
        self._wording = wording
        self._today = today
        self._closing = closing
        self._undoes = False
        self.cards: dict[str, Press] = {}
        self.told = Paragraph(bold=True, focusable=True)
        self.told.hide()
        self.add(self.told)
        self._holder = QWidget()
        self._grid = CardGrid(self._holder, wide=2, middle=1)
        self._holder.hide()
        self.add(self._holder)
        self._more = Paragraph(wording.text("experience-new"), factor=1.25, heading=2)
        self.add(self._more)
        ways = QWidget()
        grid = CardGrid(ways, wide=3, middle=3)
        self.ways: dict[str, Press] = {}
        for way, picture in _NEW.items():
            press = Press(
                wording.text(f"experience-{way}"), picture=picture, look="card", picture_size=56
            )
            press.clicked.connect(lambda _=False, way=way: self.begun.emit(way))
            grid.addWidget(press)
            self.ways[way] = press
        say_places(wording, self.ways.values())
        self.add(ways)
        self.add(Paragraph(wording.text("experience-safe"), soft=True))
        self.end()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Shows the pieces as they are now, those to look at again first."""
        for press in self.cards.values():
            take_out(self._grid, press)
        numbers = {piece.id: number for number, piece in enumerate(pieces, 1)}
        self.cards = {}
        for piece in in_order(pieces, self._today):
            press = Press(
                called(self._wording, piece, numbers[piece.id]),
                second=self._second(piece),
                picture=_picture(piece),
                look="card",
                picture_size=56,
            )
            press.clicked.connect(lambda _=False, which=piece.id: self.opened.emit(which))
            self._grid.addWidget(press)
            self.cards[piece.id] = press
        say_places(self._wording, self.cards.values())
        self._holder.setVisible(bool(self.cards))
        key = "experience-another" if self.cards else "experience-new"
        self._more.setText(self._wording.text(key))

    def _second(self, piece: Piece) -> str:
        pile = self._wording.text(f"pile-{piece.pile}")
        if not piece.asks_on(self._today):
            return pile
        return f"{self._wording.text('experience-again')}\n{pile}"

    def tell(self, words: str, undo: bool = False) -> None:
        self.told.setText(words)
        self.told.show()
        self.told.setFocus(Qt.FocusReason.OtherFocusReason)
        self._undoes = undo
        self.rows_changed.emit()

    def rows(self) -> tuple[Row, ...]:
        back = Row("back", self.left.emit, sign="back", stays=True)
        undo = Row("undo", self.undo_wanted.emit, sign="undo")
        return (back, read_row(), undo) if self._undoes else (back, read_row())

    def close_down(self) -> None:
        self._closing()


def called(wording: Wording, piece: Piece, number: int) -> str:
    """What a piece is called: its name, or its number where it has none."""
    return piece.name.strip() or wording.text("experience-piece", number=number)


def _picture(piece: Piece) -> str:
    """What shows how it was told; a drawing itself is not shown to whoever looks on."""
    if piece.idea.note is not None:
        return "microphone"
    return "draw" if piece.idea.drawn_as else "papers"
