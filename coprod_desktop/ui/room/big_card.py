"""A card to press with words as large as there is room for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.press import Press

_FACTORS = (
    40.0,
    30.0,
    24.0,
    18.0,
    14.0,
    12.0,
    10.0,
    8.0,
    7.0,
    6.0,
    5.0,
    4.0,
    3.2,
    2.6,
    2.0,
    1.5,
    1.0,
)
"""Sizes of type to choose from, the largest first."""
_PICTURE = 150
"""Side of the picture in pixels at 100 %."""
_AIR = 28
"""Pixels at 100 % left and right of the picture and the words."""


class BigCard(Press):
    """One card that fills its part of the screen.

    ``turned`` asks for the next card (1) or the one before (-1): by the arrows, while a press
    of any kind is ``clicked``. ``widened`` comes when it is wider now, or less wide.
    """

    turned = Signal(int)
    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", look="card", bold=True, picture_size=_PICTURE, parent=parent)
        self._body.show(replace(self._body.face, pad=_AIR, gap=_AIR))
        self._picture = ""
        self._is_drawn = False
        self._room = 0
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_card(
        self, words: str, below: str, picture: str, heard: str, *, drawn: bool = False
    ) -> None:
        """Other words with a line below them; ``heard`` is what a screen reader calls it.

        Where it is ``drawn``, the picture says what the words do not, and stays at every size.
        """
        self._picture = picture
        self._is_drawn = drawn
        self._body.show(replace(self._body.face, second=below))
        self.show_words(words, heard)
        self._fit()

    def take_room(self, height: int) -> None:
        """Takes the largest words that need no more than ``height`` pixels."""
        self._room = height
        self._fit()

    def _fit(self) -> None:
        # Room goes to words: where they are large, a picture would take half of the card.
        picture = self._picture if self._is_drawn or Look.of(self).scale < 2 else ""
        face = replace(self._body.face, picture=picture)

        def fits(factor: float) -> bool:
            """Whether all has room, each word on one line."""
            self._body.show(replace(face, factor=factor))
            high = self._body.height_for_width(self.width())
            return high <= self._room and self._body.minimum_size_hint().width() <= self.width()

        # Very long words take long to lay out, so few sizes are tried.
        place = bisect_left(_FACTORS, True, key=fits)
        self._body.show(replace(face, factor=_FACTORS[min(place, len(_FACTORS) - 1)]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(way)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_room"):
            self._fit()
