"""The step on which somebody plays the chair for the person to answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.content.chair import turns
from coprod_desktop.domain import agenda
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.carry import LINES, to_say
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.domain.practising import (
    Does,
    Turn,
    lines_to_answer,
    turns_for,
    with_felt_fine,
)
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.practise.chair_parts import AnswerLines, MeetingEnd, WhoPlays
from coprod_desktop.ui.practise.new_card import bring_card
from coprod_desktop.ui.practise.talk_card import TalkCard
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.tab_order import tab_in_order
from coprod_desktop.ui.view import Parts

MOST_ITEMS = 3
"""Items of the agenda the chair comes to: a short meeting stays short."""
MOST_LINES = 2
"""Points pinned to one of them that are offered to answer with."""
_MOST = 60
"""Letters of an item that are said."""


class ChairPage(StepPage):
    """A short meeting, turn by turn: the chair asks, steps in kindly, moves on.

    The program says it, or somebody beside the person reads it. Nothing goes on by itself: before
    the chair steps in or moves on, the person begins to talk, and has the chair come in when they
    like. No answer is listened to, none is right or wrong.
    """

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        self._every = turns(parts.wording.language)
        self._turns: tuple[Turn, ...] = ()
        self._at = 0
        self._chair_came = False
        text = parts.wording.text
        self.who = WhoPlays(parts.wording)
        self.who.chosen.connect(self._begin)
        self.card = TalkCard()
        self.for_reader = TalkCard(mentor=True)
        self.before = self._press("chair-before", "back", lambda: self._go(-1))
        self.next = self._press("chair-next", "next", lambda: self._go(1))
        self.hear = self._press("chair-hear", "read", self._say_it)
        self.lines = AnswerLines(parts.wording)
        self.lines.hear_wanted.connect(self.reading_wanted)
        self.fine = CheckCard(text("felt-fine"), second=text("felt-fine.hint"))
        self.fine.clicked.connect(self._mark)
        self.end = MeetingEnd(parts.wording)
        self.again = self._press("chair-again", "again", self._begin)
        self.own = self._press("chair-own-line", "edit", lambda: self.left.emit(f"step:{LINES}"))
        self.change = self._press("chair-change", "person", self._ask_who)
        self._moves = in_a_row(self.next, self.before, self.hear)
        self._foot = in_a_row(self.fine, self.again, self.own, self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.who, self.card, self.for_reader, self.end, self._moves, self.lines):
            column.addWidget(part)
        column.addWidget(self._foot)
        column.addStretch(1)
        self._shows_deck = False

    def _press(self, words: str, sign: str, does: Callable[[], None]) -> Press:
        press = Press(self.parts.wording.text(words), sign=sign, sign_last=sign == "next", least=56)
        press.clicked.connect(lambda _=False: does())
        return press

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        self._take_turns(self._turns_of(meeting))
        self._show()

    def _turns_of(self, meeting: Meeting) -> tuple[Turn, ...]:
        """The turns of this kind of meeting; after the first come those about points pinned."""
        first, *rest = turns_for(self._every, meeting.path)
        mine = [item for item in meeting.agenda if agenda.pinned(meeting, item.id)]
        return (first, *(self._about(meeting, item) for item in mine[:MOST_ITEMS]), *rest)

    def _about(self, meeting: Meeting, item: AgendaItem) -> Turn:
        """The chair comes to an item of the agenda, which the person has points for."""
        text = self.parts.wording.text
        points = [idea.text for idea in agenda.pinned(meeting, item.id) if idea.has_own_words]
        return Turn(
            key=f"item-{item.id}",
            does=Does.ASKS,
            words=text("chair-item", item=shortened(item.words, _MOST)),
            picture="agenda",
            how=text("chair-item-how"),
            lines=tuple(points[:MOST_LINES]),
        )

    def _take_turns(self, turns: tuple[Turn, ...]) -> None:
        """Other turns; who is at one stays at it, where it is still there."""
        if turns == self._turns:
            return
        keys = [turn.key for turn in turns]
        here = "" if self._is_over else self._turn.key
        self._turns = turns
        self._at = keys.index(here) if here in keys else min(self._at, len(turns))

    @property
    def _is_over(self) -> bool:
        return self._at >= len(self._turns)

    @property
    def _turn(self) -> Turn:
        return self._turns[self._at]

    @property
    def _talks_first(self) -> bool:
        """Whether the person is to talk now, before the chair comes in."""
        return not self._is_over and self._turn.comes_while_talking and not self._chair_came

    def _show(self) -> None:
        """Shows what there is now: the question who plays, a turn, or the end."""
        on, over = self._shows_deck, self._is_over
        deck = on and not over
        by_person = not self.who.by_program
        shown = {
            self.who: not on,
            self.card: deck and (not by_person or self._talks_first),
            self.for_reader: deck and by_person and not self._talks_first,
            self.end: on and over,
            self._moves: on,
            self.next: deck,
            self.before: on and self._at > 0,
            self.hear: deck and not self._talks_first and not by_person,
            self.lines: deck and not self._talks_first,
            self._foot: on,
            self.fine: deck and not self._talks_first,
            self.again: on and over,
            self.own: deck and not self._talks_first,
            self.change: on,
        }
        for part, is_shown in shown.items():
            part.setVisible(is_shown)
        if deck:
            self._show_turn()
        elif on:
            felt_fine = self.parts.session.meeting.felt_fine
            self.end.show_fine([turn.words for turn in self._turns if turn.key in felt_fine])

    def _show_turn(self) -> None:
        text = self.parts.wording.text
        turn, meeting = self._turn, self.parts.session.meeting
        place = text("chair-place", place=self._at + 1, of=len(self._turns))
        if self._talks_first:
            self.card.show_card(
                place,
                self._own_words(),
                "say",
                who=text("chair-you-talk"),
                below=text("chair-you-talk-hint"),
            )
            self.next.setText(text("chair-comes-in"))
            return
        who = text(f"chair-{turn.does}")
        if self.who.by_program:
            self.card.show_card(place, turn.words, turn.picture, who=who)
        else:
            aside = text("chair-read-this")
            self.for_reader.show_card(place, turn.words, turn.picture, who=aside, below=turn.how)
        self.next.setText(text("chair-next"))
        self.fine.setChecked(turn.key in meeting.felt_fine)
        if self.lines.show_lines(lines_to_answer(turn, meeting)):
            tab_in_order(self)

    def _own_words(self) -> str:
        """A point of the person's own to begin with, another one each time."""
        points = [idea for idea in to_say(self.parts.session.meeting) if idea.has_own_words]
        if not points:
            return self.parts.wording.text("chair-anything")
        while_talking = [turn for turn in self._turns if turn.comes_while_talking]
        point = points[while_talking.index(self._turn) % len(points)]
        return said_by(self.parts.wording, point.author, point.text)

    # Doing.

    def _begin(self) -> None:
        """From the first turn on."""
        self._shows_deck, self._at, self._chair_came = True, 0, False
        self._arrive()

    def _ask_who(self) -> None:
        """Asks again who plays; the turn one is at stays."""
        self._shows_deck = False
        self.parts.voice.stop()
        self._show()
        self.who.program.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, by: int) -> None:
        """The chair comes in, else the turn after or before."""
        if by > 0 and self._talks_first:
            self._chair_came = True
        else:
            self._at = max(0, min(self._at + by, len(self._turns)))
            self._chair_came = False
        self._arrive()

    def _arrive(self) -> None:
        """Tells what is new, and has the chair speak where the program plays it."""
        self.parts.voice.stop()
        self._show()
        if self._is_over:
            self.end.over.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        card = self.for_reader if self.for_reader.isVisibleTo(self) else self.card
        if not self.next.hasFocus() and not self.before.hasFocus():
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_card(self, card, aloud=self.hear.isVisibleTo(self))

    def _say_it(self) -> None:
        self.reading_wanted.emit(self.card.words)

    def _mark(self) -> None:
        turn, fine = self._turn.key, self.fine.isChecked()
        label = self.parts.wording.text("edit-felt-fine")
        self.parts.session.apply(label, lambda m: with_felt_fine(m, turn, fine=fine))

    def first_focus(self) -> QWidget:
        if not self._shows_deck:
            return self.who.program
        return self.end.over if self._is_over else self.next
