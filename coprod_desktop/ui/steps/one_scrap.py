"""One scrap at a time, for windows that are not wide."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.idea_shape import TAIL, fold_path, idea_path, stitch_path
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.pen import painter_on, round_pen
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.ui.shortened import MOST_OF_AN_IDEA, shortened
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.ideas_column import IdeasColumn
from coprod_desktop.ui.steps.order_commands import MoveCommands
from coprod_desktop.ui.steps.order_view import OrderView
from coprod_desktop.ui.view import Parts
from coprod_desktop.wording import Wording


class OneScrap(OrderView):
    """The scrap, which heap it goes in, then who it is for; all heaps below.

    ``next_wanted`` asks for another scrap, ``with_wanted`` which one goes with this one,
    ``way_wanted`` carries how an idea is to be moved in its heap.
    """

    next_wanted = Signal()
    with_wanted = Signal()
    way_wanted = Signal(str)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        text = parts.wording.text
        self._asks_pile = False
        self.choices: dict[str, Press] = {}
        self.place = Paragraph(soft=True)
        self.shown = ShownIdea(parts.wording)
        self.another = Press(text("order-another"), sign="next", sign_last=True)
        self.another.clicked.connect(self.next_wanted)
        self.commands = MoveCommands(parts.wording)
        self.commands.wanted.connect(self.way_wanted)
        self._which = Paragraph(text("order-which-heap"), factor=1.25, heading=2, focusable=True)
        self._choices = _Column()
        self.new = Press(text("order-new"), sign="plus", look="card", least=64)
        self.new.clicked.connect(self.new_wanted)
        self.goes_with = Press(text("order-with"), sign="plus", look="card", least=64)
        self.goes_with.clicked.connect(self.with_wanted)
        self._for_whom = Paragraph(text("order-piles"), factor=1.25, heading=2, focusable=True)
        self._piles = _Column()
        for press in self.piles.values():
            self._piles.column.addWidget(press)
        self.enough = Press(text("order-leave"), sign="tick")
        self.enough.clicked.connect(self.put_back_wanted)
        self._all_in = Paragraph(text("order-all-in"), bold=True)
        # Where nothing is left to ask, the way on comes first; else after all there is.
        self.see_map_now, self.see_map = self._to_map(), self._to_map()
        self._stay = Paragraph(text("order-loose-stay"), soft=True)
        self._your_heaps = Paragraph(text("order-heaps"), factor=1.25, heading=2)
        self._loose_again = self._column()
        self._heaps = _Column()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        parts_in_order: tuple[QWidget, ...] = (
            self._all_in,
            self.see_map_now,
            self.place,
            self.shown,
            self.another,
            self.commands,
            self._which,
            self._choices,
            self.goes_with,
            self.new,
            self._for_whom,
            self._piles,
            self.enough,
            self._your_heaps,
            self._heaps,
            self._loose_again,
            self.add,
            self._stay,
            self.see_map,
        )
        for part in parts_in_order:
            column.addWidget(part)
            part.raise_()

    def ask_pile(self, asks: bool) -> None:
        """Whether it is asked now who the idea is for, rather than which heap it goes in."""
        self._asks_pile = asks

    @property
    def asks_pile(self) -> bool:
        """Whether it is asked now who the idea is for."""
        return self._asks_pile

    # Showing.

    def show_order(self, meeting: Meeting, lifted: str) -> None:
        if self._show_heaps(meeting, lifted):
            self._lay_out_heaps(meeting)
        loose = order_edits.loose(meeting)
        in_heap = bool(lifted) and not meeting.branch_of(lifted).step
        asks_heap = bool(lifted) and not self._asks_pile
        self._all_in.setVisible(not lifted)
        self.place.setVisible(bool(lifted))
        self.shown.setVisible(bool(lifted))
        self.another.setVisible(asks_heap and not in_heap and len(loose) > 1)
        self.commands.show_ways(
            order_edits.possible(meeting, lifted) if in_heap and asks_heap else ()
        )
        for asked in (self._which, self._choices, self.new):
            asked.setVisible(asks_heap)
        self.goes_with.setVisible(asks_heap and not in_heap and len(loose) > 1)
        for asked in (self._for_whom, self._piles, self.enough):
            asked.setVisible(bool(lifted) and (self._asks_pile or in_heap))
        home = meeting.branch_of(lifted).id if lifted else ""
        for _, heap in order_edits.heaps(meeting):
            press = self.choices[heap.id]
            press.setText(heap.heading)
            press.set_picture(heap.picture)
            press.setVisible(heap.id != home)
        self.see_map_now.setVisible(not lifted and bool(self.heaps))
        self.see_map.setVisible(bool(lifted) and bool(self.heaps) and not self._asks_pile)
        self._stay.setVisible(bool(self.heaps) and bool(loose) and not self._asks_pile)
        self._your_heaps.setVisible(bool(self.heaps) and not self._asks_pile)
        self._heaps.setVisible(bool(self.heaps) and not self._asks_pile)
        for panel in self.heaps.values():
            panel.put.hide()
        kept = [(depth, idea) for depth, idea in order_edits.scraps(meeting) if idea not in loose]
        self._loose_again.show_ideas(kept, None, lifted)
        self._loose_again.setVisible(bool(kept) and not self._asks_pile)
        self._show_piles(meeting, lifted)
        if lifted:
            self._show_idea(meeting, lifted)

    def _show_idea(self, meeting: Meeting, lifted: str) -> None:
        text = self.parts.wording.text
        loose = [idea.id for idea in order_edits.loose(meeting)]
        self.shown.show_idea(meeting.idea(lifted))
        if lifted in loose:
            number = loose.index(lifted) + 1
            self.place.setText(text("order-scrap-place", number=number, of=len(loose)))
        else:
            self.place.setText(text("order-scrap-in", heap=meeting.branch_of(lifted).heading))

    def _lay_out_heaps(self, meeting: Meeting) -> None:
        for gone in [which for which in self.choices if which not in self.heaps]:
            press = self.choices.pop(gone)
            press.hide()
            press.deleteLater()
        for which, panel in self.heaps.items():
            if which not in self.choices:
                heap = meeting.branch(which)
                press = Press(heap.heading, picture=heap.picture, look="card", picture_size=40)
                press.clicked.connect(lambda _=False, which=which: self.heap_wanted.emit(which))
                self.choices[which] = press
            self._choices.column.addWidget(self.choices[which])
            self._heaps.column.addWidget(panel)
            panel.show()
            for widget in (self.choices[which], panel):
                widget.raise_()

    def first_focus(self) -> QWidget:
        if not self._all_in.isHidden():
            return self.add
        return self._for_whom if self._asks_pile else self.shown.words

    def columns(self) -> list[IdeasColumn]:
        return [*super().columns(), self._loose_again]


class ShownIdea(Measured, QWidget):
    """An idea to read, in the shape of its pile; ``note`` are words for that it can be heard."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._pile = Pile.SHARE
        self.words = Paragraph(bold=True, factor=1.25, focusable=True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.words)
        self.note = Paragraph(wording.text("voice-note-there"), soft=True)
        self._column.addWidget(self.note)
        self._follow_look()

    def show_idea(self, idea: Idea) -> None:
        """Shows the words and the pile of an idea."""
        self._pile = idea.pile
        words = shortened(idea.text, MOST_OF_AN_IDEA)
        self.words.setText(said_by(self._wording, idea.author, words))
        self.note.setVisible(idea.note is not None)
        self.update()

    def _size(self, look: Look) -> float:
        return look.space(20) / 20

    def _take_measures(self) -> None:
        look = Look.of(self)
        side = look.space(20)
        tail = round(TAIL * self._size(look))
        self._column.setContentsMargins(side, look.space(14), side, look.space(14) + tail)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        size = self._size(look)
        rect = self.rect().toRectF().adjusted(2, 2, -2, -2)
        painter.setPen(round_pen(look.colour("accent"), look.outline(4)))
        painter.setBrush(look.colour("tint"))
        painter.drawPath(idea_path(rect, self._pile, size))
        if self._pile is Pile.IF_IT_HELPS:
            painter.drawPath(fold_path(rect, size))
        elif self._pile is Pile.KEEP:
            painter.drawPath(stitch_path(rect, size))
        painter.end()


class _Column(QWidget):
    """Things one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
