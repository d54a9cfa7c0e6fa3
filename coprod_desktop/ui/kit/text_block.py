"""Sets words in lines of one height."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption

from coprod_desktop.ui.kit.utf16 import Stretch, units_before

UNBOUNDED = 100_000.0
"""A width no line of ours reaches."""


class TextBlock:
    """Words set in a font to a width; a newline begins a new line.

    ``line`` is the height of a line in font sizes. Words break at spaces; a word wider than the
    block breaks inside, so that nothing is ever cut off. ``width`` and ``height`` are in pixels.
    """

    def __init__(
        self,
        words: str,
        font: QFont,
        width: float = UNBOUNDED,
        line: float = 1.3,
        align: str = "left",
    ) -> None:
        self.words = words
        self._align = align
        self._given = width
        self._step = font.pixelSize() * line
        self._layouts: list[tuple[int, str, QTextLayout]] = []
        top, widest, start = 0.0, 0.0, 0
        for part in words.split("\n"):
            layout = self._set(part, font, width, top)
            for number in range(layout.lineCount()):
                widest = max(widest, layout.lineAt(number).naturalTextWidth())
            top += self._step * layout.lineCount()
            self._layouts.append((start, part, layout))
            start += len(part) + 1
        self.width = math.ceil(widest)
        self.height = math.ceil(top)

    def _set(self, part: str, font: QFont, width: float, top: float) -> QTextLayout:
        layout = QTextLayout(part or " ", font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, top + (self._step - line.height()) / 2))
            top += self._step
        layout.endLayout()
        return layout

    @property
    def line_count(self) -> int:
        """How many lines the words take."""
        return sum(layout.lineCount() for _, _, layout in self._layouts)

    @property
    def line_height(self) -> float:
        """The height of one line in pixels."""
        return self._step

    def draw(self, painter: QPainter, place: QPointF, colour: QColor) -> None:
        """Draws the words with their top left corner at ``place``."""
        painter.setPen(QPen(colour))
        for _, _, layout in self._layouts:
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                shift = self._shift(line.naturalTextWidth())
                line.draw(painter, place + QPointF(shift, 0))

    def _shift(self, natural: float) -> float:
        if self._align == "left" or self._given >= UNBOUNDED:
            return 0.0
        room = self._given - natural
        return room / 2 if self._align == "centre" else room

    def boxes(self, stretch: Stretch) -> list[QRectF]:
        """The box of each line's share of ``stretch``, a full line high, from the top left."""
        found: list[QRectF] = []
        for start, part, layout in self._layouts:
            first, last = max(stretch.start - start, 0), min(stretch.end - start, len(part))
            if first >= last:
                continue
            begin, end = units_before(part, first), units_before(part, last)
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                left = max(begin, line.textStart())
                right = min(end, line.textStart() + line.textLength())
                if left >= right:
                    continue
                x1, x2 = (_x(line.cursorToX(place)) for place in (left, right))
                shift = self._shift(line.naturalTextWidth())
                top = line.y() - (self._step - line.height()) / 2
                found.append(QRectF(min(x1, x2) + shift, top, abs(x2 - x1), self._step))
        return found


def _x(answer: object) -> float:
    """The x of a cursor; the binding answers with the cursor beside it."""
    value = answer[0] if isinstance(answer, tuple) else answer
    assert isinstance(value, (int, float))
    return float(value)
