"""A few answers side by side, of which one is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import FlowRow


class ChoiceRow(QWidget):
    """Answers by key with their words; ``chosen`` carries the key of the one pressed.

    ``about`` is what they answer, said before the first of them one comes to.
    """

    chosen = Signal(str)

    def __init__(
        self, answers: Mapping[str, str], about: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(about)
        row = FlowRow(self)
        self._group = QButtonGroup(self)
        self.cards: dict[str, ChoiceCard] = {}
        for key, words in answers.items():
            card = ChoiceCard(words)
            card.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(card)
            self.cards[key] = card
            row.addWidget(card)

    def show_about(self, about: str) -> None:
        """They answer something else now."""
        self.setAccessibleName(about)

    def show_chosen(self, key: str) -> None:
        """Shows which is chosen; none where the key is not among them."""
        self._group.setExclusive(False)
        for name, card in self.cards.items():
            card.setChecked(name == key)
        self._group.setExclusive(True)
