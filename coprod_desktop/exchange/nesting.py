"""Finds how deep a line of a text lies from how far it stands in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coprod_desktop.exchange.tree import plain

Rank = tuple[int, int]
"""What a line is first, how far it stands in second; a lower one holds the higher ones."""


class Nesting:
    """Says the level of each line that comes: 0 for one that nothing before holds."""

    def __init__(self) -> None:
        self._open: list[Rank] = []

    def level(self, rank: Rank) -> int:
        """The level of a line of this rank."""
        while self._open and self._open[-1] >= rank:
            self._open.pop()
        self._open.append(rank)
        return len(self._open) - 1


def columns(room: str) -> int:
    """How many columns the blanks before a line take; a tab goes on to the next fourth."""
    wide = 0
    for sign in room:
        wide += 4 - wide % 4 if sign == "\t" else 1
    return wide


def lines_of(pieces: Iterable[str]) -> Iterator[str]:
    """The lines of a text without their ends."""
    rest = ""
    for piece in pieces:
        # What ends a piece may be half of a line end, so it waits for the next.
        whole = rest + piece
        cut = whole.rfind("\n") + 1
        rest = whole[cut:]
        if cut:
            yield from plain(whole[:cut]).removesuffix("\n").split("\n")
    yield from plain(rest).split("\n") if rest else ()


def told_lines(text: str) -> list[str]:
    """The lines of an idea without room at their ends, and without empty ones around them."""
    return [line.strip(" \t") for line in plain(text).strip(" \t\n").split("\n")]
