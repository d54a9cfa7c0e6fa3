"""The step that puts ideas in order: which go together, who is each one for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.message import Empty
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.session import Edit
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.dragging import Dragging
from coprod_desktop.ui.steps.hear import SAY
from coprod_desktop.ui.steps.name_field import NameField
from coprod_desktop.ui.steps.one_scrap import OneScrap
from coprod_desktop.ui.steps.order_board import OrderBoard
from coprod_desktop.ui.steps.order_view import OrderView
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted

_KEYS = {"up": "Ctrl+Up", "down": "Ctrl+Down", "under": "Ctrl+Right", "out": "Ctrl+Left"}


class OrderPage(StepPage):
    """Loose scraps, heaps, piles: press an idea to lift it, then press where it goes.

    The same by dragging it there, and by keys: Enter lifts, arrows go through the page, Enter
    puts it there, Escape puts it back, Control with arrows moves it in its heap. In a window
    that is not wide, one scrap is asked about at a time.
    """

    says_hint_when_wide = True

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        self._lifted = ""
        self._asks_for = ""  # "scrap", "new", or the id of the heap to be named
        self._together: tuple[str, ...] = ()
        self.board = OrderBoard(parts)
        self.one = OneScrap(parts)
        self.name = NameField(wording)
        begin = Press(wording.text("cue-empty-go"), sign="edit", look="main")
        begin.clicked.connect(lambda: self.left.emit(SAY))
        self.empty = Empty(
            "begin", wording.text("cue-empty"), wording.text("order-empty-hint"), begin
        )
        for view in (self.board, self.one):
            view.pressed.connect(self._press)
            view.heap_wanted.connect(self._put_in)
            view.pile_wanted.connect(self._put_on)
            view.name_wanted.connect(self._ask_rename)
            view.new_wanted.connect(self._ask_name)
            view.scrap_wanted.connect(self._ask_scrap)
            view.put_back_wanted.connect(self._put_back)
            view.pocket_turned.connect(self._again)
        self.one.next_wanted.connect(self._take_next)
        self.one.way_wanted.connect(self._go_way)
        self.board.commands.wanted.connect(self._go_way)
        self.name.named.connect(self._answer)
        self.name.left.connect(self._ask_no_more)
        self.name.saying_wanted.connect(self._say_scrap)
        self.name.taken_away.connect(self._take_heap_away)
        self._dragging = Dragging(self, self.board.target_of)
        self._dragging.dropped.connect(self._drop)
        self._dragging.over.connect(self._show_over)
        for way, keys in _KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda way=way: self._go_way_by_key(way))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._narrow_asks = QVBoxLayout()
        self._narrow_asks.addWidget(self.name)
        column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.board, 1)
        column.addLayout(self._narrow_asks)
        column.addWidget(self.one)
        self._is_wide = False
        self._take_measures()

    @property
    def view(self) -> OrderView:
        """The way that is shown now."""
        return self.board if self._is_wide else self.one

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        if self._lifted and not meeting.has(self._lifted):
            self._lifted = ""
            self.one.ask_pile(False)
        if self._asks_for not in ("", "new", "scrap") and not meeting.has(self._asks_for):
            self._ask_no_more()
        here = self._here(meeting)
        self.view.show_order(meeting, here)
        self._show_what_is_here(meeting)
        for box in self.board.boxes():
            self._dragging.watch(box)

    def _show_what_is_here(self, meeting: Meeting) -> None:
        """Of nothing there is no order: then one is only led to where words are written."""
        is_empty = not order_edits.scraps(meeting) and not order_edits.heaps(meeting)
        self.empty.setVisible(is_empty)
        self.board.setVisible(self._is_wide and not is_empty)
        self.one.setVisible(not self._is_wide and not self._asks_for and not is_empty)

    def _here(self, meeting: Meeting) -> str:
        """The idea in hand: the lifted one, or the first scrap where one is asked about each."""
        if self._lifted or self._is_wide:
            return self._lifted
        first = next(iter(order_edits.loose(meeting)), None)
        return "" if first is None else first.id

    def _again(self) -> None:
        self.show_meeting(self.parts.session.meeting)

    def first_focus(self) -> QWidget:
        return self.view.first_focus() if self.empty.isHidden() else self.empty.presses[0]

    def chosen(self) -> str:
        return self._lifted

    def choose(self, idea: str) -> None:
        self._lift(idea)

    # Lifting.

    def _press(self, idea: str) -> None:
        """Lifts an idea, puts it back, or puts two together."""
        if idea == self._lifted:
            self._put_back()
        elif self._is_wide and self._lifted and self._both_loose(idea, self._lifted):
            self._goes_with(self._lifted, idea)
        else:
            self._lift(idea)
            if self._lifted:
                self._tell("order-lifted")
            if not self._is_wide:
                self.view.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _both_loose(self, *ideas: str) -> bool:
        meeting = self.parts.session.meeting
        return all(meeting.branch_of(idea).step == order_edits.SCRAPS for idea in ideas)

    def _lift(self, idea: str) -> None:
        meeting = self.parts.session.meeting
        every = [one.id for _, one in order_edits.scraps(meeting)]
        every += [one.id for _, heap in order_edits.heaps(meeting) for _, one in heap.walk()]
        self._lifted = idea if idea in every else ""
        self.one.ask_pile(False)
        self._again()

    def _put_back(self) -> None:
        lifted = self._lifted
        self._lift("")
        self.view.focus_on(lifted)

    def _take_next(self) -> None:
        """The scrap after the one in hand, round and round."""
        meeting = self.parts.session.meeting
        loose = [idea.id for idea in order_edits.loose(meeting)]
        here = self._here(meeting)
        place = loose.index(here) + 1 if here in loose else 0
        self._lift(loose[place % len(loose)])
        self.view.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    # What is done.

    def _apply(self, edit: Edit) -> bool:
        """Makes an edit; answers whether it changed anything."""
        before = self.parts.session.meeting
        self.parts.session.apply(self.parts.wording.text("edit-order"), edit)
        return self.parts.session.meeting != before

    def _tell(self, key: str, undo: bool = False, **values: str) -> None:
        self.told.emit(self.parts.wording.text(key, **values), undo)

    def _put_down(self, idea: str, asks_pile: bool) -> None:
        """After an idea came to its place; one at a time, the next question comes."""
        self._lifted = "" if self._is_wide or not asks_pile else idea
        self.one.ask_pile(asks_pile and not self._is_wide)
        self._again()
        if self._is_wide:
            self.view.focus_on(idea)
        else:
            self.view.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_in(self, heap: str) -> None:
        idea = self._here(self.parts.session.meeting)
        if idea and self._apply(lambda m: order_edits.put_in(m, idea, heap)):
            self._put_down(idea, asks_pile=True)
            name = self.parts.session.meeting.branch(heap).heading
            self._tell("order-put", True, heap=name)

    def _put_on(self, pile: Pile) -> None:
        idea = self._here(self.parts.session.meeting)
        if not idea:
            self._tell("order-lift-first")
            return
        changed = self._apply(lambda m: m.on_pile(idea, pile))
        self._put_down(idea, asks_pile=False)
        words = self.parts.wording.text(f"pile-{pile}")
        self._tell("order-piled", changed, pile=words)

    def _go_way(self, way: str) -> None:
        """Moves the idea in hand; it stays in hand."""
        idea = self._here(self.parts.session.meeting)
        if not idea or way not in order_edits.possible(self.parts.session.meeting, idea):
            return
        if way == "take-out":
            self._take_out(idea)
            return
        moves = {
            "up": lambda m: m.moved_up(idea),
            "down": lambda m: m.moved_down(idea),
            "under": lambda m: order_edits.under_the_one_before(m, idea),
            "out": lambda m: order_edits.out_again(m, idea),
        }
        self._apply(moves[way])
        self._tell("order-moved", True)
        here = self.focusWidget()
        if here is None or not here.isVisible():
            self.view.focus_on(idea)

    def _go_way_by_key(self, way: str) -> None:
        here = self.focusWidget()
        idea = str(here.property("idea") or "") if here is not None else ""
        if idea and idea != self._lifted:
            self._lift(idea)
        self._go_way(way)

    def _take_out(self, idea: str) -> None:
        heading, picture = self._name_of_scraps()
        if self._apply(lambda m: order_edits.taken_out(m, idea, heading, picture)):
            self._put_down(idea, asks_pile=False)
            self._tell("order-loose-again", True)

    def _name_of_scraps(self) -> tuple[str, str]:
        """What their branch is called where it is made here, with its picture."""
        steps = self.parts.route.steps(self.parts.session.meeting)
        say = next((step for step in steps if step.key == order_edits.SCRAPS), None)
        if say is None:
            return self.parts.wording.text("order-loose"), ""
        return say.heading or say.question, say.picture

    # Words that are asked for.

    def _ask(self, sort: str, label: str, words: str = "") -> None:
        self._asks_for = sort
        self._again()
        heap = sort not in ("new", "scrap")
        self.name.ask(label, words, taken_away=heap, sayable=sort == "scrap")

    def _goes_with(self, one: str, other: str) -> None:
        self._together = (other, one)
        self._ask("new", "order-name")
        self._tell("order-name")

    def _ask_name(self) -> None:
        idea = self._here(self.parts.session.meeting)
        self._together = (idea,) if idea else ()
        self._ask("new", "order-name")

    def _ask_rename(self, heap: str) -> None:
        if self._lifted and self._is_wide:
            self._put_in(heap)
            return
        self._ask(heap, "order-name", self.parts.session.meeting.branch(heap).heading)

    def _ask_scrap(self) -> None:
        self._ask("scrap", "order-scrap")

    def _ask_no_more(self) -> None:
        asked, self._asks_for, self._together = self._asks_for, "", ()
        self.name.close_field()
        self._again()
        if asked in self.view.heaps:
            self.view.heaps[asked].name.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.focus_on(self._lifted)

    def _answer(self, words: str) -> None:
        asked, self._asks_for = self._asks_for, ""
        if asked == "scrap":
            self._keep_scrap(words)
        elif asked == "new":
            self._begin_heap(words)
        else:
            self._apply(lambda m: m.renamed(asked, words))
            self._again()
            self.view.heaps[asked].name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._tell("order-named", True, heap=words)

    def _begin_heap(self, name: str) -> None:
        ideas, self._together = self._together, ()
        heap = Branch.new(name, picture=_picture_of(self.parts.session.meeting, ideas))
        self._apply(lambda m: order_edits.put_in_new(m, heap, ideas))
        self._put_down(ideas[-1] if ideas else "", asks_pile=bool(ideas))
        if not ideas:
            self.view.heaps[heap.id].name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell("order-put" if ideas else "order-begun", True, heap=name)

    def _take_heap_away(self) -> None:
        heap, self._asks_for = self._asks_for, ""
        heading, picture = self._name_of_scraps()
        self._apply(lambda m: order_edits.without_heap(m, heap, heading, picture))
        self._again()
        self.view.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell("order-heap-gone", True)

    def _with_scrap(self, meeting: Meeting, idea: Idea) -> Meeting:
        meeting, branch = order_edits.with_scraps(meeting, *self._name_of_scraps())
        return meeting.with_idea(branch, idea)

    def _another_scrap(self) -> NoteWanted:
        return NoteWanted(put=self._with_scrap)

    def _say_scrap(self) -> None:
        """Records the scrap that was to be written."""
        self._ask_no_more()
        self.note_wanted.emit(self._another_scrap())

    def note_here(self) -> NoteWanted:
        """For the idea that is lifted, else for one scrap more."""
        here = self._here(self.parts.session.meeting)
        return NoteWanted(here) if here else self._another_scrap()

    def _keep_scrap(self, words: str) -> None:
        idea = Idea.new(words)
        self._apply(lambda m: self._with_scrap(m, idea))
        self._again()
        self.view.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell("order-added", True)

    def settle(self) -> None:
        words = self.name.words()
        if self._asks_for and words:
            self.name.close_field()
            self._answer(words)
        self.board.close_pockets()
        self.one.close_pockets()

    # Dragging.

    def _show_over(self, target: str) -> None:
        self.board.show_over(target)
        if not target:
            self._again()

    def _drop(self, idea: str, target: str) -> None:
        sort, _, which = target.partition(":")
        if which == idea:
            return
        meeting = self.parts.session.meeting
        loose = meeting.branch_of(idea).step == order_edits.SCRAPS
        if sort == "heap" and meeting.branch_of(idea).id == which:
            return
        self._lift(idea)
        if sort == "heap":
            self._put_in(which)
        elif sort == "pile":
            self._put_on(Pile(which))
        elif sort == "new":
            self._ask_name()
        elif sort == "idea" and loose:
            self._goes_with(idea, which)
        elif not loose:
            self._take_out(idea)
        else:
            self._put_back()

    # Keys, room.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._lifted:
            self._put_back()
        else:
            super().keyPressEvent(event)

    def _take_measures(self) -> None:
        look = self.parts.look
        wide = look.width_class(self.window().width()) is WidthClass.WIDE
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(look.space(10))
        if wide != self._is_wide:
            self._is_wide = wide
            (self.board.asks if wide else self._narrow_asks).addWidget(self.name)
            self._again()
        self._show_what_is_here(self.parts.session.meeting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_measures()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_is_wide"):
            self._take_measures()


def _picture_of(meeting: Meeting, ideas: tuple[str, ...]) -> str:
    """The picture of the first of these ideas that has one."""
    return next((found for idea in ideas if (found := meeting.idea(idea).picture)), "")
