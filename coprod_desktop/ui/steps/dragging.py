"""Lets ideas be dragged with the mouse; every drag has a button that does the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

TargetOf = Callable[[QWidget | None], str]


class Dragging(QObject):
    """Watches the boxes below ``area``; ``dropped`` carries an idea's id and where it was put.

    A box says its idea in its property ``idea``. ``target_of`` names where a widget under the
    mouse belongs to, or nothing.
    """

    dropped = Signal(str, str)

    def __init__(self, area: QWidget, target_of: TargetOf) -> None:
        super().__init__(area)
        self._area = area
        self._target_of = target_of
        self._from: QPoint | None = None
        self._idea = ""
        self._is_dragging = False

    def watch(self, box: QWidget) -> None:
        """Lets this box be dragged."""
        box.removeEventFilter(self)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseButtonPress:
            self._from = event.globalPosition().toPoint()
            self._idea = str(watched.property("idea") or "")
        elif event.type() == QEvent.Type.MouseMove and self._from is not None:
            far = (event.globalPosition().toPoint() - self._from).manhattanLength()
            if not self._is_dragging and far >= QApplication.startDragDistance():
                self._is_dragging = True
                watched.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            return self._release(watched, event)
        return self._is_dragging or super().eventFilter(watched, event)

    def _release(self, watched: QWidget, event: QMouseEvent) -> bool:
        was_dragging, self._is_dragging, self._from = self._is_dragging, False, None
        if not was_dragging:
            return False
        watched.unsetCursor()
        place = self._area.mapFromGlobal(event.globalPosition().toPoint())
        target = self._target_of(self._area.childAt(place))
        # The button learns that it was let go outside itself, which is no press.
        setter = getattr(watched, "setDown", None)
        if setter is not None:
            setter(False)
        if target and target != self._idea:
            self.dropped.emit(self._idea, target)
        return True
