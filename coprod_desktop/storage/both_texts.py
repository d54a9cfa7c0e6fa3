"""Makes one text of what two windows made of the same one.

Words are followed, not letters: a word that grows in one window keeps its place in the text,
whatever the other window writes around it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple

_WORD = re.compile(r"(\s*)(\S+)")
_MOST = 250_000
"""Pairs of words that are compared each with each; of longer texts, long stretches are found."""


class _Word(NamedTuple):
    """A word with the space before it."""

    space: str
    word: str


def both(kept: str, before: str, after: str, apart: str = "\n") -> str:
    """``kept`` with what changed from ``before`` to ``after``; no word of either window is lost.

    What both wrote in one place comes one after the other, with ``apart`` between where neither
    has a space there. What one of them took away is gone, but for what the other made of it.
    """
    if kept in (before, after):
        return after
    if before == after:
        return kept
    (there, end), (was, was_end), (now, now_end) = map(_split, (kept, before, after))
    stays = _pairs(was, now)
    held = _pairs(was, there, heavy=set(range(len(was))) - stays.keys())
    come = _coming(was, now, there, stays, held, apart)
    source = {place: at for at, place in held.items()}
    made = come[-1]
    for place, word in enumerate(there):
        at = source.get(place)
        if at is None:
            made.append(word)
        elif at in stays:
            space = now[stays[at]].space
            made.append(word if space == was[at].space else word._replace(space=space))
        made += come[place]
    words = "".join(f"{word.space or apart}{word.word}" for word in made).lstrip()
    lead = now[0].space if now else ""
    return lead + words + (end if now_end == was_end else now_end)


def _split(text: str) -> tuple[list[_Word], str]:
    """The words of a text, then the space it ends with."""
    words = [_Word(*found.groups()) for found in _WORD.finditer(text)]
    return words, text[len(text.rstrip()) :] if words else text


def _coming(
    was: list[_Word],
    now: list[_Word],
    there: list[_Word],
    stays: Mapping[int, int],
    held: Mapping[int, int],
    apart: str,
) -> defaultdict[int, list[_Word]]:
    """The words that are new, by the place in what is kept after which they come, from -1.

    ``stays`` has the places of words from before in what they are now, ``held`` in what is kept.
    """
    come: defaultdict[int, list[_Word]] = defaultdict(list)
    source = {place: at for at, place in stays.items()}
    last, after = -1, None
    for place, word in enumerate(now):
        if place in source:
            last, after = source[place], None
            continue
        if after is None:
            after, word = _place(word, last, was, there, stays, held, apart)
        come[after].append(word)
    return come


def _place(
    word: _Word,
    last: int,
    was: list[_Word],
    there: list[_Word],
    stays: Mapping[int, int],
    held: Mapping[int, int],
    apart: str,
) -> tuple[int, _Word]:
    """After which word of what is kept a new one comes, with the space it has there.

    ``last`` is the place of the word before it that is not new.
    """
    follows = next((at for at in range(last + 1, len(was)) if at in stays), len(was))
    for at in range(last + 1, follows):
        if at in held:  # it is what became of this one
            kept = there[held[at]]
            return held[at], word._replace(space=kept.space) if word.space == was[
                at
            ].space else word
    for at in range(last, -1, -1):
        if at in held:
            after = held[at]
            if "\n" in word.space:  # a line of its own, so after all the other wrote in that one
                while after + 1 < len(there) and _goes_on(after + 1, there, held):
                    after += 1
            return after, word
    for at in range(follows, len(was)):
        if at in held:
            return held[at] - 1, word
    return len(there) - 1, word._replace(space=apart)


def _goes_on(place: int, there: list[_Word], held: Mapping[int, int]) -> bool:
    """Whether a word is the other window's and in the line of the one before it."""
    return place not in held.values() and "\n" not in there[place].space


def _pairs(one: list[_Word], other: list[_Word], heavy: Collection[int] = ()) -> dict[int, int]:
    """The places of the same words in two texts, in order, as many as there are.

    Those at the places ``heavy`` of the first come before any others.
    """
    first, second = ([word.word for word in words] for words in (one, other))
    start, most = 0, min(len(first), len(second))
    while start < most and first[start] == second[start]:
        start += 1
    end = 0
    while end < most - start and first[-1 - end] == second[-1 - end]:
        end += 1
    pairs = {place: place for place in range(start)}
    pairs |= {len(first) - 1 - n: len(second) - 1 - n for n in range(end)}
    left, right = first[start : len(first) - end], second[start : len(second) - end]
    if len(left) * len(right) > _MOST:
        found = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
        inner = [(each.a + n, each.b + n) for each in found for n in range(each.size)]
    else:
        weights = [len(left) + 1 if start + n in heavy else 1 for n in range(len(left))]
        inner = _best(left, right, weights)
    return pairs | {start + a: start + b for a, b in inner}


def _best(left: list[str], right: list[str], weights: list[int]) -> list[tuple[int, int]]:
    """The pairs of the same words, in order, that weigh most together."""
    weighs = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for a in range(len(left) - 1, -1, -1):
        row, below = weighs[a], weighs[a + 1]
        for b in range(len(right) - 1, -1, -1):
            row[b] = max(below[b], row[b + 1])
            if left[a] == right[b]:
                row[b] = max(row[b], below[b + 1] + weights[a])
    pairs = []
    a = b = 0
    while a < len(left) and b < len(right):
        if left[a] == right[b] and weighs[a][b] == weighs[a + 1][b + 1] + weights[a]:
            pairs.append((a, b))
            a, b = a + 1, b + 1
        elif weighs[a][b] == weighs[a + 1][b]:
            a += 1
        else:
            b += 1
    return pairs
