"""Shows the small map while the large one is not seen whole."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSizeF, QTimer

from coprod_desktop.ui.views.map_canvas import IdeaCanvas
from coprod_desktop.ui.views.map_overview import Overview, blocks_of
from coprod_desktop.ui.views.map_scroll import MapScroll
from coprod_desktop.ui.views.map_zoom import Zoom
from coprod_desktop.wording import Wording

_REST = 150
"""Milliseconds without a change before the small map is drawn anew: no letter waits for it."""

_RING = 14
"""Pixels round the chosen idea that are not covered either."""

_USEFUL = 0.5
"""Where more than this much of the map is seen, a small one would hide more than it shows."""

_STEP = 0.4
"""How much of a page one arrow on the small map goes."""


class Corner(QObject):
    """The small map in a corner of the page, where somebody wants it and it is of use.

    ``on`` is whether the person wants it, ``offers`` whether how the map lies has a use for it.
    """

    def __init__(self, wording: Wording, zoom: Zoom, canvas: IdeaCanvas, page: MapScroll) -> None:
        super().__init__(page)
        self.on = True
        self.offers = True
        self._zoom = zoom
        self._canvas = canvas
        self._page = page
        self._old = True
        self.overview = Overview(wording, page)
        self.overview.wanted.connect(self._go)
        self.overview.stepped.connect(self._step)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.draw_anew)
        page.moved.connect(self.follow)
        page.resized.connect(self.follow)
        canvas.arranged.connect(self._note_change)
        canvas.chosen_changed.connect(self.follow)

    @property
    def is_useful(self) -> bool:
        """Whether so little of the map is seen that one could get lost."""
        if not self.offers or self._canvas.isHidden():
            return False
        page, whole = self._page.viewport().size(), self._canvas.size()
        seen = page.boundedTo(whole)
        return seen.width() * seen.height() < _USEFUL * whole.width() * whole.height()

    def turn(self) -> str:
        """Shows it, or not any more; answers with the key of what to say about that."""
        self.on = not self.on
        self.follow()
        if not self.on:
            return "map-overview-hidden"
        if self.is_useful and self.overview.isHidden():
            return "map-overview-no-room"
        return "map-overview-shown"

    def _note_change(self) -> None:
        self._old = True
        if self.overview.isHidden():
            self.follow()
        else:
            self._rest.start()

    def draw_anew(self) -> None:
        """Shows a map that lies another way, at once."""
        self._old = True
        self._draw()
        self.follow()

    def _draw(self) -> None:
        if self._old:
            self._old = False
            places, shown = self._canvas.places(), self._canvas.shown()
            self.overview.show_map(blocks_of(places, shown, self._canvas.scale))

    def follow(self) -> None:
        """Shows what is seen now, in a corner where the chosen idea is not."""
        if not (self.on and self.is_useful):
            self._go_away()
            return
        if self.overview.isHidden():
            self._draw()
        view = self._page.viewport().geometry()
        size = self.overview.size_in(view.size())
        if size is None or not self.overview.stand(view, size, self._chosen()):
            self._go_away()
            return
        scale, first = self._canvas.scale, self._first()
        seen = self._zoom.seen()
        self.overview.show_seen(
            QRectF(QPointF(seen.topLeft() - first) / scale, QSizeF(seen.size()) / scale),
            self._canvas.chosen,
        )
        self.overview.show()
        self.overview.raise_()

    def _go_away(self) -> None:
        if self.overview.hasFocus():
            self._canvas.go_to(self._canvas.chosen)
        self.overview.hide()

    def _first(self) -> QPoint:
        place = self._canvas.place_of(next(iter(self._canvas.shown()), ""))
        return place.topLeft() if place is not None else QPoint()

    def _chosen(self) -> QRect:
        """Where the chosen idea is on the page, with its ring."""
        place = self._canvas.place_of(self._canvas.chosen)
        if place is None:
            return QRect()
        at = self._canvas.mapTo(self._page, place.topLeft())
        return QRect(at, place.size()).adjusted(-_RING, -_RING, _RING, _RING)

    # Going there.

    def _go(self, point: QPointF) -> None:
        self._page.yield_to_hand()
        at = self._first() + (point * self._canvas.scale).toPoint()
        self._page.centre_on(self._canvas.pos() + at)

    def _step(self, way: QPoint) -> None:
        self._page.yield_to_hand()
        view = self._page.viewport().size()
        by = QPoint(round(way.x() * view.width() * _STEP), round(way.y() * view.height() * _STEP))
        self._page.go_to(self._page.seen().topLeft() + by)
