"""How fast the voice is, as bars with words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.kit.scaling import Scaling


class SpeedBars(Scaling, QWidget):
    """``level`` of ``most`` bars filled, with words such as "3 of 5" under them."""

    def __init__(
        self,
        words: str,
        level: int,
        most: int = 5,
        heard: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most = most
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_speed(words, level, heard)

    def show_speed(self, words: str, level: int, heard: str = "") -> None:
        """Shows another speed."""
        self._words, self._level = words, level
        self.setAccessibleName(heard or words)
        self.updateGeometry()
        self.update()

    def _apart(self) -> float:
        """From one bar to the next, in units; more bars are thinner."""
        return 16 if self._most <= 5 else 8

    def _unit(self, look: Look) -> float:
        return look.space(40) / 40

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        words = look.block(self._words, line=1.1)
        bars = 8 + self._most * self._apart() * self._unit(look)
        high = round(36 * self._unit(look)) + words.height
        return QSize(max(round(bars), words.width + 4), max(high, 56))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        unit = self._unit(look)
        apart = self._apart()
        wide = apart * 0.625
        left = (self.width() - ((self._most - 1) * apart + wide) * unit) / 2
        for number in range(self._most):
            high = (10 + 20 * number / (self._most - 1)) * unit
            bar = QRectF(left + number * apart * unit, 34 * unit - high, wide * unit, high)
            painter.setPen(QPen(look.colour("ink"), look.outline()))
            painter.setBrush(look.colour("accent" if number < self._level else "page"))
            painter.drawRoundedRect(bar, 3, 3)
        block = look.block(self._words, line=1.1)
        place = QPointF((self.width() - block.width) / 2, self.height() - block.height)
        block.draw(painter, place, look.colour("ink"))
        painter.end()
