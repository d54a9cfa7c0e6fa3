"""How loud somebody is heard, as a row of stones that fill."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.kit.scaling import Scaling

_STONES = 12


class LevelMeter(Scaling, QWidget):
    """Full stones for a level from 0 to 1, the others empty; all of one colour.

    A screen reader finds its name only: it would have to speak into the microphone.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def full(self) -> int:
        """How many stones are full now."""
        return self._full

    def show_level(self, level: float) -> None:
        """Shows how loud it is now."""
        full = round(min(max(level, 0.0), 1.0) * _STONES)
        if full != self._full:
            self._full = full
            self.update()

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        return QSize(look.px() * 20, look.space(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.of(self).px() * 4, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        line = look.outline(2)
        step = min(self.width() / _STONES, self.height() * 1.2)
        side = min(step * 0.72, self.height() - line)
        for place in range(_STONES):
            stone = QRectF(place * step + line / 2, (self.height() - side) / 2, side, side)
            if place < self._full:
                painter.setPen(QPen(look.colour("accent"), line))
                painter.setBrush(look.colour("accent"))
            else:
                painter.setPen(QPen(look.colour("line"), line))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(stone)
        painter.end()
