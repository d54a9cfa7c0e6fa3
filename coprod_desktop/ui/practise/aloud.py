"""The step on which somebody tries saying their points out loud."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.length import seconds_aloud
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.length_in_words import length_in_words
from coprod_desktop.ui.practise.new_card import bring_card
from coprod_desktop.ui.practise.take_wanted import TakeWanted
from coprod_desktop.ui.practise.talk_card import TalkCard
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.ui.steps.deck_page import DeckPage
from coprod_desktop.ui.talk_clock import TalkClock
from coprod_desktop.ui.view import Parts


class AloudPage(DeckPage):
    """One card after the other, for as long as the person likes.

    Each can be heard, recorded to hear oneself, or marked as one that felt fine. Nothing of that
    is asked for, and nothing is counted.
    """

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, ("aloud-empty", "aloud-empty-hint"), parent)
        text = parts.wording.text
        self.card = TalkCard()
        self.before = self._press("aloud-before", "back", lambda: self._turn(-1))
        self.next = self._press("aloud-next", "next", lambda: self._turn(1), sign_last=True)
        self.read = self._press("aloud-read", "read", self._read)
        self.record = self._press("aloud-record", "voice", self._record)
        self.fine = CheckCard(text("felt-fine"), second=text("felt-fine.hint"))
        self.fine.clicked.connect(self._mark)
        self.clock = TalkClock(parts.wording, parent=self)
        inside = self._inside
        inside.addWidget(self.card)
        inside.addWidget(in_a_row(self.before, self.next, self.read, self.record))
        inside.addWidget(in_a_row(self.fine))
        inside.addWidget(self.clock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty)
        column.addWidget(self._full)
        column.addStretch(1)

    # Showing.

    def _ideas_of(self, meeting: Meeting) -> tuple[Idea, ...]:
        return tuple(idea for idea in to_say(meeting) if idea.text)

    def _show_card(self) -> None:
        wording = self.parts.wording
        place, idea = self._deck.here()
        words = wording.text("aloud-place", place=place + 1, of=len(self._deck.ideas))
        seconds = seconds_aloud(idea.text, self.parts.pace())
        long = wording.text("aloud-length", length=length_in_words(wording, seconds))
        self.card.show_card(
            words,
            said_by(wording, idea.author, idea.text),
            idea.picture or self.step.picture,
            below=long if idea.has_own_words and seconds else "",
        )
        self.fine.setChecked(idea.practised.fine)
        note = idea.practised.note
        self.record.setText(
            wording.text("aloud-record")
            if note is None
            else wording.text("aloud-recorded", length=length_in_words(wording, note.seconds))
        )

    # Doing.

    def _turn(self, by: int) -> None:
        """The card before or after; after the last comes the first."""
        self.clock.stop()
        self._deck.turn(by)
        self._show_card()
        self.parts.voice.stop()
        bring_card(self, self.card)

    def _read(self) -> None:
        self.clock.stop()
        self.reading_wanted.emit(self.card)

    def _record(self) -> None:
        _, idea = self._deck.here()
        words = said_by(self.parts.wording, idea.author, idea.text) if idea.has_own_words else ""
        self.note_wanted.emit(TakeWanted(idea.id, words))

    def _mark(self) -> None:
        _, idea = self._deck.here()
        marked = replace(idea.practised, fine=self.fine.isChecked())
        label = self.parts.wording.text("edit-felt-fine")
        self.parts.session.apply(label, lambda m: m.with_practised(idea.id, marked))

    def first_focus(self) -> QWidget:
        if not self._full.isVisibleTo(self):
            return self.empty.presses[0]
        return self.next if len(self._deck.ideas) > 1 else self.read

    def settle(self) -> None:
        self.clock.stop()
