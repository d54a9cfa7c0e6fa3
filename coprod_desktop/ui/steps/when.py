"""The step that asks when the meeting is, with where."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.moment_words import understand
from coprod_desktop.domain.path import Step
from coprod_desktop.domain.when import When
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.steps.kept_field import KeptField
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts
from coprod_desktop.wording.moments import moment


class WhenPage(StepPage):
    """Two fields to fill as loosely as people speak; under the first stands what was understood."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        self.when = KeptField(
            parts,
            "when-typed",
            "edit-when",
            lambda meeting: meeting.when.typed,
            lambda meeting, words: replace(meeting, when=understand(words, parts.today())),
        )
        self.understood = Paragraph(factor=1.25, bold=True)
        self.where = KeptField(
            parts,
            "when-where",
            "edit-where",
            lambda meeting: meeting.where,
            lambda meeting, words: replace(meeting, where=words),
        )
        self.when.keys.entered.connect(self.where.setFocus)
        self.when.keys.left.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.when, self.understood):
            column.addWidget(part)
        column.addWidget(self.where)
        column.addStretch(1)
        self._told = ""

    def show_meeting(self, meeting: Meeting) -> None:
        self.when.show_meeting(meeting)
        self.where.show_meeting(meeting)
        self.understood.setText(self._words_for(meeting.when))

    def _words_for(self, when: When) -> str:
        wording = self.parts.wording
        if not when.typed.strip():
            return ""
        if when.impossible:
            return wording.text("when-no-such-day")
        if when.day is None and when.time is None:
            return wording.text("when-as-written")
        said = moment(wording, when)
        return wording.text("when-understood", moment=said[:1].upper() + said[1:])

    def _tell(self) -> None:
        """Says once to who does not see it what stands under the field."""
        words = self.understood.text()
        if words and words != self._told:
            self._told = words
            self.told.emit(words, False)

    def first_focus(self) -> QWidget:
        return self.when.edit
