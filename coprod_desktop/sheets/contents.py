"""Keeps a list of contents short enough to look through.

Readers walk its entries from one to the next; some, checkers among them, give up after 256. So
where more than 50 stand beside each other, they are put under entries that say from which to
which they go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import ceil

MOST = 50
"""How many entries stand beside each other at most."""


@dataclass(slots=True)
class Entry:
    """What an entry says, the name of its place in the file, the entries below it."""

    words: str
    place: str
    kids: list[Entry] = field(default_factory=list)


def grown(entries: Iterable[tuple[str, str, int]]) -> list[Entry]:
    """Entries in reading order with their levels, from 0, as a tree; none is more than 1 deeper."""
    top: list[Entry] = []
    lists = [top]
    for words, place, level in entries:
        entry = Entry(words, place)
        del lists[level + 1 :]
        lists[-1].append(entry)
        lists.append(entry.kids)
    return top


def listed(entries: Sequence[Entry], level: int = 0) -> Iterator[tuple[str, str, int]]:
    """The entries of a tree with their levels, long stretches grouped."""
    for entry in _grouped(entries):
        yield entry.words, entry.place, level
        yield from listed(entry.kids, level + 1)


def _grouped(entries: Sequence[Entry]) -> Sequence[Entry]:
    if len(entries) <= MOST:
        return entries
    groups = min(ceil(len(entries) / MOST), MOST)
    ends = [len(entries) * group // groups for group in range(groups + 1)]
    return [
        Entry(f"{start + 1}\u2013{end}", entries[start].place, list(entries[start:end]))
        for start, end in pairwise(ends)
    ]
