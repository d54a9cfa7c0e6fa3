"""Takes down what others say in the room, as a mark or in a few words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.agenda import item
from coprod_desktop.domain.carry import THEY_SAID
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Kind, Phase, Step
from coprod_desktop.domain.promise import Promise
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.steps.answers import with_answer
from coprod_desktop.ui.steps.kept_field import FieldKeys
from coprod_desktop.ui.view import Parts


class Jotting(QWidget):
    """One press makes a mark; a field offers to put words to it, which nobody needs to.

    That field is on a ``slip`` of its own, for whoever holds this to place. ``told`` carries a
    line about what was kept, ``opened`` comes after it with each mark, ``closed`` when the slip
    goes.
    """

    told = Signal(str)
    opened = Signal()
    closed = Signal()

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._text = text = parts.wording.text
        self._which = ""
        self._mark = ""
        self._write: Callable[[Meeting, str, str], Meeting] = _said_in
        self.said = Press(text("room-they-said"), sign="plus")
        self.said.clicked.connect(self._mark_said)
        self.promised = Press(text("room-they-promised"), sign="plus")
        self.promised.clicked.connect(self._mark_promised)
        presses = in_a_row(self.said, self.promised)
        self.slip = Panel()
        self.field = WordField(text("room-word"), lines=1, hint=text("room-word-hint"))
        FieldKeys(self.field).entered.connect(self._finish)
        self.field.changed.connect(self._keep_words)
        self.done = Press(text("room-word-done"), sign="tick")
        self.done.clicked.connect(self._finish)
        self.away = Press(text("room-word-away"), sign="close")
        self.away.clicked.connect(self._take_away)
        below = in_a_row(self.done, self.away)
        inside = roomy_column(self.slip)
        inside.addWidget(self.field)
        inside.addWidget(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(presses)
        self.slip.hide()

    def in_slip(self) -> tuple[QWidget, ...]:
        """What one comes to on the slip, in order."""
        return self.field.edit, self.done, self.away

    def show_meeting(self, meeting: Meeting) -> None:
        """Closes the field where what it belongs to was taken away elsewhere."""
        promises = {promise.id for promise in meeting.promises}
        if self._which and self._which not in promises and not meeting.has(self._which):
            self._close()

    # Marking.

    def _mark_said(self) -> None:
        meeting = self._parts.session.meeting
        step = self._step(meeting)
        self._mark = self._about("room-mark-said", meeting)
        idea = replace(Idea.new(self._mark), agenda_item=meeting.agenda_now)
        order = self._parts.route.steps(meeting)
        self._write = _said_in
        self._put(idea.id, lambda m: with_answer(m, step, idea, order))

    def _mark_promised(self) -> None:
        self._mark = self._about("room-mark-promised", self._parts.session.meeting)
        promise = Promise.new(what=self._mark)
        self._write = _promised_in
        self._put(promise.id, lambda m: m.with_promise(promise))

    def _about(self, key: str, meeting: Meeting) -> str:
        """The words of a mark, with what was talked about where that is known."""
        now = item(meeting, meeting.agenda_now)
        if now is None:
            return self._text(key)
        return self._text(f"{key}-about", item=now.words)

    def _step(self, meeting: Meeting) -> Step:
        """The step that looks back at it, also where a path of a centre's own has none."""
        known = self._parts.route.path(meeting).step(THEY_SAID)
        heading = self._text("room-what-they-said")
        return known or Step(THEY_SAID, Kind.CARDS, Phase.LOOK_BACK, heading, heading=heading)

    def _put(self, which: str, edit: Callable[[Meeting], Meeting]) -> None:
        self._which = ""
        self.field.set_words("")
        self._parts.session.apply(self._text("edit-room-mark"), edit)
        self._which = which
        self.slip.show()
        self.told.emit(self._text("room-marked"))
        self.opened.emit()

    # Words.

    def _keep_words(self) -> None:
        if not self._which:
            return
        words = self.field.words().strip() or self._mark
        which, write = self._which, self._write
        self._parts.session.apply(
            self._text("edit-room-mark"),
            lambda m: write(m, which, words),
            merge=f"room-mark:{which}",
        )

    def _finish(self) -> None:
        self._close()
        self.told.emit(self._text("room-word-kept"))

    def _take_away(self) -> None:
        which, write = self._which, self._write
        self._close()
        self._parts.session.apply(self._text("edit-room-mark"), lambda m: _without(m, which, write))
        self.told.emit(self._text("room-word-gone"))

    def _close(self) -> None:
        here: QWidget | None = self.window().focusWidget()
        held = here is not None and self.slip.isAncestorOf(here)
        self._which = ""
        if held:
            self.said.setFocus(Qt.FocusReason.OtherFocusReason)
        self.slip.hide()
        self.closed.emit()


def _said_in(meeting: Meeting, which: str, words: str) -> Meeting:
    return meeting.with_words(which, words) if meeting.has(which) else meeting


def _promised_in(meeting: Meeting, which: str, words: str) -> Meeting:
    promise = next((each for each in meeting.promises if each.id == which), None)
    return meeting if promise is None else meeting.with_promise(replace(promise, what=words))


def _without(
    meeting: Meeting, which: str, write: Callable[[Meeting, str, str], Meeting]
) -> Meeting:
    if write is _promised_in:
        return meeting.without_promise(which)
    return meeting.without_idea(which) if meeting.has(which) else meeting
