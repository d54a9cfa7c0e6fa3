"""One word with how it is to be said, in a list of them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.panel_row import PanelRow
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.wording import Wording

_DEEDS = (("hear", "read"), ("change", "edit"), ("away", "close"))
"""What can be done with a pair, with the sign of each."""


class SaidPair(PanelRow):
    """A pair that can be heard, changed or taken away; ``asked`` carries which of them."""

    asked = Signal(str)

    def __init__(self, wording: Wording, word: Pronunciation) -> None:
        super().__init__()
        self.word = word
        self.row.addWidget(
            Paragraph(wording.text("say-like-pair", written=word.written, said=word.said))
        )
        together = QWidget()
        beside = FlowRow(together)
        self.presses: dict[str, Press] = {}
        for deed, sign in _DEEDS:
            words = wording.text(f"say-like-{deed}")
            press = Press(words, sign=sign)
            heard = wording.text("say-like-which", deed=words, written=word.written)
            press.show_words(words, heard)
            press.clicked.connect(lambda _=False, deed=deed: self.asked.emit(deed))
            beside.addWidget(press)
            self.presses[deed] = press
        self.row.addWidget(together)


class SaidPairs(QWidget):
    """Pairs under a heading, which is hidden where there are none.

    ``asked`` carries what is to be done with which `Pronunciation`.
    """

    asked = Signal(str, object)

    def __init__(self, wording: Wording, heading: str) -> None:
        super().__init__()
        self._wording = wording
        self._pairs: list[SaidPair] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Paragraph(heading, factor=1.25, heading=2))
        self.hide()

    def show_words(self, words: Iterable[Pronunciation]) -> None:
        """Shows these, in this order; those that were there before stay as they are."""
        before = {pair.word: pair for pair in self._pairs}
        self._pairs = [before.pop(word) if word in before else self._made(word) for word in words]
        for gone in before.values():
            take_out(self._column, gone)
        for place, pair in enumerate(self._pairs, start=1):
            self._column.insertWidget(place, pair)
        self.setVisible(bool(self._pairs))

    def pair(self, word: Pronunciation) -> SaidPair | None:
        """The pair of this word."""
        return next((pair for pair in self._pairs if pair.word == word), None)

    def _made(self, word: Pronunciation) -> SaidPair:
        pair = SaidPair(self._wording, word)
        pair.asked.connect(lambda deed: self.asked.emit(deed, word))
        return pair
