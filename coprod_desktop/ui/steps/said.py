"""The step that asks which points were said."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.idea import Idea, Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.steps.choice_row import ChoiceRow
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts


class SaidPage(StepPage):
    """Each thing the person wanted to say, with said, partly, not yet."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.points: dict[str, Point] = {}
        self._nothing = Paragraph(parts.wording.text("said-nothing"))
        self._later = Paragraph(parts.wording.text("said-later"), soft=True)
        for words in (self._nothing, self._later):
            self._column.addWidget(words)
        self._column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        ideas = to_say(meeting)
        wanted = {idea.id for idea in ideas}
        for gone in [key for key in self.points if key not in wanted]:
            point = self.points.pop(gone)
            self._column.removeWidget(point)
            point.hide()
            point.deleteLater()
        for place, idea in enumerate(ideas):
            if idea.id not in self.points:
                point = Point(self.parts, idea)
                point.row.chosen.connect(lambda said, which=idea.id: self._mark(which, said))
                self.points[idea.id] = point
            self._column.insertWidget(place, self.points[idea.id])
            self.points[idea.id].show_idea(idea)
        self._nothing.setVisible(not ideas)
        self._later.setVisible(bool(ideas))

    def first_focus(self) -> QWidget | None:
        first = next(iter(self.points.values()), None)
        return None if first is None else next(iter(first.row.cards.values()))

    def _mark(self, which: str, said: str) -> None:
        self.parts.session.apply(
            self.parts.wording.text("edit-said"),
            lambda meeting: meeting.with_said(which, Said(said)),
        )
        self.told.emit(self.parts.wording.text("look-back-kept"), True)


class Point(Panel):
    """One thing to say with its three answers."""

    def __init__(self, parts: Parts, idea: Idea) -> None:
        super().__init__()
        wording = parts.wording
        column = roomy_column(self)
        self.words = Paragraph(idea.text, bold=True)
        column.addWidget(self.words)
        answers = {
            said.value: wording.text(f"said-{said.value}")
            for said in (Said.YES, Said.PARTLY, Said.NOT_YET)
        }
        self.row = ChoiceRow(answers, idea.text)
        column.addWidget(self.row)

    def show_idea(self, idea: Idea) -> None:
        """Shows the idea as it is now."""
        self.words.setText(idea.text)
        self.row.show_chosen(idea.said.value)
