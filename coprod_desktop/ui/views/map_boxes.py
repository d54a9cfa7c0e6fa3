"""The boxes of which a map or a list is made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.ui.kit.face import tick_radius
from coprod_desktop.ui.kit.idea_box import ClosedPocket, IdeaBox
from coprod_desktop.ui.kit.idea_shape import box_of
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import draw_tick_disc, painter_on, rounded
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import draw_words
from coprod_desktop.ui.views.map_accessibles import TreeItem

_EDGE = 3
_HEADING_LETTERS = 9
_TITLE_LETTERS = 14


class LineBox(TreeItem):
    """What every box of a line can do, whatever it is drawn like.

    ``spot`` is where it stands: left, top, width, height.
    """

    spot = (0, 0, 0, 0)

    def stand(self, x: int, y: int, width: int, height: int) -> None:
        """Goes to its spot."""
        spot = (x, y, width, height)
        if spot != self.spot:
            assert isinstance(self, QWidget)
            self.spot = spot
            self.setGeometry(x, y, width, height)

    def size_within(self, most: int | None) -> QSize:
        """Its size where nothing limits it, or as one row of at most ``most`` pixels."""
        raise NotImplementedError

    def meets(self, right: bool) -> QPointF:
        """Where a branch line meets its left or its right edge, in its own pixels."""
        raise NotImplementedError


class IdeaNode(IdeaBox, LineBox):
    """An idea, as low as a row of a map may be."""

    def _trail(self, look: Look) -> int:
        """Its tick is as high as the words in so low a box, so it stands beside them."""
        least = 2 * tick_radius(look) + 2 * _EDGE + self._note_room(look)
        return max(super()._trail(look), least)

    def heightForWidth(self, width: int) -> int:
        look = Look.of(self)
        room = max(width - self._lead(look) - self._trail(look), 1)
        words = self._block(look, room).height + look.space(12)
        picture = look.picture_size(34) + look.space(6) if self._picture else 0
        kept = look.space(6) if self.text_to_read() == "" else 0
        tail = round(9 * self._size(look))
        return int(max(words, picture, look.target(40)) + kept) + tail + 2 * _EDGE

    def size_within(self, most: int | None) -> QSize:
        if most is None:
            return self.sizeHint()
        look = Look.of(self)
        wanted = look.block(self.words, line=1.2).width + 1
        wanted += self._lead(look) + self._trail(look)
        width = max(min(wanted, most), look.target())
        return QSize(width, self.heightForWidth(width))

    def meets(self, right: bool) -> QPointF:
        box = box_of(self._shape(), 9 * self._size(Look.of(self)))
        return QPointF(box.right() if right else box.left(), box.center().y())


class PocketNode(ClosedPocket, LineBox):
    """What a branch keeps, closed."""

    def size_within(self, most: int | None) -> QSize:
        size = self.sizeHint()
        if most is None or size.width() <= most:
            return size
        return QSize(most, self.heightForWidth(most))

    def meets(self, right: bool) -> QPointF:
        box = box_of(self._shape(), 9 * self._size(Look.of(self)))
        return QPointF(box.right() if right else box.left(), box.center().y())


class HeadingNode(WordedPressing, QAbstractButton, LineBox):
    """The name of a branch, or of the meeting where ``branch`` is None.

    The name of a meeting stands below its picture while it is ``stacked``.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = ""
        self._branch: int | None = None
        self._stacked = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_heading(
        self, words: str, heard: str, picture: str, branch: int | None, stacked: bool
    ) -> None:
        """Shows a name with its picture; ``heard`` is said instead of it."""
        self.show_words(words, heard)
        self._picture, self._branch, self._stacked = picture, branch, stacked
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """Pressing asks; whoever is asked decides what is chosen."""

    # Measures.

    def _side(self, look: Look) -> int:
        """The side of its picture."""
        if not self._picture or not look.shelf.has(self._picture):
            return 0
        return look.picture_size(44)

    def _lead(self, look: Look) -> int:
        side = self._side(look)
        return look.space(12) + (side + look.space(8) if side and not self._stacked else 0)

    def _trail(self, look: Look) -> int:
        return look.space(12)

    def _block(self, look: Look, room: float) -> TextBlock:
        align = "centre" if self._stacked else "left"
        return look.block(self.words, room, bold=True, line=1.2, align=align)

    def size_within(self, most: int | None) -> QSize:
        look = Look.of(self)
        around = self._lead(look) + self._trail(look)
        if most is None:
            letters = _TITLE_LETTERS if self._branch is None else _HEADING_LETTERS
            room = look.block("n" * letters, bold=True).width
            words = look.block(self.words, room, bold=True, line=1.2).width + 1
        else:
            words = look.block(self.words, bold=True, line=1.2).width + 1
            words = min(words, most - around)
        width = max(words + around, look.target(96) if self._stacked else look.target())
        return QSize(width, self._height(look, width))

    def _height(self, look: Look, width: int) -> int:
        room = max(width - self._lead(look) - self._trail(look), 1)
        words = round(self._block(look, room).height)
        side = self._side(look)
        inside = words + side + look.space(2) if self._stacked else max(words, side)
        return max(inside + look.space(18), look.target(50))

    def sizeHint(self) -> QSize:
        return self.size_within(None)

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.of(self).target(), Look.of(self).target())

    def meets(self, right: bool) -> QPointF:
        x = self.width() - _EDGE if right else _EDGE
        return QPointF(x, self.height() / 2)

    def _shape(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def focus_path(self) -> QPainterPath:
        """Its outline, for the focus ring."""
        return rounded(self._shape(), Look.of(self).space(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        rect = self._shape()
        if self._branch is None:
            edge, fill = look.colour("ink"), look.colour("page")
        else:
            branch = look.branch(self._branch)
            edge, fill = branch.colour, branch.tint
        if self.isChecked():
            edge, fill = look.colour("accent"), look.colour("tint")
        elif self.underMouse():
            edge = look.colour("ink")
        painter.setPen(QPen(edge, look.outline(4 if self.isChecked() else 3.5)))
        painter.setBrush(fill)
        painter.drawRoundedRect(rect, look.space(16), look.space(16))
        lead, side = self._lead(look), self._side(look)
        room = max(self.width() - lead - self._trail(look), 1)
        block = self._block(look, room)
        if self._stacked:
            top = (self.height() - block.height - side) / 2
            picture = QRectF((self.width() - side) / 2, top - look.space(1), side, side)
            place = QPointF(lead, top + side + look.space(1))
        else:
            picture = QRectF(look.space(12), (self.height() - side) / 2, side, side)
            place = QPointF(lead, (self.height() - block.height) / 2)
        if side:
            look.draw_picture(painter, self._picture, picture)
        draw_words(painter, look, block, place, "ink", self.lit)
        if self.isChecked():
            radius = tick_radius(look) - 1
            corner = QPointF(rect.right() - radius + _EDGE, rect.top() + radius - _EDGE)
            draw_tick_disc(painter, look, corner, radius)
        painter.end()


AnyBox = IdeaNode | PocketNode | HeadingNode

_KINDS: dict[LineKind, Callable[[], AnyBox]] = {
    LineKind.TITLE: HeadingNode,
    LineKind.BRANCH: HeadingNode,
    LineKind.IDEA: lambda: IdeaNode(""),
    LineKind.KEPT: lambda: PocketNode(""),
}


def box_for(line: Line) -> AnyBox:
    """A fresh box of the kind a line wants."""
    return _KINDS[line.kind]()
