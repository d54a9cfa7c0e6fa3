"""What both ways to show the heaps have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.kit.message import Empty
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.heap import HeapPanel
from coprod_desktop.ui.steps.ideas_column import IdeasColumn
from coprod_desktop.ui.steps.nothing_to_say import nothing_to_say
from coprod_desktop.ui.steps.pile_press import PilePress
from coprod_desktop.ui.view import Parts


def nothing_yet(parts: Parts, goes: Callable[[str], None]) -> Empty:
    """Leads to where words are written, since of nothing there is no order."""
    return nothing_to_say(parts.wording, "cue-empty", "order-empty-hint", goes)


class OrderView(QWidget):
    """Shows scraps, heaps, piles; says what the person asks for.

    ``pressed`` carries an idea, ``heap_wanted`` the heap to put the lifted one in,
    ``pile_wanted`` a `Pile`, ``name_wanted`` the heap to be named otherwise. ``new_wanted`` asks
    for one heap more, ``scrap_wanted`` for one scrap more, ``put_back_wanted`` for no idea to be
    lifted, ``map_wanted`` for the map; ``pocket_turned`` says that a pocket was opened or closed.
    """

    pressed = Signal(str)
    heap_wanted = Signal(str)
    pile_wanted = Signal(object)
    name_wanted = Signal(str)
    new_wanted = Signal()
    scrap_wanted = Signal()
    put_back_wanted = Signal()
    map_wanted = Signal()
    pocket_turned = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.parts = parts
        self.add = Press(parts.wording.text("order-add"), sign="plus")
        self.add.clicked.connect(self.scrap_wanted)
        self.heaps: dict[str, HeapPanel] = {}
        self.piles = {pile: self._pile(pile) for pile in Pile}

    def _to_map(self) -> Press:
        press = Press(self.parts.wording.text("order-see-map"), sign="map")
        press.clicked.connect(self.map_wanted)
        return press

    def show_order(self, meeting: Meeting, lifted: str) -> None:
        """Shows the meeting, with one idea lifted or none."""
        raise NotImplementedError

    def columns(self) -> list[IdeasColumn]:
        """All columns with ideas to press."""
        return [heap.ideas for heap in self.heaps.values()]

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        raise NotImplementedError

    def box(self, idea: str) -> IdeaBox | None:
        """The box of an idea, if it is to be seen."""
        return next((found for col in self.columns() if (found := col.box(idea))), None)

    def boxes(self) -> list[IdeaBox]:
        """All boxes."""
        return [box for column in self.columns() for box in column.boxes()]

    def focus_on(self, idea: str) -> None:
        """Brings the keyboard to an idea, or to where it begins."""
        target = self.box(idea) or self._pocket_with(idea) or self.first_focus()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_on_heap(self, heap: str) -> None:
        """Brings the keyboard to the name of a heap, if it is here."""
        if heap in self.heaps:
            self.heaps[heap].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_on_first(self) -> None:
        """Brings the keyboard to where it begins."""
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _pocket_with(self, idea: str) -> QWidget | None:
        meeting = self.parts.session.meeting
        if not idea or not meeting.has(idea):
            return None
        heap = self.heaps.get(meeting.branch_of(idea).id)
        return None if heap is None or heap.ideas.pocket.isHidden() else heap.ideas.pocket

    def close_pockets(self) -> None:
        """Closes every pocket."""
        for column in self.columns():
            column.close_pocket()

    # For those that show.

    def _pile(self, pile: Pile) -> PilePress:
        key = f"pile-{pile}"
        text = self.parts.wording.text
        press = PilePress(pile, text(key), text(f"{key}.hint"))
        press.clicked.connect(lambda _=False: self.pile_wanted.emit(pile))
        return press

    def _column(self) -> IdeasColumn:
        column = IdeasColumn(self.parts.wording)
        column.pressed.connect(self.pressed)
        column.pocket_changed.connect(self.pocket_turned)
        return column

    def _show_piles(self, meeting: Meeting, lifted: str) -> None:
        here = meeting.idea(lifted).pile if lifted else None
        for pile, press in self.piles.items():
            count = order_edits.number_on(meeting, pile)
            press.show_count(self.parts.wording.text("order-so-far", count=count))
            press.setChecked(pile is here)

    def _show_heaps(self, meeting: Meeting, lifted: str) -> bool:
        """Answers whether other heaps are here now."""
        heaps = order_edits.heaps(meeting)
        before, wanted = list(self.heaps), [heap.id for _, heap in heaps]
        for gone in [which for which in before if which not in wanted]:
            panel = self.heaps.pop(gone)
            panel.hide()
            panel.deleteLater()
        panels = {}
        for number, heap in heaps:
            panels[heap.id] = self.heaps.get(heap.id) or self._heap(heap.id)
            panels[heap.id].show_heap(number, heap, lifted)
        self.heaps = panels
        return wanted != before

    def _heap(self, which: str) -> HeapPanel:
        panel = HeapPanel(self.parts.wording)
        panel.ideas.pressed.connect(self.pressed)
        panel.ideas.pocket_changed.connect(self.pocket_turned)
        panel.put_here.connect(lambda: self.heap_wanted.emit(which))
        panel.name_pressed.connect(lambda: self.name_wanted.emit(which))
        return panel
