"""How long a text takes to say aloud.

Words with sentences are those that are lit while they are read aloud. Seconds are words at the
person's own pace with a short rest after every sentence, as people take it: prepared talks go at
about 130 words a minute, readers of their own notes rest for about half a second at a stop.
"""

from __future__ import annotations

from math import ceil

from coprod_desktop.domain import spans

PACE = 130
"""Words a minute of somebody whose own pace is not known."""

SLOWEST, FASTEST = 60, 260
"""Words a minute between which a measured pace is believed."""

REST = 0.5
"""Seconds of rest after a sentence that another one follows."""


def words_in(text: str) -> int:
    """How many words a text has."""
    return len(spans.words(text))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order, each exactly as it is written."""
    return tuple(span.of(text) for span in spans.sentences(text))


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
