"""Turns places in text, counted in code points, into the units Qt counts in."""

from __future__ import annotations

from typing import Protocol


class Stretch(Protocol):
    """A part of a text: from the code point ``start`` up to the code point ``end``."""

    @property
    def start(self) -> int:
        """The first code point of it."""
        ...

    @property
    def end(self) -> int:
        """The first code point after it."""
        ...


def units_before(text: str, place: int) -> int:
    """UTF-16 units before the code point ``place``; pictures and rare letters take two."""
    before = text[:place]
    return len(before) + sum(1 for letter in before if ord(letter) > 0xFFFF)
