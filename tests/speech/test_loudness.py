"""Silence is told from sound by how high the frames are."""

from __future__ import annotations

import pytest

from coprod_desktop.speech.loudness import Stretch, sentence_in

STILL, LOUD = 100, 9_000


@pytest.mark.parametrize(("words_a_minute", "after"), [(80, 70), (160, 35), (250, 22)])
def test_a_sentence_keeps_little_silence_at_its_ends_the_less_the_faster_it_is(
    words_a_minute: int, after: int
) -> None:
    frames = [STILL] * 30 + [LOUD, STILL, LOUD] + [STILL] * 90
    assert sentence_in(frames, words_a_minute) == Stretch(28, 33 + after)


def test_one_that_begins_at_once_loses_nothing_and_of_silence_nothing_is_kept() -> None:
    assert sentence_in([LOUD] * 5, 160) == Stretch(0, 40)
    assert sentence_in([STILL] * 50, 160) is None
    assert sentence_in([], 160) is None
