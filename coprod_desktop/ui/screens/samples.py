"""Samples to point at: how words look in a theme, a size, a typeface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from coprod_desktop.ui.kit.choice_card import PrintSizeCard, tab_to
from coprod_desktop.ui.kit.face import draw_corner_tick
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import LIP, Look, Spacing, WidthClass
from coprod_desktop.ui.kit.pen import draw_slab, painter_on, rounded
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.slab_body import CHOSEN, SLABS
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.utf16 import Stretch
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.wording import Wording

SIZES = (100, 125, 150, 200, 300, 400)
"""The sizes of text that are offered, in percent."""

_LARGEST_SAMPLE = 2.0


class Sample(WordedPressing, QRadioButton):
    """A sentence as it would look in another theme, size, typeface or spacing.

    ``roles`` are the colours of that theme, ``percent`` its size, ``family`` its typeface where
    that is another, ``spaced`` what is other than in use by the names of `Spacing`. Very large
    sizes are drawn at 200 %, which is as large as a sample can be. One that is ``named`` says
    below what it is called, where there is room; one that is ``coloured`` shows more colours.
    """

    def __init__(
        self,
        words: str,
        heard: str,
        roles: Mapping[str, str],
        percent: int,
        family: str = "",
        spaced: Mapping[str, int] | None = None,
        *,
        named: bool = False,
        coloured: bool = False,
    ) -> None:
        super().__init__()
        self.show_words(words, heard)
        self.setAccessibleDescription(words if words != heard else "")
        self._roles = roles
        self._percent = percent
        self._family = family
        self._spaced = dict(spaced or {})
        self._name = heard if named else ""
        self._coloured = coloured
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(lambda on: tab_to(self) if on else None)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def mark(self, sentence: Stretch | None, word: Stretch | None) -> None:
        """A sample shows how words look, so nothing lies over them."""

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return rounded(QRectF(self.rect()), Look.of(self).space(16))

    def _font(self) -> QFont:
        look = Look.of(self)
        font = QFont(look.font())
        if self._family:
            font.setFamily(self._family)
        grown = max(look.scale, min(self._percent / 100, _LARGEST_SAMPLE))
        font.setPixelSize(round(look.px() / look.scale * grown))
        return self._spacing().on(font)

    def _spacing(self) -> Spacing:
        return replace(Look.of(self).spacing, **self._spaced)

    def _block(self, width: float) -> TextBlock:
        room = width - 2 * Look.of(self).space(24)
        return TextBlock(self.words, self._font(), room, 1.4 * self._spacing().lines / 100)

    def _is_narrow(self) -> bool:
        return Look.of(self).width_class(self.window().width()) is WidthClass.NARROW

    def _least(self) -> int:
        """Pixels a sample is high at least; the largest words need no more than themselves."""
        return Look.of(self).target(72 if self._is_narrow() else 112)

    def _name_block(self, width: float) -> TextBlock | None:
        """What it is called, below the sentence; the largest words leave no room for that."""
        look = Look.of(self)
        if not self._name or self._is_narrow():
            return None
        return look.block(self._name, width - 2 * look.space(24), line=1.2)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = Look.of(self)
        name = self._name_block(width)
        below = name.height + look.space(6) if name is not None else 0
        return max(self._block(width).height + below + 2 * look.space(20) + LIP, self._least())

    def sizeHint(self) -> QSize:
        width = Look.of(self).px() * 20
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        font = self._font()
        longest = max(TextBlock(word, font).width for word in self.words.split())
        return QSize(longest + 2 * look.space(24) + 2, self._least())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        chosen = self.isChecked()
        slab = CHOSEN if chosen else SLABS["card over" if self.underMouse() else "card"]
        radius = look.space(16)
        face = draw_slab(painter, look, QRectF(self.rect()), slab, radius, self.isDown())
        # The page of the other theme, inside the edge that says it can be pressed in this one.
        edge = look.outline(slab.outline)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._roles["page"]))
        inside = face.adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(inside, radius - edge, radius - edge)
        if self._coloured:
            self._draw_colours(painter, look, inside)
        block, name = self._block(self.width()), self._name_block(self.width())
        below = name.height + look.space(6) if name is not None else 0
        place = QPointF(look.space(24), face.center().y() - (block.height + below) / 2)
        block.draw(painter, place, QColor(self._roles["ink"]))
        if name is not None:
            place += QPointF(0, block.height + look.space(6))
            name.draw(painter, place, QColor(self._roles["soft"]))
        if chosen:
            draw_corner_tick(painter, look, face)
        painter.end()

    def _draw_colours(self, painter: QPainter, look: Look, inside: QRectF) -> None:
        """The ground with what is pressed on it, at the right of the page they lie round."""
        wide = look.space(72)
        ground = QRectF(inside.right() - wide, inside.top(), wide, inside.height())
        painter.save()
        painter.setClipRect(ground)
        corner = look.space(16)
        painter.setBrush(QColor(self._roles["ground"]))
        painter.drawRoundedRect(inside, corner, corner)
        painter.restore()
        side = look.space(26)
        disc = QRectF(0, 0, side, side)
        disc.moveCenter(ground.center())
        painter.setBrush(QColor(self._roles["accent"]))
        painter.drawEllipse(disc)


class SizeCard(PrintSizeCard):
    """Two letters that show how large words would be, with their size under them."""

    def sample_pixels(self, look: Look) -> int:
        # Never smaller than the words in use, and larger by as much as at 100 %.
        return round(look.px() / look.scale * (look.scale + self._points / 100 - 1))

    def sample_room(self, look: Look) -> int:
        return round(look.px() / look.scale * (look.scale + SIZES[-1] / 100 - 1) * 1.15)


class SizeChoice(QWidget):
    """Every size of text as one choice; ``chosen`` carries the percent."""

    chosen = Signal(int)

    def __init__(self, wording: Wording, percent: int) -> None:
        super().__init__()
        row = FlowRow(self)
        self._cards: dict[int, SizeCard] = {}
        for size in SIZES:
            card = SizeCard(wording.text("sheet-size-sample"), str(size), size)
            card.setAccessibleName(wording.text("comfort-size-percent", size=size))
            card.clicked.connect(lambda _=False, size=size: self.chosen.emit(size))
            row.addWidget(card)
            self._cards[size] = card
        say_places(wording, self._cards.values())
        self.show_size(percent)

    def show_size(self, percent: int) -> None:
        """Shows which size is in use."""
        nearest = min(SIZES, key=lambda size: abs(size - percent))
        self._cards[nearest].setChecked(True)
