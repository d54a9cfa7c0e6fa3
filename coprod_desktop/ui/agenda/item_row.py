"""One part of an agenda on its page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.agenda import cards, item, number, pinned, with_item
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.agenda_words import MOST_MINUTES
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.flow import CardGrid, in_a_row
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.readable import page_of
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.steps.kept_field import FieldKeys, show_words
from coprod_desktop.ui.steps.rows_by_id import RowsById
from coprod_desktop.ui.view import Parts


class ItemRow(Panel):
    """Its words with the points pinned to it, and two ways to open it.

    ``opened`` carries its id when it is opened, ``moved`` how many places it is to go, ``told``
    a line with whether it can be undone. What is kept is never among the points.
    """

    opened = Signal(str)
    moved = Signal(int)
    told = Signal(str, bool)

    def __init__(self, parts: Parts, which: str) -> None:
        super().__init__()
        self._parts = parts
        self._which = which
        text = parts.wording.text
        self._pins = self._make_pins()
        self._changes = self._make_changes()
        self.words = Paragraph(bold=True)
        self.more = Paragraph(soft=True)
        self.points = Paragraph()
        said = QWidget()
        lines = QVBoxLayout(said)
        lines.setContentsMargins(0, 0, 0, 0)
        for line in (self.words, self.more, self.points):
            lines.addWidget(line)
        self.pin = Press(text("agenda-pin"), sign="down", sign_last=True)
        self.pin.clicked.connect(lambda: self._open(self._pins))
        self.change = Press(text("agenda-change"), sign="edit")
        self.change.clicked.connect(lambda: self._open(self._changes))
        ways = in_a_row(self.pin, self.change)
        self.done = Press(text("agenda-open-done"), sign="tick")
        self.done.clicked.connect(self._finish)
        self._ending = in_a_row(self.done)
        column = roomy_column(self)
        column.addWidget(Beside((said, 1), (ways, 0), middle=True))
        for part in (self._pins, self._changes, self._ending):
            column.addWidget(part)
        self.close_up()

    def _make_pins(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        text = self._parts.wording.text
        self.which = Paragraph(text("agenda-pin-which"), bold=True)
        self.none = Paragraph(text("agenda-no-points"))
        self.cards: RowsById[Idea, CheckCard] = RowsById(self._card, gap=8)
        for part in (self.which, self.none, self.cards):
            column.addWidget(part)
        return holder

    def _make_changes(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        text = self._parts.wording.text
        self.named = self._field("words", lambda each, words: replace(each, words=words))
        self.long = self._field(
            "how-long", lambda each, words: replace(each, minutes=_minutes_in(words))
        )
        self.who = self._field("who", lambda each, words: replace(each, who=words))
        self.up = Press(text("agenda-up"), sign="up")
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down = Press(text("agenda-down"), sign="down")
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.away = Press(text("agenda-away"), sign="close")
        ways = in_a_row(self.up, self.down, self.away)
        column.addWidget(self.named)
        beside = QWidget()
        grid = CardGrid(beside, wide=2, middle=1)
        grid.addWidget(self.long)
        grid.addWidget(self.who)
        column.addWidget(beside)
        column.addWidget(ways)
        return holder

    def _field(self, name: str, change: Callable[[AgendaItem, str], AgendaItem]) -> WordField:
        field = WordField(self._parts.wording.text(f"agenda-{name}"), one_line=True)
        field.changed.connect(lambda: self._keep(name, change, field.words()))
        FieldKeys(field)
        return field

    # Showing.

    def show_item(self, meeting: Meeting, each: AgendaItem) -> None:
        """Shows the part as it is now."""
        text = self._parts.wording.text
        place = number(meeting, each.id)
        self.words.setText(text("agenda-part", number=place, words=each.words))
        long = text("agenda-minutes", minutes=each.minutes) if each.minutes else ""
        more = ". ".join(filter(None, (long, each.who)))
        self.more.setText(more)
        self.more.setVisible(bool(more))
        mine = [text("agenda-pinned", words=idea.text) for idea in pinned(meeting, each.id)]
        self.points.setText("\n".join(mine))
        self.points.setVisible(bool(mine))
        for press in (self.pin, self.change):
            press.setAccessibleDescription(each.words)
        show_words(self.named, each.words)
        if _minutes_in(self.long.words()) != each.minutes:
            show_words(self.long, str(each.minutes or ""))
        show_words(self.who, each.who)
        self.up.setVisible(place > 1)
        self.down.setVisible(place < len(meeting.agenda))
        if not self._pins.isHidden():
            self._show_cards(meeting)

    def _show_cards(self, meeting: Meeting) -> None:
        ideas = cards(meeting, if_it_helps=True)
        for idea, card in self.cards.show_all(ideas):
            here = idea.agenda_item == self._which
            other = None if here else item(meeting, idea.agenda_item)
            on_other = "" if other is None else other.words
            second = self._parts.wording.text("agenda-on-other", item=on_other) if other else ""
            card.set_words(idea.text, second)
            card.setChecked(here)
        self.which.setVisible(bool(ideas))
        self.none.setVisible(not ideas)

    def _card(self, idea: Idea) -> CheckCard:
        card = CheckCard(idea.text)
        card.clicked.connect(lambda on, which=idea.id: self._put(which, on))
        return card

    # Opening.

    def _open(self, part: QWidget) -> None:
        """Opens one of its parts, or closes it where it was open."""
        if not part.isHidden():
            self.close_up()
            return
        self._pins.setVisible(part is self._pins)
        self._changes.setVisible(part is self._changes)
        self._ending.show()
        if part is self._pins:
            self._show_cards(self._parts.session.meeting)
        self.opened.emit(self._which)
        first = self.cards.rows()[0] if self.cards.rows() else self.done
        held = self.named.edit if part is self._changes else first
        held.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_up(self) -> None:
        """Shows only its words."""
        for part in (self._pins, self._changes, self._ending):
            part.hide()

    def _finish(self) -> None:
        held = self.change if self._pins.isHidden() else self.pin
        held.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close_up()

    # Doing.

    def _put(self, idea: str, here: bool) -> None:
        self._parts.session.apply(
            self._parts.wording.text("edit-pin"),
            lambda m: m.on_agenda_item(idea, self._which if here else ""),
        )
        card, page = self.cards.row(idea), page_of(self)
        if card is not None and page is not None:
            page.show_soon(card)  # the row has grown by a line, or lost one

    def _keep(self, name: str, change: Callable[[AgendaItem, str], AgendaItem], words: str) -> None:
        session = self._parts.session
        now = item(session.meeting, self._which)
        if now is None or change(now, words) == now:
            return
        session.apply(
            self._parts.wording.text("edit-agenda"),
            lambda m: with_item(m, change(now, words)),
            merge=f"agenda:{name}:{self._which}",
        )


def _minutes_in(words: str) -> int:
    """The number somebody wrote, with or without a word for it; 0 where there is none."""
    digits = "".join(letter for letter in words.split(" ")[0] if letter.isdecimal())
    return min(int(digits), MOST_MINUTES) if digits else 0
