"""The page on which somebody hears how they say something."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal

from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.sound.recording_screen import RecordingScreen, Stage
from coprod_desktop.wording import Wording

_FEW = 120
"""Letters of what is said that stand above all else."""


class TakeScreen(RecordingScreen):
    """Start, say it, stop, hear it; it goes with the page unless the person keeps it.

    ``about`` is what they say. ``closing`` and the signals are those of a `RecordingScreen`.
    """

    keep_wanted = Signal()
    take_away_wanted = Signal()

    def __init__(self, wording: Wording, about: str, closing: Callable[[], None]) -> None:
        told = Paragraph("", factor=1.25, bold=True)
        stop = Press(wording.text("take-stop"), sign="stop", look="main", least=88)
        super().__init__(wording, "take", closing, told=told, stop=stop, below_trouble=told)
        self._kept = False
        self.about = Paragraph(about, factor=1.5, bold=True)
        self.keep = self._press("take-keep", self.keep_wanted.emit, "save")
        self.away = self._press("take-away", self.take_away_wanted.emit, "close")
        # Long words stand below, so that what stops it is in sight.
        short = len(about) <= _FEW
        if short:
            self.add(self.about)
        self._add_recording(self.hear, self.again, self.keep, self.away)
        if not short:
            self.add(self.about)
        self.about.setVisible(bool(about))
        self.end()
        self._show(Stage.READY)

    def _offered(self) -> tuple[Press, ...]:
        return self.hear, self.again, self.away if self._kept else self.keep

    # How far one is.

    def show_ready(self) -> None:
        """Offers to begin."""
        self._show(Stage.READY, second=self._wording.text("take-most"))
        self._go_to(self.start)

    def show_taken(self, length: str, *, kept: bool, why: str = "") -> None:
        """Offers to hear it; ``kept`` says whether it stays, ``why`` is the key of why it ended."""
        self._kept = kept
        second = self._wording.text("take-kept" if kept else "take-fresh")
        self._show(Stage.RECORDED, told=length, second=second)
        self._offer(why)
