"""Stands beside the page: all that can be chosen about the sheet, or its ideas one by one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.table import Sheet
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.views.sheet_budget import SheetBudget
from coprod_desktop.ui.views.sheet_choices import SheetChoices
from coprod_desktop.ui.views.sheet_ideas import SheetIdeas
from coprod_desktop.ui.views.sheet_making import Made
from coprod_desktop.wording import Wording


class SheetSide(QWidget):
    """The choices first; how much is on the sheet stays in view above its ideas.

    ``column`` is what it stands in.

    ``left_off`` carries an id with whether it is to stay off, ``turned`` says that it shows the
    other of the two.
    """

    left_off = Signal(str, bool)
    turned = Signal()

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = SheetChoices(wording)
        self.choices.left_off.connect(self.left_off)
        self.choices.by_idea.clicked.connect(lambda: self.show_ideas(True))
        self.ideas = SheetIdeas(wording)
        self.ideas.left_off.connect(self.left_off)
        self.ideas.hide()
        self.budget = SheetBudget(wording)
        self.budget.hide()
        self.scroller = ScrollPage()
        self.scroller.column.addWidget(self.choices)
        self.scroller.column.addWidget(self.ideas)
        self.scroller.column.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.budget)
        self.column.addWidget(self.scroller, 1)
        self._spot = 0
        self._made: Made | None = None

    @property
    def by_idea(self) -> bool:
        """Whether the ideas are shown one by one."""
        return not self.ideas.isHidden()

    @property
    def focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.ideas.heading if self.by_idea else self.choices.heading

    def show_ideas(self, shown: bool, focus: bool = True) -> None:
        """Shows the ideas, or the choices again as they were left."""
        if shown == self.by_idea:
            return
        bar = self.scroller.verticalScrollBar()
        if shown:
            self._spot = bar.value()
        front, behind = (self.ideas, self.choices) if shown else (self.choices, self.ideas)
        # What has the keyboard must not go before something else can have it.
        front.show()
        if focus:
            way = self.choices.heading if self.choices.by_idea.isHidden() else self.choices.by_idea
            begins = self.ideas.heading if shown else way
            begins.setFocus(Qt.FocusReason.OtherFocusReason)
        behind.hide()
        self._show_budget()
        bar.setValue(0 if shown else self._spot)
        self.turned.emit()

    def take_width(self, wide: bool) -> None:
        """Where there is little room, how much is on the sheet is told in words alone."""
        self.budget.show_short(not wide)

    # Fanned out to both.

    def show_choice(self, choice: SheetChoice, sheet: Sheet) -> None:
        """Shows what is chosen."""
        self.choices.show_choice(choice, sheet)

    def show_meeting(self, meeting: Meeting, sheet: Sheet) -> None:
        """Shows what is left off now."""
        self.choices.show_meeting(meeting, sheet)
        self.ideas.show_meeting(meeting)

    def show_counting(self) -> None:
        """Says that what is chosen now is still being counted."""
        for budget in (self.choices.budget, self.budget):
            budget.show_counting()

    def show_not_made(self) -> None:
        """Says that there is no page."""
        for budget in (self.choices.budget, self.budget):
            budget.show_not_made()
        self._show_budget()

    def show_made(self, made: Made) -> None:
        """Shows how much it is, with everything that could be on it."""
        self._made = made
        self.choices.show_made(made)
        self.ideas.show_things(made.things, made.order.meeting)
        self.budget.show_made(made)
        self._show_budget()
        if not self.ideas.cards:
            self.show_ideas(False)  # as when all of them were taken away

    def _show_budget(self) -> None:
        told = self._made is None or self._made.printed.words > 0
        self.budget.setVisible(self.by_idea and told)
