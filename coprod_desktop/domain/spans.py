"""Cuts text into its sentences, with the words of each.

Every position is a code point of the text given, so ``text[span.start:span.end]`` is what a
span covers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_STOPS = ".!?…。！？؟"  # full stops of other scripts too
# Python compiles them, and keeps them, once something is cut: no first screen waits for that.
_BREAK = rf"(?<=[{_STOPS}])[\"'”’)\]»]*\s+|[\n\r\u2028\u2029]+"
_WIDE_BREAK = r"[。！？]+"  # written without a space after it
_TITLES = {"mr", "mrs", "ms", "mx", "dr", "prof", "rev", "cllr", "hon", "st"}
_SHORT = {"e.g", "i.e", "etc", "vs", "approx", "tel", "ext", "a.m", "p.m"}
_MONTHS = {"jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"}
_ABBREVIATIONS = frozenset(_TITLES | _SHORT | _MONTHS)
_BEFORE_A_NUMBER = frozenset(("no", "nos", "p", "pp"))
_MAY_END = frozenset(("a.m", "p.m", "etc"))
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
    whole = (without_space(text, start, end) for start, end in _between_breaks(text))
    return tuple(span for span in whole if words(span.of(text)))


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


def without_space(text: str, start: int, end: int) -> Span:
    """That stretch of ``text``, but for the space at either end."""
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
