"""One thing after the other to look at before one decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.deciding import LookedAt, Weighed, thought_of
from coprod_desktop.domain.path import Card
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.panel import Panel, PictureView, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps.beside import Beside
from coprod_desktop.ui.steps.choice_row import ChoiceRow
from coprod_desktop.ui.steps.in_view import show_whole
from coprod_desktop.wording import Wording


class OneThing(Panel):
    """A card of several with yes, not sure or no; the person goes on when they like.

    ``answered`` carries the key of its card with a `Weighed`.
    """

    answered = Signal(str, object)

    def __init__(
        self, wording: Wording, cards: Sequence[Card], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._cards = tuple(cards)
        self._thoughts: tuple[LookedAt, ...] = ()
        self._at = 0
        self.picture = PictureView("", 64)
        self.place = Paragraph(soft=True)
        self.question = Paragraph(factor=1.25, bold=True, focusable=True)
        self.answers = ChoiceRow(
            {each.value: wording.text(f"weighed-{each}") for each in Weighed}, ""
        )
        self.answers.chosen.connect(
            lambda key: self.answered.emit(self._cards[self._at].key, Weighed(key))
        )
        self.before = Press(wording.text("weighed-before"), sign="back")
        self.before.clicked.connect(lambda: self._turn(-1))
        self.next = Press(wording.text("weighed-next"), sign="next", sign_last=True)
        self.next.clicked.connect(lambda: self._turn(1))
        moves = in_a_row(self.before, self.next)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addWidget(self.place)
        lines.addWidget(self.question)
        above = QHBoxLayout()
        above.addWidget(self.picture)
        above.addWidget(words, 1)
        column = roomy_column(self)
        column.addLayout(above)
        column.addWidget(Beside((self.answers, 1), (moves, 0), middle=True))
        self._show()

    def show_thoughts(self, thoughts: Iterable[LookedAt]) -> None:
        """Shows what the person thinks of the card in front."""
        self._thoughts = tuple(thoughts)
        self._show()

    def first_focus(self) -> QWidget:
        """The answer that is chosen, else the first."""
        cards = self.answers.cards.values()
        return next((card for card in cards if card.isChecked()), next(iter(cards)))

    def _show(self) -> None:
        card = self._cards[self._at]
        self.picture.show_picture(card.picture)
        here = {"place": self._at + 1, "of": len(self._cards)}
        self.place.setText(self._wording.text("weighed-place", **here))
        self.question.setText(card.words)
        heard = self._wording.text("weighed-heard", **here, words=card.words)
        self.question.setAccessibleName(heard)
        self.answers.show_about(card.words)
        thought = thought_of(self._thoughts, card.key)
        self.answers.show_chosen("" if thought is None else thought.value)

    def _turn(self, by: int) -> None:
        """The one before or after; after the last comes the first."""
        self._at = (self._at + by) % len(self._cards)
        self._show()
        show_whole(self, self.question)
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)
