"""The step that asks whether the person wants to go."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from coprod_desktop.domain.asking import KNOW
from coprod_desktop.domain.deciding import Going, Weighed, looking_at, thought_of
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Card, Step
from coprod_desktop.ui.kit.cards import PictureCard
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.steps.answers import picked, with_answer
from coprod_desktop.ui.steps.in_view import show_whole
from coprod_desktop.ui.steps.one_thing import OneThing
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts

ANSWERS = {
    Going.YES: "walk",
    Going.NOT_SURE: "not-sure",
    Going.NOT_THIS_TIME: "date",
    Going.NO: "home",
}
"""What can be decided, each with its picture."""
ANSWER_SHEET = "sheet:answer"


class DecidePage(StepPage):
    """Six things to look at, one at a time, then four answers; none of them is the better one.

    Whoever is not sure, or stays away, may send a kind answer that says what would help.
    """

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.things = OneThing(wording, step.cards)
        self.things.answered.connect(self._look_at)
        column.addWidget(self.things)
        column.addWidget(Paragraph(wording.text("decide-will-you"), factor=1.25, heading=2))
        column.addWidget(self._choices())
        self.after = Panel()
        self._fill_after()
        column.addWidget(self.after)
        column.addStretch(1)

    def _choices(self) -> QWidget:
        wording = self.parts.wording
        holder = QWidget()
        holder.setAccessibleName(self.step.question)
        grid = CardGrid(holder, wide=4, middle=2)
        self._group = QButtonGroup(self)
        self.choices: dict[Going, ChoiceCard] = {}
        for going, picture in ANSWERS.items():
            words = wording.text(f"decide-{going.value}")
            choice = ChoiceCard(words, picture=picture, disc=False)
            choice.clicked.connect(lambda _=False, going=going: self._decide(going))
            self._group.addButton(choice)
            self.choices[going] = choice
            grid.addWidget(choice)
        say_places(wording, self.choices.values())
        return holder

    def _fill_after(self) -> None:
        """What can be done with an answer that is no yes."""
        wording = self.parts.wording
        inside = roomy_column(self.after)
        self.kind = Paragraph(factor=1.25, bold=True, focusable=True)
        self.may = Paragraph()
        presses = QWidget()
        row = FlowRow(presses)
        self.letter = Press(wording.text("decide-letter"), sign="sheet")
        self.letter.clicked.connect(lambda: self.left.emit(ANSWER_SHEET))
        self.home = Press(wording.text("decide-stop-here"), sign="home")
        self.home.clicked.connect(lambda: self.left.emit("home"))
        self.ask = Press(wording.text("decide-ask"), sign="next", sign_last=True)
        self.ask.clicked.connect(lambda: self.left.emit(f"step:{KNOW}"))
        for press in (self.letter, self.ask, self.home):
            row.addWidget(press)
        holder = QWidget()
        holder.setAccessibleName(wording.text("decide-would-help"))
        grid = CardGrid(holder, wide=3)
        self.helps = {card.key: self._help(card) for card in self.step.cards}
        for help_card in self.helps.values():
            grid.addWidget(help_card)
        say_places(wording, self.helps.values())
        for part in (self.kind, presses, self.may, holder):
            inside.addWidget(part)
        self.after.hide()

    def _help(self, card: Card) -> PictureCard:
        shown = PictureCard(card.said_as or card.words, card.picture)
        shown.clicked.connect(lambda _=False: self._would_help(card))
        return shown

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        self.things.show_thoughts(meeting.looked_at)
        self._group.setExclusive(False)
        for going, choice in self.choices.items():
            choice.setChecked(going is meeting.going)
        self._group.setExclusive(True)
        for card in self.step.cards:
            self.helps[card.key].setChecked(picked(meeting, self.step, card) is not None)
        going = meeting.going
        self.after.setVisible(going not in (Going.NOT_SAID, Going.YES))
        if self.after.isVisibleTo(self):
            wording = self.parts.wording
            self.kind.setText(wording.text(f"decide-kind-{going.value}"))
            self.may.setText(wording.text(f"decide-may-{going.value}"))
            self.home.setVisible(going.stays_away)
            can_ask = any(step.key == KNOW for step in self.parts.route.steps(meeting))
            self.ask.setVisible(can_ask and not going.stays_away)

    def first_focus(self) -> QWidget:
        return self.things.first_focus()

    # Deciding.

    def _look_at(self, card: str, is_so: Weighed) -> None:
        if thought_of(self.parts.session.meeting.looked_at, card) is is_so:
            return
        self.parts.session.apply(
            self.parts.wording.text("edit-look-at"),
            lambda m: replace(m, looked_at=looking_at(m.looked_at, card, is_so)),
        )

    def _decide(self, going: Going) -> None:
        self.parts.session.apply(
            self.parts.wording.text("edit-going"), lambda m: replace(m, going=going)
        )
        after = self.after.isVisibleTo(self)
        kept = self.parts.wording.text("look-back-kept")
        self.told.emit(self.kind.text() if after else kept, True)
        if after:
            # Once it is laid out; arrows go on from the choice, so that stays in sight.
            QTimer.singleShot(0, self, lambda: show_whole(self.after, self.choices[going]))

    def _would_help(self, card: Card) -> None:
        session, wording = self.parts.session, self.parts.wording
        idea = picked(session.meeting, self.step, card)
        if idea is not None:
            which = idea.id
            session.apply(wording.text("edit-take-away"), lambda m: m.without_idea(which))
            return
        fresh = Idea.new(card.said_as or card.words, picture=card.picture, card=card.key)
        steps = self.parts.route.steps(session.meeting)
        session.apply(wording.text("edit-pick"), lambda m: with_answer(m, self.step, fresh, steps))
