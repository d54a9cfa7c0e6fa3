"""Somebody who plays the chair reads it from cards."""

from __future__ import annotations

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.cards import card_pages
from coprod_desktop.sheets.chair_cards import chair_cards_plan
from coprod_desktop.sheets.choice import SheetChoice
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
