"""Finds the words that are neither common nor explained.

Run as a module it lists them for every file with words that are shown.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from tests.resources.shown import RESOURCES, SPEAKING, name_of, parsed, plain_words, shown

_WORDS = RESOURCES / "words" / "en-GB"
_LINES = (_WORDS / "common.txt").read_text("utf-8").split("\n")
COMMON = frozenset(line for line in _LINES if line[:1].isalpha())
"""The 3,000 words that are met most often."""
EXPLAINED = frozenset(parsed(_WORDS / "explained.toml"))
"""The words that Help explains."""
_ENDINGS = (
    *(("ies", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e")),
    *(("ing", ""), ("ing", "e"), ("ier", "y"), ("er", ""), ("er", "e"), ("est", ""), ("ly", "")),
)


def hard(lines: Iterable[str], known: frozenset[str] = COMMON | EXPLAINED) -> set[str]:
    """The words that are no form of a known one."""
    words = {word for line in lines for word in plain_words(line) if len(word) > 1}
    return {word for word in words if known.isdisjoint(_forms(word))}


def _forms(word: str) -> Iterator[str]:
    """What a word may be a form of, itself first."""
    word = word.replace("’", "'").partition("'")[0]
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            start = word.removesuffix(ending)
            yield start + instead
            if len(start) > 2 and start[-1] == start[-2]:
                yield start[:-1]


def _report() -> str:
    found = ((name_of(file), hard(each.words for each in shown(file))) for file in SPEAKING)
    return "".join(f"{name}: {', '.join(sorted(words))}\n" for name, words in found if words)


if __name__ == "__main__":
    sys.stdout.write(_report())
