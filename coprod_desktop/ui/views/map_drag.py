"""Drags an idea with the mouse to what it is to go under."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.outline import LineKind
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, round_pen, rounded
from coprod_desktop.ui.views.line_words import Shown
from coprod_desktop.ui.views.map_boxes import AnyBox


@dataclass(slots=True)
class _Drag:
    """An idea under the mouse, with the box it would go under."""

    which: str
    start: QPoint
    moving: bool = False
    target: str = ""


class Dragging:
    """What the mouse does to the boxes of ``canvas``, which are given by id with what they show.

    ``dropped(which, target)`` is called when an idea was let go over a branch or another idea,
    ``went(place)`` with where on the screen it is held, None once it is let go.
    """

    def __init__(
        self,
        canvas: QWidget,
        dropped: Callable[[str, str], None],
        went: Callable[[QPoint | None], None],
    ) -> None:
        self._canvas = canvas
        self._dropped = dropped
        self._went = went
        self._go_on: Callable[[], bool] | None = None
        self._drag: _Drag | None = None
        self._mark = _DropMark(canvas)

    @property
    def going_on(self) -> bool:
        """Whether an idea is under the mouse now."""
        return self._drag is not None

    def take(
        self,
        which: str,
        event: QMouseEvent,
        shown: Mapping[str, Shown],
        boxes: Mapping[str, AnyBox],
    ) -> bool:
        """Takes an event of the mouse on a box; answers whether the box is not to have it."""
        kind, place = event.type(), event.globalPosition().toPoint()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            if which in shown and shown[which].line.kind is LineKind.IDEA:
                self._drag = _Drag(which, place)
        elif kind == QEvent.Type.MouseMove and self._drag is not None:
            return self._go(self._drag, place, shown, boxes)
        elif kind == QEvent.Type.MouseButtonRelease and self._drag is not None:
            drag = self._drag
            self.end()
            if drag.moving:
                if drag.which in boxes:
                    boxes[drag.which].setDown(False)
                if drag.target:
                    self._dropped(drag.which, drag.target)
                return True
        return False

    def end(self) -> None:
        """Lets go of the idea where it was."""
        self._drag = self._go_on = None
        self._mark.go_round(None)
        self._went(None)

    def go_on(self) -> None:
        """Looks again what is under the idea, after the page moved below it."""
        if self._go_on is not None:
            self._go_on()

    def _go(
        self, drag: _Drag, place: QPoint, shown: Mapping[str, Shown], boxes: Mapping[str, AnyBox]
    ) -> bool:
        far = (place - drag.start).manhattanLength() >= QApplication.startDragDistance()
        drag.moving = drag.moving or far
        if not drag.moving:
            return False
        self._go_on = partial(self._find, drag, place, shown, boxes)
        self._went(place)
        return self._go_on()

    def _find(
        self, drag: _Drag, place: QPoint, shown: Mapping[str, Shown], boxes: Mapping[str, AnyBox]
    ) -> bool:
        here = self._canvas.mapFromGlobal(place)
        drag.target = next(
            (
                other
                for other, box in boxes.items()
                if box.geometry().contains(here) and _takes(other, drag.which, shown)
            ),
            "",
        )
        self._mark.go_round(boxes.get(drag.target))
        return True


def _takes(other: str, which: str, shown: Mapping[str, Shown]) -> bool:
    """Whether a line is a branch or an idea, but not the one moved nor one under it."""
    if shown[other].line.kind not in (LineKind.BRANCH, LineKind.IDEA):
        return False
    while other in shown and other != which:
        other = shown[other].line.above
    return other != which


class _DropMark(QWidget):
    """Shows what an idea that is dragged would go under."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def go_round(self, box: QWidget | None) -> None:
        """Goes round a box, or away."""
        self.setVisible(box is not None)
        if box is not None:
            sign = round(Look.of(self).px() * 1.6)
            self.setGeometry(box.geometry().adjusted(-6, -6, 6, 6 + sign))
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        side = round(look.px() * 1.6)
        rect = self.rect().adjusted(3, 3, -3, -3 - side)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(round_pen(look.colour("ring_out"), 6))
        painter.drawPath(rounded(rect.toRectF(), look.space(12)))
        painter.setPen(round_pen(look.colour("ring_in"), 3))
        painter.drawPath(rounded(rect.toRectF(), look.space(12)))
        self._draw_sign(painter, look, side)
        painter.end()

    def _draw_sign(self, painter: QPainter, look: Look, side: int) -> None:
        disc = QRect((self.width() - side) // 2, self.height() - side - 6, side, side)
        painter.setPen(round_pen(look.colour("on_here"), 2))
        painter.setBrush(look.colour("here"))
        painter.drawEllipse(disc)
        look.draw_sign(painter, "under", disc.adjusted(5, 5, -5, -5).toRectF(), "on_here", 3)
