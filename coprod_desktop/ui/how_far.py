"""Shows how far a piece of work is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.work_bar import WorkBar
from coprod_desktop.wording import Wording


class HowFar(QWidget):
    """Which piece of how many it is at, in words and as a bar.

    ``key`` is that of its words; ``bar`` is the one of the name of the bar, ``of`` how many
    pieces there are.
    """

    def __init__(self, wording: Wording, key: str, bar: str, of: int) -> None:
        super().__init__()
        self._wording, self._key, self.of = wording, key, of
        self.words = Paragraph("", factor=1.25)
        self.bar = WorkBar(wording.text(bar), 0, of)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        self.show_done(0)

    def show_done(self, done: int) -> None:
        """Shows the piece that comes after ``done``."""
        now = min(done + 1, self.of)
        self.words.setText(self._wording.text(self._key, now=now, of=self.of))
        self.bar.show_work(done, self.of)
