"""Lets ideas be dragged with the mouse; every drag has a button that does the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QRegion
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

TargetOf = Callable[[QWidget | None], str]


class Dragging(QObject):
    """Watches the boxes below ``area``; ``dropped`` carries an id with where it was put.

    A box says its idea in its property ``idea``, the name of a heap says it in ``heap``.
    ``target_of`` names where a widget under the mouse belongs to, or nothing; ``over`` carries
    the name while the mouse is there. Escape leaves all as it was.
    """

    dropped = Signal(str, str)
    over = Signal(str)

    def __init__(self, area: QWidget, target_of: TargetOf) -> None:
        super().__init__(area)
        self._area = area
        self._target_of = target_of
        self._from: QPoint | None = None
        self._box: QWidget | None = None
        self._picture: QLabel | None = None
        self._is_over = ""

    def watch(self, box: QWidget) -> None:
        """Lets this box be dragged."""
        box.removeEventFilter(self)
        box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and self._picture is not None:
            if event.key() == Qt.Key.Key_Escape:
                self._end()
            return True
        if not isinstance(event, QMouseEvent) or not isinstance(watched, QWidget):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseButtonPress:
            self._from = event.globalPosition().toPoint()
        elif event.type() == QEvent.Type.MouseMove and self._from is not None:
            self._move(watched, event.globalPosition().toPoint())
        elif event.type() == QEvent.Type.MouseButtonRelease:
            return self._release(event.globalPosition().toPoint())
        return self._picture is not None or super().eventFilter(watched, event)

    def _move(self, box: QWidget, place: QPoint) -> None:
        assert self._from is not None
        far = (place - self._from).manhattanLength()
        if self._picture is None and far >= QApplication.startDragDistance():
            self._begin(box)
        if self._picture is not None:
            window = self._area.window()
            self._picture.move(window.mapFromGlobal(place) + QPoint(8, 8))
            self._tell(self._target(place))

    def _begin(self, box: QWidget) -> None:
        self._box = box
        box.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._picture = QLabel(self._area.window())
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture.setPixmap(_picture_of(box))
        self._picture.adjustSize()
        self._picture.show()

    def _release(self, place: QPoint) -> bool:
        self._from = None
        if self._picture is None or self._box is None:
            return False
        dragged = self._box.property("idea") or self._box.property("heap")
        target = self._target(place)
        self._end()
        if target:
            self.dropped.emit(str(dragged), target)
        return True

    def _target(self, place: QPoint) -> str:
        return self._target_of(self._area.childAt(self._area.mapFromGlobal(place)))

    def _tell(self, target: str) -> None:
        if target != self._is_over:
            self._is_over = target
            self.over.emit(target)

    def _end(self) -> None:
        """Lets go of the picture; to the button it was no press."""
        self._from = None
        if self._picture is not None:
            self._picture.hide()
            self._picture.deleteLater()
            self._picture = None
        if self._box is not None:
            self._box.unsetCursor()
            if isinstance(self._box, QAbstractButton):
                self._box.setDown(False)
            self._box = None
        self._tell("")


def _picture_of(box: QWidget) -> QPixmap:
    """What is drawn of a widget, without the ground it stands on."""
    ratio = box.devicePixelRatioF()
    picture = QPixmap(box.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    box.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return picture
