"""Ideas one under the other, with those kept in one pocket."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.ui.kit.idea_box import ClosedPocket, IdeaBox
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.steps.rows_by_id import RowsById
from coprod_desktop.wording import Wording

MOST = 160
"""Letters of an idea shown in its box."""


class IdeasColumn(QWidget):
    """A box an idea; ``pressed`` carries the id of one.

    What is kept lies in a closed pocket until somebody looks inside, which is not remembered.
    """

    pressed = Signal(str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._is_open = False
        self._shown: tuple[tuple[int, Idea], ...] = ()
        self._branch: int | None = None
        self._chosen = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.boxes: RowsById[Idea, IdeaBox] = RowsById(self._box)
        self.pocket = ClosedPocket("")
        self.pocket.clicked.connect(self._turn)
        column.addWidget(self.boxes)
        column.addWidget(self.pocket)

    def show_ideas(
        self, ideas: Iterable[tuple[int, Idea]], branch: int | None, chosen: str
    ) -> None:
        """Shows ideas with their depth; ``branch`` gives the colour, ``chosen`` is lifted."""
        self._shown, self._branch, self._chosen = tuple(ideas), branch, chosen
        kept = [idea for _, idea in self._shown if idea.pile is Pile.KEEP]
        free = [
            (depth, idea)
            for depth, idea in self._shown
            if idea.pile is not Pile.KEEP or self._is_open
        ]
        depths = {idea.id: depth for depth, idea in free}
        rows = self.boxes.show_all([idea for _, idea in free])
        for place, (idea, box) in enumerate(rows, start=1):
            words = shortened(idea.text, MOST)
            pile = self._wording.text(f"pile-{idea.pile}")
            heard = self._wording.text(
                "order-idea-heard",
                words=words,
                pile=pile,
                place=place,
                of=len(free),
                level=depths[idea.id] + 1,
                lifted="yes" if idea.id == chosen else "no",
            )
            box.show_idea(words, idea.pile, picture=idea.picture, branch=branch, heard=heard)
            box.setChecked(idea.id == chosen)
            box.setContentsMargins(Look.of(self).space(16) * depths[idea.id], 0, 0, 0)
        count = self._wording.text("cards-kept-pocket", count=len(kept))
        turn = self._wording.text("cards-close-pocket" if self._is_open else "cards-look-inside")
        self.pocket.setVisible(bool(kept))
        self.pocket.show_idea(
            f"{count}\n{turn}", Pile.KEEP, branch=branch, heard=f"{count}. {turn}"
        )

    def box(self, idea: str) -> IdeaBox | None:
        """The box of an idea, if it is to be seen."""
        return self.boxes.row(idea)

    def _box(self, idea: Idea) -> IdeaBox:
        box = IdeaBox("", idea.pile)
        box.setProperty("idea", idea.id)
        box.clicked.connect(lambda _=False, which=idea.id: self.pressed.emit(which))
        return box

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self.show_ideas(self._shown, self._branch, self._chosen)
