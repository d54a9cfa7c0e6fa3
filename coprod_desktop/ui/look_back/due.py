"""Asks on a later day what became of what was said at a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.reminder import Matter, Reminder
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import CardGrid, in_a_row
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.steps.last_time import AskedPromise
from coprod_desktop.ui.steps.rows_by_id import RowsById
from coprod_desktop.wording import Wording

_PICTURES = {Matter.PROMISE: "promise", Matter.TELLING: "letter"}


class DueCards(QWidget):
    """A card for each meeting with something that comes back today; ``opened`` carries its id."""

    opened = Signal(str)

    def __init__(
        self, wording: Wording, due: Iterable[Reminder], titles: Mapping[str, str]
    ) -> None:
        super().__init__()
        grid = CardGrid(self, wide=2, middle=1)
        self.cards: dict[str, Press] = {}
        for reminder in due:
            if reminder.meeting in self.cards:
                continue
            title = titles[reminder.meeting].strip() or wording.text("meeting-no-title")
            card = Press(
                wording.text(f"due-{reminder.matter.value}"),
                second=title,
                picture=_PICTURES[reminder.matter],
                look="card",
                picture_size=56,
            )
            card.clicked.connect(lambda _=False, which=reminder.meeting: self.opened.emit(which))
            grid.addWidget(card)
            self.cards[reminder.meeting] = card


class DueScreen(ColumnScreen):
    """They said … Did it happen? Then what the person wanted to tell, where they waited with it.

    ``ids`` are the promises to ask about by the ids they were made with, ``tells`` whether the
    telling waits too. ``answered`` carries a promise's id with what became of it, ``told`` and
    ``let_go`` end the waiting, ``later`` asks for a week of peace, ``meeting_wanted`` for all of
    the meeting.
    """

    answered = Signal(str, str)
    told = Signal()
    let_go = Signal()
    later = Signal()
    meeting_wanted = Signal()

    def __init__(
        self, wording: Wording, meeting: Meeting, ids: frozenset[str], *, tells: bool
    ) -> None:
        title = meeting.title.strip() or wording.text("meeting-no-title")
        asks = any(promise.first_id in ids for promise in meeting.promises)
        super().__init__(wording.text("due" if asks else "due-telling"), title)
        self._wording = wording
        self._ids = ids
        self.asked = Paragraph(wording.text("last-time-promises"), factor=1.25, heading=2)
        self.add(self.asked)
        self.promises: RowsById[Promise, AskedPromise] = RowsById(self._promise_row)
        self.add(self.promises)
        self.waited = _Waited(wording)
        self.waited.ended.connect(lambda told: (self.told if told else self.let_go).emit())
        self.waited.meeting_wanted.connect(self.meeting_wanted)
        self.add(self.waited)
        self.waited.setVisible(tells)
        self.kept = Paragraph(wording.text("look-back-kept"), bold=True)
        self.kept.hide()
        self.add(self.kept)
        later = Press(wording.text("due-later"), sign="clock", least=56)
        later.clicked.connect(lambda _=False: self.later.emit())
        whole = Press(wording.text("due-meeting"), sign="sheet", least=56)
        whole.clicked.connect(lambda _=False: self.meeting_wanted.emit())
        self.add(in_a_row(later, whole))
        self.end()
        self._show(meeting)

    def show_meeting(self, meeting: Meeting) -> None:
        """Shows what was answered, and that it is kept."""
        self._show(meeting)
        self.kept.show()

    def _show(self, meeting: Meeting) -> None:
        asked = [promise for promise in meeting.promises if promise.first_id in self._ids]
        for promise, row in self.promises.show_all(asked):
            row.show_promise(promise)
        self.asked.setVisible(bool(asked))
        self.promises.setVisible(bool(asked))
        self.waited.show_told(told=meeting.telling.told, waits=meeting.telling.on is not None)

    def _promise_row(self, promise: Promise) -> AskedPromise:
        row = AskedPromise(self._wording, promise)
        row.row.chosen.connect(
            lambda happened, which=promise.id: self.answered.emit(which, happened)
        )
        return row

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )


class _Waited(Panel):
    """What the person waited with; ``ended`` carries whether they told it, or leave it."""

    ended = Signal(bool)
    meeting_wanted = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.words = Paragraph(wording.text("due-waited"), bold=True)
        self.look = Press(wording.text("due-look-again"), sign="sheet")
        self.look.clicked.connect(lambda _=False: self.meeting_wanted.emit())
        self.sent = Press(wording.text("due-told"), sign="tick")
        self.sent.clicked.connect(lambda _=False: self.ended.emit(True))
        self.leave = Press(wording.text("due-leave"), sign="close")
        self.leave.clicked.connect(lambda _=False: self.ended.emit(False))
        holder = in_a_row(self.look, self.sent, self.leave)
        column = roomy_column(self)
        column.addWidget(self.words)
        column.addWidget(holder)

    def show_told(self, *, told: bool, waits: bool) -> None:
        """Says what became of it."""
        key = "due-is-told" if told else "due-waited" if waits else "due-is-left"
        self.words.setText(self._wording.text(key))
