"""A clock that counts up while somebody talks."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.length_in_words import length_in_words
from coprod_desktop.wording import Wording

_SECOND = 1000
"""Milliseconds after which it counts on."""


class TalkClock(QWidget):
    """Off until it is wanted; it never ends a turn and never changes its colour.

    ``stopped`` carries the seconds somebody talked for.
    """

    stopped = Signal(float)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._begun = QElapsedTimer()
        self._ticks = QTimer(self, interval=_SECOND)
        self._ticks.timeout.connect(self._count)
        self.press = Press(wording.text("short-time"), sign="clock", least=56)
        self.press.clicked.connect(lambda _=False: self._turn())
        self.told = Paragraph(bold=True)
        self.told.hide()
        row = FlowRow(self)
        row.addWidget(self.press)
        row.addWidget(self.told)

    def _turn(self) -> None:
        if self._ticks.isActive():
            self._ticks.stop()
            self.told.hide()
            self.press.setText(self._wording.text("short-time"))
            self.stopped.emit(self._begun.elapsed() / 1000)
            return
        self._begun.start()
        self._ticks.start()
        self.press.setText(self._wording.text("short-time-stop"))
        self.told.show()
        self._count()

    def _count(self) -> None:
        length = length_in_words(self._wording, round(self._begun.elapsed() / 1000))
        self.told.setText(self._wording.text("short-talking", length=length))

    def close_down(self) -> None:
        """Counts no more; the page it is on goes."""
        self._ticks.stop()
