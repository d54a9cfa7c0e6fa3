"""Plays what somebody said, through the loudspeaker that reads aloud too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from coprod_desktop.domain.samples import A_SECOND, SAMPLES_A_SECOND
from coprod_desktop.speech.engine import Rendered
from coprod_desktop.speech.player import NoLoudspeaker, Player
from coprod_desktop.ui.sound import LoudspeakerGone

LOOK_EVERY = 50  # milliseconds
STILL_FOR = 2_000
"""Milliseconds without progress after which a loudspeaker is given up."""
NOT_HEARD = "voice-note-not-heard"


class NotePlayer(QObject):
    """One voice note at a time, which can be held still.

    ``changed`` comes when it begins, holds still, goes on or ends; ``trouble`` carries the key
    of why nothing is heard. ``loudspeaker`` makes what plays it, or raises NoLoudspeaker.
    """

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, loudspeaker: Callable[[], Player], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = loudspeaker
        self._player: Player | None = None
        self._heard = 0.0
        self._is_paused = False
        self._still = QElapsedTimer()
        self._clock = QTimer(self, interval=LOOK_EVERY)
        self._clock.timeout.connect(self._look)

    @property
    def is_playing(self) -> bool:
        """Whether anything is heard now."""
        return self._player is not None and not self._is_paused

    @property
    def is_paused(self) -> bool:
        """Whether it holds still in the middle."""
        return self._is_paused

    def play(self, samples: bytes) -> None:
        """Plays from the beginning, instead of what was playing."""
        self.stop()
        try:
            player = self._open()
            player.start(Rendered(samples, SAMPLES_A_SECOND, len(samples) / A_SECOND, ()))
        except LoudspeakerGone:
            return  # who opens it tells of that
        except NoLoudspeaker:
            self.trouble.emit(NOT_HEARD)
            return
        self._player, self._heard = player, 0.0
        self._still.start()
        self._clock.start()
        self.changed.emit()

    def toggle(self) -> None:
        """Holds still or goes on."""
        if self._player is None:
            return
        self._is_paused = not self._is_paused
        if self._is_paused:
            self._clock.stop()
            self._player.pause()
        else:
            self._player.resume()
            self._still.start()
            self._clock.start()
        self.changed.emit()

    def stop(self) -> None:
        """Is silent at once."""
        player, self._player = self._player, None
        if player is None:
            return
        self._is_paused = False
        self._clock.stop()
        player.close()
        self.changed.emit()

    def _look(self) -> None:
        assert self._player is not None, "the clock runs only while it plays"
        if self._player.ended():
            self.stop()
        elif self._player.seconds() > self._heard:
            self._heard = self._player.seconds()
            self._still.restart()
        elif self._still.hasExpired(STILL_FOR):
            self.stop()
            self.trouble.emit(NOT_HEARD)
