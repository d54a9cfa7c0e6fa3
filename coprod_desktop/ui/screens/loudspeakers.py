"""The page on which a person chooses what sound comes from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.comfort_pages import ComfortPage
from coprod_desktop.ui.sound.playing import Output
from coprod_desktop.wording import Wording

COMPUTERS_CHOICE = ""


class LoudspeakersPage(ComfortPage):
    """Every loudspeaker or pair of headphones, below the computer's own choice.

    With fewer than 2 there is nothing to choose, and it says so. ``used`` carries the key of the
    one that is chosen; ``hear_wanted`` asks for a sentence through it.
    """

    used = Signal(str)
    hear_wanted = Signal()

    def __init__(self, wording: Wording, outputs: Sequence[Output], now: str) -> None:
        super().__init__(wording, wording.text("comfort-through"))
        self._now = now
        self._outputs: tuple[Output, ...] | None = None
        self.told = Paragraph("", factor=1.25)
        self.add(self.told)
        self.cards: dict[str, ChoiceCard] = {}
        self._holder = QWidget()
        self._holder.setAccessibleName(wording.text("comfort-through"))
        self._list = QVBoxLayout(self._holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.add(self._holder)
        self.add(Paragraph(wording.text("through-shared")))
        self.hear = Press(wording.text("voice-hear"), sign="read")
        self.hear.clicked.connect(self.hear_wanted)
        self.add_side_by_side(self.hear)
        self.end()
        self.show_outputs(outputs)

    def show_outputs(self, outputs: Sequence[Output]) -> None:
        """Offers these; the keyboard stays on the card it was on, while that is there."""
        if tuple(outputs) == self._outputs:
            return
        self._outputs = tuple(outputs)
        held = next((key for key, card in self.cards.items() if card.hasFocus()), None)
        for card in self.cards.values():
            self._list.removeWidget(card)
            card.hide()
            card.setParent(None)
            card.deleteLater()
        self.cards = {}
        self.told.setText(self._how_many(outputs))
        self._holder.setVisible(len(outputs) > 1)
        self.hear.setVisible(bool(outputs))
        if len(outputs) > 1:
            self._offer(outputs)
        if held is not None:
            (self.cards.get(held) or self.heading).setFocus()

    def _how_many(self, outputs: Sequence[Output]) -> str:
        if len(outputs) > 1:
            return self._wording.text("through-choose")
        if outputs:
            return self._wording.text("through-one", name=outputs[0].name)
        return self._wording.text("through-none")

    def _offer(self, outputs: Sequence[Output]) -> None:
        own = next((output.name for output in outputs if output.is_computers_choice), "")
        self._add(COMPUTERS_CHOICE, self._wording.text("through-computers"), own)
        for output in outputs:
            self._add(output.key, output.name, "")
        say_places(self._wording, self.cards.values())
        self.cards.get(self._now, self.cards[COMPUTERS_CHOICE]).setChecked(True)

    def _add(self, key: str, words: str, second: str) -> None:
        card = ChoiceCard(words, second=second)
        card.clicked.connect(lambda: self._use(key))
        self._list.addWidget(card)
        self.cards[key] = card

    def _use(self, key: str) -> None:
        self._now = key
        self.used.emit(key)
