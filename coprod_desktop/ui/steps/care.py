"""The step that is about the person themselves, before all else after a meeting."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Card, Step
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.panel import Panel, roomy_column
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.look_back.contact_words import named
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.steps.in_view import show_whole
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.view import Parts

RING, HOME, SLOW, ON = "ring", "home", "slow", "on"
"""The cards that lead to more than a few lines; the others only say something."""
OWN = ("sit", RING)
"""The cards under which stands what the person wrote down when all was calm."""


class CarePage(StepPage):
    """A few ways to look after oneself; each is a good end, none is kept or counted."""

    def __init__(self, parts: Parts, step: Step, parent: QWidget | None = None) -> None:
        super().__init__(parts, step, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        grid = CardGrid(holder, wide=5, middle=2)
        self.ways: dict[str, Press] = {}
        for card in step.cards:
            press = Press(card.words, picture=card.picture, look="card")
            press.setCheckable(True)
            press.clicked.connect(lambda _=False, card=card: self._show(card))
            grid.addWidget(press)
            self.ways[card.key] = press
        say_places(parts.wording, self.ways.values())
        column.addWidget(holder)
        self.panel = Panel()
        self._inside = roomy_column(self.panel)
        self.lines: list[Paragraph] = []
        self._presses = QWidget()
        self._row = FlowRow(self._presses)
        self.home = Press(parts.wording.text("action-home"), sign="home", look="main")
        self.home.clicked.connect(lambda: self.left.emit(HOME))
        self.enough = Press(parts.wording.text("care-enough"), sign="close")
        self.enough.clicked.connect(self._close)
        self.people = Press(parts.wording.text("contacts-change"), sign="edit")
        self.people.clicked.connect(lambda: self.left.emit("over:people-to-ring"))
        self.five = Press(parts.wording.text("care-five"), sign="next", sign_last=True)
        self.five.clicked.connect(lambda: self.left.emit("over:grounding"))
        for press in (self.home, self.people, self.five, self.enough):
            self._row.addWidget(press)
        self._inside.addWidget(self._presses)
        self.panel.hide()
        column.addWidget(self.panel)
        column.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        """Nothing here is kept, so nothing here changes."""

    def first_focus(self) -> QWidget:
        return next(iter(self.ways.values()))

    def _show(self, card: Card) -> None:
        if card.key == ON:
            self.ways[ON].setChecked(False)
            self.left.emit("next")
            return
        for key, press in self.ways.items():
            press.setChecked(key == card.key)
        self._fill(card.key)
        self.home.setVisible(card.key == HOME)
        self.people.setVisible(card.key == RING)
        self.five.setVisible(card.key == SLOW)
        self.panel.show()
        self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
        # Once it is laid out: as much of it as there is room for is to be seen.
        QTimer.singleShot(0, self, lambda: show_whole(self.panel))

    def _fill(self, key: str) -> None:
        for line in self.lines:
            take_out(self._inside, line)
        self.lines = [
            Paragraph(words, factor=1.25, bold=first, line=1.4, focusable=first)
            for first, words in self._words(key)
        ]
        for place, line in enumerate(self.lines):
            self._inside.insertWidget(place, line)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._ring_is_open():
            # The people may have been changed while another screen lay over this.
            self._fill(RING)

    def _ring_is_open(self) -> bool:
        ring = self.ways.get(RING)
        return ring is not None and ring.isChecked()

    def _words(self, key: str) -> list[tuple[bool, str]]:
        """The lines of one way, the first of them the one that is heard at once."""
        wording = self.parts.wording
        lines = [(True, wording.text(f"care-{key}"))]
        number = 1
        while wording.has(f"care-{key}-{number}"):
            lines.append((False, wording.text(f"care-{key}-{number}")))
            number += 1
        if key == RING:
            people = (*self.parts.whom_to_ring(), *self.parts.numbers)
            lines += [(False, named(wording, contact)) for contact in people]
            if not people:
                lines.append((False, wording.text("care-ring-nobody")))
        own = self.parts.what_soothes() if key in OWN else ()
        if own:
            lines.append((False, wording.text("care-own")))
            lines += [(False, words) for words in own]
        return lines

    def _close(self) -> None:
        self.panel.hide()
        for press in self.ways.values():
            if press.isChecked():
                press.setChecked(False)
                press.setFocus()
