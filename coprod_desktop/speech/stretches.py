"""Cuts text into the stretches that are read at a time: its sentences, long ones in parts.

Every position is a code point of the text given.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from coprod_desktop.domain.spans import Span, sentences, without_space, words

SHORTEST_PIECE = 24
"""Code points; what is shorter is not said apart from the rest of its sentence."""

LONGEST_SENTENCE = 280
"""Code points; a longer one is read in pieces, so that the first is heard at once."""

_CLAUSE = r"[,;:–—)][\"'”’]*\s+"
_WORD = r"(?<!\d)\s+(?!\d)"
_JOINS = (", ", "; ", ": ", " – ", " — ")


def stretches(text: str) -> tuple[Span, ...]:
    """What is read of ``text`` at a time, in order; each has a word in it, no space around it."""
    return tuple(part for sentence in sentences(text) for part in _no_longer(text, sentence))


def beginning(text: str, length: int) -> int:
    """Where a first piece of a sentence ends that has about ``length`` code points.

    It ends after a comma and the like, else after a word; where hardly more would be left, it is
    the whole sentence.
    """
    length = max(length, SHORTEST_PIECE)
    if len(text) < length + SHORTEST_PIECE:
        return len(text)
    for end in (_CLAUSE, _WORD):
        found = [one.end() for one in re.compile(end).finditer(text, length // 3, length + 1)]
        if found:
            return found[-1]
    return len(text)


def _no_longer(text: str, sentence: Span) -> Iterator[Span]:
    """The sentence in parts of at most LONGEST_SENTENCE, cut at a comma, else a space."""
    if sentence.length <= LONGEST_SENTENCE:
        yield sentence
        return
    for start, end in _cut(text, sentence.start, sentence.end):
        part = without_space(text, start, end)
        if words(part.of(text)):
            yield part


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST_SENTENCE:
        low, high = start + LONGEST_SENTENCE // 3, start + LONGEST_SENTENCE
        cut = max(text.rfind(join, low, high) for join in _JOINS)
        if cut < 0:
            cut = text.rfind(" ", low, high)
        cut = cut + 1 if cut >= 0 else _between_letters(text, low, high)
        yield start, cut
        start = cut
    yield start, end


def _between_letters(text: str, low: int, at: int) -> int:
    """The last place up to ``at`` that does not part a letter from its marks."""
    place = at
    while place > low and (_clings(text[place]) or text[place - 1] == "\u200d"):
        place -= 1
    return place if place > low else at


def _clings(letter: str) -> bool:
    """Whether it belongs to what stands before it: an accent, a joiner, a skin tone."""
    return unicodedata.category(letter) in {"Mn", "Me", "Mc", "Cf", "Sk"}
