"""Says which way words run, by the rules of Unicode Standard Annex 9.

A level is even where words run from left to right, odd where they run from right to left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar

_FROM_THE_RIGHT = frozenset(("R", "AL", "AN"))
_Thing = TypeVar("_Thing")


def is_from_the_right(words: str) -> bool:
    """Whether any of it runs from right to left."""
    return not words.isascii() and any(
        unicodedata.bidirectional(letter) in _FROM_THE_RIGHT for letter in words
    )


def base(words: str) -> int:
    """The level of a paragraph: that of most of its letters.

    Not that of the first, as rule P2 has it: a name may come first in a sentence of ours.
    """
    kinds = [unicodedata.bidirectional(letter) for letter in words]
    return int(kinds.count("R") + kinds.count("AL") > kinds.count("L"))


def levels(words: str) -> list[int]:
    """The level of every letter of a paragraph."""
    start = base(words)
    if not is_from_the_right(words):
        return [start] * len(words)
    # Loaded late: few sheets need it.
    from bidi import algorithm

    storage: dict[str, Any] = algorithm.get_empty_storage()
    storage["base_level"] = start
    storage["base_dir"] = "LR"[start]
    algorithm.get_embedding_levels(words, storage)
    every = storage["chars"]
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    resolved = {id(letter) for letter in storage["chars"]}
    found: list[int] = []
    for letter in every:
        # A mark without width goes with the letter before it.
        before = found[-1] if found else start
        found.append(letter["level"] if id(letter) in resolved else before)
    return found


def as_seen(things: Sequence[tuple[int, _Thing]]) -> list[_Thing]:
    """Things with their levels, in order from left to right (rule L2)."""
    order = list(things)
    for lowest in range(max((level for level, _ in order), default=0), 0, -1):
        turned: list[tuple[int, _Thing]] = []
        stretch: list[tuple[int, _Thing]] = []
        for thing in order:
            if thing[0] >= lowest:
                stretch.append(thing)
            else:
                turned += (*reversed(stretch), thing)
                stretch = []
        order = [*turned, *reversed(stretch)]
    return [thing for _, thing in order]
