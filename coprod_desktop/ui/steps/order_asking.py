"""Asks on the page of heaps for a name, for a scrap, or which of several is meant."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.escape import LeavesByEscape
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.name_field import NameField
from coprod_desktop.ui.steps.picking import Choice, Picking
from coprod_desktop.wording import Wording

_MOST = 30


class Sort(StrEnum):
    """What is asked."""

    SCRAP = "scrap"
    NEW = "new"
    NAME = "name"
    RENAME = "rename"
    JOIN = "join"
    SPLIT = "split"
    GOES_WITH = "with"


class Asked(NamedTuple):
    """What is asked, with the heap or idea it is about, if any."""

    sort: Sort
    which: str = ""


class Asking(QWidget):
    """One question at a time. ``answered`` carries the `Asked` with words or an id.

    What is half written is the answer once another question begins, a scrap on Escape too.
    ``begun`` comes before each question, ``typed`` carries the words of a name or a scrap at
    every letter, ``left`` the `Asked` nobody answered.
    ``away_wanted`` carries a heap that is to go, ``saying_wanted`` asks to say the scrap instead.
    """

    begun = Signal()
    typed = Signal(str)
    answered = Signal(object, str)
    left = Signal(object)
    away_wanted = Signal(str)
    saying_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.asked: Asked | None = None
        self._heaps: tuple[Choice, ...] = ()
        self._ideas: tuple[Choice, ...] = ()
        self.name = NameField(wording)
        self.pick = Picking(wording)
        self.name.named.connect(self._answer)
        self.name.typed.connect(self.typed)
        self.name.left.connect(self._leave)
        self.name.saying_wanted.connect(self.saying_wanted)
        self.name.taken_away.connect(self._take_away)
        self.name.join_wanted.connect(lambda: self._go_on_to(Sort.JOIN))
        self.name.split_wanted.connect(lambda: self._go_on_to(Sort.SPLIT))
        self.pick.picked.connect(self._answer)
        self.pick.left.connect(self._leave)
        LeavesByEscape(self, self._escape, lambda: self.asked is not None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.name)
        column.addWidget(self.pick)

    # Asking.

    def ask_scrap(self) -> None:
        """Asks for one scrap more."""
        self._begin(Asked(Sort.SCRAP))
        self.name.ask("order-scrap", sayable=True)

    def ask_new(self) -> None:
        """Asks what a heap is to be called before there is one."""
        self._begin(Asked(Sort.NEW))
        self.name.ask("order-name")

    def ask_name(self, heap: str, offers: Sequence[str]) -> None:
        """Asks what a heap that was just made is called, which can wait."""
        self._begin(Asked(Sort.NAME, heap))
        self.name.ask("order-name", offers=offers, can_wait=True)

    def ask_rename(self, meeting: Meeting, heap: str, offers: Sequence[str]) -> None:
        """Asks for another name, or for what else is to become of a heap."""
        self._begin(Asked(Sort.RENAME, heap))
        branch = meeting.branch(heap)
        self._heaps = tuple(
            Choice(one.id, one.heading, one.picture)
            for _, one in order_edits.heaps(meeting)
            if one.id != heap
        )
        shown = [idea for idea in branch.ideas if not meeting.is_kept(idea.id)]
        self._ideas = tuple(
            Choice(idea.id, idea.text, idea.picture)
            for idea in shown
            if idea.id != branch.ideas[0].id
        )
        self.name.ask(
            "order-name",
            branch.heading,
            offers=offers,
            taken_away=True,
            joinable=bool(self._heaps),
            splittable=bool(self._ideas),
        )

    def ask_goes_with(self, meeting: Meeting, idea: str) -> None:
        """Asks which scrap goes with another one."""
        self._begin(Asked(Sort.GOES_WITH, idea))
        words = shortened(meeting.idea(idea).text, _MOST)
        others = [one for one in order_edits.loose(meeting) if one.id != idea]
        self.pick.ask(
            self._wording.text("order-which-with", words=words),
            [Choice(one.id, one.text, one.picture) for one in others],
        )

    def _go_on_to(self, sort: Sort) -> None:
        """From the name of a heap to which heap it joins, or where it is split."""
        heap = self.asked.which if self.asked is not None else ""
        self._begin(Asked(sort, heap))
        choices = self._heaps if sort is Sort.JOIN else self._ideas
        self.pick.ask(self._wording.text(f"order-which-{sort}"), choices)

    def _begin(self, asked: Asked) -> None:
        self.settle_written()
        self.end()
        self.asked = asked
        self.begun.emit()

    # Answers.

    def settle(self) -> None:
        """Takes what was half written as the answer."""
        words = self.name.words()
        if self.asked is not None and words:
            self._answer(words)

    def settle_written(self) -> None:
        """Takes what was half written as the answer, but not a name nobody changed."""
        if self.name.is_written():
            self.settle()

    def end(self) -> None:
        """Asks no more."""
        self.asked = None
        self.name.close_field()
        self.pick.close_list()

    def _answer(self, words: str) -> None:
        asked = self.asked
        self.end()
        if asked is not None:
            self.answered.emit(asked, words)

    def _leave(self) -> None:
        asked = self.asked
        self.end()
        if asked is not None:
            self.left.emit(asked)

    def _escape(self) -> None:
        if self.asked is not None and self.asked.sort is Sort.SCRAP:
            self.settle()
        self._leave()

    def _take_away(self) -> None:
        asked = self.asked
        self.end()
        if asked is not None:
            self.away_wanted.emit(asked.which)
