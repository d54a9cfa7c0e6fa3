"""Plays what somebody said, through the loudspeaker that reads aloud too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from coprod_desktop.domain.samples import A_SECOND, BYTES_A_SAMPLE, SAMPLES_A_SECOND
from coprod_desktop.speech.engine import Rendered
from coprod_desktop.speech.player import NoLoudspeaker, Player
from coprod_desktop.ui.sound.playing import LoudspeakerGone

LOOK_EVERY = 50  # milliseconds
STILL_FOR = 2_000
"""Milliseconds without progress after which a loudspeaker is given up."""
NOT_HEARD = "voice-note-not-heard"


class NotePlayer(QObject):
    """One voice note at a time, which can be held still.

    ``changed`` comes when it begins, holds still, goes on or ends; ``trouble`` carries the key
    of why nothing is heard. ``loudspeaker`` makes what plays it, or raises NoLoudspeaker; after a
    LoudspeakerGone, of which whoever raises it tells, the note holds still until it is to go on.
    """

    changed = Signal()
    trouble = Signal(str)

    def __init__(self, loudspeaker: Callable[[], Player], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = loudspeaker
        self._samples = b""  # of the note, from where the player began with it
        self._player: Player | None = None  # None also where it holds still without one
        self._heard = 0.0
        self._is_paused = False
        self._lost = False
        self._still = QElapsedTimer()
        self._clock = QTimer(self, interval=LOOK_EVERY)
        self._clock.timeout.connect(self._look)

    @property
    def is_playing(self) -> bool:
        """Whether anything is heard now."""
        return bool(self._samples) and not self._is_paused

    @property
    def is_paused(self) -> bool:
        """Whether it holds still in the middle."""
        return self._is_paused

    def play(self, samples: bytes) -> None:
        """Plays from the beginning, instead of what was playing."""
        self.stop()
        self._samples = samples
        self._begin()
        self.changed.emit()

    def toggle(self) -> None:
        """Holds still or goes on."""
        if not self._samples:
            return
        self._is_paused = not self._is_paused
        if self._player is None:
            self._begin()
        elif self._is_paused:
            self._clock.stop()
            self._player.pause()
        else:
            self._player.resume()
            self._watch()
        self.changed.emit()

    def change_loudspeaker(self) -> None:
        """Goes on from the same place through the loudspeaker that is right by now."""
        if self._player is None:
            return
        heard = round(self._player.seconds() * SAMPLES_A_SECOND) * BYTES_A_SAMPLE
        self._let_go()
        self._samples = self._samples[heard:]
        if not self._samples:
            self._is_paused = False
        elif not self._is_paused:
            self._begin()
        self.changed.emit()

    def stop(self) -> None:
        """Is silent at once."""
        if not self._samples:
            return
        self._let_go()
        self._samples = b""
        self._is_paused = False
        self.changed.emit()

    def _begin(self) -> None:
        """Plays what there is of the note, where that can be heard."""
        samples = self._samples
        try:
            if self._lost:
                raise NoLoudspeaker
            self._player = self._open()
            self._player.start(Rendered(samples, SAMPLES_A_SECOND, len(samples) / A_SECOND, ()))
        except LoudspeakerGone:
            self._is_paused = True
        except NoLoudspeaker:
            self.stop()
            self.trouble.emit(NOT_HEARD)
        else:
            self._heard = 0.0
            self._watch()

    def _watch(self) -> None:
        self._still.start()
        self._clock.start()

    def _let_go(self) -> None:
        self._clock.stop()
        if self._player is not None:
            self._player.close()
            self._player = None

    def _look(self) -> None:
        assert self._player is not None, "the clock runs only while it plays"
        if self._player.ended():
            self.stop()
        elif self._player.seconds() > self._heard:
            self._heard = self._player.seconds()
            self._still.restart()
        elif self._still.hasExpired(STILL_FOR):
            # A next sound could end the program where that is not so.
            self._lost = not self._player.replaceable
            self.stop()
            self.trouble.emit(NOT_HEARD)
