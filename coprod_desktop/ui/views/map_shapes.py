"""Says what the three shapes of ideas mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.idea_shape import fold_path, idea_path, stitch_path
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.pen import painter_on, round_pen
from coprod_desktop.wording import Wording

_WIDTH, _HEIGHT = 44, 34


class Shapes(QWidget):
    """Each shape with the name of its pile."""

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setAccessibleName(wording.text("map-shapes"))
        row = FlowRow(self, gap=8)
        row.setContentsMargins(8, 0, 8, 0)
        for pile in Pile:
            pair = QWidget()
            inside = QHBoxLayout(pair)
            inside.setContentsMargins(0, 0, 8, 0)
            inside.addWidget(_Shape(pile))
            inside.addWidget(Paragraph(wording.text(f"pile-{pile}"), wraps=False), 1)
            row.addWidget(pair)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class _Shape(QWidget):
    """One shape, which is decoration beside its name."""

    def __init__(self, pile: Pile) -> None:
        super().__init__()
        self._pile = pile

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        return QSize(look.picture_size(_WIDTH) + 8, look.picture_size(_HEIGHT) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        rect = QRectF(self.rect()).adjusted(6, 2, -2, -2)
        size = rect.width() / 60
        painter.setPen(round_pen(look.colour("ink"), look.outline(2)))
        painter.setBrush(look.colour("kept" if self._pile is Pile.KEEP else "page"))
        painter.drawPath(idea_path(rect, self._pile, size))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._pile is Pile.IF_IT_HELPS:
            painter.drawPath(fold_path(rect, size))
        elif self._pile is Pile.KEEP:
            stitches = QPen(look.colour("ink"), look.outline(1.5))
            stitches.setDashPattern([3, 2.4])
            painter.setPen(stitches)
            painter.drawPath(stitch_path(rect, size))
        painter.end()
