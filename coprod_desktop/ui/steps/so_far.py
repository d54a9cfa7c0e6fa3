"""What was answered so far, as boxes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.idea_box import ClosedPocket, IdeaBox
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.ui.shortened import MOST_OF_AN_IDEA, shortened
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_on_page import heard_with_note


class SoFar(QWidget):
    """A box an idea; those kept lie in one pocket until somebody looks inside.

    ``pressed`` carries the id of an idea, ``pocket_changed`` says that the pocket was opened
    or closed. ``flow`` lays the boxes out; a page with a heading of its own has it not `is_headed`.
    """

    pressed = Signal(str)
    pocket_changed = Signal()

    def __init__(
        self, parts: Parts, parent: QWidget | None = None, flow: type[FlowRow] = FlowRow
    ) -> None:
        super().__init__(parent)
        self._wording = parts.wording
        self.is_headed = True
        self._is_open = False
        self._boxes: dict[str, IdeaBox] = {}
        self.heading = Paragraph(parts.wording.text("cards-so-far"), bold=True, wraps=False)
        self._holder = QWidget()
        self._flow = flow(self._holder)
        self.pocket = ClosedPocket("")
        self.pocket.clicked.connect(self._turn_pocket)
        self._flow.addWidget(self.pocket)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._holder, 1)

    def lie_in_a_row(self, in_a_row: bool) -> None:
        """The heading left of the boxes, or above them."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if in_a_row else down)
        # In a row it stands on one line with the words in the boxes.
        least = IdeaBox("").minimumSizeHint().height() if in_a_row else 0
        self.heading.setMinimumHeight(least)

    def show_ideas(self, ideas: Sequence[Idea], chosen: str) -> bool:
        """Shows these ideas; a box stays the same widget as long as its idea is here.

        Answers whether other boxes are here now.
        """
        kept = [idea for idea in ideas if idea.pile is Pile.KEEP]
        if not kept:
            self._is_open = False
        shown = [idea for idea in ideas if idea.pile is not Pile.KEEP]
        shown += kept if self._is_open else []
        self.heading.setVisible(bool(ideas) and self.is_headed)
        self._show_pocket(len(kept))
        before = list(self._boxes)
        self._let_go([idea for idea in before if idea not in {one.id for one in shown}])
        for place, idea in enumerate(shown):
            self._show_box(idea, place, len(shown), idea.id == chosen)
        now = [idea.id for idea in shown]
        if now != before:
            self._put_in_order(now)
        return now != before

    def _show_pocket(self, count: int) -> None:
        self.pocket.setVisible(count > 0)
        words = self._wording.text("cards-kept-pocket", count=count)
        turn = self._wording.text("cards-close-pocket" if self._is_open else "cards-look-inside")
        self.pocket.show_idea(f"{words}\n{turn}", Pile.KEEP, heard=f"{words}. {turn}")

    def _show_box(self, idea: Idea, place: int, of: int, chosen: bool) -> None:
        box = self._boxes.get(idea.id)
        if box is None:
            box = IdeaBox("", idea.pile, parent=self._holder)
            box.clicked.connect(lambda _=False, which=idea.id: self.pressed.emit(which))
            self._boxes[idea.id] = box
        words = shortened(idea.text, MOST_OF_AN_IDEA)
        named = said_by(self._wording, idea.author, words)
        heard = self._wording.text(
            "idea-heard",
            words=named,
            pile=self._wording.text(f"pile-{idea.pile}"),
            place=place + 1,
            of=of,
            state="chosen" if chosen else "open",
        )
        box.show_idea(
            named,
            idea.pile,
            picture=idea.picture,
            mentor=bool(idea.author),
            heard=heard_with_note(self._wording, heard, idea),
            note=idea.note is not None,
        )
        box.setChecked(chosen)

    def _let_go(self, gone: Sequence[str]) -> None:
        for which in gone:
            box = self._boxes.pop(which)
            if box.hasFocus():
                box.focusPreviousChild()
            take_out(self._flow, box)

    def _put_in_order(self, ids: Sequence[str]) -> None:
        """Boxes in the order of the ideas, the pocket last but for what was taken out of it."""
        self._boxes = {which: self._boxes[which] for which in ids}
        kept = [box for box in self._boxes.values() if box.pile is Pile.KEEP]
        free = [box for box in self._boxes.values() if box.pile is not Pile.KEEP]
        for box in (*free, self.pocket, *kept):
            self._flow.removeWidget(box)
            self._flow.addWidget(box)
            # Also in the order of the children, which is that of reading and of Tab.
            box.raise_()
            if box is not self.pocket:
                box.show()

    def _turn_pocket(self) -> None:
        self._is_open = not self._is_open
        self.pocket_changed.emit()

    def close_pocket(self) -> None:
        """Closes the pocket, so that kept words are not seen by chance."""
        if self._is_open:
            self._turn_pocket()

    def shows(self, idea: str) -> bool:
        """Whether the box of an idea is to be seen."""
        return idea in self._boxes

    def box(self, idea: str) -> IdeaBox | None:
        """The box of an idea, if it is to be seen."""
        return self._boxes.get(idea)

    def boxes(self) -> tuple[IdeaBox, ...]:
        """All boxes, in order."""
        return tuple(self._boxes.values())

    def focus_on(self, idea: str) -> bool:
        """Brings the keyboard to an idea; answers whether it is here."""
        box = self._boxes.get(idea)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        return box is not None

    def focus_on_any(self) -> bool:
        """Brings the keyboard to the last idea; answers whether there is one."""
        return bool(self._boxes) and self.focus_on(list(self._boxes)[-1])

    def focus_on_pocket(self) -> None:
        """Brings the keyboard to the pocket."""
        self.pocket.setFocus(Qt.FocusReason.OtherFocusReason)
