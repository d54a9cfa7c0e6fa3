"""How far a piece of work has come, as a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.kit.scaling import Scaling


class WorkBar(Scaling, QProgressBar):
    """``done`` of ``of``, filled from the left; a screen reader finds its value by ``name``."""

    def __init__(self, name: str, done: int, of: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_work(done, of)

    def show_work(self, done: int, of: int) -> None:
        """Shows how far it is now."""
        self.setRange(0, max(of, 1))
        self.setValue(done)

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        return QSize(look.px() * 20, round(look.space(28)))

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.of(self).px() * 4, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        line = look.outline(2)
        rect = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        radius = rect.height() / 2
        painter.setPen(QPen(look.colour("ink"), line))
        painter.setBrush(look.colour("page"))
        painter.drawRoundedRect(rect, radius, radius)
        part = self.value() / self.maximum()
        if part:
            inside = rect.adjusted(line, line, -line, -line)
            # Never narrower than high, so that it stays round.
            inside.setWidth(max(inside.width() * part, inside.height()))
            painter.setPen(QPen(look.colour("accent"), 0))
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(inside, inside.height() / 2, inside.height() / 2)
        painter.end()
