"""A heap: a branch in the making."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Branch
from coprod_desktop.ui.kit.branch_line import branch_line
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps.ideas_column import IdeasColumn
from coprod_desktop.wording import Wording


class HeapPanel(Measured, QWidget):
    """A name over a line in the branch's pattern, a button to put the lifted idea here, its ideas.

    ``name_pressed`` asks for another name; ``put_here`` for the lifted idea to be put here.
    """

    name_pressed = Signal()
    put_here = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._number = 0
        self._is_marked = False
        self.name = Press("", look="plain", bold=True, factor=1.25, picture_size=40)
        self.name.clicked.connect(self.name_pressed)
        self.put = Press(wording.text("order-put-here"), sign="down")
        self.put.clicked.connect(self.put_here)
        self.ideas = IdeasColumn(wording)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.name)
        # Above the ideas: a long heap would push it out of sight.
        self._column.addWidget(self.put)
        self._column.addWidget(self.ideas)
        self._column.addStretch(1)
        self._follow_look()

    def show_heap(self, number: int, heap: Branch, lifted: str) -> None:
        """Shows the heap, whose number among all branches gives its look."""
        self._number = number
        self.name.setText(heap.heading)
        self.name.set_picture(heap.picture)
        self.name.setAccessibleDescription(self._wording.text("order-rename"))
        self.ideas.show_ideas(heap.walk(), number, lifted)
        self.put.setAccessibleName(self._wording.text("order-put-heard", heap=heap.heading))
        for part in (self, self.name):
            part.setProperty("heap", heap.id)
        self.setAccessibleName(heap.heading)
        self.update()

    def offer_place(self, offered: bool) -> None:
        """Shows the button that puts the lifted idea here, or takes it away."""
        self.put.setVisible(offered)

    def show_mark(self, marked: bool) -> None:
        """Shows that what is dragged would fall in here."""
        self._is_marked = marked
        self.update()

    def stops(self) -> list[QWidget]:
        """Where arrows stop, from the name down."""
        return [self.name, self.put, *self.ideas.stops()]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Its ground is as good as its button."""
        if not self.put.isHidden() and self.rect().contains(event.position().toPoint()):
            self.put.click()

    def _take_measures(self) -> None:
        look = Look.of(self)
        side = look.space(12)
        self._column.setContentsMargins(side, look.space(10), side, side)
        self._column.setSpacing(look.space(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        branch = look.branch(self._number)
        width = look.outline(6 if self._is_marked else 3.5)
        half = width / 2
        line = look.colour("accent") if self._is_marked else branch.colour
        painter.setPen(QPen(line, width))
        painter.setBrush(branch.tint)
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, look.space(16), look.space(16))
        low = self.name.geometry().bottom() + look.space(9)
        side = look.space(14)
        under = QPainterPath(QPointF(side, low))
        under.lineTo(self.width() - side, low)
        branch_line(painter, under, self._number, look, 4)
        painter.end()
