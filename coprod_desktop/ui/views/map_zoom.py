"""Makes a map larger or smaller without losing what one looks at."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect

from coprod_desktop.domain.layout import Arrangement
from coprod_desktop.ui.kit.idea_figure import IdeaFigure
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.map_canvas import IdeaCanvas
from coprod_desktop.ui.views.map_figures import HeadingFigure
from coprod_desktop.ui.views.map_scroll import MapScroll

STEPS = (100, 125, 150, 200, 250, 300, 400)
"""Sizes of the words on a map, in percent of the smallest, which are 14 points."""

_TARGET = 44
"""Pixels: no box becomes lower than what a finger can hit."""

_BESIDE = 8
"""Pixels beside the outermost boxes on a canvas, with what is lost to rounding."""

_SAME = 0.004
"""Scales nearer to each other than this look the same."""


class Zoom:
    """The scale of a canvas on its page; what is at a point stays at that point."""

    def __init__(self, look: Look, canvas: IdeaCanvas, page: MapScroll) -> None:
        self._look = look
        self._canvas = canvas
        self._page = page
        self._page_percent = look.percent

    @property
    def percent(self) -> float:
        """The size of the words on the map, as the page counts its own."""
        return self._canvas.scale * self._look.percent

    @property
    def least(self) -> float:
        """The smallest scale: words of 14 points, boxes that can be pressed."""
        boxes = IdeaFigure("n", low=True), HeadingFigure("n", branch=0)
        lowest = min(box.size_within(self._look, None).height() for box in boxes)
        return min(max(STEPS[0] / self._look.percent, _TARGET / lowest), 1)

    @property
    def most(self) -> float:
        """The largest scale."""
        return max(STEPS[-1] / self._look.percent, 1)

    def step(self, steps: int, at: QPoint | None = None) -> bool:
        """Goes as many sizes up, or down below 0; answers whether there was one."""
        wanted = self._canvas.scale
        for _ in range(abs(steps)):
            wanted = self._next(wanted, steps > 0)
        return self.to(wanted, at)

    def _next(self, scale: float, up: bool) -> float:
        sizes = [size / self._look.percent for size in STEPS]
        if up:
            return next((size for size in sizes if size > scale + _SAME), self.most)
        return next((size for size in reversed(sizes) if size < scale - _SAME), self.least)

    def by(self, factor: float, at: QPoint | None = None) -> bool:
        """Goes as many times closer."""
        return self.to(self._canvas.scale * factor, at)

    def to(self, scale: float, at: QPoint | None = None) -> bool:
        """Takes a scale within its bounds; answers whether that is another one.

        ``at`` is the point of the page that keeps what it shows, else its middle; then the
        chosen idea is still seen, where it was.
        """
        wanted = min(max(scale, self.least), self.most)
        if abs(wanted - self._canvas.scale) < _SAME:
            return False
        point = at if at is not None else self._page.viewport().rect().center()
        seen = at is None and self._sees_chosen()
        before = self._in_canvas(point)
        which = self._held(before)
        held, old = self._canvas.place_of(which), self._canvas.scale
        self._canvas.set_scale(wanted)
        self._page.settle_size()
        now = self._canvas.place_of(which)
        if held is not None and now is not None:
            away = QPointF(before - held.topLeft()) * (wanted / old)
            self._page.go_to(self._canvas.pos() + now.topLeft() + away.toPoint() - point)
        if seen:
            self.show_chosen()
        return True

    def _in_canvas(self, point: QPoint) -> QPoint:
        return self._page.seen().topLeft() + point - self._canvas.pos()

    def _held(self, point: QPoint) -> str:
        """The line by which a point is held: on a map any, in a column the one nearest."""
        if self._canvas.lies is not Arrangement.COLUMN:
            return next(iter(self._canvas.shown()), "")
        places = self._canvas.places()
        return min(places, key=lambda one: abs(places[one].center().y() - point.y()), default="")

    def _sees_chosen(self) -> bool:
        place = self._canvas.place_of(self._canvas.chosen)
        return place is not None and self.seen().intersects(place)

    # What is seen.

    def seen(self) -> QRect:
        """The part of the canvas that is seen."""
        return self._page.seen().translated(-self._canvas.pos())

    def show_chosen(self) -> None:
        """Scrolls as little as shows the chosen idea."""
        box = self._canvas.box(self._canvas.chosen)
        if box is not None:
            self._page.show_whole(box)

    def centre_on(self, which: str) -> bool:
        """Has a line in the middle of the page, as far as it goes; answers whether it is there."""
        self._page.settle_size()
        place = self._canvas.place_of(which)
        if place is None:
            return False
        self._page.yield_to_hand()
        self._page.centre_on(self._canvas.pos() + place.center())
        return True

    def fits(self) -> bool:
        """Whether the whole map can be seen at any scale."""
        return self._fitting() >= self.least

    def fit(self) -> None:
        """Takes the largest scale at which the whole map is seen.

        Where there is none it is as small as it goes, around the chosen idea.
        """
        fitting = self._fitting()
        self.to(fitting)
        if fitting < self.least:
            self.centre_on(self._canvas.chosen)

    def _fitting(self) -> float:
        """The largest scale at which all of it is on the page."""
        whole = QRect()
        for place in self._canvas.places().values():
            whole = whole.united(place)
        content = self._page.widget()
        if whole.isEmpty() or content is None:
            return self._canvas.scale
        # What else the page holds keeps its size.
        other = content.size() - self._canvas.size()
        room = self._page.maximumViewportSize() - other
        scale = self._canvas.scale
        wide, high = whole.width() / scale + _BESIDE, whole.height() / scale + _BESIDE
        return min(room.width() / wide, room.height() / high)

    def follow_page(self) -> bool:
        """Takes the size of the page where that is another; answers whether it is."""
        if self._look.percent == self._page_percent:
            return False
        self._page_percent = self._look.percent
        self._canvas.set_scale(1.0)
        return True
