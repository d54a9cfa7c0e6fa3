"""The step that leads to the sheet of paper."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Phase, Step
from coprod_desktop.sheets.choice import Fit
from coprod_desktop.ui.fitting import filled
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_budget import WordBudget
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts


class SheetPage(StepPage):
    """How long the sheet is, what stays off it, with the way to it."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        wording = parts.wording
        self._looks_back = step.phase is Phase.LOOK_BACK
        yours = "sheet-step-back" if self._looks_back else "sheet-step-yours"
        self.heading = Paragraph(wording.text(yours), factor=1.5, heading=2)
        self.budget = WordBudget("", 0.0, size=1.4, bold=True)
        self.budget.hide()
        self.kept = Paragraph(soft=True)
        self.go = Press(wording.text("sheet-step-go"), sign="sheet", look="main")
        self.go.clicked.connect(lambda: self.left.emit("view:sheet"))
        row = in_a_row(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.heading, self.budget, self.kept, row):
            column.addWidget(part)
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        self.kept.setVisible(meeting.kept > 0)
        self.kept.setText(self.parts.wording.text("sheet-step-kept", count=meeting.kept))

    def show_fit(self, fit: Fit) -> None:
        """Says how many pages the sheet takes, once there is a word on it.

        The sheet for looking back is another one.
        """
        if self._looks_back:
            return
        self.budget.setVisible(fit.words > 0)
        if not fit.words:
            return
        words = self.parts.wording.text("sheet-step-words", words=fit.words, pages=fit.pages)
        self.budget.show_budget(words, filled(fit), fit.pages)

    def first_focus(self) -> QWidget:
        return self.go
