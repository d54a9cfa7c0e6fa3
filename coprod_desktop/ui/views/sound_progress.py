"""Shows how far a sheet is saved as sound."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.work_bar import WorkBar
from coprod_desktop.wording import Wording


class SoundProgress(QWidget):
    """Which sentence of how many is being said, in words and as a bar."""

    def __init__(self, wording: Wording, of: int) -> None:
        super().__init__()
        self._wording = wording
        self.words = Paragraph("", factor=1.25)
        self.bar = WorkBar(wording.text("save-sound-bar"), 0, of)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        self.show_done(0, of)

    def show_done(self, done: int, of: int) -> None:
        """Shows the sentence that comes after ``done``."""
        now = min(done + 1, of)
        self.words.setText(self._wording.text("save-sound-now", now=now, of=of))
        self.bar.show_work(done, of)
