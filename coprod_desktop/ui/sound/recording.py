"""Takes down what somebody says, second by second."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from contextlib import suppress
from math import log10
from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from coprod_desktop.domain.samples import A_SECOND
from coprod_desktop.domain.voice_note import LONGEST

LOOK_EVERY = 50  # milliseconds
STILL_FOR = 3_000
"""Milliseconds without one sample after which a microphone is given up."""

_QUIETEST = -54.0
"""Decibels below the loudest there is at which nothing is to be seen: a quiet room."""
_LOUDEST = 32_768.0


class NoMicrophone(Exception):
    """Nothing to record with is joined to this computer."""

    message = "voice-note-no-microphone"


class CannotRecord(NoMicrophone):
    """This computer lacks what it needs to record, whatever is joined to it."""

    message = "voice-note-cannot-record"


class SoundEnded(NoMicrophone):
    """What records for all programs of this computer ended; a new start may find it again."""

    message = "voice-note-sound-ended"


class MicrophoneLost(Exception):
    """The microphone gave no more sound in the middle."""

    message = "voice-note-lost"


class Microphone(Protocol):
    """Gives samples as they come: one channel, 16 bit, `SAMPLES_A_SECOND`."""

    def start(self) -> None:
        """Begins to listen. Raises NoMicrophone where it cannot be opened."""
        ...

    def read(self) -> bytes:
        """All whole samples that came since the last time. Raises MicrophoneLost."""
        ...

    def close(self) -> None:
        """Listens no more, and lets go of the device."""
        ...


def level(samples: bytes) -> float:
    """How loud samples are to the ear, from 0 for a quiet room to 1 for as loud as can be."""
    heard = array("h", samples)
    if not heard:
        return 0.0
    power = sum(sample * sample for sample in heard) / len(heard)
    if not power:
        return 0.0
    decibels = 10 * log10(power / _LOUDEST**2)
    return min(max(1 - decibels / _QUIETEST, 0.0), 1.0)


class Recording(QObject):
    """One go at saying something.

    Each whole second is given to ``keep`` with its number as soon as it is there, what is left
    at the end. ``heard`` carries how loud it is now, see `level`; ``grew`` whole seconds.
    ``ended`` carries the key of why: "" where somebody asked for it, else what to tell them.
    """

    heard = Signal(float)
    grew = Signal(int)
    ended = Signal(str)

    def __init__(
        self,
        microphone: Microphone,
        keep: Callable[[int, bytes], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._microphone = microphone
        self._keep = keep
        self._size = 0  # bytes, of all that came
        self._rest = b""  # of it, what makes no whole second yet
        self._pieces = 0
        self._still = QElapsedTimer()
        self._clock = QTimer(self, interval=LOOK_EVERY, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._listen)

    @property
    def seconds(self) -> int:
        """How long it is, to the nearest second; at least 1 where there is anything."""
        return max(round(self._size / A_SECOND), 1) if self._size else 0

    @property
    def is_going(self) -> bool:
        """Whether it still listens."""
        return self._clock.isActive()

    def start(self) -> None:
        """Begins to listen. Raises NoMicrophone."""
        self._microphone.start()
        self._still.start()
        self._clock.start()

    def stop(self) -> None:
        """Listens no more; all that came is kept."""
        if self.is_going:
            with suppress(MicrophoneLost):  # it is over anyway
                self._take(self._microphone.read())
            self._end("")

    def _listen(self) -> None:
        try:
            samples = self._microphone.read()
        except MicrophoneLost as lost:
            self._end(lost.message)
            return
        if samples:
            self._still.restart()
            self._take(samples)
        elif self._still.hasExpired(STILL_FOR):
            self._end(MicrophoneLost.message)

    def _take(self, samples: bytes) -> None:
        before = self._size // A_SECOND
        fitting = samples[: LONGEST * A_SECOND - self._size]
        self._size += len(fitting)
        self._rest += fitting
        while len(self._rest) >= A_SECOND:
            self._hand_over()
        now = self._size // A_SECOND
        self.heard.emit(level(samples))
        if now > before:
            self.grew.emit(now)
        if now >= LONGEST:
            self._end("voice-note-longest")

    def _hand_over(self) -> None:
        self._keep(self._pieces, self._rest[:A_SECOND])
        self._rest = self._rest[A_SECOND:]
        self._pieces += 1

    def _end(self, why: str) -> None:
        if not self.is_going:
            return
        self._clock.stop()
        self._microphone.close()
        if self._rest:
            self._hand_over()
        self.ended.emit(why)
