"""Flat things that are only to read: panels, rules, pictures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import Slab, draw_slab, painter_on
from coprod_desktop.ui.kit.scaling import Scaling


class Panel(QWidget):
    """A flat panel with an outline and no lip; give it a layout of your own.

    ``mentor`` draws a second edge on the left. Colours are roles.
    """

    def __init__(
        self,
        fill: str = "raised",
        line: str = "line",
        *,
        mentor: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._slab = Slab(fill, line)
        self._mentor = mentor

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        rect = QRectF(self.rect())
        draw_slab(painter, look, rect, self._slab, look.space(16))
        if self._mentor:
            width = look.outline()
            inset = look.space(9)
            edge = QRectF(inset, inset * 2, width, self.height() - inset * 4)
            painter.fillRect(edge, look.colour("ink"))
        painter.end()


class Rule(QWidget):
    """A thin line across, which is decoration."""

    def __init__(self, role: str = "ground", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(10, round(Look.of(self).outline(2)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        role = "line" if look.flat else self._role
        painter.fillRect(self.rect(), look.colour(role))
        painter.end()


class PictureView(Scaling, QWidget):
    """A picture ``side`` pixels wide at 100 %, which is decoration beside its words.

    ``framed`` puts it on a raised panel, as beside a question.
    """

    def __init__(
        self,
        picture: str,
        side: float = 32,
        *,
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture, self._side, self._framed = picture, side, framed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_picture(self, picture: str) -> None:
        """Shows another picture."""
        self._picture = picture
        self.update()

    def sizeHint(self) -> QSize:
        side = Look.of(self).picture_size(self._side)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if self._framed:
            fill = "plate" if look.dark else "raised"
            draw_slab(painter, look, rect, Slab(fill, "line"), look.space(18))
            margin = rect.width() * 0.1
            inside = rect.adjusted(margin, margin, -margin, -margin)
            look.shelf.draw(painter, self._picture, inside)
        else:
            look.draw_picture(painter, self._picture, rect)
        painter.end()


class SignView(Scaling, QWidget):
    """A sign as large as the words beside it, which is decoration."""

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(Look.of(self).px() * 1.35)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        Look.of(self).draw_sign(painter, self._sign, QRectF(self.rect()), "ink")
        painter.end()


def roomy_column(panel: QWidget) -> QVBoxLayout:
    """A column inside a panel, with room for the focus ring of what stands in it."""
    look = Look.of(panel)
    column = QVBoxLayout(panel)
    side = look.space(16)
    column.setContentsMargins(side, side, side, side)
    column.setSpacing(look.space(12))
    return column
