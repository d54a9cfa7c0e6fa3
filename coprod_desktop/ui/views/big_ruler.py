"""The handle by which a reading ruler is moved."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import Slab, draw_slab, painter_on, rounded
from coprod_desktop.ui.views.big_sentence import DOWN, UP


class RulerHandle(QAbstractButton):
    """Moves the ruler: by dragging, or by Up and Down."""

    dragged = Signal(int)

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeVerCursor)

    def sizeHint(self) -> QSize:
        side = Look.of(self).target(48)
        return QSize(side, side)

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return rounded(QRectF(self.rect()), Look.of(self).space(12))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(round(self.mapToParent(event.position()).y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*UP, *DOWN):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        slab = Slab("raised", "ink" if self.underMouse() else "line", "lip")
        face = draw_slab(painter, look, QRectF(self.rect()), slab, look.space(12), self.isDown())
        side = min(face.width(), face.height()) * 0.6
        place = QRectF(0, 0, side, side)
        place.moveCenter(face.center())
        look.draw_sign(painter, "updown", place)
        painter.end()
