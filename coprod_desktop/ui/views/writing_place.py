"""Says where a line is written: in the place of its box, or below the page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.map_canvas import IdeaCanvas
from coprod_desktop.ui.views.map_scroll import MapScroll
from coprod_desktop.ui.views.writing_foot import WritingFoot

_WIDTH = 21
"""Width of a field on a map, in sizes of the type: a line of an idea with room to spare."""
_HIGH = 7
"""Height, in sizes of the type, a page needs at least for a field among its boxes."""


class WritingPlace(QObject):
    """Puts ``foot`` where it belongs and keeps it there while the map around it changes.

    ``elsewhere`` says that somebody pressed, or went, outside the field that stands on the page.
    """

    elsewhere = Signal()

    def __init__(
        self, foot: WritingFoot, canvas: IdeaCanvas, scroller: MapScroll, below: QVBoxLayout
    ) -> None:
        super().__init__(canvas)
        self._foot = foot
        self._canvas = canvas
        self._scroller = scroller
        self._below = below
        self._which, self._watching = "", False
        canvas.arranged.connect(self._follow)

    @property
    def on_page(self) -> bool:
        """Whether the field stands in the place of a box now."""
        return bool(self._which)

    def has_room(self) -> bool:
        """Whether a field can stand among the boxes and be seen whole."""
        px = Look.of(self._canvas).px()
        room = self._scroller.viewport()
        return room.width() >= (_WIDTH + 3) * px and room.height() >= _HIGH * px

    def stand_on(self, which: str) -> None:
        """Has the field stand in the place of the box of a line."""
        self._which = which
        self._foot.stand_on(self._canvas)
        self.measure()
        self._follow()

    def take_focus(self) -> None:
        """Brings the keyboard to the field; from now on whoever leaves it has done."""
        self._foot.open()
        application = _application()
        self._watching = True
        application.installEventFilter(self)
        application.focusChanged.connect(self._watch)

    def stand_below(self) -> None:
        """Has the field stand below the page again."""
        if not self._which:
            return
        application = _application()
        if self._watching:
            application.removeEventFilter(self)
            application.focusChanged.disconnect(self._watch)
        self._which, self._watching = "", False
        self._scroller.show_soon()  # not the field any more
        self._foot.stand_below(self._below)
        self._canvas.hold("", QSize())

    def measure(self) -> None:
        """Keeps as much room among the boxes as the field needs now."""
        if not self._which:
            return
        look = Look.of(self._canvas)
        width = min(_WIDTH * look.px(), self._scroller.viewport().width() - 3 * look.px())
        size = QSize(width, self._foot.height_at(width))
        self._canvas.hold(self._which, size / self._canvas.scale)

    def _follow(self) -> None:
        place = self._canvas.place_of(self._which) if self._which else None
        if place is None:
            return
        width = min(_WIDTH * Look.of(self._canvas).px(), self._canvas.width() - place.left())
        at = QRect(place.topLeft(), QSize(width, self._foot.height_at(width)))
        if at != self._foot.geometry():
            self._foot.setGeometry(at)
        self._foot.raise_()
        self._scroller.show_soon(self._foot)

    # Going elsewhere.

    def _watch(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not self._foot.isAncestorOf(new):
            self.elsewhere.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            room = self._scroller.viewport()
            outside = not self._foot.rect().contains(self._foot.mapFromGlobal(at))
            if (
                watched is not self._foot
                and outside
                and room.rect().contains(room.mapFromGlobal(at))
            ):
                self.elsewhere.emit()
        return False


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
