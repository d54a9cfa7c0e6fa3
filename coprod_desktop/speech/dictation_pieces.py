"""Cuts a long sound where nobody speaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate, pairwise

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.speech.loudness import FRAMES_A_SECOND, heights

LONGEST = 28
"""Seconds. Whisper listens to 30 at once, and takes as long over fewer."""

_EARLIEST = 14
"""Seconds after which a piece may end."""

_STILL = 30
"""Frames that are quietest together, in the middle of which a piece ends."""


def pieces(pcm: bytes, sample_rate: int) -> tuple[bytes, ...]:
    """The sound in pieces of at most LONGEST seconds, each cut where it is quietest."""
    frame = sample_rate // FRAMES_A_SECOND * BYTES_A_SAMPLE
    whole = len(pcm) - len(pcm) % BYTES_A_SAMPLE
    cuts = [0, *(at * frame for at in _cuts(heights(pcm[:whole], sample_rate))), whole]
    return tuple(pcm[start:end] for start, end in pairwise(cuts) if start < end)


def _cuts(frames: list[int]) -> Iterator[int]:
    """The frames at which one piece ends and the next begins."""
    sums = list(accumulate(frames, initial=0))
    start = 0
    while len(frames) - start > LONGEST * FRAMES_A_SECOND:
        places = range(
            start + _EARLIEST * FRAMES_A_SECOND, start + LONGEST * FRAMES_A_SECOND - _STILL
        )
        start = min(places, key=lambda at: sums[at + _STILL] - sums[at]) + _STILL // 2
        yield start
