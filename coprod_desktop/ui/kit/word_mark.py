"""Lights the word being said in its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.utf16 import Stretch


@dataclass(frozen=True, slots=True)
class Lit:
    """What is being said of some words: a sentence of them, and a word of that."""

    sentence: Stretch | None = None
    word: Stretch | None = None


class Lightable:
    """Mixed in before a class of Qt: a widget whose words are lit while they are said."""

    lit = Lit()

    def mark(self, sentence: Stretch | None, word: Stretch | None) -> None:
        """Lights a sentence and a word, counted in code points; nothing moves."""
        assert isinstance(self, QWidget)
        self.lit = Lit(sentence, word)
        self.update()


def draw_band(
    painter: QPainter, look: Look, block: TextBlock, place: QPointF, sentence: Stretch
) -> None:
    """Draws the band behind a sentence, wider than its words by a little."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("band"))
    for box in block.boxes(sentence):
        rect = box.translated(place).adjusted(-5, 1, 5, -1)
        painter.drawRoundedRect(rect, 7, 7)


def draw_gutter_bar(
    painter: QPainter, look: Look, block: TextBlock, place: QPointF, sentence: Stretch, left: float
) -> None:
    """Draws the accent bar, 8 wide, beside the lines of a sentence."""
    boxes = block.boxes(sentence)
    if not boxes:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    top, bottom = boxes[0].top() + place.y(), boxes[-1].bottom() + place.y()
    painter.drawRoundedRect(QRectF(left, top + 1, 8, bottom - top - 2), 4, 4)


def draw_word(
    painter: QPainter, look: Look, block: TextBlock, place: QPointF, word: Stretch
) -> list[QRectF]:
    """Draws the amber box and the underline of a word; answers with the boxes."""
    line = "here" if look.dark else "on_here"
    marks = [
        box.translated(place).adjusted(-5, box.height() * 0.08, 5, -box.height() * 0.08)
        for box in block.boxes(word)
    ]
    thick = max(3.0, min(5.0, block.line_height * 0.09)) * look.ring
    for mark in marks:
        painter.setPen(QPen(look.colour(line), look.outline() if look.scale < 2 else 3))
        painter.setBrush(look.colour("here"))
        radius = min(9.0, mark.height() / 4)
        painter.drawRoundedRect(mark, radius, radius)
        painter.setPen(
            QPen(look.colour("on_here"), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        )
        low = mark.bottom() - thick / 2 - 2
        painter.drawLine(QPointF(mark.left() + 6, low), QPointF(mark.right() - 6, low))
    return marks


def draw_words(
    painter: QPainter,
    look: Look,
    block: TextBlock,
    place: QPointF,
    role: str,
    lit: Lit,
) -> None:
    """Draws words in the colour of a role, with what is being said lit."""
    if lit.sentence is not None:
        draw_band(painter, look, block, place, lit.sentence)
    marks = draw_word(painter, look, block, place, lit.word) if lit.word is not None else []
    block.draw(painter, place, look.colour("ink" if lit.sentence is not None else role))
    if marks and look.colour("on_here") != look.colour("ink"):
        for mark in marks:
            painter.save()
            painter.setClipRect(mark)
            block.draw(painter, place, look.colour("on_here"))
            painter.restore()
