"""How much of a sheet is filled, as a small page with words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, round_pen
from coprod_desktop.ui.kit.scaling import Scaling
from coprod_desktop.ui.kit.text_block import TextBlock

_LINES = 6
MOST_PAGES = 5
"""With more small pages than these nobody sees how many there are: then there are none."""
FEWEST_LETTERS = 20
"""A line beside small pages holds at least about so many, or there are none."""


class WordBudget(Scaling, QWidget):
    """A page for each a sheet needs, the last ``filled`` (0 to 1), with words beside them.

    There are none where they would be too many to count, or leave the words too little room.

    The words carry the meaning and are its accessible name; no colour changes.
    """

    def __init__(
        self,
        words: str,
        filled: float,
        pages: int = 1,
        *,
        size: float = 1.0,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._filled, self._pages = words, filled, pages
        self._size, self._bold = size, bold
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(words)

    def show_budget(self, words: str, filled: float, pages: int = 1) -> None:
        """Shows another amount."""
        self._words, self._filled, self._pages = words, filled, max(pages, 1)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def text_to_read(self) -> str:
        """The words."""
        return self._words

    def mark(self, sentence: object, word: object) -> None:
        """Nothing is lit in a few words beside a picture."""

    def _unit(self, look: Look) -> float:
        return self._size * look.picture_size(40) / 40

    def _shown(self, look: Look, width: float) -> int:
        """How many small pages stand beside the words where all of it is so wide."""
        if self._pages > MOST_PAGES:
            return 0
        if not self._words:
            return self._pages
        letter = QFontMetricsF(look.font(bold=self._bold)).averageCharWidth()
        room = width - 34 * self._unit(look) * self._pages
        return self._pages if room >= FEWEST_LETTERS * letter else 0

    def _pages_width(self, look: Look, width: float) -> float:
        return 34 * self._unit(look) * self._shown(look, width)

    def _block(self, look: Look, width: float) -> TextBlock:
        room = max(width - self._pages_width(look, width) - 8, 1)
        return look.block(self._words, room, bold=self._bold)

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        words = look.block(self._words, bold=self._bold).width
        pages = self._pages if self._pages <= MOST_PAGES else 0
        width = round(34 * self._unit(look) * pages + 10 + words)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        word = look.longest_word(self._words, bold=self._bold)
        width = round(self._pages_width(look, word) + 10 + word)
        return QSize(width, round(40 * self._unit(look)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = Look.of(self)
        return max(round(40 * self._unit(look)), self._block(look, width).height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        unit = self._unit(look)
        shown = self._shown(look, self.width())
        for number in range(shown):
            top = (self.height() - 36 * unit) / 2
            page = QRectF(1 + number * 34 * unit, top, 27 * unit, 36 * unit)
            full = self._filled if number == shown - 1 else 1.0
            self._draw_page(painter, look, page, unit, full)
        block = self._block(look, self.width())
        role = "ink" if self._bold else "soft"
        place = QPointF(
            self._pages_width(look, self.width()) + 6, (self.height() - block.height) / 2
        )
        block.draw(painter, place, look.colour(role))
        painter.end()

    def _draw_page(
        self, painter: QPainter, look: Look, page: QRectF, unit: float, full: float
    ) -> None:
        corner = 8 * unit
        path = QPainterPath(page.topLeft())
        path.lineTo(page.right() - corner, page.top())
        path.lineTo(page.right(), page.top() + corner)
        path.lineTo(page.bottomRight())
        path.lineTo(page.bottomLeft())
        path.closeSubpath()
        painter.setPen(round_pen(look.colour("ink"), look.outline()))
        painter.setBrush(look.colour("page"))
        painter.drawPath(path)
        written = round(full * _LINES)
        for number in range(_LINES):
            on = number < written
            width = 3 * unit if on else 1.2
            pen = QPen(look.colour("ink" if on else "line"), width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            y = page.top() + (8 + number * 4.6) * unit
            short = 9 if number == 0 else 5
            painter.drawLine(
                QPointF(page.left() + 5 * unit, y), QPointF(page.right() - short * unit, y)
            )
