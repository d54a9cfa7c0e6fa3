"""The step that asks what the person did right."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.what_happened import READY, got_ready
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.steps.answers import answers, with_answer
from coprod_desktop.ui.steps.cards import CardsPage
from coprod_desktop.ui.tab_order import tab_in_order

MOST = 4
"""How many things one got ready are offered: more is a list to get through."""


class RightPage(CardsPage):
    """What the person got ready, to be ticked, above the cards: that was done right already."""

    def _fill(self, column: QVBoxLayout) -> None:
        wording = self.parts.wording
        self.heading = Paragraph(wording.text("right-ready"), factor=1.25, heading=2)
        self._holder = QWidget()
        self._holder.setAccessibleName(wording.text("right-ready"))
        self._grid = CardGrid(self._holder, wide=2, middle=1, gap=12)
        self.ready: dict[str, CheckCard] = {}
        column.addWidget(self.heading)
        column.addWidget(self._holder)
        super()._fill(column)

    def show_meeting(self, meeting: Meeting) -> None:
        ready = got_ready(meeting, MOST)
        if [idea.id for idea in ready] != list(self.ready):
            self._offer(ready)
        ticked = {idea.card for idea in answers(meeting, self.step)}
        for idea in ready:
            self.ready[idea.id].set_words(idea.text)
            self.ready[idea.id].setChecked(READY + idea.id in ticked)
        self.heading.setVisible(bool(ready))
        self._holder.setVisible(bool(ready))
        super().show_meeting(meeting)

    def first_focus(self) -> QWidget:
        return next(iter(self.ready.values()), None) or super().first_focus()

    def _offer(self, ready: tuple[Idea, ...]) -> None:
        for card in self.ready.values():
            take_out(self._grid, card)
        self.ready = {}
        for idea in ready:
            card = CheckCard(idea.text)
            card.clicked.connect(lambda _=False, which=idea.id: self._tick(which))
            self._grid.addWidget(card)
            self.ready[idea.id] = card
        tab_in_order(self)

    def _tick(self, which: str) -> None:
        """Takes it among the answers, or out of them again."""
        session, wording = self.parts.session, self.parts.wording
        there = [one for one in answers(session.meeting, self.step) if one.card == READY + which]
        if there:
            self._take_away(there[0].id)
            return
        ready = session.meeting.idea(which)
        words = wording.text("right-i-got-ready", words=ready.text)
        fresh = Idea.new(words, picture=ready.picture, pile=self.step.pile, card=READY + which)
        steps = self.parts.route.steps(session.meeting)
        session.apply(wording.text("edit-pick"), lambda m: with_answer(m, self.step, fresh, steps))
        self._tell_kept()
