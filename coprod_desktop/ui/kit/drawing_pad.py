"""A square one draws in, by mouse, finger, pen or keys."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.domain.drawing import THICK, Drawing, Place, Stroke
from coprod_desktop.ui.kit.escape import LeavesByEscape
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, rounded
from coprod_desktop.ui.kit.strokes import paint_drawing, paint_stroke

_STEP, _SMALL_STEP = 0.04, 0.01
"""How far an arrow key goes, as a share of the square; with Shift it is the small one."""
_CLOSEST = 0.003
"""Places nearer to each other than this are one."""
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class DrawingPad(QWidget):
    """Shows a drawing, takes strokes: ``drew`` carries one that is finished.

    With the rubber ``rubbed`` carries each place it touches. By keys, arrows move a point; Space
    puts the pen down or lifts it, as Escape does, which ``turned`` tells. ``reach`` of the rubber
    is `THICK`.
    """

    drew = Signal(object)
    rubbed = Signal(object)
    turned = Signal(bool)

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking, on=False)
        self._drawing = Drawing()
        self._drawn: QPixmap | None = None
        self._pen, self._thick, self._rubs = 0, False, False
        self._places: list[Place] = []
        self._point: Place = (0.5, 0.5)
        self._by_keys = False
        self._down = self._rubbing = False
        self._side = 320
        LeavesByEscape(self, self._turn, lambda: self._down)

    # What it shows.

    def show_drawing(self, drawing: Drawing) -> None:
        """Shows another drawing, or the same with a stroke more or less."""
        if drawing != self._drawing:
            self._drawing, self._drawn = drawing, None
            self.update()

    def use(self, pen: int, *, thick: bool, rubs: bool) -> None:
        """Draws with this pen from now on, or rubs out."""
        self.lift()
        self._pen, self._thick, self._rubs = pen, thick, rubs

    def set_side(self, side: int) -> None:
        """Is as large as this."""
        if side != self._side:
            self._side, self._drawn = side, None
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # The pen.

    def _put(self, place: Place) -> None:
        """The pen goes down here."""
        self._down, self._rubbing = True, False
        self._places = []
        self._go_on(place)

    def _go_on(self, place: Place) -> None:
        """The pen goes on to a place while it is down."""
        inside = (min(max(place[0], 0.0), 1.0), min(max(place[1], 0.0), 1.0))
        if self._rubs:
            self._rub_to(inside)
            return
        last = self._places[-1] if self._places else None
        if last is not None and abs(last[0] - inside[0]) + abs(last[1] - inside[1]) < _CLOSEST:
            return
        self._places.append(inside)
        self._point = inside
        self.update()

    def _rub_to(self, place: Place) -> None:
        """Rubs out all along the way; nothing lies between two places of it."""
        start = self._point if self._rubbing else place
        far = max(abs(place[0] - start[0]), abs(place[1] - start[1]))
        steps = max(1, math.ceil(far / THICK))
        for step in range(1, steps + 1):
            share = step / steps
            x = start[0] + (place[0] - start[0]) * share
            y = start[1] + (place[1] - start[1]) * share
            self.rubbed.emit((x, y))
        self._point, self._rubbing = place, True
        self.update()

    def lift(self) -> None:
        """The pen comes up; the stroke it made is finished."""
        places, self._places = self._places, []
        was_down, self._down = self._down, False
        self._rubbing = False
        if places:
            self.drew.emit(Stroke(tuple(places), self._pen, self._thick))
        if was_down:
            self.update()

    @property
    def is_down(self) -> bool:
        """Whether the pen is down."""
        return self._down

    # By hand.

    def _place(self, position: QPointF) -> Place:
        return position.x() / max(self.width(), 1), position.y() / max(self.height(), 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.lift()
            self._by_keys = False
            self._put(self._place(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._down and not self._by_keys:
            self._go_on(self._place(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._by_keys:
            self.lift()

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Draws with a pen tablet; how hard one presses makes no difference."""
        rubs = event.pointerType() == QPointingDevice.PointerType.Eraser
        deeds: dict[QEvent.Type, Callable[[], None]] = {
            QEvent.Type.TabletPress: lambda: self._put(self._place(event.position())),
            QEvent.Type.TabletMove: lambda: self._move_tablet(event),
            QEvent.Type.TabletRelease: self.lift,
        }
        deed = deeds.get(event.type())
        if deed is None:
            return
        self._by_keys = False
        before, self._rubs = self._rubs, rubs or self._rubs
        deed()
        self._rubs = before
        event.accept()

    def _move_tablet(self, event: QTabletEvent) -> None:
        if self._down:
            self._go_on(self._place(event.position()))

    # By keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS:
            shift = Qt.KeyboardModifier.ShiftModifier
            self._move(_ARROWS[key], small=bool(event.modifiers() & shift))
        elif key == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._turn()
        else:
            super().keyPressEvent(event)

    def _move(self, way: tuple[int, int], *, small: bool) -> None:
        step = _SMALL_STEP if small else _STEP
        x, y = (min(max(at + by * step, 0.0), 1.0) for at, by in zip(self._point, way, strict=True))
        self._by_keys = True
        if self._down:
            self._go_on((x, y))
        else:
            self._point = (x, y)
            self.update()

    def _turn(self) -> None:
        self._by_keys = True
        if self._down:
            self.lift()
        else:
            self._put(self._point)
        self.turned.emit(self._down)

    def focusOutEvent(self, _event: QFocusEvent) -> None:
        """Nobody draws on from elsewhere."""
        self.lift()
        self.update()

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Shows where the pen is, for whoever came by keys."""
        self._by_keys = True
        self.update()

    # Painting.

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._drawn = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        whole = QRectF(self.rect())
        painter.drawPixmap(0, 0, self._kept(look))
        painter.setClipPath(rounded(whole, look.space(16)))
        painter.save()
        painter.scale(whole.width(), whole.height())
        if self._places:
            paint_stroke(
                painter, Stroke(tuple(self._places), self._pen, self._thick), look.inks().pens
            )
        painter.restore()
        painter.setClipping(False)
        if self.hasFocus() and (self._by_keys or self._rubs):
            self._paint_point(painter, look)
        width = look.outline(2)
        painter.setPen(QPen(look.colour("line"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawRoundedRect(
            whole.adjusted(half, half, -half, -half), look.space(16), look.space(16)
        )
        painter.end()

    def _kept(self, look: Look) -> QPixmap:
        """All finished strokes, painted once for each drawing, size and look."""
        density = self.devicePixelRatioF()
        pixels = round(self.width() * density)
        if self._drawn is None or self._drawn.width() != pixels:
            self._drawn = QPixmap(QSize(pixels, pixels))
            self._drawn.setDevicePixelRatio(density)
            self._drawn.fill(Qt.GlobalColor.transparent)
            square = QRectF(0, 0, self.width(), self.width())
            painter = QPainter(self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(rounded(square, look.space(16)))
            # Paper in every theme, so that what is drawn looks as it will be printed.
            painter.fillRect(square, look.colour("plate"))
            paint_drawing(painter, self._drawing, square, look.inks().pens, fitted=False)
            painter.end()
        return self._drawn

    def _paint_point(self, painter: QPainter, look: Look) -> None:
        """Where the pen is: a ring, filled while it is down."""
        radius = max(self._side * THICK, look.space(8)) if self._rubs else look.space(8)
        middle = QPointF(self._point[0] * self.width(), self._point[1] * self.height())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for role, width in (("ring_out", 6), ("ring_in", 3)):
            painter.setPen(QPen(look.colour(role), width))
            painter.drawEllipse(middle, radius, radius)
        if self._down and not self._rubs:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.inks().pens[self._pen])
            painter.drawEllipse(middle, radius / 2, radius / 2)
