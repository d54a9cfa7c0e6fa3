"""Heaps with their ideas, one under the other, as they are to be said."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.heap import HeapPanel
from coprod_desktop.ui.steps.ideas_column import IdeasColumn
from coprod_desktop.ui.steps.order_board import ColumnScroll
from coprod_desktop.ui.steps.places import Places
from coprod_desktop.ui.steps.small_map import SmallMap
from coprod_desktop.ui.view import Parts


class FirstList(Measured, QWidget):
    """Every heap with its place before its name; ``pressed`` carries a heap or an idea.

    What lies in no heap stands beside them, or below where the window is not wide. Where it is,
    the map is seen as well.
    ``pocket_turned`` says that a pocket was opened or closed, ``heaps_wanted`` asks for the page
    where heaps are made.
    """

    pressed = Signal(str)
    heaps_wanted = Signal()
    pocket_turned = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        text = parts.wording.text
        self.heaps: dict[str, HeapPanel] = {}
        self._loose_head = Paragraph(text("order-loose"), factor=1.25, heading=2)
        self._loose_hint = Paragraph(text("first-loose-hint"), soft=True)
        self.loose = self._taken(IdeasColumn(parts.wording))
        self.map = SmallMap(parts)
        self.make_heaps = Press(text("first-make-heaps"), sign="heaps", look="card", least=64)
        self.make_heaps.clicked.connect(self.heaps_wanted)
        self._rows, self._beside = _Holder(), _Holder()
        self._rows.column.addWidget(self.make_heaps)
        for part in (self.map, self._loose_head, self._loose_hint, self.loose):
            self._beside.column.addWidget(part)
        self._pages = tuple(ColumnScroll(QWidget()) for _ in range(2))
        across = QHBoxLayout()
        across.setSpacing(0)
        for page, stretch in zip(self._pages, (3, 2), strict=True):
            across.addWidget(page, stretch)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(across, 1)
        self._lies_across: bool | None = None
        self._places = Places(self)
        self._follow_look()

    def show_order(self, meeting: Meeting, chosen: str) -> None:
        """Shows the heaps of a meeting, with one heap or idea chosen, or none."""
        scraps = order_edits.scraps(meeting)
        for part in (self._loose_head, self._loose_hint, self.loose):
            part.setVisible(bool(scraps))
        self.loose.show_ideas(scraps, None, chosen)
        if self._is_wide():
            self.map.show_meeting(meeting, chosen)
        heaps = order_edits.heaps(meeting)
        self.make_heaps.setVisible(not heaps)
        wanted, before = [heap.id for _, heap in heaps], list(self.heaps)
        for gone in [which for which in before if which not in wanted]:
            panel = self.heaps.pop(gone)
            panel.hide()
            panel.deleteLater()
        panels = {heap.id: self.heaps.get(heap.id) or self._panel(heap.id) for _, heap in heaps}
        for place, (number, heap) in enumerate(heaps, start=1):
            self._show(panels[heap.id], number, heap, place, chosen)
        self.heaps = panels
        if wanted != before:
            self._put_in_order()
        stops = [stop for each in panels.values() for stop in each.stops()]
        self._places.take([[self.make_heaps, *stops], self.loose.stops()], {})

    def _show(self, panel: HeapPanel, number: int, heap: Branch, place: int, chosen: str) -> None:
        text = self._parts.wording.text
        panel.show_heap(number, heap, chosen)
        panel.name.setText(text("first-heap", place=place, heap=heap.heading))
        panel.name.setAccessibleDescription(text("first-chosen") if heap.id == chosen else "")
        panel.show_mark(heap.id == chosen)

    def _put_in_order(self) -> None:
        for panel in self.heaps.values():
            self._rows.column.removeWidget(panel)
        for panel in self.heaps.values():
            self._rows.column.addWidget(panel)
            panel.show()
            panel.raise_()

    def _panel(self, which: str) -> HeapPanel:
        panel = HeapPanel(self._parts.wording)
        panel.put.hide()
        panel.name_pressed.connect(lambda: self.pressed.emit(which))
        self._taken(panel.ideas)
        return panel

    def _taken(self, column: IdeasColumn) -> IdeasColumn:
        column.pressed.connect(self.pressed)
        column.pocket_changed.connect(self.pocket_turned)
        return column

    # Where things are.

    def columns(self) -> list[IdeasColumn]:
        """All columns with ideas to press."""
        return [*(panel.ideas for panel in self.heaps.values()), self.loose]

    def place_of(self, which: str) -> QWidget | None:
        """The button of a heap, or the box of an idea, if it is to be seen."""
        panel = self.heaps.get(which)
        if panel is not None:
            return panel.name
        return next((box for column in self.columns() if (box := column.box(which))), None)

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return next((panel.name for panel in self.heaps.values()), self.make_heaps)

    def close_pockets(self) -> None:
        """Closes every pocket."""
        for column in self.columns():
            column.close_pocket()

    # Room.

    def _is_wide(self) -> bool:
        return self._parts.look.width_class(self.window().width()) is WidthClass.WIDE

    def _take_measures(self) -> None:
        look = self._parts.look
        wide = self._is_wide()
        if wide is not self._lies_across:
            self._lies_across = wide
            self._lie_across(wide)
        for holder, gap in ((self._rows, 12), (self._beside, 6)):
            holder.column.setSpacing(look.space(gap))
        self._column.setSpacing(look.space(14))

    def _lie_across(self, wide: bool) -> None:
        """Two columns that scroll each for itself, or all of it in one that scrolls as a page."""
        for page, holder in zip(self._pages, (self._rows, self._beside), strict=True):
            page.setVisible(wide)
            if wide:
                page.column.insertWidget(0, holder)
            else:
                self._column.addWidget(holder)
        self.map.setVisible(wide)
        if wide:
            self.map.show_meeting(self._parts.session.meeting, "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_measures()


class _Holder(QWidget):
    """Things one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
