"""Heaps with their ideas, one under the other, as they are to be said."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.heap import HeapPanel
from coprod_desktop.ui.steps.ideas_column import IdeasColumn
from coprod_desktop.ui.steps.places import Places
from coprod_desktop.ui.view import Parts


class FirstList(QWidget):
    """Every heap with its place before its name; ``pressed`` carries a heap or an idea.

    What lies in no heap comes before them, as it does on the sheet. ``pocket_turned`` says that a
    pocket was opened or closed.
    """

    pressed = Signal(str)
    pocket_turned = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        text = parts.wording.text
        self.heaps: dict[str, HeapPanel] = {}
        self._loose_head = Paragraph(text("order-loose"), factor=1.25, heading=2)
        self._loose_hint = Paragraph(text("first-loose-hint"), soft=True)
        self.loose = self._taken(IdeasColumn(parts.wording))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._loose_head, self._loose_hint, self.loose):
            self._column.addWidget(part)
        self._rows = QVBoxLayout()
        self._column.addLayout(self._rows)
        self._places = Places(self)
        self._take_measures()

    def show_order(self, meeting: Meeting, chosen: str) -> None:
        """Shows the heaps of a meeting, with one heap or idea chosen, or none."""
        scraps = order_edits.scraps(meeting)
        for part in (self._loose_head, self._loose_hint, self.loose):
            part.setVisible(bool(scraps))
        self.loose.show_ideas(scraps, None, chosen)
        heaps = order_edits.heaps(meeting)
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
        stops = [*self.loose.stops(), *(stop for each in panels.values() for stop in each.stops())]
        self._places.take([stops], {})

    def _show(self, panel: HeapPanel, number: int, heap: Branch, place: int, chosen: str) -> None:
        text = self._parts.wording.text
        panel.show_heap(number, heap, chosen)
        panel.name.setText(text("first-heap", place=place, heap=heap.heading))
        panel.name.setAccessibleDescription(text("first-chosen") if heap.id == chosen else "")
        panel.show_mark(heap.id == chosen)

    def _put_in_order(self) -> None:
        for panel in self.heaps.values():
            self._rows.removeWidget(panel)
        for panel in self.heaps.values():
            self._rows.addWidget(panel)
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
        return [self.loose, *(panel.ideas for panel in self.heaps.values())]

    def place_of(self, which: str) -> QWidget | None:
        """The button of a heap, or the box of an idea, if it is to be seen."""
        panel = self.heaps.get(which)
        if panel is not None:
            return panel.name
        return next((box for column in self.columns() if (box := column.box(which))), None)

    def first_focus(self) -> QWidget | None:
        """Where the keyboard begins."""
        names: list[QWidget] = [panel.name for panel in self.heaps.values()]
        return next(iter([*names, *self.loose.boxes()]), None)

    def close_pockets(self) -> None:
        """Closes every pocket."""
        for column in self.columns():
            column.close_pocket()

    # Room.

    def _take_measures(self) -> None:
        look = self._parts.look
        self._column.setSpacing(look.space(6))
        self._rows.setSpacing(look.space(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rows"):
            self._take_measures()
