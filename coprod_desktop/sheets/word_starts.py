"""Finds where words begin in Thai, which is written without spaces between them."""

from __future__ import annotations

from functools import cache

from budoux.parser import Parser, load_default_thai_parser

_THAI = range(0x0E00, 0x0E80)


def word_starts(words: str) -> frozenset[int]:
    """Where a word begins in what has no spaces; nowhere where it is not in Thai."""
    if not any(ord(letter) in _THAI for letter in words):
        return frozenset()
    found, at = [], 0
    for word in _parser().parse(words):
        found.append(at)
        at += len(word)
    return frozenset(found[1:])


@cache
def _parser() -> Parser:
    # Its figures are read only where there is Thai.
    return load_default_thai_parser()
