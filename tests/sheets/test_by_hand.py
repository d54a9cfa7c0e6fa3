"""What is filled in by hand has all the lines its page has room for."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product

import pytest

from coprod_desktop.content.explained import meeting_words
from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.sheets.blank import blank_prep_plan
from coprod_desktop.sheets.choice import PAPERS, Printed, SheetChoice
from coprod_desktop.sheets.group import nobody
from coprod_desktop.sheets.measures import LINES_APART, Measures
from coprod_desktop.sheets.page import fit, printed
from coprod_desktop.sheets.plan import AnyPlan, Heap, Plan, Sign
from coprod_desktop.sheets.table import SHEETS
from tests.sheets.pdf import ReadBack, instructions
from tests.sheets.samples import empty, subject, supplies

BY_HAND = ("blank-prep", "blank-look-back", "ask-someone")
WITH_WORDS = ("blank-letter", "hard-words")
"""What is filled in by hand beside words that stand there."""
ITEMS = tuple(
    AgendaItem.new(words, 10, "Jo")
    for words in ("Welcome", "What changed since last time", "Buses")
)


def plan_of(key: str, choice: SheetChoice) -> AnyPlan:
    return SHEETS[key].plan(subject(empty()), choice, supplies())


def lines_on(key: str, choice: SheetChoice) -> list[list[float]]:
    """How high each line to write on stands above the edge, page by page from above."""
    return lines_of(printed(plan_of(key, choice), choice, supplies()), choice)


def lines_of(made: Printed, choice: SheetChoice) -> list[list[float]]:
    """How high each line to write on stands on a sheet that was printed."""
    sizes = (Measures.of(choice, grows=grows) for grows in (True, False))
    lefts = [each.margin + each.column for each in sizes]
    pages = []
    for page in ReadBack(made.pdf).pdf.pages:
        starts = [
            [float(number) for number in operands]
            for operands, operator in instructions(page)
            if operator == "m"
        ]
        pages.append(
            [round(y, 2) for x, y in starts if any(abs(x - left) < 0.01 for left in lefts)]
        )
    return pages


@pytest.mark.parametrize("paper", ["a4", "letter", "a3"])
@pytest.mark.parametrize("points", [14, 16, 18])
def test_what_is_asked_before_a_meeting_is_1_page(points: int, paper: str) -> None:
    choice = SheetChoice(points=points, paper=paper)
    assert fit(blank_prep_plan(choice, supplies()), choice, supplies()).pages == 1


@pytest.mark.parametrize("points", [14, 18, 36])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("key", BY_HAND + WITH_WORDS)
def test_lines_to_write_on_are_12_mm_apart_or_more(key: str, points: int, paper: str) -> None:
    pages = lines_on(key, SheetChoice(points=points, paper=paper))
    apart = [upper - lower for page in pages for upper, lower in pairwise(page)]
    assert min(apart) >= LINES_APART - 0.02


@pytest.mark.parametrize("key", WITH_WORDS)
def test_there_is_room_beside_the_words_that_stand_there_and_nothing_of_anybody(key: str) -> None:
    choice = SheetChoice()
    plan = plan_of(key, choice)
    assert isinstance(plan, Plan)
    assert (plan.owner, SHEETS[key].plan(nobody(), choice, supplies())) == ("", plan)
    assert sum(map(len, lines_on(key, choice))) >= 4


@pytest.mark.parametrize("key", ["blank-prep", "blank-look-back", "blank-letter", "ask-someone"])
def test_a_sheet_of_nobody_has_a_line_for_the_name(key: str) -> None:
    choice = SheetChoice()
    made = printed(SHEETS[key].plan(nobody(), choice, supplies()), choice, supplies())
    assert made.text.split("\n")[1].startswith("My name")


def test_what_people_often_need_is_to_tick_on_the_empty_letter() -> None:
    plan = plan_of("blank-letter", SheetChoice())
    assert isinstance(plan, Plan)
    needs = next(section for section in plan.sections if section.heading == "What I need")
    often = needs.parts[0]
    assert isinstance(often, Heap)
    assert len(often.points) == 8
    assert {point.sign for point in often.points} == {Sign.EMPTY_BOX}


def test_every_hard_word_stands_with_what_it_means() -> None:
    choice = SheetChoice()
    made = printed(plan_of("hard-words", choice), choice, supplies())
    for each in meeting_words():
        assert f"{each.word}: {each.means}" in made.text.split("\n")


@pytest.mark.parametrize("key", BY_HAND)
def test_a_page_to_fill_in_is_lines_down_to_its_foot(key: str) -> None:
    choice = SheetChoice(paper="a3")
    (page,) = lines_on(key, choice)
    measures = Measures.of(choice)
    thanks = 5 * measures.line if key == "ask-someone" else 0.0
    assert page[-1] < measures.margin + 1.5 * measures.line + LINES_APART + thanks
    assert len(page) > 12


def test_what_there_is_most_to_say_of_has_most_lines() -> None:
    (page,) = lines_on("blank-prep", SheetChoice(paper="a3"))
    runs = [1]
    for upper, lower in pairwise(page):
        if upper - lower < LINES_APART * 1.02:
            runs[-1] += 1
        else:
            runs.append(1)
    assert len(runs) == 6
    assert runs[2] == max(runs)
    assert min(runs[1:]) >= 3


def test_a_sheet_with_the_agenda_has_room_for_notes_down_to_its_foot() -> None:
    meeting = replace(empty(), agenda=ITEMS)
    for points in (14, 18, 36):
        choice = SheetChoice(points=points)
        measures = Measures.of(choice)
        made = printed(
            SHEETS["agenda"].plan(subject(meeting), choice, supplies()), choice, supplies()
        )
        foot = min(lines_of(made, choice)[0])
        assert foot < measures.margin + 2.6 * measures.line + LINES_APART


def test_a_line_to_write_on_stays_with_what_it_is_for() -> None:
    # Three of these just fill a page; the line of the third is not left over.
    meeting = replace(empty(), agenda=ITEMS * 6)
    for points, paper in product((14, 16, 18, 20, 24, 28), PAPERS):
        choice = SheetChoice(points=points, paper=paper)
        made = printed(
            SHEETS["agenda"].plan(subject(meeting), choice, supplies()), choice, supplies()
        )
        read = ReadBack(made.pdf)
        for number, lines in enumerate(lines_of(made, choice)):
            words = [s.y for s in read.shown if s.page == number and s.mcid is not None]
            assert min(lines) < min(words)
            assert max(lines) < max(words)
