"""Scrolls a page while an idea is dragged to its edge."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.map_canvas import IdeaCanvas
from coprod_desktop.ui.views.map_scroll import MapScroll

_EVERY = 30
"""Milliseconds from one step to the next."""

_EDGE = 2.2
"""Width of the edge, in widths of the type."""

_SLOWEST = 8
"""The page goes this part of the way into its edge with each step."""


class Creep(QObject):
    """Goes on for as long as the idea stays at the edge, faster the further out it is held."""

    def __init__(self, page: MapScroll, canvas: IdeaCanvas) -> None:
        super().__init__(page)
        self._page = page
        self._canvas = canvas
        self._by = QPoint()
        self._ticks = QTimer(self)
        self._ticks.setInterval(_EVERY)
        self._ticks.timeout.connect(self._go)
        canvas.dragged.connect(self._follow)

    def _follow(self, place: QPoint | None) -> None:
        """Follows the pointer, which is nowhere once the idea is let go."""
        self._by = self._wanted(place) if place is not None else QPoint()
        if self._by.isNull():
            self._ticks.stop()
        elif not self._ticks.isActive():
            self._ticks.start()

    def _wanted(self, place: QPoint) -> QPoint:
        page = self._page.viewport()
        edge = round(Look.of(page).px() * _EDGE)
        at = page.mapFromGlobal(place)
        return QPoint(_out(at.x(), page.width(), edge), _out(at.y(), page.height(), edge))

    def _go(self) -> None:
        before = self._page.seen()
        self._page.go_to(before.topLeft() + self._by)
        if self._page.seen() == before:
            self._ticks.stop()
        else:
            self._canvas.drag_on()


def _out(at: int, room: int, edge: int) -> int:
    """How many pixels to go for a pointer in an edge of the room, 0 inside."""
    if at < edge:
        return -max((edge - at) // _SLOWEST, 1)
    return max((at - room + edge) // _SLOWEST, 1) if at > room - edge else 0
