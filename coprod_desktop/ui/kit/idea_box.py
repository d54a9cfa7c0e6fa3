"""One idea, whose shape says its pile."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.face import tick_radius
from coprod_desktop.ui.kit.idea_shape import box_of, fold_path, idea_path, stitch_path
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import draw_tick_disc, painter_on, round_pen
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import draw_words

CHARACTERS = 22
"""Characters in a line before an idea wraps."""

_EDGE = 3
"""Pixels round the shape for the thickest outline."""


class IdeaBox(WordedPressing, QAbstractButton):
    """An idea that can be chosen; ``clicked`` when it is pressed, checked while it is chosen.

    The shape is the pile, the outline the colour of branch ``branch`` (from 0, None for loose
    ideas). ``mentor`` gives it a second edge on the left, ``note`` the sign that there is a voice
    note to hear. ``focus_path`` is its real shape.
    """

    def __init__(
        self,
        words: str,
        pile: Pile = Pile.SHARE,
        *,
        picture: str = "",
        branch: int | None = None,
        mentor: bool = False,
        heard: str = "",
        note: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pile = pile
        self._picture = picture
        self._branch = branch
        self._mentor = mentor
        self._note = note
        self._sign = ""
        self._shown: tuple[object, ...] = ()
        self._drawn_as: tuple[object, ...] = ()
        self._path = QPainterPath()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_idea(
            words, pile, picture=picture, branch=branch, mentor=mentor, heard=heard, note=note
        )

    def show_idea(
        self,
        words: str,
        pile: Pile,
        *,
        picture: str = "",
        branch: int | None = None,
        mentor: bool = False,
        heard: str = "",
        note: bool = False,
    ) -> None:
        """Shows another idea, or the same changed; ``heard`` is said instead of the words."""
        shown = (words, pile, picture, branch, mentor, heard, note)
        if shown == self._shown:
            return
        self._shown = shown
        self._pile, self._picture = pile, picture
        self._branch, self._mentor, self._note = branch, mentor, note
        self.show_words(words, heard)
        self.updateGeometry()
        self.update()

    @property
    def pile(self) -> Pile:
        """The pile its shape shows."""
        return self._pile

    def nextCheckState(self) -> None:
        """Pressing asks; whoever is asked decides what is chosen."""

    # Reading.

    def text_to_read(self) -> str:
        """The words, or nothing for what is kept: kept words are never read out."""
        return "" if self._pile is Pile.KEEP else self.words

    # Measures.

    def _lead(self, look: Look) -> int:
        """Width in front of the words."""
        left = look.space(14) + (look.space(8) if self._mentor else 0)
        if self._sign:
            return left + round(look.px() * 1.35) + look.space(7)
        if self._picture and look.shelf.has(self._picture):
            return left + look.picture_size(34) + look.space(8)
        return left

    def _trail(self, look: Look) -> int:
        fold = 12 if self._pile is Pile.IF_IT_HELPS else 0
        return look.space(6) + tick_radius(look) + fold + self._note_room(look) + 2 * _EDGE

    def _note_room(self, look: Look) -> int:
        """Width of the sign of a voice note, after the words."""
        return round(look.px() * 1.2) + look.space(5) if self._note else 0

    def _block(self, look: Look, width: float) -> TextBlock:
        return look.block(self.words, width, line=1.2)

    def _wrap_width(self, look: Look) -> float:
        return look.block("n" * CHARACTERS).width + 4

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        words = self._block(look, self._wrap_width(look)).width + 1
        width = words + self._lead(look) + self._trail(look)
        return QSize(max(width, look.target()), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        width = look.longest_word(self.words) + self._lead(look) + self._trail(look)
        return QSize(width, look.target(50))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = Look.of(self)
        room = max(width - self._lead(look) - self._trail(look), 1)
        words = self._block(look, room).height
        inside = max(words, look.picture_size(34) if self._picture else 0)
        kept = look.space(6) if self._pile is Pile.KEEP else 0
        tail = round(9 * self._size(look))
        return max(round(inside + look.space(20) + kept), look.target(48)) + tail + 2 * _EDGE

    def _size(self, look: Look) -> float:
        """How much larger corners, fold and tail are drawn."""
        return look.space(20) / 20

    def _shape(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)

    def focus_path(self) -> QPainterPath:
        """Its outline, for the focus ring and for lines that meet it."""
        size = self._size(Look.of(self))
        drawn_as = (self.width(), self.height(), self._pile, size)
        if drawn_as != self._drawn_as:
            self._drawn_as = drawn_as
            self._path = idea_path(self._shape(), self._pile, size)
        return self._path

    # Qt.

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        rect, size = self._shape(), self._size(look)
        ink = "on_kept" if self._pile is Pile.KEEP and not self.isChecked() else "ink"
        self._draw_shape(painter, look, rect, size)
        box = box_of(rect, 9 * size)
        if self._mentor:
            painter.setPen(QPen(look.colour("ink"), look.outline(3)))
            edge = box.left() + look.space(9)
            painter.drawLine(
                QPointF(edge, box.top() + look.space(9)),
                QPointF(edge, box.bottom() - look.space(9)),
            )
        lead = self._lead(look)
        if self._pile is Pile.KEEP:
            box = box.adjusted(0, look.space(6), 0, 0)
        left = box.left() + look.space(12) + (look.space(8) if self._mentor else 0)
        if self._sign:
            side = round(look.px() * 1.35)
            place = QRectF(left, box.center().y() - side / 2, side, side)
            look.draw_sign(painter, self._sign, place, ink)
        elif self._picture:
            side = look.picture_size(34)
            look.draw_picture(
                painter, self._picture, QRectF(left, box.center().y() - side / 2, side, side)
            )
        block = self._block(look, max(self.width() - lead - self._trail(look), 1))
        place_words = QPointF(lead + _EDGE, box.center().y() - block.height / 2)
        draw_words(painter, look, block, place_words, ink, self.lit)
        if self._note:
            side = round(look.px() * 1.2)
            after = self.width() - self._trail(look) + look.space(5)
            place = QRectF(after, box.center().y() - side / 2, side, side)
            look.draw_sign(painter, "voice", place, ink)
        if self.isChecked():
            self._draw_tick(painter, look, rect)
        painter.end()

    def _draw_shape(self, painter: QPainter, look: Look, rect: QRectF, size: float) -> None:
        colour, width = self._outline(look)
        fill = "tint" if self.isChecked() else "kept" if self._pile is Pile.KEEP else "page"
        painter.setPen(round_pen(colour, width))
        painter.setBrush(look.colour(fill))
        painter.drawPath(self.focus_path())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._pile is Pile.IF_IT_HELPS:
            painter.drawPath(fold_path(rect, size))
        elif self._pile is Pile.KEEP:
            stitches = QPen(look.colour("ink" if self.isChecked() else "on_kept"), look.outline())
            stitches.setDashPattern([3, 2.4])
            painter.setPen(stitches)
            painter.drawPath(stitch_path(rect, size))

    def _outline(self, look: Look) -> tuple[QColor, float]:
        if self.isChecked():
            return look.colour("accent"), look.outline(4)
        if self.underMouse():
            return look.colour("ink"), look.outline(3)
        if self._branch is None:
            return look.colour("line"), look.outline(2.5)
        return look.branch(self._branch).colour, look.outline(2.5)

    def _draw_tick(self, painter: QPainter, look: Look, rect: QRectF) -> None:
        radius = tick_radius(look) - 1
        draw_tick_disc(
            painter,
            look,
            QPointF(rect.right() - radius + _EDGE - 1, rect.top() + radius - _EDGE + 1),
            radius,
        )


class ClosedPocket(IdeaBox):
    """What is kept for me, closed: only how many there are."""

    def __init__(
        self, words: str, *, branch: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, Pile.KEEP, branch=branch, parent=parent)
        self._sign = "lock"
        self.setCheckable(False)
