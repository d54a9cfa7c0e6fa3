"""Text is cut where a listener would hear it end."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.spans import Span, sentences, words


def said(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def lit(text: str) -> list[str]:
    return [span.of(text) for span in words(text)]


def test_a_full_stop_a_question_and_a_new_line_end_a_sentence() -> None:
    text = "I was outside. Where could I go? Nobody knew!\nA list line\nThe last"
    assert said(text) == [
        "I was outside.",
        "Where could I go?",
        "Nobody knew!",
        "A list line",
        "The last",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Khan rang Mrs. Bell about St. Anne’s.",
        "Bring papers, e.g. a letter or a card.",
        "We meet at 2.30 p.m. on Tuesday.",
        "The room is no. 5 on the left.",
        "It costs £25.50 for 3.5 hours.",
        "J. Smith and A. B. Jones will come.",
        "I have... nothing more to say.",
        "See www.example.org.uk for more.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert said(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I said no. Then I left.", 2),
        ("So did I. We both left.", 2),
        ("It ends at 4 p.m. Then we eat.", 2),
        ("“Stay here.” He went out.", 2),
        ("(That is all.) Thank you.", 2),
        ("今日は雨です。明日は晴れです。", 2),
        ("هل أنت بخير؟ نعم.", 2),
    ],
)
def test_a_stop_at_the_end_of_a_sentence_ends_it(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "***", "– … –", "\u200f\u200e"])
def test_text_without_a_word_has_no_sentence(text: str) -> None:
    assert sentences(text) == ()
    assert words(text) == ()


def test_words_are_lit_without_the_punctuation_around_them() -> None:
    assert lit("“Well,” she said: (it's) half-past -5!") == [
        "Well",
        "she",
        "said",
        "it's",
        "half-past",
        "-5",
    ]


def test_money_dates_and_addresses_are_one_word_each() -> None:
    assert lit("£25.50, 25/11/2026; me@example.org & 50%.") == [
        "£25.50",
        "25/11/2026",
        "me@example.org",
        "&",
        "50%",
    ]


def test_an_emoji_of_many_code_points_is_one_word() -> None:
    assert lit("Hi 👩🏽‍⚕️ there 👍🏽.") == ["Hi", "👩🏽‍⚕️", "there", "👍🏽"]


def test_right_to_left_words_keep_their_places() -> None:
    text = "\u200fمرحبا بكم، world\u200f"
    assert lit(text) == ["مرحبا", "بكم", "world"]


def test_a_sentence_is_whole_however_long_it_is() -> None:
    text = "We waited by the door for a very long time in the rain, " * 8 + "alone."
    assert said(text) == [text]


def test_a_span_can_be_moved_to_a_longer_text() -> None:
    assert Span(0, 5).moved(6).of("Hello world") == "world"


@given(st.text())
def test_no_word_is_lost_or_said_twice(text: str) -> None:
    found = sentences(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    in_sentences = "".join(w.of(s.of(text)) for s in found for w in words(s.of(text)))
    alone = "".join(lit(text))
    assert [c for c in in_sentences if c.isalnum()] == [c for c in alone if c.isalnum()]
