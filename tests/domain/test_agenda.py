"""An agenda is read as people send it, and points are pinned to its items."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.agenda import (
    MOST_ITEMS,
    cards,
    going,
    gone_to,
    moved_item,
    pinned,
    with_items,
    without_item,
)
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.agenda_words import LONGEST, item_in, items_in
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting

Row = tuple[str, int, str]


def rows(text: str) -> list[Row]:
    """What was understood of an agenda, without the ids."""
    return [(item.words, item.minutes, item.who) for item in items_in(text)]


PASTED: dict[str, tuple[str, list[Row]]] = {
    "lines": (
        "Welcome\n\nNotes of last time\nHousing\n",
        [("Welcome", 0, ""), ("Notes of last time", 0, ""), ("Housing", 0, "")],
    ),
    "numbers with minutes behind": (
        (
            "Agenda\n1. Welcome (5 mins)\n2) Notes of last time - 10 minutes\n3 Housing 1 hour\n"
            "4: Any other business"
        ),
        [
            ("Welcome", 5, ""),
            ("Notes of last time", 10, ""),
            ("Housing", 60, ""),
            ("Any other business", 0, ""),
        ],
    ),
    "times in front": (
        "10:00 Welcome\n10.10 – 10.30 Night shelter\n10:30am Break\n11am to noon Housing\n12pm End",
        [
            ("Welcome", 10, ""),
            ("Night shelter", 20, ""),
            ("Break", 30, ""),
            ("Housing", 60, ""),
            ("End", 0, ""),
        ],
    ),
    "a table from a letter": (
        "Item\tTime\tLead\n1\t10 mins\tDee Brown\nWelcome\t5\tChair\nHousing\t1.5 hours\t",
        [("Welcome", 5, "Chair"), ("Housing", 90, "")],
    ),
    "a table with numbers": (
        (
            "| No | Item | Lead | Minutes |\n|----|------|------|-----|\n"
            "| 1 | Welcome | Chair | 5 |\n| 2 | What changed since March | Sam | 20 |"
        ),
        [("Welcome", 5, "Chair"), ("What changed since March", 20, "Sam")],
    ),
    "cells far apart, without heads": (
        "10.00    Welcome     Dee Brown\n10.15    Housing plans    Sam",
        [("Welcome", 15, "Dee Brown"), ("Housing plans", 0, "Sam")],
    ),
    "a time on a line of its own": (
        "9:30\nCoffee\n9:45\nThe year in 5 parts\n15 mins",
        [("Coffee", 15, ""), ("The year in 5 parts", 15, "")],
    ),
    "bullets with who leads": (
        "• Welcome (5 mins), lead: Dee\n- Housing (presented by Sam Green)\n* Closing at 2 o'clock",
        [
            ("Welcome", 5, "Dee"),
            ("Housing", 0, "Sam Green"),
            ("Closing at 2 o'clock", 0, ""),
        ],
    ),
    "numbers on lines of their own": (
        "1.\nWelcome\n2.\nHousing",
        [("Welcome", 0, ""), ("Housing", 0, "")],
    ),
    "past noon": ("11.30 Housing\n1.00 Lunch", [("Housing", 90, ""), ("Lunch", 0, "")]),
    "numbers that are words": (
        "2 bed flats\nUniversal Credit in 2027\n24 hour line",
        [("2 bed flats", 0, ""), ("Universal Credit in 2027", 0, ""), ("24 hour line", 0, "")],
    ),
}


@pytest.mark.parametrize("pasted", PASTED)
def test_an_agenda_is_understood_as_it_was_sent(pasted: str) -> None:
    text, expected = PASTED[pasted]
    assert rows(text) == expected


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_whatever_is_pasted_makes_items_with_words_and_a_bounded_length(text: str) -> None:
    for item in items_in(text):
        assert item.words.strip()
        assert "\n" not in item.words
        assert 0 <= item.minutes <= 24 * 60


@pytest.mark.parametrize(
    "typed",
    ["09:30", "10 minutes", "1 hour", "12", "3.", "-", "Agenda", "Item   Minutes   Who", "|"],
)
def test_a_typed_line_that_is_not_understood_has_its_own_words(typed: str) -> None:
    made = item_in(f" {typed} ")
    assert made is not None
    assert (made.words, made.minutes, made.who) == (typed, 0, "")
    assert item_in("  ") is None


@pytest.mark.parametrize(
    "typed",
    [
        "10:00 Welcome",
        "Noon Lunch",
        "Sleep 30 hours",
        "Tea 0 minutes",
        "Tea 1234 minutes",
        f"{'9' * 400} hours",
    ],
)
def test_a_typed_line_whose_figures_make_no_minutes_keeps_them_in_its_words(typed: str) -> None:
    made = item_in(typed)
    assert made is not None
    assert (made.words, made.minutes, made.who) == (typed, 0, "")


def test_an_hour_is_no_number_of_the_list() -> None:
    assert rows("1 hour Housing\n2 minutes Tea") == [("1 hour Housing", 0, ""), ("Tea", 2, "")]


def test_only_a_page_of_lines_has_its_long_lines_cut() -> None:
    long = " ".join(f"word{number}" for number in range(60))
    made = item_in(f"1. {long} (5 mins)")
    assert made is not None
    assert (made.words, made.minutes) == (long, 5)
    assert rows(f"{long}\nTea") == [(long[:LONGEST], 0, ""), ("Tea", 0, "")]


@settings(max_examples=60)
@given(st.text(max_size=300))
def test_whatever_is_typed_makes_a_part_with_words(text: str) -> None:
    made = item_in(text)
    assert (made is not None) == bool(text.strip())
    assert made is None or made.words.strip()


def meeting() -> Meeting:
    """3 items; a point on the last, one that may help on the second, one kept on the first."""
    points = (
        Idea("door", "Meet people at the door", agenda_item="c"),
        Idea("food", "Hot food", pile=Pile.IF_IT_HELPS, agenda_item="b"),
        Idea("mine", "My own secret", pile=Pile.KEEP, agenda_item="a"),
    )
    items = tuple(AgendaItem(key, words) for key, words in zip("abc", ("A", "B", "C"), strict=True))
    with_points = Meeting("m").with_branch(Branch("s", "Say", step="say", ideas=points))
    return with_items(with_points, items)


def test_one_sees_what_is_now_what_is_next_and_where_ones_own_point_comes() -> None:
    before = going(meeting())
    assert (before.now, before.next.id if before.next else "") == (None, "a")
    there = going(gone_to(meeting(), 1))
    assert [there.now and there.now.id, there.next and there.next.id] == ["a", "b"]
    assert there.mine is not None
    assert (there.mine.id, there.points) == ("c", 1)
    helps = going(gone_to(meeting(), 1), if_it_helps=True)
    assert helps.mine is not None
    assert helps.mine.id == "b"
    said = meeting().with_said("door", Said.YES)
    assert going(said).mine is None
    assert going(gone_to(meeting(), 99)).next is None


def test_what_is_kept_is_neither_pinned_to_be_seen_nor_a_card() -> None:
    assert pinned(meeting(), "a") == ()
    assert [idea.id for idea in cards(meeting())] == ["door"]
    assert [idea.id for idea in cards(meeting(), if_it_helps=True)] == ["door", "food"]


def test_an_item_that_goes_lets_its_points_go_and_the_meeting_is_at_none() -> None:
    gone = without_item(replace(meeting(), agenda_now="c"), "c")
    assert [item.id for item in gone.agenda] == ["a", "b"]
    assert gone.agenda_now == ""
    assert gone.idea("door").agenda_item == ""
    assert [item.id for item in moved_item(meeting(), "c", -1).agenda] == ["a", "c", "b"]


def test_an_agenda_takes_no_more_items_than_can_be_looked_through() -> None:
    many = (AgendaItem.new(str(number)) for number in range(500))
    assert len(with_items(Meeting("m"), many).agenda) == MOST_ITEMS


def trees(depth: int = 2) -> st.SearchStrategy[Idea]:
    """An idea on any pile, pinned or not, with others under it; what is kept says so."""

    def grown(pile: Pile, said: Said, item: str, under: list[Idea]) -> Idea:
        words = "kept" if pile is Pile.KEEP else "told"
        return replace(Idea.new(words, pile=pile), said=said, agenda_item=item, ideas=tuple(under))

    below = st.lists(trees(depth - 1), max_size=2) if depth else st.just([])
    return st.builds(
        grown, st.sampled_from(Pile), st.sampled_from(Said), st.sampled_from(("", "a", "c")), below
    )


def under_kept(idea: Idea, kept: bool = False) -> set[str]:
    """The ids of all that is kept, by itself or with what it lies under."""
    kept = kept or idea.pile is Pile.KEEP
    own = {idea.id} if kept else set()
    return own.union(*(under_kept(each, kept) for each in idea.ideas))


@settings(max_examples=60)
@given(st.lists(trees(), max_size=4), st.sampled_from(("say", "", "ask", "keep")))
def test_whatever_is_kept_is_in_none_of_what_the_room_shows(ideas: list[Idea], step: str) -> None:
    full = meeting().with_branch(Branch("more", "More", step=step, ideas=tuple(ideas)))
    kept = set[str]().union(
        *(under_kept(idea) for branch in full.branches for idea in branch.ideas)
    )
    shown = cards(full, if_it_helps=True)
    assert kept.isdisjoint(idea.id for idea in shown)
    assert all(kept.isdisjoint(idea.id for idea in pinned(full, item)) for item in "abc")
    only_kept = all(idea.id in kept for _, idea in full.walk() if idea.agenda_item == "a")
    mine = going(full, if_it_helps=True).mine
    assert not (only_kept and mine is not None and mine.id == "a")
