"""Lets a person leave single ideas off the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.ring import RING_ROOM
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.views.sheet_making import OnSheet
from coprod_desktop.wording import Wording

_MOST_CARD = 120
"""Letters of an idea shown on its card."""
_APART = 12
"""Between two cards, so that the ring round one leaves the others be."""
_DEEP = 24
"""How far an idea stands in for each it lies under, at 100 %."""


class SheetIdeas(QWidget):
    """Every heap with its ideas, each to tick; ``left_off`` carries an id with whether it is off.

    What lies in something that is left off is not asked about: it is off with it.
    """

    left_off = Signal(str, bool)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        words = wording.text("sheet-what-on-it")
        self.heading = Paragraph(words, factor=2, heading=1, focusable=True)
        self.hint = Paragraph(wording.text("sheet-by-idea-hint"), soft=True)
        self.cards: dict[str, CheckCard] = {}
        self._things: tuple[OnSheet, ...] = ()
        self._rows: list[tuple[int, QHBoxLayout]] = []
        self._lines: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.hint)
        self._take_measures()

    def show_things(self, things: Sequence[OnSheet], meeting: Meeting) -> None:
        """Shows what could be on the sheet, ticked where it is."""
        heaps = tuple(thing for thing in things if thing.ideas)
        if heaps != self._things:
            held = next((thing for thing, card in self.cards.items() if card.hasFocus()), "")
            self._things = heaps
            self._fill(heaps)
            if held:
                self.cards.get(held, self.heading).setFocus()
        self.show_meeting(meeting)

    def show_meeting(self, meeting: Meeting) -> None:
        """Shows what is left off now."""
        for thing in self._things:
            self._show(thing, meeting.left_out, there=True)

    def _show(self, thing: OnSheet, left_out: frozenset[str], *, there: bool) -> None:
        card = self.cards[thing.id]
        on = thing.id not in left_out
        card.setChecked(on)
        card.setVisible(there)
        for below in thing.ideas:
            self._show(below, left_out, there=there and on)

    def _fill(self, heaps: tuple[OnSheet, ...]) -> None:
        if self._lines is not None:
            self._column.removeWidget(self._lines)
            self._lines.hide()
            self._lines.deleteLater()
        self.cards, self._rows = {}, []
        self._lines = QWidget()
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._lines)
        last: QWidget = self.heading
        for depth, thing in _in_order(heaps):
            helps = self._wording.text("sheet-only-if-it-helps") if thing.helps else ""
            card = CheckCard(shortened(thing.words, _MOST_CARD), second=helps)
            card.clicked.connect(lambda on, which=thing.id: self.left_off.emit(which, not on))
            row = QHBoxLayout()
            row.addWidget(card)
            lines.addLayout(row)
            self.cards[thing.id] = card
            self._rows.append((depth, row))
            QWidget.setTabOrder(last, card)
            last = card
        self._take_measures()

    def _take_measures(self) -> None:
        look = Look.of(self)
        self._column.setSpacing(max(look.space(6), round(RING_ROOM * look.ring)))
        lines = None if self._lines is None else self._lines.layout()
        if lines is not None:
            lines.setSpacing(look.space(_APART))
        for depth, row in self._rows:
            row.setContentsMargins(look.space(_DEEP) * depth, 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._take_measures()


def _in_order(heaps: Sequence[OnSheet]) -> Iterator[tuple[int, OnSheet]]:
    """Each heap from depth 0, then all that lies in it."""
    for heap in heaps:
        yield 0, heap
        yield from ((depth + 1, idea) for depth, idea in heap.walk())
