"""Tests that what two windows write into one text is all in it, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.storage.both_texts import both

BASES = ("", "I am calm", "I am calm\nI like tea and tea", "a b ab")


def written_by(window: str) -> st.SearchStrategy[list[str]]:
    """A few words of one window, each after a space or on a line of its own.

    While they are typed they are often the same as those of the other.
    """
    word = st.text("ab", max_size=3).map(lambda begins: begins + window)
    return st.lists(st.tuples(st.sampled_from(" \n"), word).map("".join), min_size=1, max_size=4)


def letters(base: str, place: int, words: Iterable[str]) -> list[str]:
    """What stands in a field after each letter of ``words``, typed at a place of ``base``."""
    typed = "".join(words)
    return [base[:place] + typed[:end] + base[place:] for end in range(len(typed) + 1)]


def typed_by_both(
    one: list[str], other: list[str], turns: Iterable[bool], keep: Callable[[str, str, str], str]
) -> str:
    """What is kept in the end where two windows write these texts, in these turns."""
    kept = one[0]
    waiting = {True: list(one), False: list(other)}
    for turn in (*turns, *[True] * len(one), *[False] * len(other)):
        texts = waiting[turn]
        if len(texts) > 1:
            kept = keep(kept, texts.pop(0), texts[0])
    return kept


def counted(*texts: str) -> Counter[str]:
    return Counter(" ".join(texts).split())


@given(
    base=st.sampled_from(BASES),
    ours=written_by("x"),
    theirs=written_by("y"),
    turns=st.lists(st.booleans(), max_size=40),
    apart=st.sampled_from("\n "),
    places=st.tuples(st.integers(0, 4), st.integers(0, 4)),
)
def test_words_of_two_windows_that_type_in_any_turn_are_all_there_once(
    base: str,
    ours: list[str],
    theirs: list[str],
    turns: list[bool],
    apart: str,
    places: tuple[int, int],
) -> None:
    ends = [place for place, letter in enumerate(base) if letter.isspace()] + [len(base)]
    one, other = (
        letters(base, ends[place % len(ends)], words)
        for place, words in zip(places, (ours, theirs), strict=True)
    )
    kept = typed_by_both(
        one, other, turns, lambda kept, before, after: both(kept, before, after, apart)
    )
    assert counted(kept) == counted(base, *ours, *theirs)


@given(ours=written_by("x"), theirs=written_by("y"), turns=st.lists(st.booleans(), max_size=60))
def test_what_one_window_wipes_out_again_takes_nothing_of_the_other(
    ours: list[str], theirs: list[str], turns: list[bool]
) -> None:
    one = letters("I am calm", 9, ours)
    other = letters("I am calm", 9, theirs)
    kept = typed_by_both([*one, *reversed(one)], other, turns, both)
    assert counted(kept) == counted("I am calm", *theirs)


@pytest.mark.parametrize(
    ("kept", "before", "after", "made"),
    [
        ("", "", "tea", "tea"),
        ("tea", "", "tea", "tea"),
        ("coffee", "", "tea", "coffee\ntea"),
        ("I am calm and kind", "I am calm", "I am calm\nI listen", "I am calm and kind\nI listen"),
        ("I am calm\nI listen", "I am calm", "I am calm but shy", "I am calm but shy\nI listen"),
        ("I like green tea", "I like tea", "I like tea a lot", "I like green tea a lot"),
        ("I like green tea", "I like tea", "", "green"),
        ("", "tea", "teas", "teas"),
        ("teapot", "tea", "teas", "teapot\nteas"),
        ("one\n\ntwo three", "one\n\ntwo", "one two", "one two three"),
        ("one two ", "one", "one\n", "one two\n"),
    ],
)
def test_both_are_kept_as_a_person_would_put_them(
    kept: str, before: str, after: str, made: str
) -> None:
    assert both(kept, before, after) == made


def test_a_text_of_thousands_of_words_loses_none_either() -> None:
    long = " ".join(f"word{number % 97}" for number in range(3_000))
    kept = f"theirs {long} more"
    other = " ".join(f"word{number % 89}" for number in range(3_000))
    assert both(kept, long, f"{long} ours").split() == [*kept.split()[:-1], "ours", "more"]
    assert counted(both(other, long, f"{long} ours")) >= counted(other, "ours")
