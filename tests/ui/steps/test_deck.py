"""Of the cards of a page, one is in front."""

from __future__ import annotations

from coprod_desktop.domain.idea import Idea
from coprod_desktop.ui.steps.deck import Deck

DOOR, FOOD, HEAT = (Idea.new(words) for words in ("The door", "Hot food", "A warm room"))


def laid(*ideas: Idea) -> Deck:
    deck = Deck()
    deck.lay(ideas)
    return deck


def test_the_card_in_front_stays_there_when_others_come_and_go() -> None:
    deck = laid(DOOR, FOOD)
    deck.turn(1)
    deck.lay((HEAT, DOOR, FOOD))
    assert deck.here() == (2, FOOD)


def test_where_the_card_in_front_is_gone_the_first_comes() -> None:
    deck = laid(DOOR, FOOD)
    deck.turn(1)
    deck.lay((HEAT, DOOR))
    assert deck.here() == (0, HEAT)


def test_before_the_first_card_comes_the_last() -> None:
    deck = laid(DOOR, FOOD, HEAT)
    deck.turn(-1)
    assert deck.here() == (2, HEAT)


def test_a_card_that_is_not_here_cannot_be_chosen() -> None:
    deck = laid(DOOR, FOOD)
    assert not deck.choose(HEAT.id)
    assert deck.here() == (0, DOOR)
    assert deck.choose(FOOD.id)
    assert deck.here() == (1, FOOD)


def test_without_cards_none_is_in_front() -> None:
    deck = laid(DOOR)
    deck.lay(())
    assert not deck.at
