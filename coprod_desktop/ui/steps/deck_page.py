"""What the pages that show one thing to say at a time have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps.deck import Deck
from coprod_desktop.ui.steps.nothing_to_say import nothing_to_say
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts


class DeckPage(StepPage):
    """A deck with one card in front, or the way to where points are written.

    What is there only where there is a card goes into the column `_inside`, the presses `before`
    and `next` among it. ``empty`` are the keys of what is said where there is none, and of its
    hint.
    """

    before: Press
    next: Press

    def __init__(
        self, parts: Parts, step: Step, empty: tuple[str, str], parent: QWidget | None
    ) -> None:
        super().__init__(parts, step, parent)
        self._deck = Deck()
        self.empty = nothing_to_say(parts.wording, *empty, self.left.emit)
        self._full = QWidget()
        self._inside = QVBoxLayout(self._full)
        self._inside.setContentsMargins(0, 0, 0, 0)

    def _press(
        self, words: str, sign: str, does: Callable[[], None], *, sign_last: bool = False
    ) -> Press:
        press = Press(self.parts.wording.text(words), sign=sign, sign_last=sign_last)
        press.clicked.connect(lambda _=False: does())
        return press

    def _ideas_of(self, meeting: Meeting) -> tuple[Idea, ...]:
        """The ideas that are cards here, in order."""
        raise NotImplementedError

    def _show_card(self) -> None:
        """Shows the card in front; there is one."""
        raise NotImplementedError

    def show_meeting(self, meeting: Meeting) -> None:
        self._deck.lay(self._ideas_of(meeting))
        shown = len(self._deck.ideas)
        self._full.setVisible(shown > 0)
        self.empty.setVisible(not shown)
        for press in (self.before, self.next):
            press.setVisible(shown > 1)
        if shown:
            self._show_card()

    def chosen(self) -> str:
        return self._deck.at

    def choose(self, idea: str) -> None:
        if self._deck.choose(idea):
            self._show_card()
