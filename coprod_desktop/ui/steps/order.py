"""The step that puts ideas in order: which go together, who is each one for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.dragging import Dragging
from coprod_desktop.ui.steps.heap import HeapPanel
from coprod_desktop.ui.steps.ideas_column import IdeasColumn
from coprod_desktop.ui.steps.name_field import NameField
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.steps.pile_press import PilePress
from coprod_desktop.ui.view import Parts

Edit = Callable[[Meeting], Meeting]


class OrderPage(StepPage):
    """Loose scraps, heaps, piles: press an idea to lift it, then press where it goes.

    The same by dragging it there, and by keys: Enter lifts, Escape puts it back, Control with
    arrows moves it in its heap. In a window that is not wide, the parts stand under each other.
    """

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        self._lifted = ""
        self._together: tuple[str, ...] = ()
        self._renamed = ""
        self.heaps: dict[str, HeapPanel] = {}
        self._dragging = Dragging(self, self._target_of)
        self._dragging.dropped.connect(self._drop)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._make_loose(), 2)
        self._columns.addWidget(self._make_heaps(), 5)
        self._columns.addWidget(self._make_piles(), 2)
        parts.look.changed.connect(self._arrange)
        self._arrange()

    # The three parts.

    def _make_loose(self) -> QWidget:
        wording = self.parts.wording
        holder, column = _column()
        column.addWidget(Paragraph(wording.text("order-loose"), factor=1.25, heading=2))
        self._loose_hint = Paragraph(wording.text("order-loose-hint"), soft=True)
        column.addWidget(self._loose_hint)
        self.loose = IdeasColumn(wording)
        self.loose.pressed.connect(self._press)
        column.addWidget(self.loose)
        self.add = Press(wording.text("order-add"), sign="plus")
        self.add.clicked.connect(self._ask_scrap)
        self.scrap = WordField(wording.text("order-scrap"), lines=1)
        self.scrap.edit.entered.connect(self._keep_scrap)
        self.keep = Press(wording.text("cards-add"), sign="plus", look="main")
        self.keep.clicked.connect(self._keep_scrap)
        for widget in (self.scrap, self.keep):
            widget.hide()
            column.addWidget(widget)
        column.addWidget(self.add)
        column.addStretch(1)
        return holder

    def _make_heaps(self) -> QWidget:
        wording = self.parts.wording
        holder, column = _column()
        column.addWidget(Paragraph(wording.text("order-heaps"), factor=1.25, heading=2))
        column.addWidget(Paragraph(wording.text("order-heaps-hint"), soft=True))
        self.commands = QWidget()
        row = FlowRow(self.commands)
        self._commands: dict[str, Press] = {}
        for name, sign, does in (
            ("up", "up", lambda: self._move(lambda m, i: m.moved_up(i), "order-moved")),
            ("down", "down", lambda: self._move(lambda m, i: m.moved_down(i), "order-moved")),
            ("under", "under", lambda: self._move(order_edits.under_the_one_before, "order-moved")),
            ("out", "right", lambda: self._move(order_edits.out_again, "order-moved")),
            ("take-out", "back", self._take_out),
        ):
            press = Press(wording.text(f"order-{name}"), sign=sign)
            press.clicked.connect(does)
            self._commands[name] = press
            row.addWidget(press)
        column.addWidget(self.commands)
        self.name = NameField(wording)
        self.name.named.connect(self._name)
        self.name.left.connect(self._forget_name)
        column.addWidget(self.name)
        self._heaps = QWidget()
        self._grid = CardGrid(self._heaps, wide=2, middle=1)
        column.addWidget(self._heaps)
        self.new = Press(wording.text("order-new"), sign="plus")
        self.new.clicked.connect(self._ask_name)
        column.addWidget(self.new)
        column.addStretch(1)
        return holder

    def _make_piles(self) -> QWidget:
        wording = self.parts.wording
        holder, column = _column()
        column.addWidget(Paragraph(wording.text("order-piles"), factor=1.25, heading=2))
        column.addWidget(Paragraph(wording.text("order-piles-hint"), soft=True))
        self.piles: dict[Pile, PilePress] = {}
        for pile in Pile:
            words = f"pile-{pile}"
            press = PilePress(pile, wording.text(words), wording.text(f"{words}.hint"))
            press.clicked.connect(lambda _=False, pile=pile: self._put_on(pile))
            self.piles[pile] = press
            column.addWidget(press)
        column.addStretch(1)
        return holder

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        if self._lifted and not meeting.has(self._lifted):
            self._lifted = ""
        self._show_heaps(meeting)
        loose = order_edits.scraps(meeting)
        self.loose.show_ideas(((0, idea) for idea in loose), None, self._lifted)
        key = "order-loose-lifted" if self._lifted else "order-loose-hint"
        self._loose_hint.setText(self.parts.wording.text(key))
        self._show_commands(meeting)
        sorted_ideas = [idea for _, heap in order_edits.heaps(meeting) for _, idea in heap.walk()]
        for pile, press in self.piles.items():
            count = sum(1 for idea in (*loose, *sorted_ideas) if idea.pile is pile)
            press.show_count(self.parts.wording.text("order-so-far", count=count))
        for box in (box for column in self._all_columns() for box in column.boxes.rows()):
            self._dragging.watch(box)

    def _show_heaps(self, meeting: Meeting) -> None:
        heaps = order_edits.heaps(meeting)
        wanted = {heap.id for _, heap in heaps}
        for gone in [which for which in self.heaps if which not in wanted]:
            panel = self.heaps.pop(gone)
            self._grid.removeWidget(panel)
            panel.hide()
            panel.deleteLater()
        for place, (number, heap) in enumerate(heaps):
            if heap.id not in self.heaps:
                panel = HeapPanel(self.parts.wording)
                panel.ideas.pressed.connect(self._press)
                panel.put_here.connect(lambda which=heap.id: self._put_in(which))
                panel.name_pressed.connect(lambda which=heap.id: self._ask_rename(which))
                self.heaps[heap.id] = panel
                self._grid.insert_widget(place, panel)
                panel.show()
            self.heaps[heap.id].show_heap(number, heap, self._lifted)
            self.heaps[heap.id].put.setVisible(bool(self._lifted))

    def _show_commands(self, meeting: Meeting) -> None:
        in_heap = bool(self._lifted) and not meeting.branch_of(self._lifted).step
        self.commands.setVisible(in_heap)

    def _all_columns(self) -> list[IdeasColumn]:
        return [self.loose, *(heap.ideas for heap in self.heaps.values())]

    def _again(self) -> None:
        self.show_meeting(self.parts.session.meeting)

    def first_focus(self) -> QWidget:
        boxes = self.loose.boxes.rows()
        return boxes[0] if boxes else self.add

    def chosen(self) -> str:
        return self._lifted

    def choose(self, idea: str) -> None:
        self._lift(idea)

    # Lifting.

    def _press(self, idea: str) -> None:
        """Lifts an idea, puts it back, or puts two together."""
        if idea == self._lifted:
            self._lift("")
        elif self._lifted and self._both_loose(idea, self._lifted):
            self._goes_with(self._lifted, idea)
        else:
            self._lift(idea)

    def _both_loose(self, *ideas: str) -> bool:
        meeting = self.parts.session.meeting
        return all(meeting.branch_of(idea).step == order_edits.SCRAPS for idea in ideas)

    def _lift(self, idea: str) -> None:
        meeting = self.parts.session.meeting
        shown = [one.id for one in order_edits.scraps(meeting)]
        shown += [one.id for _, heap in order_edits.heaps(meeting) for _, one in heap.walk()]
        self._lifted = idea if idea in shown else ""
        self._again()
        if self._lifted:
            self.told.emit(self.parts.wording.text("order-lifted"), False)

    def _goes_with(self, one: str, other: str) -> None:
        self._together = (other, one)
        self.name.ask()
        self.told.emit(self.parts.wording.text("order-name"), False)

    # What is done.

    def _apply(self, label: str, edit: Edit, told: str, **values: str) -> None:
        wording = self.parts.wording
        before = self.parts.session.meeting
        lifted, self._lifted = self._lifted, ""
        self.parts.session.apply(wording.text(label), edit)
        if self.parts.session.meeting == before:
            self._lifted = lifted
            self._again()
            return
        self._again()
        self.told.emit(wording.text(told, **values), True)
        self._focus_on(lifted)

    def _focus_on(self, idea: str) -> None:
        box = next((found for col in self._all_columns() if (found := col.box(idea))), None)
        (box or self.first_focus()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_in(self, heap: str) -> None:
        idea = self._lifted
        if not idea:
            return
        name = self.parts.session.meeting.branch(heap).heading
        self._apply(
            "edit-order", lambda m: order_edits.put_in(m, idea, heap), "order-put", heap=name
        )

    def _put_on(self, pile: Pile) -> None:
        idea = self._lifted
        if not idea:
            self.told.emit(self.parts.wording.text("order-lift-first"), False)
            return
        words = self.parts.wording.text(f"pile-{pile}")
        self._apply("edit-order", lambda m: m.on_pile(idea, pile), "order-piled", pile=words)

    def _move(self, edit: Callable[[Meeting, str], Meeting], told: str) -> None:
        idea = self._lifted
        self._apply("edit-order", lambda m: edit(m, idea), told)
        self._lifted = idea
        self._again()

    def _take_out(self) -> None:
        idea = self._lifted
        say = next(
            (s for s in self.parts.route.steps(self.parts.session.meeting) if s.key == "say"), None
        )
        heading, picture = (say.heading, say.picture) if say is not None else ("", "")
        self._apply(
            "edit-order",
            lambda m: order_edits.taken_out(m, idea, heading, picture),
            "order-loose-again",
        )

    # Names.

    def _ask_name(self) -> None:
        self._together = (self._lifted,) if self._lifted else ()
        self._renamed = ""
        self.name.ask()

    def _ask_rename(self, heap: str) -> None:
        if self._lifted:
            self._put_in(heap)
            return
        self._renamed = heap
        self.name.ask(self.parts.session.meeting.branch(heap).heading)

    def _name(self, name: str) -> None:
        if self._renamed:
            heap, self._renamed = self._renamed, ""
            self._apply("edit-order", lambda m: m.renamed(heap, name), "order-named", heap=name)
            self.heaps[heap].name.setFocus()
            return
        ideas, self._together = self._together, ()
        heap_made = Branch.new(name, picture=_picture_of(self.parts.session.meeting, ideas))
        self._apply(
            "edit-order",
            lambda m: order_edits.put_in_new(m, heap_made, ideas),
            "order-put",
            heap=name,
        )
        if not ideas and heap_made.id in self.heaps:
            self.heaps[heap_made.id].name.setFocus()

    def _forget_name(self) -> None:
        self._together, self._renamed = (), ""
        self._focus_on(self._lifted)

    # A scrap more.

    def _ask_scrap(self) -> None:
        for widget in (self.scrap, self.keep):
            widget.show()
        self.scrap.edit.setFocus()

    def _keep_scrap(self) -> None:
        words = self.scrap.words().strip()
        if not words:
            self.scrap.edit.setFocus()
            return
        self.scrap.set_words("")
        idea = Idea.new(words)

        def added(meeting: Meeting) -> Meeting:
            loose = meeting.branch_for(order_edits.SCRAPS)
            if loose is None:
                loose = Branch.new(self.parts.wording.text("order-loose"), step=order_edits.SCRAPS)
                meeting = meeting.with_branch(loose, 0)
            return meeting.with_idea(loose.id, idea)

        self._apply("edit-order", added, "order-added")
        self.scrap.edit.setFocus()

    def settle(self) -> None:
        if self.scrap.words().strip():
            self._keep_scrap()

    # Dragging.

    def _target_of(self, widget: QWidget | None) -> str:
        """What a widget under the mouse stands for: a heap, a pile, an idea, a new heap."""
        while widget is not None and widget is not self:
            if isinstance(widget, PilePress):
                return f"pile:{widget.pile}"
            if isinstance(widget, HeapPanel):
                return f"heap:{widget.property('heap')}"
            if widget is self.new:
                return "new:"
            if widget.property("idea"):
                owner = self._heap_of(widget)
                return f"heap:{owner}" if owner else f"idea:{widget.property('idea')}"
            widget = widget.parentWidget()
        return ""

    def _heap_of(self, widget: QWidget) -> str:
        found = (which for which, heap in self.heaps.items() if heap.isAncestorOf(widget))
        return next(found, "")

    def _drop(self, idea: str, target: str) -> None:
        sort, _, which = target.partition(":")
        if sort == "idea" and which == idea:
            return
        self._lift(idea)
        if sort == "heap":
            self._put_in(which)
        elif sort == "pile":
            self._put_on(Pile(which))
        elif sort == "new":
            self._ask_name()
        elif self._both_loose(idea, which):
            self._goes_with(idea, which)

    # Keys, room.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape and self._lifted:
            lifted = self._lifted
            self._lift("")
            self._focus_on(lifted)
        elif control and event.key() == Qt.Key.Key_Up and self._lifted:
            self._move(lambda m, i: m.moved_up(i), "order-moved")
        elif control and event.key() == Qt.Key.Key_Down and self._lifted:
            self._move(lambda m, i: m.moved_down(i), "order-moved")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.parts.look.width_class(self.window().width()) is WidthClass.WIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if wide else down)
        self._columns.setSpacing(self.parts.look.space(24))


def _column() -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    return holder, column


def _picture_of(meeting: Meeting, ideas: tuple[str, ...]) -> str:
    """The picture of the first of these ideas that has one."""
    return next((found for idea in ideas if (found := meeting.idea(idea).picture)), "")
