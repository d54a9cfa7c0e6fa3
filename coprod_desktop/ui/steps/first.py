"""The step that says which heap comes first, then which idea."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.first_list import FirstList
from coprod_desktop.ui.steps.in_view import show_whole
from coprod_desktop.ui.steps.order_commands import MoveCommands, bind_keys
from coprod_desktop.ui.steps.order_view import nothing_yet
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts

_SIGNS = {"up": "up", "down": "down", "top": "top"}
_KEYS = {"up": "Ctrl+Up", "down": "Ctrl+Down", "top": "Ctrl+Home"}
_MOST = 40
_HEAPS = "step:order"


class FirstPage(StepPage):
    """Press a heap or an idea, then move it up or down; Control with arrows does the same."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        self._chosen = ""
        self.empty = nothing_yet(parts, self.left.emit)
        self.place = Paragraph(bold=True, focusable=True)
        self.commands = MoveCommands(parts.wording, signs=_SIGNS)
        self.commands.wanted.connect(self._go_way)
        self.list = FirstList(parts)
        self.list.pressed.connect(self._press)
        self.list.pocket_turned.connect(self._again)
        self.list.heaps_wanted.connect(lambda: self.left.emit(_HEAPS))
        self.list.map.clicked.connect(lambda: self.left.emit("view:map"))
        bind_keys(self, _KEYS, self._go_way_by_key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._head = in_a_row(self.place, self.commands, first_grows=True)
        # As high with the buttons as without, so that the heaps below stay where they are.
        self.place.setMinimumHeight(self.commands.presses["up"].sizeHint().height())
        column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        if not self._is_here(meeting, self._chosen):
            self._chosen = ""
        self.list.show_order(meeting, self._chosen)
        ways = order_edits.ways_to_the_front(meeting, self._chosen) if self._chosen else ()
        self.commands.show_ways(ways)
        self.place.setText(self._place_in_words(meeting))
        is_empty = not order_edits.scraps(meeting) and not order_edits.heaps(meeting)
        self.empty.setVisible(is_empty)
        self._head.setVisible(not is_empty)
        self.list.setVisible(not is_empty)

    def _is_here(self, meeting: Meeting, which: str) -> bool:
        return which in order_edits.all_of_it(meeting)

    def _place_in_words(self, meeting: Meeting) -> str:
        text = self.parts.wording.text
        if not self._chosen:
            return text("first-choose" if order_edits.heaps(meeting) else "first-no-heaps")
        beside = order_edits.beside(meeting, self._chosen)
        place, of = beside.index(self._chosen) + 1, len(beside)
        if any(heap.id == self._chosen for _, heap in order_edits.heaps(meeting)):
            heading = shortened(meeting.branch(self._chosen).heading, _MOST)
            return text("first-heap-place", heap=heading, place=place, of=of)
        words = shortened(meeting.idea(self._chosen).text, _MOST)
        return text("first-idea-place", words=words, place=place, of=of)

    def _again(self) -> None:
        self.show_meeting(self.parts.session.meeting)

    # Choosing.

    def first_focus(self) -> QWidget | None:
        if not self.empty.isHidden():
            return self.empty.presses[0]
        return self.list.place_of(self._chosen) or self.list.first_focus()

    def chosen(self) -> str:
        return self._chosen

    def choose(self, idea: str) -> None:
        self._chosen = idea if self._is_here(self.parts.session.meeting, idea) else ""
        self._again()

    def _press(self, which: str) -> None:
        self.choose("" if which == self._chosen else which)
        if not self._chosen:
            return
        self.told.emit(self.place.text_to_read(), False)
        if not self._is_wide():
            # What can be done stands above the heaps, which may be out of sight here.
            self.place.setFocus(Qt.FocusReason.OtherFocusReason)

    # Moving.

    def _go_way(self, way: str) -> None:
        session, which = self.parts.session, self._chosen
        if not which or way not in order_edits.ways_to_the_front(session.meeting, which):
            return
        label = self.parts.wording.text("edit-first")
        session.apply(label, lambda m: order_edits.gone(m, which, way))
        self._again()
        self.told.emit(self.place.text_to_read(), True)
        here = self.focusWidget()
        target = self.list.place_of(which)
        if target is not None and (here is None or not here.isVisible()):
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._is_wide():
            # Once the heaps have their new places; they scroll below the buttons, which stay.
            QTimer.singleShot(0, self, self._see_chosen)

    def _see_chosen(self) -> None:
        target = self.list.place_of(self._chosen)
        if target is not None:
            show_whole(target)

    def _is_wide(self) -> bool:
        look = self.parts.look
        return look.width_class(self.window().width()) is WidthClass.WIDE

    def _go_way_by_key(self, way: str) -> None:
        here = self.focusWidget()
        which = str(here.property("idea") or here.property("heap") or "") if here else ""
        if which and which != self._chosen:
            self.choose(which)
        self._go_way(way)

    def settle(self) -> None:
        self.list.close_pockets()
