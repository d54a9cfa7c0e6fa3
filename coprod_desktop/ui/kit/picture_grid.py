"""Offers many pictures with their words, of which one is pressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.roving import Roving

AT_ONCE = 15
"""Pictures in view before more are asked for."""


@dataclass(frozen=True, slots=True)
class OfferedPicture:
    """A picture by its key, with what it shows in words."""

    key: str
    words: str


class GridRoving(Roving):
    """Arrows go across and from row to row, as far as the rows go."""

    def _go(self, widget: QWidget, key: Qt.Key) -> bool:
        if key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return super()._go(widget, key)
        here = widget.geometry()
        rows = [one for one in self._widgets if one.isVisible()]
        beyond = [
            one
            for one in rows
            if (one.y() > here.y() if key == Qt.Key.Key_Down else one.y() < here.y())
        ]
        if not beyond:
            return True
        nearest = min(abs(one.y() - here.y()) for one in beyond)
        row = [one for one in beyond if abs(one.y() - here.y()) == nearest]
        below = min(row, key=lambda one: abs(one.geometry().center().x() - here.center().x()))
        below.setFocus(Qt.FocusReason.TabFocusReason)
        return True


class PictureGrid(QWidget):
    """Big buttons, each a picture above its words; ``chosen`` carries the key of one.

    The buttons are made once and take other pictures, so that they can change at every letter;
    only those in view draw theirs. It shows `AT_ONCE` of them, then as many more with each
    `show_more`.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = AT_ONCE
        self._offered: Sequence[OfferedPicture] = ()
        self._now = ""
        self.presses: list[Press] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        self._grid = CardGrid(holder, wide=5, middle=3)
        column.addWidget(holder)
        self._roving = GridRoving(self)

    def offer(self, offered: Sequence[OfferedPicture], now: str = "") -> None:
        """Offers these; the one with the key ``now`` is the one that is chosen already."""
        self._offered, self._now, self._most = offered, now, AT_ONCE
        self._show()

    @property
    def shown(self) -> int:
        """How many are shown."""
        return min(len(self._offered), self._most)

    @property
    def has_more(self) -> bool:
        """Whether there are more than are shown."""
        return self.shown < len(self._offered)

    def show_more(self) -> Press:
        """Shows more of them; answers with the first that was not there before."""
        first = self.shown
        self._most += AT_ONCE
        self._show()
        return self.presses[first]

    def _show(self) -> None:
        self.setUpdatesEnabled(False)
        while len(self.presses) < self.shown:
            self._add_press()
        for number, press in enumerate(self.presses):
            if number < self.shown:
                self._fill(press, self._offered[number])
            if press.isHidden() == (number < self.shown):
                press.setVisible(number < self.shown)
        # Each stop of Tab is found among what is to be seen.
        self._roving.stop_at(self.presses[0] if self.presses else self)
        self.setUpdatesEnabled(True)

    def _fill(self, press: Press, one: OfferedPicture) -> None:
        press.setChecked(one.key == self._now)
        if press.objectName() != one.key:
            press.setObjectName(one.key)
            press.show_picture(one.key, one.words)

    def _add_press(self) -> None:
        press = Press("-", picture="-", stacked=True, picture_size=72, least=128)
        press.setCheckable(True)
        press.clicked.connect(lambda _=False: self._choose(press))
        self.presses.append(press)
        self._grid.addWidget(press)
        self._roving.add(press)

    def _choose(self, press: Press) -> None:
        # Whoever is told decides what is chosen.
        press.setChecked(press.objectName() == self._now)
        self.chosen.emit(press.objectName())
