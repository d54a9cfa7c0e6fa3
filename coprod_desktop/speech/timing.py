"""When each word of a sentence is said."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from coprod_desktop.domain.spans import Span, words
from coprod_desktop.speech.engine import WordMark

# Seconds at 165 words a minute, fitted to espeak-ng's British voice on plain English.
_FITTED_AT = 165
_A_WORD, _A_SYLLABLE, _A_LETTER, _A_DIGIT = 0.07, 0.10, 0.022, 0.30
_AT_A_COMMA, _AT_A_STOP = 0.22, 0.45

_VOWELS = re.compile(r"[aeiouyáàâäéèêëíìîïóòôöúùûü]+", re.IGNORECASE)


def timed_words(
    text: str, events: Iterable[tuple[int, float]], seconds: float
) -> tuple[WordMark, ...]:
    """A mark for every word of ``text``, from what an engine told while speaking it.

    ``events`` are pairs of position in code points and second. Engines tell too little ("of
    the" is one event) as well as too much (a date is eleven), so an event belongs to the word at
    its position or the next one, the first of each word counts, and words without any share the
    time between their neighbours by how long they are to say. ``seconds`` is the whole length.
    """
    spans = words(text)
    if not spans:
        return ()
    known = _known_times(spans, events, seconds)
    marks: list[WordMark] = []
    places = sorted(known)
    for place, until in zip(places, [*places[1:], len(spans)], strict=True):
        stop = known.get(until, seconds)
        group = spans[place:until]
        sharing = [_weight(span.of(text)) for span in group]
        room = (stop - known[place]) / sum(sharing)
        passed = accumulate(sharing, initial=0.0)
        marks += [
            WordMark(span, known[place] + before * room)
            for span, before in zip(group, passed, strict=False)
        ]
    return tuple(marks)


def estimated_words(text: str, words_a_minute: int) -> tuple[tuple[WordMark, ...], float]:
    """A mark for every word where nothing is heard, with the seconds the whole would last."""
    spans = words(text)
    ends = [span.start for span in spans[1:]] + [len(text)]
    weights = [
        _weight(span.of(text)) + _pause(text[span.end : end])
        for span, end in zip(spans, ends, strict=False)
    ]
    pace = _FITTED_AT / words_a_minute
    starts = [begun * pace for begun in accumulate(weights, initial=0.0)]
    marks = tuple(WordMark(span, start) for span, start in zip(spans, starts, strict=False))
    return marks, starts[-1]


def _known_times(
    spans: Sequence[Span], events: Iterable[tuple[int, float]], seconds: float
) -> dict[int, float]:
    """The times told, by number of word, where they rise; the first word always has one."""
    ends = [span.end for span in spans]
    known: dict[int, float] = {}
    last_word, last_time = -1, -1.0
    for position, time in events:
        word = bisect_right(ends, position)
        # A word after the first cannot begin at 0: the words before it need some time.
        rises = last_time < time < seconds and (time > 0 or word == 0)
        if last_word < word < len(spans) and rises:
            known[word] = last_time = time
            last_word = word
    known.setdefault(0, 0.0)
    return known


def _weight(word: str) -> float:
    digits = sum(letter.isdigit() for letter in word)
    if digits:
        return _A_DIGIT * digits + 0.05 * len(word)
    syllables = len(_VOWELS.findall(word)) or 1 + len(word) // 4
    return _A_WORD + _A_SYLLABLE * syllables + _A_LETTER * len(word)


def _pause(gap: str) -> float:
    if any(mark in gap for mark in ".!?…"):
        return _AT_A_STOP
    return _AT_A_COMMA if any(mark in gap for mark in ",;:–—(") else 0.0
