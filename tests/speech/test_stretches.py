"""Text is read a stretch at a time, so that the first is heard at once."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.domain.spans import words
from coprod_desktop.speech.stretches import LONGEST_SENTENCE, beginning, stretches


def said(text: str) -> list[str]:
    return [span.of(text) for span in stretches(text)]


def lit(text: str) -> list[str]:
    return [span.of(text) for span in words(text)]


def test_a_sentence_that_is_not_long_is_one_stretch() -> None:
    assert said("I was outside. Nobody knew!") == ["I was outside.", "Nobody knew!"]


def test_20_000_letters_without_a_space_are_read_in_pieces() -> None:
    for text in ("x" * 20_000, "." * 20_000, "a." * 10_000, ")" * 20_000 + "x"):
        found = stretches(text)
        assert all(span.length <= LONGEST_SENTENCE for span in found)
    assert sum(span.length for span in stretches("x" * 20_000)) == 20_000


def test_a_long_sentence_is_parted_at_a_comma() -> None:
    text = "We waited by the door for a very long time in the rain, " * 8
    assert len(said(text)) > 1
    assert all(piece.endswith(",") for piece in said(text))


def test_a_letter_is_not_parted_from_its_accent() -> None:
    for shift in range(4):
        text = "x" * shift + "e\u0301" * 400
        for span in stretches(text)[1:]:
            assert text[span.start] != "\u0301"


@given(st.text())
def test_no_word_is_lost_or_said_twice(text: str) -> None:
    found = stretches(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    in_stretches = "".join(w.of(s.of(text)) for s in found for w in words(s.of(text)))
    alone = "".join(lit(text))
    assert [c for c in in_stretches if c.isalnum()] == [c for c in alone if c.isalnum()]


def test_the_beginning_of_a_sentence_ends_after_a_comma_else_after_a_word() -> None:
    text = "We came on 25 November for hot food, and nobody at all was there to let us in."
    assert text[: beginning(text, 50)] == "We came on 25 November for hot food, "
    assert text[: beginning(text, 34)] == "We came on 25 November for hot "
    assert text[: beginning(text, 1)] == "We came on 25 November "
    assert beginning(text, 79) == beginning(text, 60 + 79) == len(text)
    assert beginning("x" * 200, 60) == 200


@given(st.text(), st.integers(0, 300))
def test_the_beginning_has_whole_words(text: str, length: int) -> None:
    cut = beginning(text, length)
    assert [w.of(text) for w in words(text)] == lit(text[:cut]) + lit(text[cut:])
