"""Asks for a time a person did what they are good at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain import strengths
from coprod_desktop.domain.evidence import Evidence
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.me.own_column import OwnColumn
from coprod_desktop.ui.me.own_list import OwnList
from coprod_desktop.ui.me.own_row import OwnRow
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.taken_away import TakenAway
from coprod_desktop.wording import Wording

_AWAY = "about-me-away"
_MOST_TAKEN = 4
"""How much of what went well is offered at most."""


class TimeScreen(OwnColumn):
    """What was done, where; kept at every letter, with the times told so far below.

    ``meetings`` are the last few, of which what went well can be taken over. ``edited`` carries
    what turns the `Person` into who they are now.
    """

    edited = Signal(object)

    def __init__(
        self, wording: Wording, person: Person, words: str, meetings: Sequence[Meeting]
    ) -> None:
        super().__init__(wording.text("strength-time"), words)
        self._wording = wording
        self._strength = words
        titles = [(meeting.id, meeting.title.strip()) for meeting in reversed(meetings)]
        self._meetings = {which: title for which, title in titles if title}
        self._open = Evidence.new()
        self._told: tuple[Evidence, ...] = ()
        self._gone = TakenAway(wording, self)
        self.done = WordField(
            wording.text("strength-time-words"), hint=wording.text("strength-time-hint")
        )
        self.done.changed.connect(self._keep)
        self.add(self.done)
        self._cards: dict[str, ChoiceCard] = {}
        if went_well := strengths.went_well(meetings)[:_MOST_TAKEN]:
            self._add_went_well(went_well)
        if self._meetings:
            self._add_where()
        another = Press(wording.text("strength-time-another"), sign="plus")
        another.clicked.connect(self._begin_another)
        self.add_side_by_side(another)
        self.add_group_heading(wording.text("strength-time-so-far"))
        self._times = OwnList(wording.text("about-me-no-needs"))
        self.add(self._times)
        self.end()
        self.show_person(person)

    def show_person(self, person: Person) -> None:
        """Shows the times there are by now, but the one that is being written."""
        self._person = person
        strength = strengths.strength(person, self._strength)
        times = () if strength is None else strength.told()
        told = tuple(time for time in times if time.id != self._open.id)
        if told != self._told:
            self._told = told
            self._times.show_rows([self._row(time) for time in told])

    def _row(self, time: Evidence) -> OwnRow:
        where = self._meetings.get(time.meeting, "")
        row = OwnRow(
            self._wording, time.words, ((_AWAY, "close"),), lines=(where,) if where else ()
        )
        row.asked.connect(lambda _deed: self._take_away(time))
        return row

    def _add_where(self) -> None:
        wording = self._wording
        self.add_group_heading(wording.text("strength-time-where"))
        holder = QWidget()
        holder.setAccessibleName(wording.text("strength-time-where"))
        row = FlowRow(holder)
        elsewhere = wording.text("strength-time-elsewhere")
        for which, title in (*self._meetings.items(), ("", elsewhere)):
            card = ChoiceCard(title, bold=False)
            card.setChecked(which == self._open.meeting)
            card.clicked.connect(lambda _=False, which=which: self._put_at(which))
            row.addWidget(card)
            self._cards[which] = card
        say_places(wording, self._cards.values())
        self.add(holder)

    def _add_went_well(self, told: tuple[Evidence, ...]) -> None:
        """What they wrote after a meeting, which may be such a time."""
        self.add_group_heading(self._wording.text("strength-time-went-well"))
        holder = QWidget()
        row = FlowRow(holder)
        for time in told:
            press = Press(time.words, sign="plus")
            press.clicked.connect(lambda _=False, time=time: self._take_over(time))
            row.addWidget(press)
        self.add(holder)

    def _take_over(self, time: Evidence) -> None:
        self._begin_another()
        where = time.meeting if time.meeting in self._cards else ""
        self._open = Evidence(self._open.id, self._open.words, where)
        if where:
            self._cards[where].setChecked(True)
        self.done.set_words(time.words)

    def _put_at(self, meeting: str) -> None:
        self._open = Evidence(self._open.id, self._open.words, meeting)
        self._emit()

    def _keep(self) -> None:
        self._open = Evidence(self._open.id, self.done.words().strip(), self._open.meeting)
        self._emit()

    def _emit(self) -> None:
        words, time = self._strength, self._open
        self.edited.emit(lambda person: strengths.with_time(person, words, time))

    def _begin_another(self) -> None:
        """Puts the time into the list; the field is empty for the next."""
        if self._open.words:
            self._open = Evidence.new(meeting=self._open.meeting)
            self.done.clear()
            self.show_person(self._person)
        self.done.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_away(self, time: Evidence) -> None:
        words = self._strength
        self.edited.emit(lambda person: strengths.without_time(person, words, time.id))
        back = time if time.id else Evidence.new(time.words, time.meeting)
        self._gone.tell(
            self._wording.text("strengths-gone", words=time.words),
            self._times,
            lambda: self.edited.emit(lambda person: strengths.with_time(person, words, back)),
        )
