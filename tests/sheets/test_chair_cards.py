"""Somebody who plays the chair reads it from cards."""

from __future__ import annotations

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.chair_cards import chair_cards_plan
from coprod_desktop.sheets.choice import SheetChoice
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
