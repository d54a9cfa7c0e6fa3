"""The card of the ten-minute way holds the most that can be read at a glance, and nothing kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.pocket_card import MOST_WORDS
from coprod_desktop.sheets import page
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.plan import Plan
from coprod_desktop.sheets.pocket_card import POINTS, count_of, lines_of, pocket_card_plan
from tests.sheets.samples import supplies

CHOICE = SheetChoice(points=POINTS)


def branch(step: str, *ideas: Idea) -> Branch:
    return replace(Branch.new("", step=step), ideas=ideas)


def meeting(*branches: Branch) -> Meeting:
    return replace(Meeting.new(path="council"), branches=branches)


def planned(told: Meeting, name: str = "Robin") -> Plan:
    return pocket_card_plan(told, name, CHOICE, supplies())


def full(words: int) -> Meeting:
    """A card with a point of so many words of 6 letters."""
    return meeting(
        branch("why", Idea.new("To hear their plans for us")),
        branch("say", Idea.new("people " * words)),
        branch("would-help", Idea.new("A person at the desk")),
        branch("ready-lines", Idea.new("Not that", card="not-that")),
    )


def test_a_card_of_as_many_words_as_it_may_have_is_1_page_in_its_large_print() -> None:
    words = next(n for n in range(1, 60) if count_of(planned(full(n + 1))) > MOST_WORDS)
    plan = planned(full(words))
    assert count_of(plan) == MOST_WORDS
    assert page.printed(plan, CHOICE, supplies()).pages == 1


def test_the_first_of_each_stands_on_it_what_was_put_in_order_before_loose_scraps() -> None:
    told = meeting(
        branch("say", Idea.new("Loose")),
        replace(Branch.new("First night"), ideas=(Idea.new("In order"), Idea.new("Second"))),
        branch("would-help", Idea.new("A door"), Idea.new("A lamp")),
    )
    lines = [line for _, lines in lines_of(planned(told)) for line in lines]
    assert lines[:3] == ["The council", "In order", "A door"]
    assert not {"Loose", "Second", "A lamp"} & set(lines)


@pytest.mark.parametrize("pile", [Pile.KEEP, Pile.IF_IT_HELPS])
def test_only_what_is_for_everybody_stands_on_it(pile: Pile) -> None:
    told = meeting(
        *(branch(step, Idea.new("Marker", pile=pile)) for step in ("why", "say", "would-help")),
        branch("keep", Idea.new("Marker", pile=Pile.KEEP)),
    )
    assert "Marker" not in str(planned(told))


def test_it_is_called_by_the_name_and_the_meeting_a_person_gave() -> None:
    told = replace(full(3), title="Night shelter meeting")
    assert next(lines_of(planned(told))) == ("Robin", ("Night shelter meeting",))
    assert next(lines_of(planned(full(3), ""))) == ("My card", ("The council",))
