"""The step whose picked cards can become one sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Card
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps.answers import picked, with_answer
from coprod_desktop.ui.steps.cards import CardsPage
from coprod_desktop.wording import Wording

_LEAST = 2
"""Cards that make a sentence; one alone says it already."""


class SentencePage(CardsPage):
    """Cards that become one sentence of the person's own, when they ask for it."""

    def _fill(self, column: QVBoxLayout) -> None:
        self.join = Press(self.parts.wording.text("sentence-make"), sign="edit")
        self.join.clicked.connect(self._make_sentence)
        self._join_row = in_a_row(self.join)
        column.addWidget(self._deck)
        column.addWidget(self._join_row)
        column.addLayout(self._field_row)
        column.addWidget(self.long)
        column.addLayout(self._low_row)
        column.addWidget(self.commands)

    def show_meeting(self, meeting: Meeting) -> None:
        super().show_meeting(meeting)
        self._join_row.setVisible(len(self._picked(meeting)) >= _LEAST)

    def _picked(self, meeting: Meeting) -> list[tuple[Card, Idea]]:
        found = ((card, picked(meeting, self.step, card)) for card in self.step.cards)
        return [(card, idea) for card, idea in found if idea is not None and card.said_as]

    def _make_sentence(self) -> None:
        session = self.parts.session
        those = self._picked(session.meeting)
        words = in_one_sentence(
            self.parts.wording, self.step.begins, [card.said_as for card, _ in those]
        )
        idea = Idea.new(words, picture=self.step.picture, pile=self.step.pile)
        steps = self.parts.route.steps(session.meeting)

        def joined(meeting: Meeting) -> Meeting:
            meeting = with_answer(meeting, self.step, idea, steps, at=0)
            for _, part in those:
                if not part.ideas:
                    meeting = meeting.without_idea(part.id)
            return meeting

        session.apply(self.parts.wording.text("edit-sentence"), joined)
        self.told.emit(self.parts.wording.text("sentence-made"), True)
        self.so_far.focus_on(idea.id)


def in_one_sentence(wording: Wording, begins: str, parts: Sequence[str]) -> str:
    """What several parts say together, after how they all begin."""
    *first, last = parts
    said = last
    if first:
        before = first[0]
        for part in first[1:]:
            before = wording.text("sentence-comma", first=before, last=part)
        said = wording.text("sentence-and", first=before, last=last)
    return wording.text("sentence-whole", begins=begins, parts=said)
