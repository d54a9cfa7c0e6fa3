"""A microphone for tests, which hears what it is given."""

from __future__ import annotations

from math import pi, sin

from coprod_desktop.domain.samples import A_SECOND, SAMPLES_A_SECOND
from coprod_desktop.ui.sound.recording import MicrophoneLost

AT_A_TIME = A_SECOND // 2
"""Bytes it hears between two looks: ten times as fast as anybody talks."""


def tone(seconds: float, loud: int = 8_000) -> bytes:
    """A low note as samples, no two seconds of which are the same."""
    count = round(seconds * SAMPLES_A_SECOND)
    heard = (
        round(loud * sin(2 * pi * (200 + place // SAMPLES_A_SECOND) * place / SAMPLES_A_SECOND))
        for place in range(count)
    )
    return b"".join(sample.to_bytes(2, "little", signed=True) for sample in heard)


class Fed:
    """Hears ``samples``, then nothing; ``lost`` is a device that is pulled out."""

    def __init__(self, samples: bytes = b"", at_a_time: int = AT_A_TIME) -> None:
        self.waiting = samples
        self._at_a_time = at_a_time
        self.lost = False
        self.listens = False
        self.closed = 0

    def start(self) -> None:
        """Begins to listen."""
        self.listens = True

    def read(self) -> bytes:
        """What came since."""
        assert self.listens
        if self.lost:
            raise MicrophoneLost
        heard, self.waiting = self.waiting[: self._at_a_time], self.waiting[self._at_a_time :]
        return heard

    def close(self) -> None:
        """Listens no more."""
        self.listens = False
        self.closed += 1
