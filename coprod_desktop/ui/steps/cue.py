"""The step that shows one thing to say at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.agenda import cards
from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.idea import Idea, Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid, in_a_row
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.panel import Panel, PictureView
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.said_by import said_by
from coprod_desktop.ui.steps.deck_page import DeckPage
from coprod_desktop.ui.view import Parts

_SAID = {Said.YES: "cue-said", Said.PARTLY: "cue-partly", Said.NOT_YET: "cue-not-yet"}


class CuePage(DeckPage):
    """The things to say as large cards.

    Where the step has ticks, it is the one in the room: each card can be marked as said, and only
    what is shared is here. From there one goes on to the cards that fill the screen, or to paper.
    """

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, ("cue-empty", "cue-empty-hint"), parent)
        self.card = CueCard()
        self.before = self._press("cue-before", "back", lambda: self._turn(-1))
        self.next = self._press("cue-next", "next", lambda: self._turn(1), sign_last=True)
        self.read = self._press("cue-read", "read", self._read)
        moves = in_a_row(self.before, self.next, self.read)
        self._inside.addWidget(self.card)
        self._inside.addWidget(moves)
        self.marks: dict[Said, ChoiceCard] = {}
        self.room = self._press("cue-room", "fit", lambda: self.left.emit("over:room"))
        self.paper = self._press("cue-paper", "print", lambda: self.left.emit("sheet:cue-cards"))
        ways = in_a_row(self.room, self.paper)
        if step.ticks:
            self._inside.addWidget(self._ticks())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ways)
        ways.setVisible(step.ticks)
        column.addWidget(self.empty)
        column.addWidget(self._full)
        column.addStretch(1)

    def _ticks(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        wording = self.parts.wording
        column.addWidget(Paragraph(wording.text("cue-did-you"), bold=True))
        marks = QWidget()
        marks.setAccessibleName(wording.text("cue-did-you"))
        grid = CardGrid(marks, wide=3, middle=3)
        for said, words in _SAID.items():
            card = ChoiceCard(wording.text(words))
            card.clicked.connect(lambda _=False, said=said: self._mark_said(said))
            self.marks[said] = card
            grid.addWidget(card)
        column.addWidget(marks)
        return holder

    # Showing.

    def _ideas_of(self, meeting: Meeting) -> tuple[Idea, ...]:
        return cards(meeting) if self.step.ticks else to_say(meeting)

    def _show_card(self) -> None:
        place, idea = self._deck.here()
        words = self.parts.wording.text("cue-place", place=place + 1, of=len(self._deck.ideas))
        own = said_by(self.parts.wording, idea.author, idea.text)
        self.card.show_card(words, own, idea.picture or self.step.picture)
        chosen = self.marks.get(idea.said)
        if chosen is not None:
            chosen.setChecked(True)

    # Doing.

    def _turn(self, by: int) -> None:
        """The card before or after; after the last comes the first."""
        self._deck.turn(by)
        self._show_card()
        place, idea = self._deck.here()
        wording = self.parts.wording
        own = said_by(wording, idea.author, idea.text)
        told = wording.text("cue-heard", place=place + 1, of=len(self._deck.ideas), words=own)
        self.told.emit(told, False)

    def _mark_said(self, said: Said) -> None:
        which = self._deck.at
        self.parts.session.apply(
            self.parts.wording.text("edit-cue-said"), lambda m: m.with_said(which, said)
        )

    def _read(self) -> None:
        self.reading_wanted.emit(self.card)

    def first_focus(self) -> QWidget:
        return self.next if self._full.isVisibleTo(self) else self.empty.presses[0]


class CueCard(Measured, Panel):
    """One thing to say, large enough to see at arm's length."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("page", "ink", parent=parent)
        self.place = Paragraph(soft=True)
        self.words = Paragraph(factor=2.6, bold=True, line=1.3, focusable=True)
        self._picture = PictureView("", 128)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.addWidget(self.place)
        column.addWidget(self.words)
        column.addStretch(1)
        self._row.addLayout(column, 1)
        self._follow_look()

    def show_card(self, place: str, words: str, picture: str) -> None:
        """Shows another card."""
        self.place.setText(place)
        self.words.setText(words)
        self.words.setAccessibleName(words)
        self._picture.show_picture(picture)

    def _take_measures(self) -> None:
        look = Look.of(self)
        margin = look.space(16)
        self._row.setContentsMargins(margin, margin, margin, margin)
        # Room goes to words: where they are large, the picture would take half of the card.
        self._picture.setVisible(look.scale < 2)
        self.setMinimumHeight(look.picture_size(128) + 2 * margin if look.scale < 2 else 0)
