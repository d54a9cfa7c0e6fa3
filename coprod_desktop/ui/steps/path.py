"""The step that asks which meeting it is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Path, Step
from coprod_desktop.ui.kit.choice_card import ChoiceCard, tab_to
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.steps.kept_field import KeptField
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts

AT_A_TIME = 5
"""Kinds that are shown together; more would be too many to choose from."""


class PathPage(StepPage):
    """The kinds of meeting as cards of which one is chosen, with a field for its name.

    A few are shown at a time; the others come when they are asked for.
    """

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        self._kinds = QWidget()
        self._kinds.setAccessibleName(parts.wording.text("path-heard"))
        grid = CardGrid(self._kinds, wide=3, middle=2)
        self.cards = {path.key: self._card(path) for path in parts.paths}
        self._at = 0
        self._known: str | None = None
        for card in self.cards.values():
            grid.addWidget(card)
        self.more = Press(parts.wording.text("path-more"), picture="change", look="card")
        self.more.clicked.connect(self._turn)
        grid.addWidget(self.more)
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

    def _turn(self) -> None:
        """The next few; after the last come the first."""
        self._show_few((self._at + 1) % len(self.few()))
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def few(self) -> list[list[ChoiceCard]]:
        """The cards as they are shown together; the last kind, which fits all, is at the start."""
        *kinds, any_kind = self.cards.values()
        first = [*kinds[: AT_A_TIME - 1], any_kind]
        rest = kinds[AT_A_TIME - 1 :]
        return [first, *(rest[n : n + AT_A_TIME] for n in range(0, len(rest), AT_A_TIME))]

    def _show_few(self, at: int) -> None:
        self._at = at
        few = self.few()
        shown = few[at]
        for card in self.cards.values():
            card.setVisible(card in shown)
        self.more.setVisible(len(few) > 1)
        # Tab goes to the chosen one, which may not be among them.
        tab_to(next((card for card in shown if card.isChecked()), shown[0]))

    def show_meeting(self, meeting: Meeting) -> None:
        if meeting.path != self._known:
            self._known = meeting.path
            chosen = self.cards.get(meeting.path)
            few = enumerate(self.few())
            self._show_few(next((at for at, cards in few if chosen in cards), 0))
        for key, card in self.cards.items():
            if card.isChecked() != (key == meeting.path):
                # Of cards that exclude each other, none can be let go alone.
                card.setAutoExclusive(False)
                card.setChecked(key == meeting.path)
                card.setAutoExclusive(True)
        self.title.show_meeting(meeting)

    def first_focus(self) -> QWidget:
        shown = self.few()[self._at]
        return next((card for card in shown if card.isChecked()), shown[0])
