"""The page of a step that is taken in small steps."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.path import Kind
from coprod_desktop.ui.steps.cards import CardsPage

WRITTEN = frozenset({Kind.CARDS, Kind.SENTENCE, Kind.FEW, Kind.SCRAPS})
"""The kinds whose small steps are each answered in a few words; the others keep their page."""


class SmallPage(CardsPage):
    """A field with what there is so far, and nothing to choose from."""

    def _fill(self, column: QVBoxLayout) -> None:
        self._deck.setParent(self)
        self._deck.hide()
        column.addLayout(self._field_row)
        column.addWidget(self.long)
        column.addLayout(self._low_row)
        column.addWidget(self.commands)

    def first_focus(self) -> QWidget:
        return self.field.edit

    def settle(self) -> None:
        # What was written for one small step is an answer once one goes on to the next.
        self._begin_next()
        super().settle()
