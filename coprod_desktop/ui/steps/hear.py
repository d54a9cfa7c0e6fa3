"""The step that offers to hear it all."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps.nothing_to_say import nothing_to_say
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts


class HearPage(StepPage):
    """Says how long all the words take aloud; leads to Big words, where they are read."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        self.long = Paragraph(factor=1.5, bold=True)
        self.words = Paragraph(soft=True)
        self.go = Press(wording.text("hear-go"), sign="big", look="main")
        self.go.clicked.connect(lambda: self.left.emit("view:big"))
        self.empty = nothing_to_say(wording, "hear-empty", "hear-empty-hint", self.left.emit)
        self._full = QWidget()
        inside = QVBoxLayout(self._full)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.long)
        inside.addWidget(self.words)
        inside.addWidget(in_a_row(self.go))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._full)
        column.addWidget(self.empty)
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        words = words_aloud(meeting)
        wording = self.parts.wording
        self._full.setVisible(words > 0)
        self.empty.setVisible(words == 0)
        self.words.setText(wording.text("hear-words", words=words))
        seconds = 60 * words / max(self.parts.person.comfort.words_a_minute, 1)
        if seconds < 85:
            round_number = max(5, round(seconds / 5) * 5)
            self.long.setText(wording.text("hear-long-seconds", seconds=round_number))
        else:
            self.long.setText(wording.text("hear-long-minutes", minutes=round(seconds / 60)))

    def first_focus(self) -> QWidget:
        return self.go if self._full.isVisibleTo(self) else self.empty.presses[0]


def words_aloud(meeting: Meeting) -> int:
    """How many words are read when all that may be heard is read."""
    heard = meeting.shared()
    texts = [branch.heading for branch in heard.branches]
    texts += [idea.text for _, idea in heard.walk()]
    return sum(len(text.split()) for text in texts)
