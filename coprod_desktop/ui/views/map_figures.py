"""Says what the box of a line looks like on a map or a list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPen

from coprod_desktop.domain.outline import LineKind
from coprod_desktop.ui.kit.face import tick_radius
from coprod_desktop.ui.kit.fold_tab import draw_tab, tab_room
from coprod_desktop.ui.kit.idea_figure import EDGE, IdeaFigure, Worn
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import draw_tick_disc, rounded
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import draw_words
from coprod_desktop.ui.views.line_words import Shown

_HEADING_LETTERS = 9
_TITLE_LETTERS = 14
_LONG_NAME, _SENTENCE_LETTERS = 40, 22
"""Letters from which a name is a sentence, as in maps of other programs; how wide it is then."""


@dataclass(frozen=True, slots=True)
class HeadingFigure:
    """The name of a branch, or of the meeting where ``branch`` is None.

    The name of a meeting stands below its picture while it is ``stacked``. After the words stands
    a tab of other words where it is folded.
    """

    words: str
    picture: str = ""
    branch: int | None = None
    stacked: bool = False
    tab: str = ""

    def _side(self, look: Look) -> int:
        """The side of its picture."""
        if not self.picture or not look.shelf.has(self.picture):
            return 0
        return look.picture_size(44)

    def _lead(self, look: Look) -> int:
        side = self._side(look)
        return look.space(12) + (side + look.space(8) if side and not self.stacked else 0)

    def _trail(self, look: Look) -> int:
        tab = tab_room(look, self.tab)
        # The tick of what is chosen stands over its corner.
        tick = tick_radius(look) if tab or not self.stacked else 0
        return look.space(12) + tab + tick

    def _block(self, look: Look, width: int) -> TextBlock:
        room = max(width - self._lead(look) - self._trail(look), 1)
        align = "centre" if self.stacked else "left"
        return look.block(self.words, room, bold=True, line=1.2, align=align)

    def size_within(self, look: Look, most: int | None) -> QSize:
        """The room it needs, or as one row of at most ``most`` pixels."""
        around = self._lead(look) + self._trail(look)
        if most is None:
            letters = _TITLE_LETTERS if self.branch is None else _HEADING_LETTERS
            if len(self.words) > _LONG_NAME:
                letters = _SENTENCE_LETTERS
            room = look.block("n" * letters, bold=True).width
            words = look.block(self.words, room, bold=True, line=1.2).width + 1
        else:
            words = look.block(self.words, bold=True, line=1.2).width + 1
            words = min(words, most - around)
        width = max(words + around, look.target(96) if self.stacked else look.target())
        return QSize(width, self._height(look, width))

    def _height(self, look: Look, width: int) -> int:
        words = round(self._block(look, width).height)
        side = self._side(look)
        inside = words + side + look.space(2) if self.stacked else max(words, side)
        return max(inside + look.space(18), look.target(50))

    def outline(self, look: Look, size: QSize) -> QPainterPath:
        """Its shape in a box of a size."""
        return rounded(_shape(size), look.space(16))

    def meets(self, _look: Look, size: QSize, right: bool) -> QPointF:
        """Where a branch line meets the left or the right edge of a box of a size."""
        return QPointF(size.width() - EDGE if right else EDGE, size.height() / 2)

    def draw(
        self,
        painter: QPainter,
        look: Look,
        size: QSize,
        worn: Worn,
        _outline: QPainterPath | None = None,
    ) -> None:
        """Draws it into a box of a size at 0, 0."""
        rect = _shape(size)
        if self.branch is None:
            edge, fill = look.colour("ink"), look.colour("page")
        else:
            branch = look.branch(self.branch)
            edge, fill = branch.colour, branch.tint
        if worn.chosen:
            edge, fill = look.colour("accent"), look.colour("tint")
        elif worn.under_mouse:
            edge = look.colour("ink")
        painter.setPen(QPen(edge, look.outline(4 if worn.chosen else 3.5)))
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, look.space(16), look.space(16))
        lead, side = self._lead(look), self._side(look)
        block = self._block(look, size.width())
        if self.stacked:
            top = (size.height() - block.height - side) / 2
            picture = QRectF((size.width() - side) / 2, top - look.space(1), side, side)
            place = QPointF(lead, top + side + look.space(1))
        else:
            picture = QRectF(look.space(12), (size.height() - side) / 2, side, side)
            place = QPointF(lead, (size.height() - block.height) / 2)
        if side:
            look.draw_picture(painter, self.picture, picture)
        draw_words(painter, look, block, place, "ink", worn.lit)
        if self.tab:
            draw_tab(painter, look, size.width() - self._trail(look), rect.center().y(), self.tab)
        if worn.chosen:
            radius = tick_radius(look) - 1
            corner = QPointF(rect.right() - radius + EDGE, rect.top() + radius - EDGE)
            draw_tick_disc(painter, look, corner, radius)


AnyFigure = IdeaFigure | HeadingFigure


def _shape(size: QSize) -> QRectF:
    return QRectF(0, 0, size.width(), size.height()).adjusted(EDGE, EDGE, -EDGE, -EDGE)


def figure_of(one: Shown, in_column: bool) -> AnyFigure:
    """What the box of a line looks like on a map, or in a column."""
    line = one.line
    if line.kind in (LineKind.TITLE, LineKind.BRANCH):
        stacked = line.kind is LineKind.TITLE and not in_column
        return HeadingFigure(one.words, line.picture, one.branch, stacked, one.tab)
    return IdeaFigure(
        one.words,
        line.pile,
        line.picture,
        one.branch,
        mentor=bool(line.author),
        note=line.has_note,
        sign="lock" if line.kind is LineKind.KEPT else "",
        low=True,
        tab=one.tab,
    )
