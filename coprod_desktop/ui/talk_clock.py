"""A clock that counts up while somebody talks."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.length_in_words import length_in_words
from coprod_desktop.wording import Wording

_EVERY = 5_000
"""Milliseconds between two looks at the clock: often enough to know, seldom enough to forget."""


class TalkClock(QWidget):
    """Counts from when somebody starts it until they stop it; it never ends a turn.

    It says the time in words alone, which look the same however long it takes. ``start`` is the
    key of what starts it. ``stopped`` carries the seconds somebody talked for, where they stopped
    it themselves.
    """

    stopped = Signal(float)

    def __init__(
        self, wording: Wording, start: str = "talk-clock-start", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._start = start
        self.press = Press(wording.text(start), sign="clock", least=56)
        self.press.clicked.connect(self._turn)
        self.words = Paragraph(wording.text("talk-clock-hint"), soft=True)
        row = FlowRow(self)
        row.addWidget(self.press)
        row.addWidget(self.words)
        self._since = QElapsedTimer()
        self._looks = QTimer(self, interval=_EVERY)
        self._looks.timeout.connect(self._show)

    @property
    def runs(self) -> bool:
        """Whether it counts now."""
        return self._looks.isActive()

    def stop(self) -> None:
        """Stops counting; what it counted stays to be read."""
        if self.runs:
            self._looks.stop()
            self._show()
            self.press.setText(self._wording.text(self._start))

    def _turn(self) -> None:
        if self.runs:
            self.stop()
            self.stopped.emit(self._since.elapsed() / 1000)
            return
        self._since.start()
        self._looks.start()
        self._show()
        self.words.show()
        self.press.setText(self._wording.text("talk-clock-stop"))

    def _show(self) -> None:
        length = length_in_words(self._wording, round(self._since.elapsed() / 1000))
        self.words.setText(self._wording.text("talk-clock", length=length))

    def hideEvent(self, event: QHideEvent) -> None:
        self.stop()
        super().hideEvent(event)
