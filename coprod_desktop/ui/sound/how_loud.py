"""Shows how well somebody is heard while they are recorded."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.level_meter import LevelMeter
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.wording import Wording

_HEARD = 0.3
"""The level from which somebody is heard well; speech in a quiet room is at 0.5 or more."""
_QUIET_AFTER = 3_000
"""Milliseconds of less than that after which it is said: people pause to think."""


class HowLoud(QWidget):
    """A row of stones with words below them; nothing is judged."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._quiet = QElapsedTimer()
        self.meter = LevelMeter(wording.text("voice-note-meter"))
        self.words = Paragraph(factor=1.25)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.meter)
        column.addWidget(self.words)

    def begin(self) -> None:
        """Shows that it listens."""
        self.words.setText(self._wording.text("voice-note-listening"))
        self.meter.show_level(0)
        self._quiet.start()

    def show_level(self, level: float) -> None:
        """Shows a level from 0 to 1."""
        self.meter.show_level(level)
        if level >= _HEARD:
            self._quiet.restart()
            self.words.setText(self._wording.text("voice-note-heard"))
        elif self._quiet.hasExpired(_QUIET_AFTER):
            self.words.setText(self._wording.text("voice-note-quiet"))
