"""What a person is good at, with the times they did it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.content.strengths import StrengthGroup
from coprod_desktop.domain import strengths
from coprod_desktop.domain.path import Card
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.ui.kit.flow import CardGrid, in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.me.held_place import hold_place
from coprod_desktop.ui.me.own_column import OwnColumn
from coprod_desktop.ui.me.own_list import OwnList
from coprod_desktop.ui.me.own_row import OwnRow
from coprod_desktop.ui.me.strength_draft import StrengthDraft
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.taken_away import TakenAway
from coprod_desktop.wording import Wording

_TIME, _AWAY = "strengths-time", "about-me-away"
_SHARE = "strengths-share"
_DEEDS: tuple[tuple[str, str], ...] = ((_TIME, "edit"), (_AWAY, "close"))


class StrengthsScreen(OwnColumn):
    """Mine first, then a list to choose from, own words, somebody to ask.

    ``edited`` carries what turns the `Person` into who they are now; ``time_wanted`` the words
    of the strength a time is told of; ``ask_wanted`` leads to asking somebody.
    """

    edited = Signal(object)
    time_wanted = Signal(str)
    ask_wanted = Signal()

    def __init__(self, wording: Wording, person: Person, groups: tuple[StrengthGroup, ...]) -> None:
        super().__init__(wording.text("strengths"), wording.text("strengths.hint"))
        self._wording = wording
        self._person = person
        self._groups = groups
        self._group = 0
        self._gone = TakenAway(wording, self)
        self._draft = StrengthDraft(self.edited.emit)
        self._mine_heading = Paragraph(wording.text("strengths-mine"), factor=1.25, heading=2)
        self.add(self._mine_heading)
        self._mine = OwnList(wording.text("strengths-none"))
        self.add(self._mine)
        self._add_choice()
        self._add_own()
        ask = Press(
            wording.text("strengths-ask"),
            second=wording.text("strengths-ask-hint"),
            picture="others",
            look="card",
            picture_size=56,
        )
        ask.clicked.connect(self.ask_wanted)
        holder = QWidget()
        CardGrid(holder, wide=2, middle=1).addWidget(ask)
        self.add(holder)
        self.end()
        self.show_person(person)

    # Mine.

    def show_person(self, person: Person) -> None:
        """Shows what the person is good at by now."""
        self._person = person
        mine = [each for each in person.strengths if each.words != self._draft.words]
        self._mine.show_rows([self._row(each) for each in mine])
        self._tick()

    def _row(self, strength: Strength) -> OwnRow:
        lines = [time.words for time in strength.told()]
        if strength.author:
            lines.insert(0, self._wording.text("strengths-said-by", name=strength.author))
        deeds = _DEEDS
        if strength.kept:
            lines.insert(0, self._wording.text("strengths-kept-for-me"))
            deeds = ((_SHARE, "tick"), *_DEEDS)
        row = OwnRow(self._wording, strength.words, deeds, lines=lines, picture=strength.picture)
        row.asked.connect(partial(self._do, strength.words))
        return row

    def _do(self, words: str, deed: str) -> None:
        if deed == _TIME:
            self.time_wanted.emit(words)
        elif deed == _SHARE:
            self.edited.emit(lambda person: strengths.to_share(person, words))
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._take_away(words)

    def _take_away(self, words: str) -> None:
        was = strengths.strength(self._person, words)
        if was is None:
            return
        place = self._person.strengths.index(was)
        self.edited.emit(lambda person: strengths.without_strength(person, words))
        self._gone.tell(
            self._wording.text("strengths-gone", words=words),
            self._mine,
            lambda: self.edited.emit(lambda person: strengths.put_back(person, was, place)),
        )

    # Choosing.

    def _add_choice(self) -> None:
        self.add_group_heading(self._wording.text("strengths-choose"))
        self._which = Paragraph("", soft=True)
        self.add(self._which)
        self._choice = QWidget()
        self._choice_column = QVBoxLayout(self._choice)
        self._choice_column.setContentsMargins(0, 0, 0, 0)
        self.add(self._choice)
        self._cards: dict[str, Press] = {}
        self._shown: QWidget | None = None
        another = Press(self._wording.text("strengths-next"), sign="next", sign_last=True)
        another.clicked.connect(self._show_next)
        self.add_side_by_side(another)
        self._show_group()

    def _show_next(self) -> None:
        self._group = (self._group + 1) % len(self._groups)
        self._show_group()
        next(iter(self._cards.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_group(self) -> None:
        """A few of the list, so that nobody has to look through all of it at once."""
        group = self._groups[self._group]
        place = {"place": self._group + 1, "of": len(self._groups)}
        self._which.setText(self._wording.text("strengths-group", name=group.name, **place))
        if self._shown is not None:
            take_out(self._choice_column, self._shown)
        self._shown = QWidget()
        grid = CardGrid(self._shown, wide=3, middle=2)
        self._cards = {}
        for card in group.strengths:
            press = Press(card.words, picture=card.picture, look="card", picture_size=48, least=72)
            press.setCheckable(True)
            press.clicked.connect(partial(self._choose, card))
            grid.addWidget(press)
            self._cards[card.words] = press
        say_places(self._wording, self._cards.values())
        self._choice_column.addWidget(self._shown)
        self._tick()

    def _choose(self, card: Card, _checked: bool = False) -> None:
        if card.words == self._draft.words:
            self._add_own_words()
        elif strengths.strength(self._person, card.words) is not None:
            self._take_away(card.words)
        else:
            self._gone.tell_none()
            hold_place(self._cards[card.words])
            self._add(Strength(card.words, picture=card.picture))
        self._tick()

    def _add(self, added: Strength) -> None:
        self.edited.emit(lambda person: strengths.with_strength(person, added))

    def _tick(self) -> None:
        """Shows which of the list are the person's own."""
        for words, press in self._cards.items():
            theirs = strengths.strength(self._person, words) is not None
            press.setChecked(theirs and words != self._draft.words)

    # Own words.

    def _add_own(self) -> None:
        self.own = WordField(self._wording.text("strengths-own"), one_line=True)
        self.own.changed.connect(self._keep_own_words)
        self.own.entered.connect(self._add_own_words)
        self.add(self.own)
        add = Press(self._wording.text("about-me-add"), sign="plus")
        add.clicked.connect(self._add_own_words)
        self.add(in_a_row(add))

    def _keep_own_words(self) -> None:
        self._draft.write(Strength(" ".join(self.own.words().split())))

    def _add_own_words(self) -> None:
        """Puts what is written among mine; the field is empty for the next."""
        self.own.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.own.words().strip():
            self._draft.end()
            self.own.clear()
            self._gone.tell_none()
            hold_place(self.own)
            self.show_person(self._person)
