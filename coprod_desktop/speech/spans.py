"""Cuts text into the sentences it is read in, with the words lit one by one.

Every position is a code point of the text given, so ``text[span.start:span.end]`` is what a
span covers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

SHORTEST_PIECE = 24
"""Code points; what is shorter is not said apart from the rest of its sentence."""

LONGEST_SENTENCE = 280
"""Code points; a longer one is read in pieces, so that the first is heard at once."""

_STOPS = ".!?…。！？؟"  # full stops of other scripts too
# Python compiles them, and keeps them, once something is cut: no first screen waits for that.
_BREAK = rf"(?<=[{_STOPS}])[\"'”’)\]»]*\s+|[\n\r\u2028\u2029]+"
_WIDE_BREAK = r"[。！？]+"  # written without a space after it
_CLAUSE = r"[,;:–—)][\"'”’]*\s+"
_WORD = r"(?<!\d)\s+(?!\d)"
_TITLES = {"mr", "mrs", "ms", "mx", "dr", "prof", "rev", "cllr", "hon", "st"}
_SHORT = {"e.g", "i.e", "etc", "vs", "approx", "tel", "ext", "a.m", "p.m"}
_MONTHS = {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
_ABBREVIATIONS = frozenset(_TITLES | _SHORT | _MONTHS)
_BEFORE_A_NUMBER = frozenset(("no", "nos", "p", "pp"))
_MAY_END = frozenset(("a.m", "p.m", "etc"))
_JOINS = (", ", "; ", ": ", " – ", " — ")
_SAID_AT_EDGES = frozenset("%‰&@")  # signs that are spoken, unlike quotes


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a text: where it starts, how long it is, in code points."""

    start: int
    length: int

    @property
    def end(self) -> int:
        """The position after the last code point."""
        return self.start + self.length

    def of(self, text: str) -> str:
        """What it covers of ``text``."""
        return text[self.start : self.end]

    def moved(self, by: int) -> Span:
        """The same piece of a text that begins ``by`` code points earlier."""
        return Span(self.start + by, self.length)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of ``text`` that have a word in them, without the space around them.

    A line of its own is a sentence. Abbreviations, initials, and decimals do not end one.
    """
    pieces = (
        piece for start, end in _between_breaks(text) for piece in _no_longer(text, start, end)
    )
    trimmed = (_without_space(text, start, end) for start, end in pieces)
    return tuple(span for span in trimmed if words(span.of(text)))


def words(text: str) -> tuple[Span, ...]:
    """The words of ``text``: what stands between spaces, without the punctuation around it."""
    found = (_trimmed(text, match.start(), match.end()) for match in re.finditer(r"\S+", text))
    return tuple(span for span in found if span.length)


def _between_breaks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in sorted(_breaks(text)):
        yield start, end
        start = end
    yield start, len(text)


def _breaks(text: str) -> Iterator[int]:
    for match in re.finditer(_BREAK, text):
        line_ends = any(mark in match.group() for mark in "\n\r\u2028\u2029")
        if line_ends or _ends_sentence(text, match.start(), match.end()):
            yield match.end()
    for match in re.finditer(_WIDE_BREAK, text):
        yield match.end()


def _ends_sentence(text: str, at: int, after: int) -> bool:
    """Whether the stop before ``at`` ends a sentence; ``after`` is where the next would begin."""
    if text[at - 1] != ".":
        return True
    if text[after : after + 1].islower():
        return False
    before = text[max(0, at - 12) : at - 1].split()
    last = before[-1].lower().lstrip("(\"'“‘[") if before else ""
    if last in _MAY_END:
        return text[after : after + 1].isupper()
    if last in _BEFORE_A_NUMBER and text[after : after + 1].isdigit():
        return False
    initial = len(last) == 1 and last.isalpha() and last != "i"
    return not (initial or last in _ABBREVIATIONS)


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


def _no_longer(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The piece in parts of at most LONGEST_SENTENCE, cut at a comma, else a space."""
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


def _without_space(text: str, start: int, end: int) -> Span:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Span(start, len(piece.strip()))


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and _is_edge(text[start]) and not _is_minus(text, start, end):
        start += 1
    while end > start and _is_edge(text[end - 1]):
        end -= 1
    return Span(start, end - start)


def _is_edge(letter: str) -> bool:
    if letter in _SAID_AT_EDGES:
        return False
    return letter in "|*_~`^" or unicodedata.category(letter)[0] in "PCZ"


def _is_minus(text: str, at: int, end: int) -> bool:
    return text[at] in "-−" and at + 1 < end and text[at + 1].isdigit()
