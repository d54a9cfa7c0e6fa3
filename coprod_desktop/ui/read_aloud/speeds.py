"""How fast the voice can read, in words a minute."""

from __future__ import annotations

SPEEDS = (80, 100, 115, 130, 145, 160, 190, 220, 250)
"""Every step from the slowest to the fastest; "speed-1" to "speed-9" are their words."""

PACES = (100, 130, 160, 190, 220)
"""Those with a name of their own, "pace-1" to "pace-5", for whoever chooses among few."""


def step_of(words_a_minute: int) -> int:
    """The step nearest to a speed, from 1."""
    return 1 + min(range(len(SPEEDS)), key=lambda step: abs(SPEEDS[step] - words_a_minute))


def slower(words_a_minute: int) -> int:
    """The next slower step; where there is none, the same speed."""
    return max((speed for speed in SPEEDS if speed < words_a_minute), default=words_a_minute)


def faster(words_a_minute: int) -> int:
    """The next faster step; where there is none, the same speed."""
    return min((speed for speed in SPEEDS if speed > words_a_minute), default=words_a_minute)
