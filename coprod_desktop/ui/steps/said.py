"""The step that asks which points were said."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.idea import Idea, Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.steps.answers import answers
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.steps.choice_row import ChoiceRow
from coprod_desktop.ui.steps.draft import Draft
from coprod_desktop.ui.steps.kept_field import FieldKeys, show_words
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.steps.rows_by_id import RowsById
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_on_page import say_press
from coprod_desktop.ui.voice_note.note_visit import NoteWanted


class SaidPage(StepPage):
    """Each thing the person wanted to say, with said, partly, not yet; then their own words."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        # The words are an answer under a heading of their own, not under the question.
        self._draft = Draft(
            parts, replace(step, heading=step.heading or wording.text("said-heading"))
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.nothing = Paragraph(wording.text("said-nothing"))
        self.points: RowsById[Idea, Point] = RowsById(self._point, gap=10)
        self.later = Paragraph(wording.text("said-later"), soft=True)
        hint = wording.text("said-words-hint")
        self.field = WordField(wording.text("said-words"), lines=3, hint=hint)
        FieldKeys(self.field)
        self.field.changed.connect(lambda: self._draft.write(self.field.words()))
        self.say = say_press(wording)
        self.say.clicked.connect(lambda _=False: self.note_wanted.emit(self.note_here()))
        saying = in_a_row(self.say)
        for part in (self.nothing, self.points, self.later, self.field, saying):
            column.addWidget(part)
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        ideas = to_say(meeting)
        for idea, point in self.points.show_all(ideas):
            point.show_idea(idea)
        self.nothing.setVisible(not ideas)
        self.points.setVisible(bool(ideas))
        self.later.setVisible(bool(ideas))
        self._show_words(meeting)

    def _show_words(self, meeting: Meeting) -> None:
        """Goes on with the words that were written here before."""
        written = answers(meeting, self.step)
        if written and not self._draft.stands(meeting):
            self._draft.take_up(written[0])
        words = self._draft.words(meeting)
        if words != self.field.words().strip():
            show_words(self.field, words)

    def note_here(self) -> NoteWanted:
        return self._draft.note_here()

    def first_focus(self) -> QWidget:
        rows = self.points.rows()
        return next(iter(rows[0].row.cards.values())) if rows else self.field.edit

    def _point(self, idea: Idea) -> Point:
        point = Point(self.parts, idea)
        point.row.chosen.connect(lambda said, which=idea.id: self._mark(which, said))
        return point

    def _mark(self, which: str, said: str) -> None:
        self.parts.session.apply(
            self.parts.wording.text("edit-said"),
            lambda meeting: meeting.with_said(which, Said(said)),
        )
        self.told.emit(self.parts.wording.text("look-back-kept"), True)


class Point(Panel):
    """One thing to say with its three answers, beside it where there is room."""

    def __init__(self, parts: Parts, idea: Idea) -> None:
        super().__init__()
        self.words = Paragraph(idea.text, bold=True)
        said = (Said.YES, Said.PARTLY, Said.NOT_YET)
        words = {each.value: parts.wording.text(f"said-{each.value}") for each in said}
        self.row = ChoiceRow(words, idea.text)
        column = roomy_column(self)
        column.addWidget(Beside((self.words, 1), (self.row, 0), middle=True))

    def show_idea(self, idea: Idea) -> None:
        """Shows the idea as it is now."""
        self.words.setText(idea.text)
        self.row.show_about(idea.text)
        self.row.show_chosen(idea.said.value)
