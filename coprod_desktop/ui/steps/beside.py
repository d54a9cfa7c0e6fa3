"""Lays two or three things side by side where the window is wide, else under each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look, WidthClass


class Beside(QWidget):
    """Widgets with their stretch; in a column each is as wide as the column.

    ``middle`` puts them on one line through their middles, else their tops are level.
    """

    def __init__(self, *things: tuple[QWidget, int], middle: bool = False) -> None:
        super().__init__()
        self._things = [thing for thing, _ in things]
        self._middle = middle
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for thing, stretch in things:
            self._box.addWidget(thing, stretch)
        self._arrange()

    def _arrange(self) -> None:
        look = Look.of(self)
        wide = look.width_class(self.window().width()) is WidthClass.WIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(across if wide else down)
        self._box.setSpacing(look.space(14 if wide else 8))
        level = Qt.AlignmentFlag.AlignVCenter if self._middle else Qt.AlignmentFlag.AlignTop
        for thing in self._things:
            self._box.setAlignment(thing, level if wide else Qt.AlignmentFlag(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_box"):
            self._arrange()
