"""The step that asks which meeting it is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Path, Step
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.steps.kept_field import KeptField
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts


class PathPage(StepPage):
    """The kinds of meeting as cards of which one is chosen, with a field for its name."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        self._kinds = QWidget()
        self._kinds.setAccessibleName(parts.wording.text("path-heard"))
        grid = CardGrid(self._kinds, wide=3, middle=2)
        self.cards = {path.key: self._card(path) for path in parts.paths}
        for card in self.cards.values():
            grid.addWidget(card)
        say_places(parts.wording, self.cards.values())
        self.title = KeptField(
            parts,
            "path-title",
            "edit-title",
            lambda meeting: meeting.title,
            lambda meeting, words: replace(meeting, title=words),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._kinds)
        column.addWidget(self.title)
        column.addStretch(1)

    def _card(self, path: Path) -> ChoiceCard:
        card = ChoiceCard(path.name, second=path.hint, picture=path.picture, disc=False)
        card.clicked.connect(lambda _=False, path=path: self._choose_path(path))
        return card

    def _choose_path(self, path: Path) -> None:
        self.parts.session.apply(
            self.parts.wording.text("edit-path"),
            lambda m: replace(m, path=path.key, picture=path.picture),
        )

    def show_meeting(self, meeting: Meeting) -> None:
        for key, card in self.cards.items():
            if card.isChecked() != (key == meeting.path):
                # Of cards that exclude each other, none can be let go alone.
                card.setAutoExclusive(False)
                card.setChecked(key == meeting.path)
                card.setAutoExclusive(True)
        self.title.show_meeting(meeting)

    def first_focus(self) -> QWidget:
        chosen = (card for card in self.cards.values() if card.isChecked())
        return next(chosen, next(iter(self.cards.values())))
