"""Tells the sound from the silence in it.

A sentence of 4 seconds takes 2 ms, in steps of 0.3 ms, so that no window waits for it.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from time import sleep

from coprod_desktop.speech.sound import samples

FRAMES_A_SECOND = 100

_AT_ONCE = 50
_EVERY = 2  # each second sample is enough

_STILL = 0.02
"""Of the loudest frame: quieter ones are silence or the middle of a consonant."""

_AUDIBLE = 200
"""From the lowest to the highest sample, of 65535; Pico's silence has up to 130."""

_LEAD = 2  # frames of silence that stay before the first sound: a soft consonant begins there
_TAIL = 5600  # frames of silence after the last one, times words a minute, as espeak-ng has it


@dataclass(frozen=True, slots=True)
class Stretch:
    """Frames from ``start`` up to, without, ``stop``."""

    start: int
    stop: int


def heights(pcm: bytes, sample_rate: int) -> list[int]:
    """The distance from the lowest to the highest sample of each whole frame."""
    return [max(frame) - min(frame) for frame in _frames(pcm, sample_rate)]


def _frames(pcm: bytes, sample_rate: int) -> Iterator[array[int]]:
    numbers = samples(pcm)
    size = sample_rate // FRAMES_A_SECOND
    for place, at in enumerate(range(0, len(numbers) - size + 1, size)):
        if place % _AT_ONCE == 0:
            sleep(0)  # lets a thread in that waits
        yield numbers[at : at + size : _EVERY]


def heard_in(frames: list[int]) -> Stretch | None:
    """From the first frame one can hear to the last; None where there is none."""
    loud = [at for at, height in enumerate(frames) if height > _AUDIBLE]
    return Stretch(loud[0], loud[-1] + 1) if loud else None


def sentence_in(frames: list[int], words_a_minute: int) -> Stretch | None:
    """What to keep of a sentence, with little silence at its ends; None where nothing is heard.

    It may stop after the last frame.
    """
    heard = heard_in(frames)
    if heard is None:
        return None
    return Stretch(max(0, heard.start - _LEAD), heard.stop + round(_TAIL / words_a_minute))


def pauses(frames: list[int], shortest: int) -> list[Stretch]:
    """The still stretches of at least ``shortest`` frames between the first and last sound."""
    heard = heard_in(frames)
    if heard is None:
        return []
    border = max(_AUDIBLE, _STILL * max(frames))
    found: list[Stretch] = []
    begun = heard.start
    for at in range(heard.start, heard.stop):
        if frames[at] > border:
            if at - begun >= shortest:
                found.append(Stretch(begun, at))
            begun = at + 1
    return found
