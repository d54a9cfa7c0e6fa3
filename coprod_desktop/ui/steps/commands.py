"""What can be done with the idea that is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.panel import Panel
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_visit import NoteWanted


class IdeaCommands(Measured, Panel):
    """Change its words, take it away, say who it is for.

    ``words_wanted`` asks for its words in the field, ``gone`` carries the id of the idea to take
    away, ``pile_chosen`` a `Pile`, ``note_wanted`` a `NoteWanted`.
    """

    words_wanted = Signal()
    gone = Signal(str)
    pile_chosen = Signal(object)
    note_wanted = Signal(object)

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        wording = parts.wording
        self._idea = ""
        self.change = Press(wording.text("idea-change-words"), sign="edit")
        self.change.clicked.connect(self.words_wanted)
        self.take_away = Press(wording.text("idea-take-away"), sign="close")
        self.take_away.clicked.connect(lambda: self.gone.emit(self._idea))
        presses = QWidget()
        row = FlowRow(presses)
        row.addWidget(self.change)
        row.addWidget(self.take_away)
        self.hear = Press(wording.text("action-hear-note"), sign="read")
        self.hear.clicked.connect(lambda: self.note_wanted.emit(NoteWanted(self._idea, hears=True)))
        self.record = Press(wording.text("action-record-voice"), sign="voice")
        self.record.clicked.connect(lambda: self.note_wanted.emit(NoteWanted(self._idea)))
        row.addWidget(self.hear)
        row.addWidget(self.record)
        self.piles = {pile: self._pile(parts, pile) for pile in Pile}
        cards = QWidget()
        cards.setAccessibleName(wording.text("idea-for-whom"))
        grid = CardGrid(cards, wide=3, middle=1)
        for card in self.piles.values():
            grid.addWidget(card)
        say_places(wording, self.piles.values())
        self._column = QVBoxLayout(self)
        self._column.addWidget(presses)
        self._column.addWidget(Paragraph(wording.text("idea-for-whom"), bold=True))
        self._column.addWidget(cards)
        self._follow_look()

    def _pile(self, parts: Parts, pile: Pile) -> ChoiceCard:
        words = parts.wording.text(f"pile-{pile}")
        card = ChoiceCard(words, second=parts.wording.text(f"pile-{pile}.hint"))
        card.clicked.connect(lambda _=False: self.pile_chosen.emit(pile))
        return card

    def show_idea(self, idea: Idea) -> None:
        """Shows what holds for an idea."""
        self._idea = idea.id
        self.hear.setVisible(idea.note is not None)
        self.piles[idea.pile].setChecked(True)

    def _take_measures(self) -> None:
        margin = Look.of(self).space(14)
        self._column.setContentsMargins(margin, margin, margin, margin)
