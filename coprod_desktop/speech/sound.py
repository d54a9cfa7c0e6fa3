"""A piece of sound with the words an engine told of."""

from __future__ import annotations

import sys
from array import array
from dataclasses import dataclass

from coprod_desktop.domain.samples import BYTES_A_SAMPLE


@dataclass(frozen=True, slots=True)
class Event:
    """The start of a word: ``position`` in code points, ``seconds`` into the sound."""

    position: int
    length: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples as `engine.Rendered` has them; ``events`` is empty where nothing was told."""

    pcm: bytes
    sample_rate: int
    events: tuple[Event, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.pcm) / BYTES_A_SAMPLE / self.sample_rate if self.sample_rate else 0.0


def samples(pcm: bytes) -> array[int]:
    """The samples of ``pcm`` as numbers from -32768 to 32767."""
    found = array("h", pcm)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def pcm_of(numbers: array[int]) -> bytes:
    """What `samples` was made from."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers.tobytes()
