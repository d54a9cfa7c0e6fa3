"""The step on which a person writes down what they want others to know."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.domain.telling import Telling
from coprod_desktop.domain.what_happened import BETTER, HAPPENED
from coprod_desktop.domain.when import When
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.steps.answers import answers
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.steps.choice_row import ChoiceRow
from coprod_desktop.ui.steps.draft import Draft
from coprod_desktop.ui.steps.kept_field import FieldKeys, show_words
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.voice_note.note_on_page import say_press
from coprod_desktop.ui.voice_note.note_visit import NoteWanted
from coprod_desktop.wording.moments import sure_moment

OPEN, TOMORROW, TOLD = "open", "tomorrow", "told"
HALF_PAGE, LETTER = "sheet:what-happened", "sheet:tell-them"


class TellingPage(StepPage):
    """What happened, what would help, and when it is told; waiting is a choice like the others.

    The words are the answers to earlier steps, so nothing is asked for twice.
    """

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.words = QWidget()
        fields = QVBoxLayout(self.words)
        fields.setContentsMargins(0, 0, 0, 0)
        self.happened = _Words(parts, self._step(HAPPENED), "telling-happened", lines=3)
        self.helps = _Words(parts, self._step(BETTER), "telling-helps", lines=2)
        for part in (self.happened, self.helps):
            part.note_wanted.connect(self.note_wanted)
            fields.addWidget(part)
        column.addWidget(self.words)
        self.read = Press(wording.text("telling-read"), sign="read")
        self.read.clicked.connect(lambda _=False: self.reading_wanted.emit(self.words))
        self.paper = Press(wording.text("telling-paper"), sign="sheet")
        self.paper.clicked.connect(lambda _=False: self.left.emit(HALF_PAGE))
        self.letter = Press(wording.text("telling-letter"), sign="letters")
        self.letter.clicked.connect(lambda _=False: self.left.emit(LETTER))
        column.addWidget(in_a_row(self.read, self.paper, self.letter))
        question = wording.text("telling-when")
        column.addWidget(Paragraph(question, factor=1.25, heading=2))
        days = {day: wording.text(f"telling-{day}") for day in (OPEN, TOMORROW, TOLD)}
        self.when = ChoiceRow(days, question)
        self.when.chosen.connect(self._choose_day)
        column.addWidget(self.when)
        self.waits = Paragraph(soft=True)
        column.addWidget(self.waits)
        column.addStretch(1)

    def _step(self, key: str) -> Step:
        """The earlier step whose answer stands here too, under the heading it has there."""
        steps = self.parts.route.steps(self.parts.session.meeting)
        there = next((step for step in steps if step.key == key), self.step)
        heading = there.heading if there is not self.step else ""
        usual = self.parts.wording.text(f"telling-heading-{key}")
        return replace(there, key=key, heading=heading or usual, cards=there.cards)

    def show_meeting(self, meeting: Meeting) -> None:
        for words in (self.happened, self.helps):
            words.show_meeting(meeting)
        telling, wording = meeting.telling, self.parts.wording
        on = None if telling.told else telling.on
        waits = on is not None and on > self.parts.today()
        self.when.show_chosen(TOLD if telling.told else TOMORROW if waits else OPEN)
        day = sure_moment(wording, When(day=on))
        self.waits.setText(wording.text("telling-waits" if waits else "telling-waited", day=day))
        self.waits.setVisible(on is not None)

    def first_focus(self) -> QWidget:
        return self.happened.field.edit

    def note_here(self) -> NoteWanted:
        return self.happened.note_here()

    def _choose_day(self, day: str) -> None:
        tomorrow = self.parts.today() + timedelta(days=1)
        telling = Telling(tomorrow if day == TOMORROW else None, told=day == TOLD)
        self.parts.session.apply(
            self.parts.wording.text("edit-telling"), lambda m: replace(m, telling=telling)
        )
        self.told.emit(self.parts.wording.text("look-back-kept"), True)


class _Words(StepPage):
    """A field that goes on with what was written at an earlier step, below what was picked."""

    def __init__(self, parts: Parts, step: Step, words: str, lines: int) -> None:
        super().__init__(parts, step)
        wording = parts.wording
        self._draft = Draft(parts, step)
        self.picked = Paragraph("")
        self.field = WordField(wording.text(words), lines=lines)
        FieldKeys(self.field)
        self.field.changed.connect(lambda: self._draft.write(self.field.words()))
        self.say = say_press(wording)
        self.say.clicked.connect(lambda _=False: self.note_wanted.emit(self.note_here()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        saying = QWidget()
        beside = QHBoxLayout(saying)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.say)
        beside.addStretch(1)
        column.addWidget(Beside((self.field, 1), (saying, 0), middle=True))
        column.addWidget(self.picked)

    def show_meeting(self, meeting: Meeting) -> None:
        there = answers(meeting, self.step)
        own = [idea for idea in there if not idea.card]
        if own and not self._draft.stands(meeting):
            self._draft.take_up(own[0])
        words = self._draft.words(meeting)
        if words != self.field.words().strip():
            show_words(self.field, words)
        others = [idea for idea in there if idea.id != self._draft.id]
        self.picked.setText(self._told(others))
        self.picked.setVisible(bool(others))

    def _told(self, ideas: list[Idea]) -> str:
        """What else stands there, a line each."""
        return "\n".join(
            self.parts.wording.text("telling-also", words=idea.text)
            for idea in ideas
            if idea.text.strip()
        )

    def note_here(self) -> NoteWanted:
        return self._draft.note_here()
