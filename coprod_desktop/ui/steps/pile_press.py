"""A pile as a button of its own shape."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.face import tick_radius
from coprod_desktop.ui.kit.idea_shape import TAIL, box_of, fold_path, idea_path, stitch_path
from coprod_desktop.ui.kit.look import LIP, Look
from coprod_desktop.ui.kit.pen import draw_tick_disc, painter_on, round_pen
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import draw_words


class PilePress(WordedPressing, QAbstractButton):
    """Speech bubble, note card or pocket, with its name, what it means, how many lie on it."""

    def __init__(self, pile: Pile, words: str, hint: str) -> None:
        super().__init__()
        self.pile = pile
        self._hint = hint
        self._count = ""
        self._is_marked = False
        self.show_words(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_count("")

    def show_count(self, words: str) -> None:
        """How many lie on it, in words."""
        self._count = words
        self.setAccessibleDescription(" ".join(part for part in (self._hint, words) if part))
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Pressing asks; whoever is asked decides what is chosen."""

    def show_mark(self, marked: bool) -> None:
        """Shows that what is dragged would fall on it."""
        self._is_marked = marked
        self.update()

    def _blocks(self, look: Look, width: float) -> tuple[TextBlock, ...]:
        room = max(width - 2 * look.space(20), 1)
        return (
            look.block(self.words, room, factor=1.25, bold=True, line=1.25),
            look.block(self._hint, room, line=1.2),
            look.block(self._count, room, line=1.2),
        )

    def _size(self, look: Look) -> float:
        """How much larger corners, fold and tail are drawn."""
        return look.space(20) / 20

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = Look.of(self)
        words = sum(block.height for block in self._blocks(look, width))
        stitched = look.space(6) if self.pile is Pile.KEEP else 0
        return round(words + look.space(16) + stitched + TAIL * self._size(look)) + LIP + 6

    def sizeHint(self) -> QSize:
        width = Look.of(self).px() * 13
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        word = max(look.longest_word(self.words, 1.25, bold=True), look.longest_word(self._hint))
        return QSize(word + 2 * look.space(20), look.target())

    def _shape(self) -> QRectF:
        return QRectF(self.rect()).adjusted(3, 3, -3, -3 - LIP)

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return idea_path(self._shape(), self.pile, self._size(Look.of(self)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        shape, size = self._shape(), self._size(look)
        chosen = self.isChecked() or self._is_marked
        kept = self.pile is Pile.KEEP and not chosen
        ink = "on_kept" if kept else "ink"
        line, width = ("accent", 4.0) if chosen else ("ink", 3.0 if self.underMouse() else 2.0)
        painter.setPen(round_pen(look.colour(line), look.outline(width)))
        if self.isDown():
            shape = shape.translated(0, LIP)
        else:
            painter.setBrush(look.colour("accent" if chosen else "lip"))
            painter.drawPath(idea_path(shape.translated(0, LIP), self.pile, size))
        painter.setBrush(look.colour("tint" if chosen else "kept" if kept else "page"))
        painter.drawPath(idea_path(shape, self.pile, size))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.pile is Pile.IF_IT_HELPS:
            painter.drawPath(fold_path(shape, size))
        elif self.pile is Pile.KEEP:
            self._draw_pocket(painter, look, shape, ink)
        box = box_of(shape, TAIL * size)
        top = box.top() + look.space(15 if self.pile is Pile.KEEP else 7)
        place = QPointF(box.left() + look.space(17), top)
        name, hint, count = self._blocks(look, self.width())
        draw_words(painter, look, name, place, ink, self.lit)
        place += QPointF(0, name.height)
        for block in (hint, count):
            block.draw(painter, place, look.colour(ink if kept or chosen else "soft"))
            place += QPointF(0, block.height)
        if self.isChecked():
            radius = tick_radius(look) - 1
            corner = QPointF(shape.right() - radius + 2, shape.top() + radius - 2)
            draw_tick_disc(painter, look, corner, radius)
        painter.end()

    def _draw_pocket(self, painter: QPainter, look: Look, shape: QRectF, ink: str) -> None:
        """Its stitches, with a lock where the name leaves room for it."""
        stitches = QPen(look.colour(ink), look.outline())
        stitches.setDashPattern([3, 2.4])
        painter.setPen(stitches)
        painter.drawPath(stitch_path(shape, self._size(look)))
        side = look.px() * 1.2
        name = self._blocks(look, self.width())[0]
        left = shape.right() - look.space(18) - side
        if not self.isChecked() and name.width + look.space(30) < left:
            middle = shape.top() + look.space(18) + name.line_height / 2
            look.draw_sign(painter, "lock", QRectF(left, middle - side / 2, side, side), ink)
