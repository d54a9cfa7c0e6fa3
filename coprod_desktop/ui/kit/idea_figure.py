"""Draws an idea, whose shape says its pile, on anything there is to draw on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.face import tick_radius
from coprod_desktop.ui.kit.fold_tab import draw_tab, tab_room
from coprod_desktop.ui.kit.idea_shape import box_of, fold_path, idea_path, stitch_path
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import draw_tick_disc, round_pen
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import Lit, draw_words

CHARACTERS = 22
"""Characters in a line before an idea wraps."""

EDGE = 3
"""Pixels round the shape for the thickest outline."""


class Worn(NamedTuple):
    """What a box wears just now: whether it is chosen, under the mouse, being read."""

    chosen: bool = False
    under_mouse: bool = False
    lit: Lit = Lit()


@dataclass(frozen=True, slots=True)
class IdeaFigure:
    """What there is to see of an idea, with the room it needs in pixels of a look.

    The outline has the colour of branch ``branch`` (from 0, None for loose ideas). ``mentor``
    gives it a second edge on the left, ``note`` the sign that there is a voice note to hear,
    ``sign`` a sign in place of a picture, ``tab`` a tab of these words after its own. It is
    ``low`` where many stand below each other.
    """

    words: str
    pile: Pile = Pile.SHARE
    picture: str = ""
    branch: int | None = None
    mentor: bool = False
    note: bool = False
    sign: str = ""
    low: bool = False
    tab: str = ""

    # Measures.

    def lead(self, look: Look) -> int:
        """Width in front of the words."""
        left = look.space(14) + (look.space(8) if self.mentor else 0)
        if self.sign:
            return left + round(look.px() * 1.35) + look.space(7)
        if self.picture and look.shelf.has(self.picture):
            return left + look.picture_size(34) + look.space(8)
        return left

    def trail(self, look: Look) -> int:
        """Width after the words."""
        fold = 12 if self.pile is Pile.IF_IT_HELPS else 0
        tick, note = tick_radius(look), self._note_room(look) + tab_room(look, self.tab)
        trail = look.space(6) + tick + fold + note + 2 * EDGE
        # In so low a box the tick is as high as the words, so it stands beside them.
        return max(trail, 2 * tick + 2 * EDGE + note) if self.low and not self.sign else trail

    def around(self, look: Look) -> int:
        """Width before and after the words."""
        return self.lead(look) + self.trail(look)

    def _note_room(self, look: Look) -> int:
        """Width of the sign of a voice note, after the words."""
        return round(look.px() * 1.2) + look.space(5) if self.note else 0

    def block(self, look: Look, width: float) -> TextBlock:
        """The words set in a box this wide."""
        return look.block(self.words, max(width - self.around(look), 1), line=1.2)

    def size(self, look: Look) -> QSize:
        """The room it needs where nothing limits it."""
        words = look.block(self.words, _wrap_width(look), line=1.2).width + 1
        width = words + self.around(look)
        return QSize(max(width, look.target()), self.height_within(look, width))

    def size_within(self, look: Look, most: int | None) -> QSize:
        """The room it needs, or as one row of at most ``most`` pixels."""
        if most is None:
            return self.size(look)
        if self.sign:
            size = self.size(look)
            return size if size.width() <= most else QSize(most, self.height_within(look, most))
        wanted = look.block(self.words, line=1.2).width + 1 + self.around(look)
        width = max(min(wanted, most), look.target())
        return QSize(width, self.height_within(look, width))

    def least_width(self, look: Look) -> int:
        """The width below which words break inside."""
        return look.longest_word(self.words) + self.around(look)

    def height_within(self, look: Look, width: int) -> int:
        """The height it needs at a width."""
        words = self.block(look, width).height
        picture = look.picture_size(34) if self.picture else 0
        if self.low and not self.sign:
            kept = look.space(6) if self.pile is Pile.KEEP or not self.words else 0
            picture += look.space(6) if self.picture else 0
            inside = int(max(words + look.space(12), picture, look.target(40)) + kept)
        else:
            kept = look.space(6) if self.pile is Pile.KEEP else 0
            inside = max(round(max(words, picture) + look.space(20) + kept), look.target(48))
        return inside + round(9 * _corners(look)) + 2 * EDGE

    def outline(self, look: Look, size: QSize) -> QPainterPath:
        """Its shape in a box of a size."""
        return idea_path(_shape(size), self.pile, _corners(look))

    def meets(self, look: Look, size: QSize, right: bool) -> QPointF:
        """Where a branch line meets the left or the right edge of a box of a size."""
        box = box_of(_shape(size), 9 * _corners(look))
        return QPointF(box.right() if right else box.left(), box.center().y())

    # Drawing.

    def draw(
        self,
        painter: QPainter,
        look: Look,
        size: QSize,
        worn: Worn,
        outline: QPainterPath | None = None,
    ) -> None:
        """Draws it into a box of a size at 0, 0; ``outline`` is that of the size, where known."""
        rect, corners = _shape(size), _corners(look)
        ink = "on_kept" if self.pile is Pile.KEEP and not worn.chosen else "ink"
        self._draw_shape(painter, look, rect, worn, outline or self.outline(look, size))
        box = box_of(rect, 9 * corners)
        if self.mentor:
            painter.setPen(QPen(look.colour("ink"), look.outline(3)))
            edge = box.left() + look.space(9)
            painter.drawLine(
                QPointF(edge, box.top() + look.space(9)),
                QPointF(edge, box.bottom() - look.space(9)),
            )
        if self.pile is Pile.KEEP:
            box = box.adjusted(0, look.space(6), 0, 0)
        left = box.left() + look.space(12) + (look.space(8) if self.mentor else 0)
        if self.sign:
            side = round(look.px() * 1.35)
            place = QRectF(left, box.center().y() - side / 2, side, side)
            look.draw_sign(painter, self.sign, place, ink)
        elif self.picture:
            side = look.picture_size(34)
            place = QRectF(left, box.center().y() - side / 2, side, side)
            look.draw_picture(painter, self.picture, place)
        block = self.block(look, size.width())
        beside = QPointF(self.lead(look) + EDGE, box.center().y() - block.height / 2)
        draw_words(painter, look, block, beside, ink, worn.lit)
        if self.note:
            side = round(look.px() * 1.2)
            after = size.width() - self.trail(look) + look.space(5)
            place = QRectF(after, box.center().y() - side / 2, side, side)
            look.draw_sign(painter, "voice", place, ink)
        if self.tab:
            after = size.width() - self.trail(look) + self._note_room(look)
            draw_tab(painter, look, after, box.center().y(), self.tab)
        if worn.chosen:
            radius = tick_radius(look) - 1
            corner = QPointF(rect.right() - radius + EDGE - 1, rect.top() + radius - EDGE + 1)
            draw_tick_disc(painter, look, corner, radius)

    def _draw_shape(
        self, painter: QPainter, look: Look, rect: QRectF, worn: Worn, outline: QPainterPath
    ) -> None:
        colour, width = self._line(look, worn)
        fill = "tint" if worn.chosen else "kept" if self.pile is Pile.KEEP else "page"
        painter.setPen(round_pen(colour, width))
        painter.setBrush(look.colour(fill))
        painter.drawPath(outline)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.pile is Pile.IF_IT_HELPS:
            painter.drawPath(fold_path(rect, _corners(look)))
        elif self.pile is Pile.KEEP:
            stitches = QPen(look.colour("ink" if worn.chosen else "on_kept"), look.outline())
            stitches.setDashPattern([3, 2.4])
            painter.setPen(stitches)
            painter.drawPath(stitch_path(rect, _corners(look)))

    def _line(self, look: Look, worn: Worn) -> tuple[QColor, float]:
        if worn.chosen:
            return look.colour("accent"), look.outline(4)
        if worn.under_mouse:
            return look.colour("ink"), look.outline(3)
        if self.branch is None:
            return look.colour("line"), look.outline(2.5)
        return look.branch(self.branch).colour, look.outline(2.5)


def _shape(size: QSize) -> QRectF:
    return QRectF(0, 0, size.width(), size.height()).adjusted(EDGE, EDGE, -EDGE, -EDGE)


def _corners(look: Look) -> float:
    """How much larger corners, fold and tail are drawn."""
    return look.space(20) / 20


def _wrap_width(look: Look) -> float:
    return look.block("n" * CHARACTERS).width + 4
