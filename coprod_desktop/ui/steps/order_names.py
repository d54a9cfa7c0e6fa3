"""Finds names to offer for a heap in the words that lie in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 30
"""Letters and spaces of a name that is offered, as of the heading of a branch."""
_LEAST = 5
"""Letters of a word that may name a heap by itself; most shorter ones say too little."""
_MOST = 2
_WORD = re.compile(r"[^\W\d_]+")


def offered(texts: Sequence[str]) -> tuple[str, ...]:
    """The longest word several of the texts have, then the shortest of the texts.

    They are the person's own words as they wrote them, none that is too long for a name.
    """
    shared = sorted(_shared(texts), key=len, reverse=True)[:1]
    short = sorted((" ".join(text.split()) for text in texts), key=len)[:1]
    names = (name for name in (*shared, *short) if 0 < len(name) <= _LONGEST)
    return tuple(dict.fromkeys(names))[:_MOST]


def _shared(texts: Sequence[str]) -> list[str]:
    """Words that more than one text has, as the first of them writes each."""
    written: dict[str, str] = {}
    count: dict[str, int] = {}
    for text in texts:
        words = {word.casefold(): word for word in reversed(_WORD.findall(text))}
        for folded, word in words.items():
            written.setdefault(folded, word)
            count[folded] = count.get(folded, 0) + 1
    return [written[word] for word, many in count.items() if many > 1 and len(word) >= _LEAST]
