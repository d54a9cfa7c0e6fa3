"""Scraps, heaps, piles side by side, for a wide window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.scroll_page import CLEAR, ScrollPage
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.heap import HeapPanel
from coprod_desktop.ui.steps.ideas_column import IdeasColumn
from coprod_desktop.ui.steps.new_heap import NewHeap
from coprod_desktop.ui.steps.order_commands import MoveCommands
from coprod_desktop.ui.steps.order_view import OrderView
from coprod_desktop.ui.steps.pile_press import PilePress
from coprod_desktop.ui.steps.places import Places
from coprod_desktop.ui.view import Parts

ABREAST = 2
"""Heaps side by side."""

_ANY = 16_777_215  # what Qt takes for no limit


class OrderBoard(Measured, OrderView):
    """Three columns, each as tall as the page; what is too long scrolls within its column."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        text = parts.wording.text
        self._heads: list[QHBoxLayout] = []
        self._hint = Paragraph(text("order-loose-hint"), soft=True)
        self._loose_column, loose = self._make_column("order-loose", self._hint)
        self.loose = self._column()
        self._loose_page = ColumnScroll(self.loose)
        self._stay = Paragraph(text("order-loose-stay"), soft=True)
        self._stay_row = QVBoxLayout()
        self._stay_row.addWidget(self._stay)
        loose.addLayout(self._stay_row)
        loose.addWidget(self._loose_page, 1)
        self._add_row = QVBoxLayout()
        self._add_row.addWidget(self.add)
        loose.addLayout(self._add_row)

        self._heaps_hint = Paragraph(text("order-heaps-hint"), soft=True)
        self._heaps_column, heaps = self._make_column("order-heaps", self._heaps_hint)
        self.commands = MoveCommands(parts.wording, short=True)
        self._head_row.addWidget(self.commands, 1)
        self.see_map = self._to_map()
        self._head_row.addWidget(self.see_map, 0, Qt.AlignmentFlag.AlignRight)
        self.asks = QVBoxLayout()
        heaps.addLayout(self.asks)
        holder = QWidget()
        self._across = QHBoxLayout(holder)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._across.addLayout(self._grid, 2)
        self.new = NewHeap(text("order-new"))
        self.new.clicked.connect(self.new_wanted)
        self._across.addWidget(self.new, 1)
        self._heaps_page = ColumnScroll(holder, filled=True)
        heaps.addWidget(self._heaps_page, 1)

        self._piles_column, piles = self._make_column(
            "order-piles", Paragraph(text("order-piles-hint"), soft=True)
        )
        self._pile_rows = QVBoxLayout()
        for press in self.piles.values():
            self._pile_rows.addWidget(press)
        piles.addLayout(self._pile_rows)
        piles.addStretch(1)

        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._loose_column)
        self._row.addWidget(self._heaps_column, 1)
        self._row.addWidget(self._piles_column)
        self._places = Places(self)
        self._follow_look()

    def _make_column(self, title: str, hint: Paragraph) -> tuple[QWidget, QVBoxLayout]:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        self._head_row = QHBoxLayout()
        head.setSpacing(0)
        self._head_row.addLayout(head)
        self._head_row.setAlignment(head, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Paragraph(self.parts.wording.text(title), factor=1.25, heading=2))
        head.addWidget(hint)
        column.addLayout(self._head_row)
        self._heads.append(self._head_row)
        return holder, column

    # Showing.

    def show_order(self, meeting: Meeting, lifted: str) -> None:
        text = self.parts.wording.text
        self.loose.show_ideas(order_edits.scraps(meeting), None, lifted)
        self._hint.setText(text("order-loose-lifted" if lifted else "order-loose-hint"))
        if self._show_heaps(meeting, lifted):
            self._lay_out_heaps()
        home = meeting.branch_of(lifted).id if lifted else ""
        for which, heap in self.heaps.items():
            heap.offer_place(bool(lifted) and which != home)
        in_heap = home in self.heaps
        self.commands.show_ways(order_edits.possible(meeting, lifted) if in_heap else ())
        self._heaps_hint.setVisible(not in_heap)
        self.see_map.setVisible(bool(self.heaps) and not in_heap)
        self._stay.setVisible(bool(self.heaps) and bool(order_edits.loose(meeting)))
        self._show_piles(meeting, lifted)
        self._take_places(bool(lifted))

    def _lay_out_heaps(self) -> None:
        for panel in self.heaps.values():
            # Not `takeAt`: the item it leaves behind keeps the heights of the panel to itself.
            self._grid.removeWidget(panel)
        for place, panel in enumerate(self.heaps.values()):
            self._grid.addWidget(panel, place // ABREAST, place % ABREAST)
            panel.show()
            panel.raise_()
        self.new.raise_()
        # One row takes all the height; of several each takes what it needs.
        self._grid.setRowStretch(0, 1 if len(self.heaps) <= ABREAST else 0)
        several = len(self.heaps) >= ABREAST
        self._grid.setColumnStretch(0, 1 if self.heaps else 0)
        self._grid.setColumnStretch(1, 1 if several else 0)
        self._across.setStretch(0, 2 if self.heaps else 0)
        self.new.setMaximumWidth(self.parts.look.space(116) if several else _ANY)

    def _take_places(self, lifted: bool) -> None:
        heaps = list(self.heaps.values())
        columns: list[list[QWidget]] = [
            self.loose.stops(),
            *(heap.stops() for heap in heaps),
            [self.new],
            list(self.piles.values()),
        ]
        landing: dict[int, QWidget] = {}
        if lifted:
            landing = {n: h.put for n, h in enumerate(heaps, start=1) if not h.put.isHidden()}
        self._places.take(columns, landing)

    def columns(self) -> list[IdeasColumn]:
        return [self.loose, *super().columns()]

    def first_focus(self) -> QWidget:
        return next(iter(self.loose.boxes()), self.add)

    def _pocket_with(self, idea: str) -> QWidget | None:
        found = super()._pocket_with(idea)
        if found is not None or not idea or not self.parts.session.meeting.has(idea):
            return found
        return None if self.loose.pocket.isHidden() else self.loose.pocket

    # What lies under the mouse.

    def target_of(self, widget: QWidget | None) -> str:
        """What a widget stands for: a heap, a pile, a scrap, a new heap; or nothing."""
        while widget is not None and widget is not self:
            if isinstance(widget, PilePress):
                return f"pile:{widget.pile}"
            if isinstance(widget, HeapPanel):
                return f"heap:{widget.property('heap')}"
            if widget is self.new:
                return "new:"
            if widget.property("idea") and self.loose.isAncestorOf(widget):
                return f"idea:{widget.property('idea')}"
            if widget is self._loose_page:
                return "loose:"
            widget = widget.parentWidget()
        return ""

    def show_over(self, target: str) -> None:
        """Marks where what is dragged would fall."""
        sort, _, which = target.partition(":")
        for heap, panel in self.heaps.items():
            panel.show_mark(sort == "heap" and which == heap)
        for pile, press in self.piles.items():
            press.show_mark(sort == "pile" and Pile(which) is pile)
        self.new.show_mark(sort == "new")
        for box in self.loose.boxes():
            box.setChecked(sort == "idea" and box.property("idea") == which)

    # Room.

    def _take_measures(self) -> None:
        look = self.parts.look
        clear = round(CLEAR * look.ring)
        for head in self._heads:
            head.setContentsMargins(clear, 0, clear, 0)
            head.setSpacing(look.space(14))
        self._add_row.setContentsMargins(clear, look.space(6), clear, 0)
        self._stay_row.setContentsMargins(clear, 0, clear, 0)
        self.asks.setContentsMargins(0, look.space(6), 0, 0)
        self._pile_rows.setContentsMargins(clear, clear, 0, 0)
        self._pile_rows.setSpacing(look.space(4))
        self._row.setSpacing(0)
        self._across.setSpacing(look.space(12))
        self._grid.setSpacing(look.space(12))
        loose = ("order-loose-hint", "order-loose-lifted", "order-loose-stay")
        self._loose_column.setFixedWidth(self._wide_enough(256, *loose))
        self._piles_column.setFixedWidth(self._wide_enough(250, "order-piles-hint"))
        self._lay_out_heaps()

    def _wide_enough(self, least: int, *hints: str) -> int:
        """The width of a column in which each of its hints has one line, wider letters or not."""
        look, text = self.parts.look, self.parts.wording.text
        clear = 2 * round(CLEAR * look.ring)
        return max(look.space(least), *(look.block(text(key)).width + 2 + clear for key in hints))


class ColumnScroll(ScrollPage):
    """A column that scrolls within what room there is; ``filled`` content takes all of it."""

    def __init__(self, content: QWidget, filled: bool = False) -> None:
        super().__init__()
        self.column.addWidget(content, 1 if filled else 0)
        if not filled:
            self.column.addStretch(1)

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        return QSize(look.space(200), look.space(190))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
