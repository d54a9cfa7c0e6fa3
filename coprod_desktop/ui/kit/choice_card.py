"""Cards of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from coprod_desktop.ui.kit.face import Face, draw_corner_tick, draw_indicator, tick_radius
from coprod_desktop.ui.kit.look import LIP, Look
from coprod_desktop.ui.kit.pen import draw_slab, painter_on
from coprod_desktop.ui.kit.slab_body import CHOSEN, SLABS, SlabPressing
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import draw_words

_FACE = 88
"""Side of a face in pixels at 100 %."""


def tab_to(chosen: QRadioButton) -> None:
    """Makes ``chosen`` the one of its choice that Tab goes to; Qt would start at the first."""
    holder = chosen.parentWidget()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for card in holder.findChildren(QRadioButton, options=direct) if holder is not None else ():
        here = card is chosen
        card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)


class ChoiceCard(SlabPressing, QRadioButton):
    """A radio button that is a whole card with a disc; ``toggled`` says when it is chosen.

    Cards of one parent widget are one choice: arrows go from one to the next, Tab goes on.
    """

    def __init__(
        self,
        words: str,
        *,
        second: str = "",
        picture: str = "",
        disc: bool = True,
        bold: bool = True,
        picture_size: float = 60,
        tick_room: float = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        face = Face(
            words=words,
            second=second,
            picture="" if disc else picture,
            indicator="disc" if disc else "",
            bold=bold,
            picture_size=picture_size,
            ticked=tick_room,
            pad=14,
            least=64,
        )
        self._take(face, "card")
        self.toggled.connect(lambda on: tab_to(self) if on else None)

    # What cards with a drawing of their own share.

    def _draw_card(self, painter: QPainter) -> QRectF:
        """Draws the slab in its state; answers with its face."""
        look = Look.of(self)
        slab = CHOSEN if self.isChecked() else SLABS["card"]
        if self.underMouse() and not self.isChecked():
            slab = SLABS["card over"]
        return draw_slab(painter, look, QRectF(self.rect()), slab, self._body.radius, self.isDown())


class FaceCard(ChoiceCard):
    """A face with a disc, a number and words under it; the words are what it means."""

    def __init__(
        self, number: str, words: str, picture: str, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(f"{number}  {words}", parent=parent)
        self._picture = picture
        self.setAccessibleName(f"{number}, {words}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _disc(self, look: Look) -> float:
        return round(look.px() * 1.3)

    def _words(self, look: Look, width: float) -> TextBlock:
        room = width - 2 * look.space(12) - self._disc(look) - look.space(10)
        return look.block(self.words, room, bold=True, line=1.25)

    def heightForWidth(self, width: int) -> int:
        look = Look.of(self)
        words = max(self._words(look, width).height, self._disc(look))
        return round(look.picture_size(_FACE) + words + look.space(32) + LIP)

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        natural = look.block(self.words, bold=True).width
        width = round(natural + self._disc(look) + look.space(36))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        word = look.longest_word(self.words, bold=True)
        width = max(word + self._disc(look) + look.space(36), look.picture_size(_FACE))
        return QSize(round(width), self.heightForWidth(round(width)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        area = self._draw_card(painter)
        side = look.picture_size(_FACE)
        words = self._words(look, area.width())
        disc = self._disc(look)
        low = max(words.height, disc)
        top = area.top() + (area.height() - side - look.space(14) - low) / 2
        look.draw_picture(
            painter, self._picture, QRectF(area.center().x() - side / 2, top, side, side)
        )
        line = top + side + look.space(14)
        left = area.center().x() - (disc + look.space(10) + words.width) / 2
        first = QRectF(left, line + (min(low, words.line_height) - disc) / 2, disc, disc)
        draw_indicator(painter, look, "disc", first, self.isChecked())
        place = QPointF(left + disc + look.space(10), line + (low - words.height) / 2)
        draw_words(painter, look, words, place, "ink", self.lit)
        painter.end()


class PrintSizeCard(ChoiceCard):
    """Two letters as large as they will be printed, with their size under them."""

    def __init__(
        self, sample: str, words: str, points: float, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent=parent)
        self._sample = sample
        self._points = points
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def sample_pixels(self, look: Look) -> int:
        """How high the letters are drawn."""
        # On a screen a point is drawn a little smaller than paper shows it.
        return max(look.px(), round(self._points * look.px() / 14 * 0.86))

    def sample_room(self, look: Look) -> int:
        """Height kept for the letters, the same on each card of a row."""
        return round(look.px() * 2.6)

    def _sample_block(self, look: Look) -> TextBlock:
        font = look.font(bold=True)
        font.setPixelSize(self.sample_pixels(look))
        return TextBlock(self._sample, font, line=1.1)

    def _words(self, look: Look) -> TextBlock:
        return look.block(self.words, bold=self.isChecked(), line=1.2)

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        sample = self._sample_block(look)
        bold = look.block(self.words, bold=True).width
        width = max(sample.width, bold) + 2 * (2 * tick_radius(look) + look.space(4))
        tall = self.sample_room(look) + self._words(look).height + look.space(8) + LIP
        return QSize(max(width, look.target(74)), max(tall, look.target(74)))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        hint = self.sizeHint()
        bold = look.block(self.words, bold=True).width
        # The tick stands beside the letters, never on them.
        width = max(
            self._sample_block(look).width + 2 * (2 * tick_radius(look) + 3),
            bold + 2 * look.space(8),
        )
        return QSize(max(width, look.target(48)), hint.height())

    def hasHeightForWidth(self) -> bool:
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        area = self._draw_card(painter)
        sample, words = self._sample_block(look), self._words(look)
        low = area.bottom() - words.height - look.space(4)
        middle = area.center().x()
        top = area.top() + (low - area.top() - sample.height) / 2
        sample.draw(painter, QPointF(middle - sample.width / 2, top), look.colour("ink"))
        words.draw(painter, QPointF(middle - words.width / 2, low), look.colour("ink"))
        if self.isChecked():
            draw_corner_tick(painter, look, area)
        painter.end()
