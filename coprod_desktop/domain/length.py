"""How long a text takes to say aloud.

Words are what stands between spaces with a letter or a figure in it. Seconds are words at the
person's own pace with a short rest after every sentence, as people take it: prepared talks go at
about 130 words a minute, readers of their own notes rest for about half a second at a stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

PACE = 130
"""Words a minute of somebody whose own pace is not known."""

SLOWEST, FASTEST = 60, 260
"""Words a minute between which a measured pace is believed."""

REST = 0.5
"""Seconds of rest after a sentence that another one follows."""

_WORD = re.compile(r"\S*\w\S*")
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+")
_SHORT = frozenset(("mr", "mrs", "ms", "dr", "prof", "st", "e.g", "i.e", "cllr"))


def words_in(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order, each exactly as it is written, without space around it.

    A line of its own is a sentence. One without a word in it is none.
    """
    return tuple(piece for piece in _pieces(text) if words_in(piece))


def seconds_aloud(text: str, words_a_minute: int = 0) -> int:
    """Whole seconds a text takes to say; 0 only where it has no word.

    ``words_a_minute`` is the person's own pace, or 0 where it is not known.
    """
    count = words_in(text)
    if not count:
        return 0
    pace = words_a_minute or PACE
    rests = max(0, len(sentences(text)) - 1)
    return ceil(count * 60 / pace + rests * REST)


def pace_of(text: str, seconds: float) -> int:
    """Words a minute of somebody who said a text in so many seconds; 0 where that is no pace.

    Whoever stopped the clock early, or let it run on, has said nothing of their pace.
    """
    rests = max(0, len(sentences(text)) - 1) * REST
    if seconds - rests <= 0:
        return 0
    pace = round(words_in(text) * 60 / (seconds - rests))
    return pace if SLOWEST <= pace <= FASTEST else 0


def words_before(text: str, point: str) -> int | None:
    """How many words of a text are said before its point; None where it does not hold that.

    ``point`` is one of its sentences.
    """
    found = text.find(point) if point else -1
    return None if found < 0 else words_in(text[:found])


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for stop in _END.finditer(text):
        if _is_abbreviation(text[start : stop.start()], stop.group()):
            continue
        yield text[start : stop.end()].strip()
        start = stop.end()
    yield text[start:].strip()


def _is_abbreviation(before: str, stop: str) -> bool:
    """Whether a stop belongs to a word such as Mr."""
    last = before.split()[-1:] if stop == "." else []
    return bool(last) and last[0].lower().lstrip("(\"'“‘") in _SHORT
