"""The screen on which somebody makes a list of sheets for a group."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.sheets.choice import PAPERS
from coprod_desktop.sheets.table import PREP, SHEETS
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.group_print.asking_screen import AskingScreen
from coprod_desktop.ui.group_print.entry import Entry, offer_blank, offer_for
from coprod_desktop.ui.group_print.entry_page import WHICH_MEETING, EntryPage, meeting_title
from coprod_desktop.ui.group_print.group_list import GroupList
from coprod_desktop.ui.group_print.group_people import GroupPeople
from coprod_desktop.ui.kit.cards import CheckCard, PictureCard
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.wording import Wording
from coprod_desktop.wording.moments import sure_moment

_MOST_MEETINGS = 6
"""The newest meetings of a person, of which one is the one for today."""
ADD_PEOPLE, ADD_BLANK = "group-add-people", "group-add-blank"


class GroupScreen(AskingScreen):
    """The list, then for each of its lines which sheet, how large, how many.

    ``changed`` carries the list as it is now, ``said`` what is to be heard beside what is seen,
    ``look_wanted`` asks to see all its sheets.
    """

    changed = Signal(object)
    said = Signal(str)
    look_wanted = Signal()

    def __init__(
        self, wording: Wording, people: GroupPeople, comfort: Comfort, wanted: GroupList
    ) -> None:
        super().__init__(wording)
        self._people = people
        self._comfort = comfort
        self.list = wanted
        self._show_list()

    def _take(self, wanted: GroupList) -> None:
        self.list = wanted
        self.changed.emit(wanted)

    # The list.

    def _show_list(self, on: str = "") -> None:
        words = self.wording
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of(self).space(14))
        there = self.list.count
        told = (
            words.text("group-in-list", count=there) if there else words.text("group-nothing-yet")
        )
        column.addWidget(Paragraph(told, factor=1.25, bold=True))
        if there:
            column.addWidget(self._lines())
        column.addWidget(self._ways_on())
        if there:
            column.addWidget(Paragraph(words.text("group-all"), factor=1.25, heading=2))
            column.addWidget(self._for_all())
            column.addWidget(Paragraph(words.text("group-paper"), factor=1.25, heading=2))
            column.addWidget(self._papers())
        look = Row("group-look", self.look_wanted.emit, sign="look", look="main", stays=True)
        rows = (look,) if there else ()
        self.show_page(
            words.text("group"), words.text("group-hint"), shown=inside, rows=rows, on=on
        )

    def _lines(self) -> QWidget:
        lines = QWidget()
        grid = CardGrid(lines, wide=3, middle=2)
        for place, entry in enumerate(self.list.entries):
            words = self.wording
            press = Press(
                told_entry(words, entry),
                second=told_size(words, entry),
                picture=entry.picture or SHEETS[entry.sheet].picture,
                look="card",
                picture_size=48,
                least=80,
            )
            press.setObjectName(f"group-line-{place}")
            press.clicked.connect(partial(self._show_entry, place))
            grid.addWidget(press)
        return lines

    def _ways_on(self) -> QWidget:
        holder = QWidget()
        row = FlowRow(holder)
        for key, does in ((ADD_PEOPLE, self._ask_who), (ADD_BLANK, self._add_blank)):
            press = self.press(key, "plus", does)
            press.setObjectName(key)
            row.addWidget(press)
        if self.list.count:
            row.addWidget(self.press("group-begin-again", "close", self._empty))
        return holder

    def _for_all(self) -> QWidget:
        holder = QWidget()
        grid = CardGrid(holder, wide=2, gap=12)
        for key, on, take in (
            ("group-apart", self.list.apart, self._part),
            ("sheet-colour", self.list.colour, self._colour),
        ):
            card = CheckCard(self.wording.text(key))
            card.setChecked(on)
            card.clicked.connect(take)
            grid.addWidget(card)
        return holder

    def _papers(self) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(self.wording.text("group-paper"))
        grid = CardGrid(holder, wide=4, gap=12)
        cards = []
        for key in PAPERS:
            words = f"sheet-paper-{key}"
            card = ChoiceCard(self.wording.text(words), second=self.wording.text(f"{words}.hint"))
            card.setChecked(key == self.list.paper)
            card.clicked.connect(partial(self._choose_paper, key))
            grid.addWidget(card)
            cards.append(card)
        say_places(self.wording, cards)
        return holder

    def _part(self, on: bool) -> None:
        self._take(replace(self.list, apart=on))

    def _colour(self, on: bool) -> None:
        self._take(replace(self.list, colour=on))

    def _choose_paper(self, key: str, _on: bool = True) -> None:
        self._take(replace(self.list, paper=key))

    def _empty(self) -> None:
        self._take(replace(self.list, entries=()))
        self._show_list()

    # Who.

    def _ask_who(self) -> None:
        words = self.wording
        people = self._people.there()
        inside = QWidget()
        grid = CardGrid(inside, wide=3, middle=2)
        for tile in people:
            card = PictureCard(tile.name, tile.picture)
            card.setChecked(self.list.has(tile.id))
            card.clicked.connect(lambda on, who=tile.id: self._take_person(who, on))
            grid.addWidget(card)
        hint = words.text("group-who-hint" if people else "group-no-people")
        done = partial(self._show_list, ADD_PEOPLE)
        rows = (Row("done", done, sign="tick", look="main", stays=True),)
        self.show_page(words.text("group-who"), hint, shown=inside, back=done, rows=rows)

    def _take_person(self, who: str, on: bool) -> None:
        if not on:
            self._take(self.list.without_person(who))
            return
        subject = self._people.subject(who)
        if subject is not None:
            self._take(self.list.with_entry(offer_for(subject.person)))

    def _add_blank(self) -> None:
        self._take(self.list.with_entry(offer_blank(self._comfort)))
        self._show_entry(len(self.list.entries) - 1)

    # One line.

    def _show_entry(self, place: int, _pressed: bool = False, on: str = "") -> None:
        entry = self.list.entries[place]
        subject = None if entry.is_blank else self._people.subject(*entry.of)
        if subject is None and not entry.is_blank:
            self._take(self.list.without(place))  # whoever is not here any more
            self._show_list()
            return
        several = not entry.is_blank and len(self._people.meetings(entry.who)) > 1
        page = EntryPage(self.wording, entry, subject, several=several)
        page.meeting_wanted.connect(lambda: self._ask_which_meeting(place))
        page.changed.connect(lambda entry: self._take(self.list.changed(place, entry)))
        page.said.connect(self.said)
        page.another_wanted.connect(lambda: self._add_another(entry.who))
        page.taken_off.connect(lambda: self._take_off(place))
        words = self.wording
        asked = (
            words.text("group-which-blank")
            if entry.is_blank
            else words.text("group-which", name=entry.name)
        )
        done: Callable[[], None] = partial(self._show_list, f"group-line-{place}")
        rows = (Row("done", done, sign="tick", look="main", stays=True),)
        self.show_page(asked, page.hint, shown=page, back=done, rows=rows, on=on)

    def _ask_which_meeting(self, place: int) -> None:
        """Shows the newest meetings of whoever this line is for."""
        words = self.wording
        inside = QWidget()
        grid = CardGrid(inside, wide=2, middle=1)
        for tile in self._people.meetings(self.list.entries[place].who)[:_MOST_MEETINGS]:
            press = Press(
                meeting_title(words, tile.title),
                second=sure_moment(words, tile.when),
                picture=tile.picture or "meeting",
                look="card",
                picture_size=48,
            )
            press.clicked.connect(lambda _=False, which=tile.id: self._choose(place, which))
            grid.addWidget(press)
        back = partial(self._show_entry, place, on=WHICH_MEETING)
        self.show_page(words.text("group-which-meeting"), shown=inside, back=back)

    def _choose(self, place: int, which: str) -> None:
        """Takes another meeting, of which there may be other sheets."""
        entry = replace(self.list.entries[place], meeting=which)
        subject = self._people.subject(*entry.of)
        if subject is not None and not SHEETS[entry.sheet].stands(subject):
            entry = entry.of_sheet(PREP)
        self._take(self.list.changed(place, entry))
        self._show_entry(place, on=WHICH_MEETING)

    def _add_another(self, who: str) -> None:
        self._take_person(who, True)
        self._show_entry(len(self.list.entries) - 1)

    def _take_off(self, place: int) -> None:
        self._take(self.list.without(place))
        self._show_list()


def told_entry(wording: Wording, entry: Entry) -> str:
    """Whose sheet it is, with which."""
    what = wording.text(SHEETS[entry.sheet].words)
    return wording.text("group-row", name=entry.name, what=what) if entry.who else what


def told_size(wording: Wording, entry: Entry) -> str:
    """How many there are, how large."""
    key = "group-row-hint" if entry.pictures else "group-row-hint-plain"
    size = wording.text("group-print-size", points=entry.points)
    return wording.text(key, count=entry.count, size=size)
