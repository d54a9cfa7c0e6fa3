"""The view that shows the meeting as a list of rows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.layout import Arrangement
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.idea_view import IdeaView


class OutlineView(IdeaView):
    """One row a line, indented by its level; every row fits the width of the page."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        text = parts.wording.text
        self.canvas.setAccessibleName(text("list-heard"))
        self.canvas.lie_as(Arrangement.COLUMN)
        self.add = Press(text("list-add"), sign="plus")
        self.heap = Press(text("list-new-heap"), sign="plus")
        self.as_map = Press(text("list-as-map"), sign="map")
        self.add.clicked.connect(self.actions_here.add_under)
        self.heap.clicked.connect(self.actions_here.new_heap)
        self.as_map.clicked.connect(lambda: self.left.emit("view:map"))
        self.bar.take(self.as_map, "map", 1)
        self.bar.take(self.heap, "plus", 2)
        self.bar.take(self.add, "plus", 3)
        self.bar.offer(self.as_map, self.heap, self.add)
        self.arrange()
