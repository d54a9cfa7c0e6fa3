"""How long a text takes to say."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.length import (
    pace_of,
    seconds_aloud,
    sentences,
    words_in,
)

TOLD = "I slept in 3 places. Nobody met me. Someone should meet you at the door."


def test_words_are_counted_but_dashes_are_not() -> None:
    assert words_in("one – two, three-legged  4\n") == 4
    assert words_in(" – … ") == 0


def test_sentences_are_as_they_were_written() -> None:
    text = "Dr. May said no.  She said it at 3.30! a line\nand another"
    assert sentences(text) == (
        "Dr. May said no.",
        "She said it at 3.30!",
        "a line",
        "and another",
    )


def test_a_time_of_day_or_a_number_does_not_end_a_sentence() -> None:
    text = "We met at 2 p.m. on Tuesday in room no. 5, not a day too soon."
    assert sentences(text) == (text,)


def test_what_is_said_slowly_takes_longer() -> None:
    assert seconds_aloud("") == 0
    assert seconds_aloud("Yes") == 1
    assert seconds_aloud(TOLD, 65) > seconds_aloud(TOLD) > seconds_aloud(TOLD, 200) > 0


@pytest.mark.parametrize("pace", [80, 130, 200])
def test_a_pace_measured_gives_the_seconds_back(pace: int) -> None:
    assert abs(pace_of(TOLD, seconds_aloud(TOLD, pace)) - pace) <= 0.15 * pace


def test_a_clock_stopped_at_once_or_forgotten_tells_no_pace() -> None:
    assert pace_of(TOLD, 0.4) == 0
    assert pace_of(TOLD, 500) == 0
    assert pace_of("", 5) == 0
