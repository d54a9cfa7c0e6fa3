"""What the program tells: a plain note, a trouble, an empty place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.panel import PictureView, SignView
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.pen import Slab, draw_slab, painter_on, rounded
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.ring import RING_ROOM

_HATCH = 20
"""Width of the hatched edge of a trouble, in pixels."""


class _Told(Measured, QWidget):
    """A picture or sign, words, and at most two ways on."""

    def __init__(
        self,
        mark: QWidget,
        words: Sequence[Paragraph],
        presses: Sequence[Press],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.words = words[0]
        self.presses = tuple(presses)
        self._row = FlowRow(self, gap=16, first_grows=True)
        self._lead = QWidget()
        line = QHBoxLayout(self._lead)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._texts = QVBoxLayout()
        self._texts.addStretch(1)
        for paragraph in words:
            self._texts.addWidget(paragraph)
        self._texts.addStretch(1)
        line.addLayout(self._texts, 1)
        self._row.addWidget(self._lead)
        for press in presses:
            self._row.addWidget(press)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._follow_look()

    def _left_edge(self) -> int:
        return 0

    def _take_measures(self) -> None:
        look = Look.of(self)
        across, down = look.space(16), look.space(12)
        rings = self.words.focusPolicy() is not Qt.FocusPolicy.NoFocus
        self._texts.setSpacing(look.space(RING_ROOM if rings else 2))
        self._row.setContentsMargins(self._left_edge() + across, down, across, down)

    def take_focus(self) -> None:
        """Brings the keyboard to its words, once, so that they are heard."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)


class Message(_Told):
    """A plain note with a tick, or with ``trouble`` a message that stays until it is closed.

    ``words`` say what happened, ``second`` what is safe and what to do; ``presses`` are at most
    two ways on (and one to close). Never red.
    """

    def __init__(
        self,
        words: str,
        second: str = "",
        *,
        trouble: bool = False,
        picture: str = "",
        presses: Sequence[Press] = (),
        parent: QWidget | None = None,
    ) -> None:
        self._trouble = trouble
        first = Paragraph(
            words, factor=1.25 if trouble else 1.0, bold=True, line=1.25, focusable=True
        )
        lines = [first, *([Paragraph(second)] if second else [])]
        mark: QWidget = PictureView(picture, 64) if picture else SignView("tick")
        super().__init__(mark, lines, presses, parent)

    def _left_edge(self) -> int:
        return _HATCH if self._trouble else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if not self._trouble:
            draw_slab(painter, look, rect, Slab("raised", "ink"), look.space(16))
        else:
            self._draw_trouble(painter, look, rect)
        painter.end()

    def _draw_trouble(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        width = look.outline(3)
        shape = rounded(rect.adjusted(1.5, 1.5, -1.5, -1.5), look.space(16))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("raised"))
        painter.drawPath(shape)
        painter.save()
        painter.setClipPath(shape)
        painter.setClipRect(QRectF(0, 0, _HATCH, rect.height()), Qt.ClipOperation.IntersectClip)
        painter.setPen(QPen(look.colour("ink"), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for top in range(-40, round(rect.height()) + 40, 16):
            painter.drawLine(QPointF(-6, top + 26), QPointF(26, top - 6))
        painter.restore()
        painter.setPen(QPen(look.colour("ink"), width))
        painter.drawLine(QPointF(_HATCH, 2), QPointF(_HATCH, rect.height() - 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        painter.drawPath(rounded(rect.adjusted(half, half, -half, -half), look.space(16)))


class Empty(_Told):
    """A place with nothing in it yet: a picture, one thing to do, one main button."""

    def __init__(
        self,
        picture: str,
        words: str,
        second: str,
        press: Press,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            PictureView(picture, 84),
            [Paragraph(words, factor=1.25, bold=True, line=1.25), Paragraph(second, soft=True)],
            [press],
            parent,
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        draw_slab(painter, look, QRectF(self.rect()), Slab("page", "line"), look.space(16))
        painter.end()
