"""A page that begins inside a section says which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets import page
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.cue_cards import cue_cards_plan
from coprod_desktop.sheets.prep import prep_plan
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import branch, supplies


def read(heading: str, paper: str = "a4") -> ReadBack:
    ideas = [Idea.new(f"Point number {number} of many.") for number in range(12)]
    helping = [replace(idea, id=f"x{idea.id}", pile=Pile.IF_IT_HELPS) for idea in ideas]
    meeting = Meeting("m", branches=(branch(heading, "night", "say", *ideas, *helping),))
    choice = SheetChoice(points=36, paper=paper)
    plan = prep_plan(meeting, "Robin", choice, supplies())
    return ReadBack(page.printed(plan, choice, supplies()).pdf)


def on_pages(read: ReadBack) -> list[str]:
    return [
        "".join(shown.text for shown in read.shown if shown.page == number)
        for number in range(len(read.pdf.pages))
    ]


@pytest.mark.parametrize("paper", ["a4", "a5", "a3", "letter"])
def test_a_page_that_begins_inside_a_section_says_its_heading_again(paper: str) -> None:
    pages = on_pages(read("At night", paper))
    assert len(pages) > 1
    assert {text.count("At night") for text in pages if "Point" in text} == {1}


def test_a_small_heading_that_goes_on_is_said_again_too() -> None:
    pages = on_pages(read("At night"))
    assert [text.count("Only if it helps") for text in pages][-2:] == [1, 1]


def test_a_screen_reader_hears_a_heading_once() -> None:
    told = read("At night")
    assert told.read_out().count("At night") == 1
    assert told.read_out().count("Only if it helps") == 1
    assert not told.troubles()


@pytest.mark.parametrize("paper", ["a4", "a5"])
def test_a_long_heading_is_cut_short_where_it_stands_again(paper: str) -> None:
    pages = on_pages(read("What happens every night at the door of the shelter " * 3, paper))
    told = [text for text in pages if "Point" in text]
    assert all("\u2026" in text for text in told[1:])


def begins(read: ReadBack, words: str) -> list[float]:
    """How far from the left edge these words stand, wherever they do."""
    return [round(shown.x) for shown in read.shown if shown.text.startswith(words)]


def test_a_heading_stands_again_over_the_words_of_its_section() -> None:
    told = read("At night")
    assert len(begins(told, "At night")) > 2
    assert len({*begins(told, "At night"), *begins(told, "Only if it helps")}) == 1


def test_a_heading_that_says_more_at_the_edge_stands_again_there() -> None:
    first, *again = begins(read("What happens here every night at 6"), "What happens")
    assert again
    assert all(left < first for left in again)


def test_a_cue_card_for_only_if_it_helps_says_what_it_is_about() -> None:
    idea = replace(Idea.new("Lights go on at 6."), pile=Pile.IF_IT_HELPS)
    meeting = Meeting("m", branches=(branch("At night", "night", "say", idea),))
    (card,) = cue_cards_plan(meeting, "", SheetChoice(), supplies()).cards
    assert card.heading == "At night. Only if it helps"
