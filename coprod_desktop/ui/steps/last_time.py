"""The step that asks about what was left from the last meeting."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.carry import LAST_TIME
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.steps.choice_row import ChoiceRow
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.steps.rows_by_id import RowsById
from coprod_desktop.ui.view import Parts
from coprod_desktop.wording import Wording
from coprod_desktop.wording.moments import sure_moment

ANSWERS = (Happened.YES, Happened.PARTLY, Happened.NO, Happened.NOT_KNOWN)


class LastTimePage(StepPage):
    """What they said they would do, asked about; then what the person did not get to say."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._asked = Paragraph(wording.text("last-time-promises"), factor=1.25, heading=2)
        column.addWidget(self._asked)
        self.promises: RowsById[Promise, AskedPromise] = RowsById(self._promise_row)
        column.addWidget(self.promises)
        self._unsaid = Paragraph(wording.text("last-time-unsaid"), factor=1.25, heading=2)
        column.addWidget(self._unsaid)
        self.ideas: RowsById[Idea, LeftIdea] = RowsById(self._idea_row)
        column.addWidget(self.ideas)
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        promises = [promise for promise in meeting.promises if promise.carried]
        branch = meeting.branch_for(LAST_TIME)
        ideas = () if branch is None else branch.ideas
        for promise, row in self.promises.show_all(promises):
            row.show_promise(promise)
        for idea, line in self.ideas.show_all(ideas):
            line.show_idea(idea)
        self._asked.setVisible(bool(promises))
        self._unsaid.setVisible(bool(ideas))

    def first_focus(self) -> QWidget | None:
        rows = self.promises.rows()
        if rows:
            return next(iter(rows[0].row.cards.values()))
        lines = self.ideas.rows()
        return lines[0].leave if lines else None

    def _promise_row(self, promise: Promise) -> AskedPromise:
        row = AskedPromise(self.parts.wording, promise)
        row.row.chosen.connect(lambda answer, which=promise.id: self._answer(which, answer))
        return row

    def _idea_row(self, idea: Idea) -> LeftIdea:
        line = LeftIdea(self.parts, idea)
        line.leave.clicked.connect(lambda _=False, which=idea.id: self._leave(which))
        return line

    def _answer(self, which: str, answer: str) -> None:
        def answered(meeting: Meeting) -> Meeting:
            promise = next(promise for promise in meeting.promises if promise.id == which)
            return meeting.with_promise(replace(promise, happened=Happened(answer)))

        self.parts.session.apply(self.parts.wording.text("edit-happened"), answered)
        self.told.emit(self.parts.wording.text("look-back-kept"), True)

    def _leave(self, which: str) -> None:
        self.parts.session.apply(
            self.parts.wording.text("edit-leave"), lambda meeting: meeting.without_idea(which)
        )
        self.told.emit(self.parts.wording.text("last-time-left"), True)


class AskedPromise(Panel):
    """They said … Did it happen?"""

    def __init__(self, wording: Wording, promise: Promise) -> None:
        super().__init__()
        self._wording = wording
        column = roomy_column(self)
        self.words = Paragraph("", bold=True)
        column.addWidget(self.words)
        question = self._wording.text("last-time-question")
        column.addWidget(Paragraph(question))
        answers = {each.value: self._wording.text(f"happened-{each.value}") for each in ANSWERS}
        self.row = ChoiceRow(answers, question)
        column.addWidget(self.row)
        self.show_promise(promise)

    def show_promise(self, promise: Promise) -> None:
        """Shows the promise as it is now."""
        who = promise.who.strip() or self._wording.text("last-time-they")
        words = self._wording.text("last-time-said", who=who, what=promise.what)
        by = sure_moment(self._wording, promise.by)
        self.words.setText(f"{words}\n{self._wording.text('promised-by', by=by)}" if by else words)
        self.row.show_chosen(promise.happened.value)


class LeftIdea(Panel):
    """A point that was not said; it comes along unless it is left."""

    def __init__(self, parts: Parts, idea: Idea) -> None:
        super().__init__()
        column = roomy_column(self)
        self.words = Paragraph(idea.text, bold=True)
        said = QWidget()
        lines = QVBoxLayout(said)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.words)
        lines.addWidget(Paragraph(parts.wording.text("last-time-comes"), soft=True))
        self.leave = Press(parts.wording.text("last-time-leave"), sign="close")
        column.addWidget(Beside((said, 1), (self.leave, 0), middle=True))

    def show_idea(self, idea: Idea) -> None:
        """Shows the idea as it is now."""
        self.words.setText(idea.text)
        self.leave.setAccessibleDescription(idea.text)
