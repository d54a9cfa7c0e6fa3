"""The agenda on paper has one's own points at their place."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agenda_item import AgendaItem
from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets import page
from coprod_desktop.sheets.agenda_sheet import agenda_plan, has_agenda
from coprod_desktop.sheets.choice import SheetChoice
from tests.sheets.samples import KEPT, empty, ordinary, supplies

ITEMS = (AgendaItem("a", "Welcome", 5, "Dee"), AgendaItem("b", "The door"), AgendaItem("c", "  "))


def prepared() -> Meeting:
    """An agenda with all there is pinned to one item, what is kept among it."""
    meeting = replace(ordinary(), agenda=ITEMS)
    for idea in [idea for _, idea in meeting.walk()]:
        meeting = meeting.on_agenda_item(idea.id, "b")
    return meeting


def text_of(meeting: Meeting, choice: SheetChoice) -> list[str]:
    plan = agenda_plan(meeting, "Robin", choice, supplies())
    return page.printed(plan, choice, supplies()).text.split("\n")


def test_it_has_the_parts_in_order_with_ones_points() -> None:
    assert text_of(prepared(), SheetChoice())[4:] == [
        "1. Welcome",
        "5 minutes. Dee.",
        "2. The door",
        "Someone should meet you at the door.",
        "Will you try this for one month?",
        "Ring 020 7946 0018 before 10 pm on 3 March.",
        "A safe place for bags.",
        "With a lock.",
        "Only if it helps",
        "I slept there 3 times.",
    ]


def test_what_is_kept_or_left_off_is_not_on_it() -> None:
    meeting = prepared()
    assert KEPT not in "\n".join(text_of(meeting, SheetChoice()))
    say = meeting.branch_for("say")
    assert say is not None
    left_off = SheetChoice(left_out=frozenset({say.ideas[0].id}))
    assert "Someone should meet you at the door." not in text_of(meeting, left_off)
    all_kept = meeting
    for _, idea in meeting.walk():
        all_kept = all_kept.on_pile(idea.id, Pile.KEEP)
    assert text_of(all_kept, SheetChoice())[4:] == ["1. Welcome", "5 minutes. Dee.", "2. The door"]


def test_it_is_only_offered_where_there_is_an_agenda() -> None:
    assert has_agenda(prepared())
    assert not has_agenda(empty())
    assert not has_agenda(replace(empty(), agenda=ITEMS[2:]))
