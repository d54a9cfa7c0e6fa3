"""The step that gives the small card for the room."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.carry import LINES
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.length import seconds_aloud
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Card, Step
from coprod_desktop.domain.pocket_card import (
    MOST_WORDS,
    NOT_THAT,
    pocket_card,
)
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.pocket_card import count_of, lines_of, pocket_card_plan
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_all_out
from coprod_desktop.ui.sheet_supplies import sheet_supplies
from coprod_desktop.ui.steps.answers import picked, with_answer
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.steps.nothing_to_say import WRITE, nothing_to_say
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts

SHEET, ROOM, SLOW = "sheet:pocket-card", "over:room", "over:grounding"


class PocketCardPage(StepPage):
    """The card as it is printed, with one question beside it; every other way on is a press."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        self._supplies = sheet_supplies(parts)
        self.card = Panel("page")
        self.card.setAccessibleName(wording.text("pocket-heard"))
        self._lines = roomy_column(self.card)
        self._lines.setSpacing(parts.look.space(8))
        self._shown: tuple[tuple[str, tuple[str, ...]], ...] = ()

        self.words = Paragraph(soft=True)
        self.asks = Paragraph(wording.text("pocket-not-talk"), factor=1.25, heading=2)
        self.keeps_back = CheckCard(
            wording.text("pocket-not-talk-yes"), second=wording.text("pocket-not-talk-yes.hint")
        )
        self.keeps_back.clicked.connect(self._turn)
        self.shorter = Press(wording.text("pocket-shorter"), sign="edit")
        self.shorter.clicked.connect(lambda: self.left.emit(WRITE))
        self.print = Press(wording.text("pocket-print"), sign="print", look="main")
        self.print.clicked.connect(lambda: self.left.emit(SHEET))
        hear = Press(wording.text("pocket-hear"), sign="read")
        hear.clicked.connect(lambda: self.reading_wanted.emit(self.card))
        show = Press(wording.text("pocket-show"), sign="big")
        show.clicked.connect(lambda: self.left.emit(ROOM))
        slow = Press(wording.text("pocket-slow"), picture="slow-breath", picture_size=32)
        slow.clicked.connect(lambda: self.left.emit(SLOW))
        ways = in_a_row(self.print, hear, show, slow)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.words, self.shorter, self.asks, self.keeps_back, ways):
            column.addWidget(part)
        column.addStretch(1)
        self._full = Beside((side, 1), (self.card, 1))
        self.empty = nothing_to_say(wording, "pocket-empty", "pocket-empty-hint", self.left.emit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._full)
        outer.addWidget(self.empty)
        outer.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        card = pocket_card(meeting)
        self._full.setVisible(not card.is_empty)
        self.empty.setVisible(card.is_empty)
        line = self._line()
        for part in (self.asks, self.keeps_back):
            part.setVisible(line is not None)
        self.keeps_back.setChecked(card.keeps_back)
        if card.is_empty:
            return
        plan = pocket_card_plan(meeting, self.parts.person.name, SheetChoice(), self._supplies())
        self._show_lines(tuple(lines_of(plan)))
        self._show_length(count_of(plan))

    def _show_lines(self, sections: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        if sections == self._shown:
            return
        self._shown = sections
        take_all_out(self._lines)
        for number, (heading, lines) in enumerate(sections):
            self._lines.addWidget(_section(heading, lines, is_title=number == 0))

    def _show_length(self, count: int) -> None:
        wording = self.parts.wording
        fits = count <= MOST_WORDS
        self.shorter.setVisible(not fits)
        if not fits:
            self.words.setText(wording.text("pocket-long", words=count, most=MOST_WORDS))
            return
        said = "\n".join(line for _, lines in self._shown[1:4] for line in lines)
        seconds = seconds_aloud(said, self.parts.comfort().words_a_minute)
        self.words.setText(wording.text("pocket-words", words=count, seconds=max(5, seconds)))

    # The line that keeps something back.

    def _line(self) -> tuple[Step, Card] | None:
        """Where the line is among the ready ones; nowhere, where a centre has none like it."""
        step = self.parts.route.path(self.parts.session.meeting).step(LINES)
        cards = () if step is None else step.cards
        card = next((card for card in cards if card.key == NOT_THAT), None)
        return None if step is None or card is None else (step, card)

    def _turn(self) -> None:
        """Puts the line on the card, or takes it off. What is kept back is never asked."""
        found = self._line()
        if found is None:
            return
        step, card = found
        session = self.parts.session
        there = picked(session.meeting, step, card)
        order = self.parts.route.path(session.meeting).steps

        def turned(meeting: Meeting) -> Meeting:
            if there is not None:
                return meeting.without_idea(there.id)
            fresh = Idea.new(card.words, picture=card.picture, card=card.key)
            return with_answer(meeting, step, fresh, order)

        wording = self.parts.wording
        session.apply(wording.text("edit-not-that"), turned)
        told = "pocket-not-that-gone" if there is not None else "pocket-not-that-chosen"
        self.told.emit(wording.text(told), True)

    def first_focus(self) -> QWidget:
        return self.print if self._full.isVisibleTo(self) else self.empty.presses[0]


def _section(heading: str, lines: tuple[str, ...], *, is_title: bool) -> QWidget:
    """A heading with its lines close below it."""
    section = QWidget()
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(
        Paragraph(heading, factor=1.5 if is_title else 1, heading=2, soft=not is_title)
    )
    for line in lines:
        column.addWidget(Paragraph(line, factor=1 if is_title else 1.25, bold=not is_title))
    return section
