"""A heap: a branch in the making."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Branch
from coprod_desktop.ui.kit.branch_line import branch_line
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.panel import roomy_column
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps.ideas_column import IdeasColumn
from coprod_desktop.wording import Wording


class HeapPanel(QWidget):
    """A name over a line in the branch's pattern, its ideas, a button to put the lifted one here.

    ``name_pressed`` asks for another name; ``put_here`` for the lifted idea to be put here.
    """

    name_pressed = Signal()
    put_here = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._number = 0
        self._column: QVBoxLayout = roomy_column(self)
        self.name = Press("", look="plain", bold=True, factor=1.25, picture_size=40)
        self.name.clicked.connect(self.name_pressed)
        self.ideas = IdeasColumn(wording)
        self.put = Press(wording.text("order-put-here"), sign="down")
        self.put.clicked.connect(self.put_here)
        self._column.addWidget(self.name)
        self._column.addSpacing(Look.of(self).space(12))
        self._column.addWidget(self.ideas)
        self._column.addStretch(1)
        self._column.addWidget(self.put)

    def show_heap(self, number: int, heap: Branch, lifted: str) -> None:
        """Shows the heap, whose number among all branches gives its look."""
        self._number = number
        self.name.setText(heap.heading)
        self.name.set_picture(heap.picture)
        self.name.setAccessibleDescription(self._wording.text("order-rename"))
        self.ideas.show_ideas(heap.walk(), number, lifted)
        self.put.setAccessibleName(self._wording.text("order-put-heard", heap=heap.heading))
        self.setProperty("heap", heap.id)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        branch = look.branch(self._number)
        width = look.outline(3.5)
        half = width / 2
        painter.setPen(QPen(branch.colour, width))
        painter.setBrush(branch.tint)
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, look.space(16), look.space(16))
        low = self.name.geometry().bottom() + look.space(8)
        side = look.space(16)
        line = QPainterPath(QPointF(side, low))
        line.lineTo(self.width() - side, low)
        branch_line(painter, line, self._number, look, 4)
        painter.end()
