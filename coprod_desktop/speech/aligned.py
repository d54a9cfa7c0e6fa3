"""When each word is said in a sound whose engine does not tell.

Another voice that tells says the same sentence. Its times are stretched to fit, first the whole
from the first sound to the last, then from pause to pause.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from coprod_desktop.speech.engine import (
    Manner,
    Rendered,
    VoiceEngine,
    VoiceStopped,
    WordMark,
)
from coprod_desktop.speech.loudness import (
    FRAMES_A_SECOND,
    Stretch,
    heard_in,
    heights,
    pauses,
)
from coprod_desktop.speech.sound import Sound
from coprod_desktop.speech.timing import estimated_words

_PAUSE = 8
"""Frames. A shorter one can be the closure of a p, t or k in the middle of a word."""

_AT_A_MARK, _BETWEEN_WORDS = 0.6, 0.2
"""Seconds that a pause may be away from where its word was expected: after a comma and the like,
and between two words with only a space."""

_LEAST = 0.02
"""Seconds from one word to the next, at least."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A moment in the guide's sound with the same moment in ours, in seconds."""

    guide: float
    ours: float


def aligned_words(
    text: str, frames: list[int], seconds: float, manner: Manner, guide: VoiceEngine | None
) -> tuple[WordMark, ...]:
    """A mark for every word of ``text``; the times rise inside a sound that is given by its
    `loudness.heights` and its length.

    ``guide`` tells the times of its words. Where it is None or stops, they are guessed from the
    letters.
    """
    heard = heard_in(frames)
    told = _told(text, manner, guide)
    if heard is None or not told.words:
        return _rising(told.words, [mark.seconds for mark in told.words], seconds)
    ours = pauses(frames, _PAUSE)
    marks = told.words
    guide_frames = heights(told.pcm, told.sample_rate) if told.pcm else []
    pairs = [
        _Pair(marks[0].seconds, heard.start / FRAMES_A_SECOND),
        _Pair(_end(told, guide_frames), heard.stop / FRAMES_A_SECOND),
    ]
    guide_pauses = _pauses_before(marks, guide_frames)
    for pause in sorted(ours, key=lambda one: one.start - one.stop):
        word = _word_after(text, marks, pause, pairs)
        if word:
            pairs = _with(pairs, marks[word].seconds, guide_pauses.get(word), pause)
    return _rising(marks, [_moved(mark.seconds, pairs) for mark in marks], seconds)


def aligned(text: str, sound: Sound, manner: Manner, guide: VoiceEngine | None) -> Rendered:
    """The sound with a mark for every word, as `aligned_words` finds them."""
    frames = heights(sound.pcm, sound.sample_rate)
    marks = aligned_words(text, frames, sound.seconds, manner, guide)
    return Rendered(sound.pcm, sound.sample_rate, sound.seconds, marks)


def _told(text: str, manner: Manner, guide: VoiceEngine | None) -> Rendered:
    if guide is not None:
        try:
            return guide.render(text, Manner("", manner.words_a_minute))
        except VoiceStopped:
            pass
    marks, seconds = estimated_words(text, manner.words_a_minute)
    return Rendered(b"", 0, seconds, marks)


def _end(told: Rendered, frames: list[int]) -> float:
    """When the guide's last sound ends."""
    heard = heard_in(frames)
    end = heard.stop / FRAMES_A_SECOND if heard else told.seconds
    return max(end, told.words[-1].seconds + _LEAST)


def _pauses_before(marks: Sequence[WordMark], frames: list[int]) -> dict[int, float]:
    """When the guide falls silent before a word, by the word's number."""
    found: dict[int, float] = {}
    starts = [mark.seconds for mark in marks]
    for pause in pauses(frames, _PAUSE):
        # A word is told up to 75 ms before it is heard, and so may lie inside the pause.
        word = bisect_right(starts, pause.stop / FRAMES_A_SECOND + _LEAST) - 1
        if word > 0 and starts[word] >= pause.start / FRAMES_A_SECOND - _LEAST:
            found[word] = pause.start / FRAMES_A_SECOND
    return found


def _word_after(
    text: str, marks: Sequence[WordMark], pause: Stretch, pairs: Sequence[_Pair]
) -> int:
    """The number of the word that begins when ``pause`` ends, 0 where that is not clear."""
    end = pause.stop / FRAMES_A_SECOND
    best, least = 0, 1.0
    for word in range(1, len(marks)):
        before = text[marks[word - 1].span.end : marks[word].span.start]
        room = _BETWEEN_WORDS if before.isspace() else _AT_A_MARK
        away = abs(_moved(marks[word].seconds, pairs) - end) / room
        if away < least:
            best, least = word, away
    return best


def _with(
    pairs: Sequence[_Pair], guide_word: float, guide_still: float | None, pause: Stretch
) -> list[_Pair]:
    """The pairs with those of a pause, unless they would turn time back."""
    still = guide_word - 0.001 if guide_still is None else min(guide_still, guide_word - 0.001)
    new = (
        _Pair(still, pause.start / FRAMES_A_SECOND),
        _Pair(guide_word, pause.stop / FRAMES_A_SECOND),
    )
    every = sorted((*pairs, *new), key=lambda pair: (pair.guide, pair.ours))
    rises = all(a.guide < b.guide and a.ours < b.ours for a, b in pairwise(every))
    return every if rises else list(pairs)


def _moved(second: float, pairs: Sequence[_Pair]) -> float:
    """A moment of the guide's sound in ours: between two pairs, in proportion."""
    at = bisect_right([pair.guide for pair in pairs], second)
    at = min(max(at, 1), len(pairs) - 1)
    before, after = pairs[at - 1], pairs[at]
    if after.guide <= before.guide:
        return before.ours
    share = (second - before.guide) / (after.guide - before.guide)
    return before.ours + share * (after.ours - before.ours)


def _rising(
    marks: Sequence[WordMark], times: Sequence[float], seconds: float
) -> tuple[WordMark, ...]:
    """The marks at ``times``, made to rise from 0 or later and to end before ``seconds``."""
    count = len(marks)
    least = min(_LEAST, seconds / (count + 1))
    found: list[WordMark] = []
    earliest = 0.0
    for place, (mark, time) in enumerate(zip(marks, times, strict=True)):
        latest = seconds - least * (count - place)
        time = max(earliest, min(time, latest))
        found.append(WordMark(mark.span, time))
        earliest = time + least
    return tuple(found)
