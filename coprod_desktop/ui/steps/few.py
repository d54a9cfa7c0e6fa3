"""The step with many ready answers, of which a few are shown at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.path import Group, Step
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.steps.cards import CardsPage
from coprod_desktop.ui.steps.in_view import show_whole
from coprod_desktop.ui.view import Parts

_TWO_ROWS = 6
"""So many cards three abreast fill two rows."""


class FewPage(CardsPage):
    """Groups of cards with a question each; all answers go to one branch.

    The first group is in front. The others come when they are wanted, one after the other.
    """

    says_hint_when_wide = True
    says_hint_when_narrow = True

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        self._at = 0
        whole = Group(step.key, step.question, cards=step.cards)
        self.groups = step.groups or (whole,)
        super().__init__(parts, step, parent)
        self._show_group()

    def _fill(self, column: QVBoxLayout) -> None:
        wording = self.parts.wording
        self.asked = Paragraph(factor=1.25, heading=2, focusable=True)
        self.hint = Paragraph(soft=True)
        self.before = Press(wording.text("few-before"), sign="back")
        self.before.clicked.connect(lambda: self._turn(-1))
        self.more = Press(wording.text("few-more"), sign="next", sign_last=True)
        self.more.clicked.connect(lambda: self._turn(1))
        column.addWidget(in_a_row(self.asked, self.hint, self.before, self.more))
        column.addWidget(self._deck)
        column.addLayout(self._field_row)
        column.addWidget(self.long)
        column.addLayout(self._low_row)
        column.addWidget(self.commands)

    @property
    def group(self) -> Group:
        """What is asked now."""
        return self.groups[self._at]

    def _abreast(self) -> int:
        # Two rows at most, with the card for own words; three abreast read better.
        return 3 if len(self.group.cards) < _TWO_ROWS else 4

    def _say_places(self) -> None:
        for group in self.groups:
            say_places(self.parts.wording, [self.cards[card.key] for card in group.cards])

    def _show_group(self) -> None:
        group, groups = self.group, self.groups
        place = self.parts.wording.text("few-place", place=self._at + 1, of=len(groups))
        self.asked.setText(group.question)
        self.asked.setAccessibleName(f"{place}. {group.question}")
        self.hint.setText(f"{place}. {group.hint or self.step.hint}".strip())
        here = {card.key for card in group.cards}
        for key, card in self.cards.items():
            card.setVisible(key in here)
        self._grid.take_wide(self._abreast())
        self.before.setVisible(self._at > 0)
        self.more.setVisible(self._at + 1 < len(groups))

    def _turn(self, by: int) -> None:
        """The questions before or after; neither the first nor the last offers to go past it."""
        self._at += by
        self._show_group()
        show_whole(self._deck, self.asked)
        self.asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_focus(self) -> QWidget:
        return self.cards[self.group.cards[0].key]
