"""A page that may scroll sideways too."""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QGestureEvent, QPinchGesture, QScrollBar, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.scroll_page import CLEAR, Holder, ScrollPage

_NOTCH = 120
"""What one notch of a mouse wheel counts."""

_LINES = 3
"""Lines one notch scrolls sideways, as upright."""


class MapScroll(ScrollPage):
    """Scrolls a map that is wider than its page, and follows the keyboard both ways.

    Empty ground is dragged with the left button or a finger, anything with the middle button or
    two fingers. ``shrunk`` says that less of it is to be seen than before, ``moved`` that another
    part is, ``resized`` that it has another size. ``stepped`` carries how many sizes closer a
    wheel asks for, ``pinched`` how many times closer fingers do, both with the point of the page
    that is to stay where it is.
    """

    shrunk = Signal()
    moved = Signal()
    resized = Signal()
    stepped = Signal(int, QPoint)
    pinched = Signal(float, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setCornerWidget(QWidget())  # else the style fills it with the colour of the window
        self.horizontalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalScrollBar().actionTriggered.connect(self.yield_to_hand)
        holder = self.widget()
        if isinstance(holder, Holder):
            holder.may_be_wider = True
        for bar in self._bars():
            bar.valueChanged.connect(self.moved)
            bar.rangeChanged.connect(self.moved)
        self._held_at: QPoint | None = None
        self._dragged = False
        self._turned = 0
        self.grabGesture(Qt.GestureType.PinchGesture)

    def _bars(self) -> tuple[QScrollBar, QScrollBar]:
        return self.horizontalScrollBar(), self.verticalScrollBar()

    # Where it is.

    @property
    def has_more(self) -> bool:
        """Whether not all of it is to be seen."""
        return any(bar.maximum() > 0 for bar in self._bars())

    def seen(self) -> QRect:
        """The part of its content that is to be seen."""
        across, down = self._bars()
        return QRect(QPoint(across.value(), down.value()), self.viewport().size())

    def go_to(self, corner: QPoint) -> None:
        """Has this point of the content be the upper left of what is seen, as far as it goes."""
        for bar, value in zip(self._bars(), (corner.x(), corner.y()), strict=True):
            bar.setValue(value)

    def centre_on(self, point: QPoint) -> None:
        """Has this point of the content be in the middle."""
        self.go_to(point - self.viewport().rect().center())

    def settle_size(self) -> None:
        """Takes the size its content wants now, which would else wait for the event loop."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is None:
            return
        layout.activate()
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))
        layout.activate()

    def bring_line(self, widget: QWidget, line: QRect, *, always: bool = False) -> None:
        super().bring_line(widget, line, always=always)
        if not self.is_by_hand:
            self._show_sideways(widget)

    def show_whole(self, widget: QWidget) -> None:
        super().show_whole(widget)
        self._show_sideways(widget)

    def _show_sideways(self, widget: QWidget) -> None:
        content = self.widget()
        if content is None:
            return
        clear = round(CLEAR * Look.of(self).ring)
        left = widget.mapTo(content, QPoint(0, 0)).x() - clear
        right = left + widget.width() + 2 * clear
        bar = self.horizontalScrollBar()
        room = self.viewport().width()
        if left < bar.value() or right - left > room:
            bar.setValue(left)
        elif right > bar.value() + room:
            bar.setValue(right - room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()
        self.moved.emit()
        if event.size().height() < event.oldSize().height():
            self.shrunk.emit()

    # The mouse, the wheel, fingers.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What no box wanted comes here."""
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._held_at = event.globalPosition().toPoint()
            self._dragged = False
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        if self._held_at is None:
            super().mouseMoveEvent(event)
            return
        if not self._dragged:
            way = (at - self._held_at).manhattanLength()
            if way < QApplication.startDragDistance() or not self.has_more:
                return
            self._dragged = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._pan(at - self._held_at)
        self._held_at = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held_at is not None:
            self._held_at = None
            self.viewport().unsetCursor()
            event.accept()
        else:
            super().mouseReleaseEvent(event)

    def _pan(self, by: QPoint) -> None:
        self.yield_to_hand()
        self.go_to(self.seen().topLeft() - by)

    def wheelEvent(self, event: QWheelEvent) -> None:
        held = event.modifiers()
        turned = event.angleDelta().y() or event.angleDelta().x()
        if held & Qt.KeyboardModifier.ControlModifier:
            self._turned += turned
            steps = int(self._turned / _NOTCH)
            self._turned -= steps * _NOTCH
            if steps:
                self.stepped.emit(steps, event.position().toPoint())
            event.accept()
        elif held & Qt.KeyboardModifier.ShiftModifier:
            lines = _LINES * self.verticalScrollBar().singleStep()
            self._pan(QPoint(round(turned / _NOTCH * lines), 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
                event.accept()
                return True
        elif (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.pinched.emit(1 + event.value(), event.position().toPoint())
            return True
        return super().event(event)

    def _pinch(self, pinch: QPinchGesture) -> None:
        """Two fingers pan by their middle, and zoom by how far they are apart."""
        self._held_at = None
        middle, before = pinch.centerPoint().toPoint(), pinch.lastCenterPoint().toPoint()
        if pinch.state() == Qt.GestureState.GestureStarted:
            before = middle
        self._pan(middle - before)
        if pinch.changeFlags() & QPinchGesture.ChangeFlag.ScaleFactorChanged:
            self.pinched.emit(pinch.scaleFactor(), self.viewport().mapFromGlobal(middle))


class Stays(QWidget):
    """Holds a widget in the width of its page, wherever that is scrolled to sideways."""

    def __init__(self, page: MapScroll) -> None:
        super().__init__()
        self._page = page
        self._held: QWidget | None = None
        page.moved.connect(self._place)
        self.hide()

    def hold(self, widget: QWidget) -> None:
        """Holds this from now on."""
        widget.setParent(self)
        self._held = widget
        widget.show()
        self.show()
        self._place()

    def childEvent(self, event: QChildEvent) -> None:
        super().childEvent(event)
        if event.removed() and event.child() is self._held:
            self._held = None
            self.hide()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _room(self) -> int:
        margins = self._page.column.contentsMargins()
        return self._page.viewport().width() - margins.left() - margins.right()

    def _place(self) -> None:
        if self._held is not None:
            left = self._page.horizontalScrollBar().value()
            self._held.setGeometry(left, 0, self._room(), self.height())

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, _width: int) -> int:
        held = self._held
        if held is None or held.isHidden():
            return 0
        room = self._room()
        high = held.heightForWidth(room) if held.hasHeightForWidth() else held.sizeHint().height()
        return max(high, held.minimumHeight())
