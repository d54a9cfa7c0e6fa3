"""Ideas one under the other, with those kept in one pocket."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.idea_box import ClosedPocket, IdeaBox
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, round_pen
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.ui.shortened import MOST_OF_AN_IDEA, shortened
from coprod_desktop.ui.steps.rows_by_id import RowsById
from coprod_desktop.ui.voice_note.note_on_page import heard_with_note
from coprod_desktop.wording import Wording

DEEPEST = 3
"""Levels that are drawn further in; deeper ones would leave no room for words."""


class IdeasColumn(QWidget):
    """A box an idea; ``pressed`` carries the id of one.

    What is kept lies in a closed pocket until somebody looks inside, which is not remembered;
    ``pocket_changed`` says that it was opened or closed.
    """

    pressed = Signal(str)
    pocket_changed = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._is_open = False
        # One abreast: it remembers how high all of it is, which Qt asks again and again.
        column = CardGrid(self, wide=1, middle=1, gap=2)
        self.rows: RowsById[Idea, IdeaRow] = RowsById(self._row, gap=2)
        self.pocket = ClosedPocket("")
        self.pocket.clicked.connect(self._turn)
        column.addWidget(self.rows)
        column.addWidget(self.pocket)

    def show_ideas(
        self, ideas: Iterable[tuple[int, Idea]], branch: int | None, chosen: str
    ) -> None:
        """Shows ideas with their depth; ``branch`` gives the colour, ``chosen`` is lifted."""
        every = tuple(ideas)
        kept = _kept(every)
        if not kept:
            self._is_open = False
        free = [(depth, idea) for depth, idea in every if idea.id not in kept]
        inside = [(depth, idea) for depth, idea in every if idea.id in kept]
        shown = [*free, *inside] if self._is_open else free
        depths = {idea.id: depth for depth, idea in shown}
        for place, (idea, row) in enumerate(self.rows.show_all([i for _, i in shown]), start=1):
            row.go_in(depths[idea.id], branch)
            self._show(row.box, idea, depths[idea.id], branch, (place, len(shown)))
            row.box.setChecked(idea.id == chosen)
        self.rows.setVisible(bool(shown))
        self._show_pocket(len(kept), branch)

    def _show(
        self, box: IdeaBox, idea: Idea, depth: int, branch: int | None, place: tuple[int, int]
    ) -> None:
        words = shortened(idea.text, MOST_OF_AN_IDEA)
        named = said_by(self._wording, idea.author, words)
        heard = self._wording.text(
            "order-idea-heard",
            words=named,
            pile=self._wording.text(f"pile-{idea.pile}"),
            place=place[0],
            of=place[1],
            level=depth + 1,
        )
        box.show_idea(
            named,
            idea.pile,
            picture=idea.picture,
            branch=branch,
            mentor=bool(idea.author),
            heard=heard_with_note(self._wording, heard, idea),
            note=idea.note is not None,
        )

    def _show_pocket(self, count: int, branch: int | None) -> None:
        words = self._wording.text("cards-kept-pocket", count=count)
        turn = self._wording.text("cards-close-pocket" if self._is_open else "cards-look-inside")
        self.pocket.setVisible(bool(count))
        self.pocket.show_idea(
            f"{words}\n{turn}", Pile.KEEP, branch=branch, heard=f"{words}. {turn}"
        )

    def box(self, idea: str) -> IdeaBox | None:
        """The box of an idea, if it is to be seen."""
        row = self.rows.row(idea)
        return None if row is None else row.box

    def boxes(self) -> list[IdeaBox]:
        """All boxes, in order."""
        return [row.box for row in self.rows.rows()]

    def stops(self) -> list[QWidget]:
        """Where arrows stop: the boxes, then the pocket."""
        return [*self.boxes(), self.pocket]

    def close_pocket(self) -> None:
        """Closes the pocket, so that kept words are not seen by chance."""
        if self._is_open:
            self._turn()

    def _row(self, idea: Idea) -> IdeaRow:
        row = IdeaRow()
        row.box.setProperty("idea", idea.id)
        row.box.clicked.connect(lambda _=False, which=idea.id: self.pressed.emit(which))
        return row

    def _turn(self) -> None:
        self._is_open = not self._is_open
        self.pocket_changed.emit()


class IdeaRow(QWidget):
    """The box of an idea, further in the deeper it lies, with a line from the one above."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._branch: int | None = None
        self.box = IdeaBox("")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.box)
        self.go_in(0, None)

    def go_in(self, depth: int, branch: int | None) -> None:
        """Stands ``depth`` levels in, the line in the colour of ``branch``."""
        self._depth, self._branch = min(depth, DEEPEST), branch
        self._column.setContentsMargins(Look.of(self).space(20) * self._depth, 0, 0, 0)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self.go_in(self._depth, self._branch)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._depth:
            return
        look = Look.of(self)
        painter = painter_on(self)
        line = look.colour("line") if self._branch is None else look.branch(self._branch).colour
        painter.setPen(round_pen(line, look.outline(3)))
        right, middle = self.box.x(), self.box.geometry().center().y()
        elbow = QPainterPath(QPointF(right - look.space(11), 0))
        elbow.lineTo(right - look.space(11), middle)
        elbow.lineTo(right + 2, middle)
        painter.drawPath(elbow)
        painter.end()


def _kept(ideas: Sequence[tuple[int, Idea]]) -> set[str]:
    """The ids of what is kept, with all that lies under it."""
    kept: set[str] = set()
    under: int | None = None
    for depth, idea in ideas:
        if under is not None and depth > under:
            kept.add(idea.id)
            continue
        under = depth if idea.pile is Pile.KEEP else None
        if idea.pile is Pile.KEEP:
            kept.add(idea.id)
    return kept
