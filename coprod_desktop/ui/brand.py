"""The mark of the program beside its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainterPath, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, round_pen, rounded

_GRID = 44.0


class Brand(QWidget):
    """Two speech bubbles, one over the other, beside the name."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        words = look.block(self._name, factor=1.5, bold=True)
        return QSize(round(look.picture_size(_GRID)) + 16 + words.width, look.target(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        side = look.picture_size(_GRID)
        painter.save()
        painter.translate(4, (self.height() - side) / 2)
        painter.scale(side / _GRID, side / _GRID)
        painter.setPen(round_pen(look.colour("ink"), 2.4))
        for role, bubble in (("accent", _bubble(2, 4, 7)), ("here", _bubble(16, 16, 37))):
            painter.setBrush(look.colour(role))
            painter.drawPath(bubble)
        painter.restore()
        words = look.block(self._name, factor=1.5, bold=True)
        place = QPointF(side + 16, (self.height() - words.height) / 2)
        words.draw(painter, place, look.colour("ink"))
        painter.end()


def _bubble(left: float, top: float, tail: float) -> QPainterPath:
    """A bubble 26 by 20 with its tail at ``tail``, which leans to the middle of the bubble."""
    lean = 10 if tail < _GRID / 2 else -10
    path = QPainterPath()
    path.addPolygon(
        QPolygonF(
            [
                QPointF(tail, top + 16),
                QPointF(tail, top + 28),
                QPointF(tail + lean, top + 18),
            ]
        )
    )
    return rounded(QRectF(left, top, 26, 20), 8).united(path)
