"""When each word begins in what Piper says.

Piper tells how long each speech sound lasts, and joins and parts words as people do: "with the" is
one group of sounds, "25" is two. So all sounds are set beside those of each word said alone, with
as few differences as there can be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_ANOTHER = 1.0
_INSIDE = 0.3  # a word that begins inside a group of sounds does so less often


@dataclass(frozen=True, slots=True)
class Heard:
    """A speech sound with when it begins, in samples; ``first`` says that it begins a group."""

    sound: str
    at: int
    first: bool


def word_starts(alone: Sequence[str], heard: Sequence[Heard]) -> list[int | None]:
    """When each word begins, in samples; None where that cannot be told.

    ``alone`` has the speech sounds of each word said by itself.
    """
    asked = [(sound, at == 0) for word in alone for at, sound in enumerate(word)]
    whose = [place for place, word in enumerate(alone) for _ in word]
    found: list[int | None] = [None] * len(alone)
    for place, at in _beside(asked, heard):
        if found[whose[place]] is None:
            found[whose[place]] = heard[at].at
    return found


def _beside(asked: Sequence[tuple[str, bool]], heard: Sequence[Heard]) -> list[tuple[int, int]]:
    """Which of ``asked`` stands beside which of ``heard``, both in order."""
    rows = [[float(at) for at in range(len(heard) + 1)]]
    for sound, first in asked:
        above = rows[-1]
        row = [above[0] + _ANOTHER]
        for at, one in enumerate(heard):
            row.append(
                min(
                    above[at] + _difference(sound, first, one),
                    above[at + 1] + _ANOTHER,
                    row[at] + _ANOTHER,
                )
            )
        rows.append(row)
    pairs: list[tuple[int, int]] = []
    place, at = len(asked), len(heard)
    while place and at:
        now = rows[place][at]
        if now == rows[place - 1][at - 1] + _difference(*asked[place - 1], heard[at - 1]):
            place, at = place - 1, at - 1
            pairs.append((place, at))
        elif now == rows[place - 1][at] + _ANOTHER:
            place -= 1
        else:
            at -= 1
    return pairs[::-1]


def _difference(sound: str, first: bool, heard: Heard) -> float:
    another = 0.0 if sound == heard.sound else _ANOTHER
    return another + (_INSIDE if first and not heard.first else 0.0)
