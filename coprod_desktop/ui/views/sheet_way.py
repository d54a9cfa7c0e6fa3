"""Asks which way up the paper of a map is to be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.sheets.choice import SheetChoice, Way
from coprod_desktop.sheets.table import MAP, Sheet
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.wording import Wording


class SheetWay(QWidget):
    """The ways under their question, shown with a map alone; ``chosen`` carries one of `Way`."""

    chosen = Signal(str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        question = wording.text("sheet-which-way")
        holder = QWidget()
        holder.setAccessibleName(question)
        grid = CardGrid(holder, wide=3, gap=12)
        self.cards = {way: self._card(way) for way in Way}
        for card in self.cards.values():
            grid.addWidget(card)
        say_places(wording, self.cards.values())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(Paragraph(question, factor=1.25, heading=2))
        self._column.addWidget(holder)
        self._take_measures()

    def show_choice(self, choice: SheetChoice, sheet: Sheet) -> None:
        """Shows what is chosen."""
        self.cards[Way(choice.way)].setChecked(True)
        self.setVisible(sheet.key == MAP)

    def _card(self, way: Way) -> ChoiceCard:
        key = f"sheet-way-{way}"
        card = ChoiceCard(self._wording.text(key), second=self._wording.text(f"{key}.hint"))
        card.clicked.connect(lambda: self.chosen.emit(way))
        return card

    def _take_measures(self) -> None:
        self._column.setSpacing(Look.of(self).space(6))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._take_measures()
