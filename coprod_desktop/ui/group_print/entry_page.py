"""Asks how one line of the list is to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import POINTS
from coprod_desktop.sheets.table import SHEETS, Sheet, Subject, Use, offered
from coprod_desktop.ui.group_print.entry import Entry
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.choice_card import ChoiceCard, PrintSizeCard
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.wording import Wording

_NEED_NOBODY = ("show-cards", "chair-cards", "ask-someone")
"""What is as good for somebody we know nothing of, beside what is to be filled in."""
MOST_TITLE = 60
"""Letters of a meeting's title that are told."""
WHICH_MEETING = "group-which-meeting"
"""The name of the button that leads to the other meetings."""


class EntryPage(QWidget):
    """Which sheet, how large, with pictures or not, how many.

    ``changed`` carries the entry as it is now, ``said`` what else is to be heard, ``taken_off``
    that it is to go, ``another_wanted`` asks for one more sheet for the same person,
    ``meeting_wanted`` for another of their meetings, where there are ``several``.
    """

    changed = Signal(object)
    said = Signal(str)
    taken_off = Signal()
    another_wanted = Signal()
    meeting_wanted = Signal()

    def __init__(
        self,
        wording: Wording,
        entry: Entry,
        subject: Subject | None,
        *,
        several: bool = False,
    ) -> None:
        super().__init__()
        self._wording = wording
        self._entry = entry
        title = "" if subject is None else subject.meeting.title.strip()
        told = shortened(title, MOST_TITLE)
        self.hint = wording.text("group-from-meeting", meeting=told) if told else ""
        self.sizes: dict[int, PrintSizeCard] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.of(self).space(10))
        if subject is not None and several:
            column.addWidget(self._meeting(subject.meeting))
        for part in (
            self._group("sheet-how-big"),
            self._sizes(),
            self._pictures(),
            self._group("group-how-many"),
            self._count(),
            self._group("sheet-which"),
            self._sheets(tuple(_to_choose(subject))),
        ):
            column.addWidget(part)
        column.addWidget(self._off())

    def _group(self, key: str) -> Paragraph:
        return Paragraph(self._wording.text(key), factor=1.25, heading=2)

    def _sizes(self) -> QWidget:
        wording = self._wording
        holder = QWidget()
        holder.setAccessibleName(wording.text("sheet-how-big"))
        row = FlowRow(holder, gap=12)
        sample = wording.text("sheet-size-sample")
        for points in POINTS:
            card = PrintSizeCard(sample, wording.text("sheet-size", points=points), points)
            card.setAccessibleName(wording.text("sheet-size-heard", points=points))
            card.setChecked(points == self._entry.points)
            card.clicked.connect(partial(self._choose_size, points))
            row.addWidget(card)
            self.sizes[points] = card
        say_places(wording, self.sizes.values())
        return holder

    def _pictures(self) -> QWidget:
        card = CheckCard(self._wording.text("sheet-pictures"))
        card.setChecked(self._entry.pictures)
        card.clicked.connect(lambda on: self._take(replace(self._entry, pictures=on)))
        holder = QWidget()
        FlowRow(holder).addWidget(card)
        return holder

    def _count(self) -> QWidget:
        holder = QWidget()
        row = FlowRow(holder)
        self.count = Paragraph(self._told_count(), factor=1.25, bold=True, focusable=True)
        row.addWidget(self.count)
        for key, sign, more in (
            ("group-one-less", "minus", -1),
            ("group-one-more", "plus", 1),
            ("group-five-more", "plus", 5),
        ):
            press = Press(self._wording.text(key), sign=sign)
            press.clicked.connect(partial(self._add, more))
            row.addWidget(press)
        return holder

    def _sheets(self, sheets: tuple[Sheet, ...]) -> QWidget:
        holder = QWidget()
        holder.setAccessibleName(self._wording.text("sheet-which"))
        grid = CardGrid(holder, wide=3, middle=2, gap=12)
        cards = []
        for sheet in sheets:
            words = self._wording.text(sheet.words)
            card = ChoiceCard(words, second=self._wording.text(f"{sheet.words}.hint"))
            card.setChecked(sheet.key == self._entry.sheet)
            card.clicked.connect(partial(self._choose_sheet, sheet.key))
            grid.addWidget(card)
            cards.append(card)
        say_places(self._wording, cards)
        return holder

    def _meeting(self, meeting: Meeting) -> QWidget:
        wording = self._wording
        press = Press(
            meeting_title(wording, meeting.title),
            second=wording.text("group-another-meeting"),
            picture=meeting.picture or "meeting",
            look="card",
            picture_size=48,
        )
        press.setObjectName(WHICH_MEETING)
        press.clicked.connect(self.meeting_wanted)
        return press

    def _off(self) -> QWidget:
        holder = QWidget()
        row = FlowRow(holder)
        if not self._entry.is_blank:
            words = self._wording.text("group-another", name=self._entry.name)
            another = Press(words, sign="plus")
            another.clicked.connect(self.another_wanted)
            row.addWidget(another)
        press = Press(self._wording.text("group-take-off"), sign="close")
        press.clicked.connect(self.taken_off)
        row.addWidget(press)
        return holder

    # Choosing.

    def _take(self, entry: Entry) -> None:
        self._entry = entry
        self.sizes[entry.points].setChecked(True)
        self.count.setText(self._told_count())
        self.changed.emit(entry)

    def _told_count(self) -> str:
        return self._wording.text("group-how-many-now", count=self._entry.count)

    def _choose_size(self, points: int, _on: bool = True) -> None:
        self._take(replace(self._entry, points=points))

    def _choose_sheet(self, key: str, _on: bool = True) -> None:
        self._take(self._entry.of_sheet(key))

    def _add(self, more: int, _pressed: bool = False) -> None:
        self._take(self._entry.with_more(more))
        self.said.emit(self._told_count())


def _to_choose(subject: Subject | None) -> Iterator[Sheet]:
    """The sheets there is something to print on."""
    if subject is not None:
        yield from (sheet for sheet in offered(subject) if sheet.use is not Use.BY_HAND)
    else:
        yield from _need_nobody()


@cache
def _need_nobody() -> tuple[Sheet, ...]:
    by_hand = tuple(sheet for sheet in SHEETS.values() if sheet.use is Use.BY_HAND)
    return (*by_hand, *(SHEETS[key] for key in _NEED_NOBODY))


def meeting_title(wording: Wording, title: str) -> str:
    """What a meeting is called, as far as it has room."""
    return shortened(title.strip(), MOST_TITLE) or wording.text("meeting-no-title")
