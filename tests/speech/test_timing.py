"""Every word gets its time, whatever an engine tells."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.spans import words
from coprod_desktop.speech.timing import estimated_words, timed_words


def test_an_event_inside_a_word_belongs_to_that_word_and_the_first_one_counts() -> None:
    text = "on 25/11/2026 now"
    marks = timed_words(text, [(0, 0.0), (3, 0.4), (6, 0.9), (10, 1.5), (14, 2.0)], 2.5)
    assert [(mark.span.of(text), mark.seconds) for mark in marks] == [
        ("on", 0.0),
        ("25/11/2026", 0.4),
        ("now", 2.0),
    ]


def test_a_word_the_engine_did_not_tell_of_stands_between_its_neighbours() -> None:
    marks = timed_words("of the world", [(0, 0.1), (7, 0.5)], 1.0)
    assert 0.1 < marks[1].seconds < 0.5


def test_without_any_event_the_words_share_the_whole_time() -> None:
    marks = timed_words("one two three", [], 1.2)
    assert marks[0].seconds == 0
    assert marks[-1].seconds < 1.2


def test_a_silent_reader_takes_about_the_time_that_was_asked_for() -> None:
    text = "We want to meet people at the door with some hot food in the evening, every week. "
    marks, seconds = estimated_words(text * 5, 160)
    assert 130 < len(marks) / seconds * 60 < 190


def test_a_silent_reader_at_twice_the_speed_takes_half_the_time() -> None:
    slow, fast = (
        estimated_words("How are you today?", 100),
        estimated_words("How are you today?", 200),
    )
    assert abs(slow[1] - 2 * fast[1]) < 0.001


@given(
    st.text(min_size=1),
    st.lists(st.tuples(st.integers(-5, 400), st.floats(0, 12))),
    st.floats(0.1, 10),
)
def test_times_rise_inside_the_sound_for_every_word_of_any_text(
    text: str, events: list[tuple[int, float]], seconds: float
) -> None:
    marks = timed_words(text, events, seconds)
    assert tuple(mark.span for mark in marks) == words(text)
    times = [mark.seconds for mark in marks]
    assert all(a < b for a, b in itertools.pairwise(times))
    assert all(0 <= time < seconds for time in times)
