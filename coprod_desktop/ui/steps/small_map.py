"""The map as it is now, small, beside what is being put in order."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.layout import Arrangement, Gaps
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import LineKind, outline
from coprod_desktop.ui.kit.branch_line import branch_line
from coprod_desktop.ui.kit.idea_shape import idea_path
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import draw_slab, painter_on
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.slab_body import SLABS
from coprod_desktop.ui.kit.word_mark import draw_words
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.line_words import LineWords, Shown
from coprod_desktop.ui.views.map_plan import Plan
from coprod_desktop.ui.views.map_sizes import Sizes

_HEIGHT = 230
"""Pixels at 100 % the picture takes at most, above its words."""

_ROW = 48
"""Pixels at 100 % its words take."""

_LARGEST = 0.6
"""How large the boxes are at most, beside those of the map: it is a picture, not to be read."""


class SmallMap(WordedPressing, QAbstractButton):
    """A button with a picture of the map: boxes without words, lines in colour and pattern.

    It is drawn anew with every change, so that a heap is seen to be a branch. What is kept is one
    pocket, as on the map.
    """

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._look = parts.look
        self._words_of = LineWords(parts.wording)
        self._sizes = Sizes()
        self._plan = Plan()
        self._shown: tuple[Shown, ...] = ()
        self._chosen = ""
        self.show_words(parts.wording.text("order-see-map"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_meeting(self, meeting: Meeting, chosen: str) -> None:
        """Shows the map of a meeting, with the chosen heap or idea marked."""
        whole = replace(meeting, folded=frozenset())
        self._shown = self._words_of.shown(whole, outline(whole))
        self._chosen = chosen
        self._lay_out()

    def _lay_out(self) -> None:
        self.update()
        if len(self._shown) < 2:
            self._plan.clear()  # a title alone is no map yet
            return
        look = self._look
        gaps = Gaps(look.space(18), look.space(1), look.space(20))
        measured = self._sizes.as_on_a_map(self._shown, look)
        self._plan.make(measured, gaps, Arrangement.BOTH)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.space(320), look.space(_HEIGHT + _ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = painter_on(self)
        slab = SLABS["card over" if self.underMouse() else "card"]
        face = draw_slab(
            painter, look, QRectF(self.rect()), slab, look.space(16), pressed=self.isDown()
        )
        room, gap = look.space(_ROW), look.space(12)
        self._draw_words(painter, look, face.adjusted(0, face.height() - room, 0, 0))
        self._draw_map(painter, look, face.adjusted(gap, gap, -gap, -room))
        painter.end()

    def _draw_words(self, painter: QPainter, look: Look, room: QRectF) -> None:
        block = look.block(self.words, bold=True)
        side, gap = look.px() * 1.5, look.space(8)
        left = room.center().x() - (side + gap + block.width) / 2
        middle = room.center().y()
        look.draw_sign(painter, "map", QRectF(left, middle - side / 2, side, side))
        place = QPointF(left + side + gap, middle - block.height / 2)
        draw_words(painter, look, block, place, "ink", self.lit)

    def _draw_map(self, painter: QPainter, look: Look, room: QRectF) -> None:
        whole = self._plan.whole
        if not self._plan.places:
            return
        scale = min(room.width() / whole.width, room.height() / whole.height, _LARGEST)
        painter.save()
        painter.translate(room.center())
        painter.scale(scale, scale)
        painter.translate(-whole.x - whole.width / 2, -whole.y - whole.height / 2)
        thick = 3 / scale
        for one in self._shown:
            self._draw_line(painter, look, one, thick)
        for one in self._shown:
            self._draw_box(painter, look, one, thick)
        painter.restore()

    def _rect(self, which: str) -> QRectF:
        place = self._plan.places[which]
        return QRectF(place.x, place.y, place.width, place.height)

    def _draw_line(self, painter: QPainter, look: Look, one: Shown, thick: float) -> None:
        if one.branch is None or one.line.above not in self._plan.places:
            return
        box, above = self._rect(one.line.id), self._rect(one.line.above)
        right = box.center().x() > above.center().x()
        start = QPointF(above.right() if right else above.left(), above.center().y())
        end = QPointF(box.left() if right else box.right(), box.center().y())
        middle = (start.x() + end.x()) / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        heading = one.line.kind is LineKind.BRANCH
        branch_line(painter, path, one.branch, look, thick * (1.3 if heading else 0.8))

    def _draw_box(self, painter: QPainter, look: Look, one: Shown, thick: float) -> None:
        rect = self._rect(one.line.id)
        branch = None if one.branch is None else look.branch(one.branch)
        line = look.colour("ink") if branch is None else branch.colour
        chosen = one.line.id == self._chosen
        painter.setPen(
            QPen(look.colour("accent") if chosen else line, thick * (2 if chosen else 1))
        )
        if one.line.kind is LineKind.TITLE or branch is None:
            painter.setBrush(look.colour("raised"))
            painter.drawRoundedRect(rect, 16, 16)
        elif one.line.kind is LineKind.BRANCH:
            painter.setBrush(line)
            painter.drawRoundedRect(rect, 14, 14)
        else:
            kept = one.line.pile is Pile.KEEP
            fill = "tint" if chosen else "kept" if kept else "page"
            painter.setBrush(look.colour(fill))
            painter.drawPath(idea_path(rect, one.line.pile, rect.height() / 55))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_chosen"):
            self._lay_out()
            self.updateGeometry()
