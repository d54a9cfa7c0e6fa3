"""Somebody who plays the chair reads it from cards."""

from __future__ import annotations

from itertools import product

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.cards import card_pages
from coprod_desktop.sheets.chair_cards import chair_cards_plan
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.figures import Drawn
from coprod_desktop.sheets.rows import TextRow
from tests.sheets.samples import supplies


def test_there_is_a_card_for_each_turn_of_this_kind_of_meeting() -> None:
    council = chair_cards_plan(Meeting.new("", "council"), "", SheetChoice(), supplies())
    online = chair_cards_plan(Meeting.new("", "online"), "", SheetChoice(), supplies())
    assert len(council.cards) == len(online.cards) == 11
    stops = council.cards[1]
    assert stops.words == "Can I stop you there for a moment?"
    assert stops.heading == "They talk. Then the chair steps in"
    assert stops.points == ("Wait until they have begun. Then step in, kindly.",)
    assert {card.words for card in council.cards} != {card.words for card in online.cards}


def test_in_large_print_what_the_chair_says_is_not_cut_in_two() -> None:
    choice = SheetChoice(points=36)
    made = card_pages(
        chair_cards_plan(Meeting.new("", "council"), "", choice, supplies()), choice, supplies()
    )
    wide, high = made.paper
    where: dict[int, set[tuple[int, bool, bool]]] = {}
    for number, page in enumerate(made.pages):
        for thing, top in page:
            if isinstance(thing, TextRow):
                cut_out = (number, thing.left > wide / 2, top > high / 2)
                where.setdefault(id(thing.element), set()).add(cut_out)
    assert len(where) == 33  # a heading, what is said, how it is said
    assert all(len(cut_outs) == 1 for cut_outs in where.values())


def test_in_large_print_no_card_is_a_heading_alone_and_none_has_lost_its_picture() -> None:
    for points, paper in product((24, 28, 36), ("a4", "letter", "a5")):
        choice = SheetChoice(points=points, paper=paper)
        plan = chair_cards_plan(Meeting.new("", "council"), "", choice, supplies())
        made = card_pages(plan, choice, supplies())
        # On Letter 2 headings of 2 lines leave no room for all their words.
        assert made.holds_all_whole or (points, paper) == (36, "letter")
        things = [thing for page in made.pages for thing, _ in page]
        assert sum(isinstance(thing, Drawn) for thing in things) == len(plan.cards)
        assert made.count <= {"a4": 6, "letter": 8, "a5": 11}[paper]
