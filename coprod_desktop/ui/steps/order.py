"""The step that puts ideas in order: which go together, who is each one for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.escape import LeavesByEscape
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.dragging import Dragging
from coprod_desktop.ui.steps.one_scrap import OneScrap
from coprod_desktop.ui.steps.order_asking import Asked, Asking, Sort
from coprod_desktop.ui.steps.order_board import OrderBoard
from coprod_desktop.ui.steps.order_commands import bind_keys
from coprod_desktop.ui.steps.order_deeds import OrderDeeds
from coprod_desktop.ui.steps.order_view import OrderView, nothing_yet
from coprod_desktop.ui.steps.order_writing import OrderWriting
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted

_KEYS = {"up": "Ctrl+Up", "down": "Ctrl+Down", "under": "Ctrl+Right", "out": "Ctrl+Left"}
_MAP = "view:map"


class OrderPage(Measured, StepPage):
    """Loose scraps, heaps, piles: press an idea to lift it, then press where it goes.

    The same by dragging it there, and by keys: Enter lifts, arrows go through the page, Enter
    puts it there, Escape puts it back, Control with arrows moves it in its heap. In a window
    that is not wide, one scrap is asked about at a time. A heap stands as soon as two go
    together; its name can wait.
    """

    says_hint_when_wide = True

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        self._lifted = ""
        self._touched = ""  # what was put down last, which the map then shows
        self.deeds = OrderDeeds(parts, self)
        self.deeds.told.connect(self.told)
        self._writing = OrderWriting(parts, self.deeds)
        self.board = OrderBoard(parts)
        self.one = OneScrap(parts)
        self.asking = Asking(wording)
        self.empty = nothing_yet(parts, self.left.emit)
        for view in (self.board, self.one):
            self._follow(view)
        self.one.next_wanted.connect(self._take_next)
        self.one.with_wanted.connect(self._ask_goes_with)
        self.one.way_wanted.connect(self._go_way)
        self.board.commands.wanted.connect(self._go_way)
        self.asking.begun.connect(lambda: self._writing.begin(self.asking.asked))
        self.asking.begun.connect(self._again)
        self.asking.typed.connect(self._writing.keep)
        self.asking.answered.connect(self._answer)
        self.asking.left.connect(self._after_asking)
        self.asking.saying_wanted.connect(self._say_scrap)
        self.asking.away_wanted.connect(self._take_heap_away)
        self._dragging = Dragging(self, self.board.target_of)
        self._dragging.dropped.connect(self._drop)
        self._dragging.over.connect(self._show_over)
        bind_keys(self, _KEYS, self._go_way_by_key)
        LeavesByEscape(self, self._put_back, lambda: bool(self._lifted))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._narrow_asks = QVBoxLayout()
        self._narrow_asks.addWidget(self.asking)
        column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.board, 1)
        column.addLayout(self._narrow_asks)
        column.addWidget(self.one)
        self._is_wide = False
        self._follow_look()

    def _follow(self, view: OrderView) -> None:
        view.pressed.connect(self._press)
        view.heap_wanted.connect(self._put_in)
        view.pile_wanted.connect(self._put_on)
        view.name_wanted.connect(self._press_heap)
        view.new_wanted.connect(self._begin_heap)
        view.scrap_wanted.connect(self.asking.ask_scrap)
        view.put_back_wanted.connect(self._put_back)
        view.pocket_turned.connect(self._again)
        view.map_wanted.connect(lambda: self.left.emit(_MAP))

    @property
    def view(self) -> OrderView:
        """The way that is shown now."""
        return self.board if self._is_wide else self.one

    @property
    def _meeting(self) -> Meeting:
        return self._writing.shown(self.parts.session.meeting)

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        meeting = self._writing.shown(meeting)
        if self._lifted and not meeting.has(self._lifted):
            self._lifted = ""
            self.one.ask_pile(False)
        asked = self.asking.asked
        if asked is not None and asked.which and not meeting.has(asked.which):
            self.asking.end()
            self._after_asking(asked)
        self.view.show_order(meeting, self._here(meeting))
        self._show_what_is_here(meeting)
        for box in (*self.board.boxes(), *(heap.name for heap in self.board.heaps.values())):
            self._dragging.watch(box)

    def _show_what_is_here(self, meeting: Meeting) -> None:
        """Of nothing there is no order: then one is only led to where words are written."""
        is_empty = not order_edits.scraps(meeting) and not order_edits.heaps(meeting)
        asks = self.asking.asked is not None
        self.empty.setVisible(is_empty)
        self.board.setVisible(self._is_wide and not is_empty)
        self.one.setVisible(not self._is_wide and not asks and not is_empty)

    def _here(self, meeting: Meeting) -> str:
        """The idea in hand: the lifted one, or the first scrap where one is asked about each."""
        if self._lifted or self._is_wide:
            return self._lifted
        return next((idea.id for idea in order_edits.loose(meeting)), "")

    def _again(self) -> None:
        self.show_meeting(self._meeting)

    def first_focus(self) -> QWidget:
        return self.view.first_focus() if self.empty.isHidden() else self.empty.presses[0]

    def chosen(self) -> str:
        if self._lifted or not self._meeting.has(self._touched):
            return self._lifted
        return self._touched

    def choose(self, idea: str) -> None:
        self._lift(idea)

    # Lifting.

    def _press(self, idea: str) -> None:
        """Lifts an idea, puts it back, or puts two together."""
        if idea == self._lifted:
            self._put_back()
        elif self._is_wide and self._lifted and self._both_loose(idea, self._lifted):
            self._begin_heap_of((idea, self._lifted))
        else:
            self._lift(idea)
            if self._lifted:
                self.deeds.tell("order-lifted")
            if not self._is_wide:
                self.view.focus_on_first()

    def _both_loose(self, *ideas: str) -> bool:
        return all(self._meeting.branch_of(idea).step == order_edits.SCRAPS for idea in ideas)

    def _lift(self, idea: str) -> None:
        heaps = {heap.id for _, heap in order_edits.heaps(self._meeting)}
        here = order_edits.all_of_it(self._meeting) - heaps
        self._lifted = idea if idea in here else ""
        self._touched = ""
        self.one.ask_pile(False)
        self._again()

    def _put_back(self) -> None:
        lifted = self._lifted
        self._lift("")
        self.view.focus_on(lifted)

    def _take_next(self) -> None:
        """The scrap after the one in hand, round and round."""
        loose = [idea.id for idea in order_edits.loose(self._meeting)]
        here = self._here(self._meeting)
        place = loose.index(here) + 1 if here in loose else 0
        self._lift(loose[place % len(loose)])
        self.view.focus_on_first()

    # What is done with an idea.

    def _put_down(self, idea: str, asks_pile: bool) -> None:
        """After an idea came to its place; one at a time, the next question comes."""
        self._lifted = "" if self._is_wide or not asks_pile else idea
        self._touched = idea
        self.one.ask_pile(asks_pile and not self._is_wide)
        self._again()
        if self._is_wide:
            self.view.focus_on(idea)
        else:
            self.view.focus_on_first()

    def _put_in(self, heap: str) -> None:
        idea = self._here(self._meeting)
        if idea and self.deeds.put_in(idea, heap):
            self._put_down(idea, asks_pile=True)
            self.deeds.tell_of("order-put", heap)

    def _put_on(self, pile: Pile) -> None:
        idea = self._here(self._meeting)
        if not idea:
            self.deeds.tell("order-lift-first")
            return
        changed = self.deeds.put_on(idea, pile)
        self._put_down(idea, asks_pile=False)
        words = self.parts.wording.text(f"pile-{pile}")
        self.deeds.tell("order-piled", changed, pile=words)

    def _go_way(self, way: str) -> None:
        """Moves the idea in hand; it stays in hand."""
        idea = self._here(self._meeting)
        if not idea or way not in order_edits.possible(self._meeting, idea):
            return
        if way == "take-out":
            self._take_out(idea)
            return
        self.deeds.go(idea, way)
        self.deeds.tell("order-moved", True)
        here = self.focusWidget()
        if here is None or not here.isVisible():
            self.view.focus_on(idea)

    def _go_way_by_key(self, way: str) -> None:
        here = self.focusWidget() or self
        idea, heap = (str(here.property(name) or "") for name in ("idea", "heap"))
        if heap:
            self._move_heap(heap, way)
            return
        if idea and idea != self._lifted:
            self._lift(idea)
        self._go_way(way)

    def _take_out(self, idea: str) -> None:
        self.deeds.take_out(idea)
        self._put_down(idea, asks_pile=False)
        self.deeds.tell("order-loose-again", True)

    # What is done with a heap.

    def _begin_heap(self) -> None:
        """A heap for the idea in hand; where there is none, one that is named first."""
        idea = self._here(self._meeting)
        if idea:
            self._begin_heap_of((idea,))
        else:
            self.asking.ask_new()

    def _begin_heap_of(self, ideas: tuple[str, ...]) -> None:
        heap = self.deeds.begin(ideas)
        self._put_down(ideas[-1], asks_pile=True)
        self.asking.ask_name(heap, self.deeds.names_for(heap))
        self.deeds.tell_of("order-together" if len(ideas) > 1 else "order-begun", heap)

    def _press_heap(self, heap: str) -> None:
        """Puts what is lifted into a heap, or asks for another name of it."""
        if self._lifted and self._is_wide:
            self._put_in(heap)
            return
        self.asking.settle_written()
        self.asking.ask_rename(self._meeting, heap, self.deeds.names_for(heap))

    def _join(self, heap: str, into: str) -> None:
        if self.deeds.join(heap, into):
            self._lift("")
            self.view.focus_on_heap(into)
            self.deeds.tell_of("order-joined", into)

    def _split(self, first: str) -> None:
        heap = self.deeds.split(first)
        self._lift("")
        self.asking.ask_name(heap, self.deeds.names_for(heap))
        self.deeds.tell_of("order-split-done", heap)

    def _move_heap(self, heap: str, way: str) -> None:
        places = {"up": -1, "down": 1}.get(way, 0)
        if places and self.deeds.move_heap(heap, places):
            self.view.focus_on_heap(heap)
            self.deeds.tell_of("order-heap-moved", heap)

    def _take_heap_away(self, heap: str) -> None:
        self._writing.take_back()
        self.deeds.take_away(heap)
        self._again()
        self.view.focus_on_first()
        self.deeds.tell("order-heap-gone", True)

    # Words that are asked for.

    def _ask_goes_with(self) -> None:
        self.asking.ask_goes_with(self._meeting, self._here(self._meeting))

    def _after_asking(self, asked: Asked) -> None:
        """Goes on where one was before something was asked."""
        self._writing.take_back()
        self._again()
        if asked.sort is Sort.NAME and self._is_wide and self._touched:
            self.view.focus_on(self._touched)
        elif asked.which in self.view.heaps and not self.one.asks_pile:
            self.view.focus_on_heap(asked.which)
        elif self._is_wide:
            self.view.focus_on(self._lifted)
        else:
            self.view.focus_on_first()

    def _answer(self, asked: Asked, words: str) -> None:
        if asked.sort is Sort.SCRAP:
            self._writing.done(words)
            self._again()
            self.view.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.deeds.tell("order-added", True)
        elif asked.sort is Sort.NEW:
            heap = self._writing.done(words)
            self._again()
            self.view.focus_on_heap(heap)
            self.deeds.tell_of("order-begun", heap)
        elif asked.sort in (Sort.NAME, Sort.RENAME):
            changed = self._meeting.branch(asked.which).heading != words
            self._writing.done(words)
            self._after_asking(asked)
            self.deeds.tell("order-named", changed, heap=words)
        elif asked.sort is Sort.JOIN:
            self._join(asked.which, words)
        elif asked.sort is Sort.SPLIT:
            self._split(words)
        else:
            self._begin_heap_of((words, asked.which))

    def _say_scrap(self) -> None:
        """Records the scrap that was to be written."""
        self.asking.end()
        self.note_wanted.emit(self._writing.said())
        self._again()

    def note_here(self) -> NoteWanted:
        """For the idea that is lifted, else for one scrap more."""
        here = self._here(self._meeting)
        return NoteWanted(here) if here else self.deeds.another_scrap()

    def settle(self) -> None:
        self.asking.settle()
        self.board.close_pockets()
        self.one.close_pockets()

    # Dragging.

    def _show_over(self, target: str) -> None:
        self.board.show_over(target)
        if not target:
            self._again()

    def _drop(self, dragged: str, target: str) -> None:
        sort, _, which = target.partition(":")
        if which == dragged:
            return
        if dragged in self.board.heaps:
            if sort == "heap":
                self._join(dragged, which)
            return
        home = self._meeting.branch_of(dragged)
        loose = home.step == order_edits.SCRAPS
        if sort == "heap" and home.id == which:
            return
        self._lift(dragged)
        if sort == "heap":
            self._put_in(which)
        elif sort == "pile":
            self._put_on(Pile(which))
        elif sort == "new":
            self._begin_heap()
        elif sort == "idea" and loose:
            self._begin_heap_of((which, dragged))
        elif not loose:
            self._take_out(dragged)
        else:
            self._put_back()

    # Room.

    def _take_measures(self) -> None:
        look = self.parts.look
        wide = look.width_class(self.window().width()) is WidthClass.WIDE
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(look.space(10))
        if wide != self._is_wide:
            self._is_wide = wide
            (self.board.asks if wide else self._narrow_asks).addWidget(self.asking)
            self._again()
        self._show_what_is_here(self._meeting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_measures()
