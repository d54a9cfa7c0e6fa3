"""The kind answer says no more than the person wants."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.asking import KNOW
from coprod_desktop.domain.deciding import Going, LookedAt, Weighed
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets import page
from coprod_desktop.sheets.answering import answer_plan, can_answer
from coprod_desktop.sheets.choice import SheetChoice
from tests.sheets.samples import KEPT, branch, ordinary, supplies

HELP = "Someone with me, there and after"


def staying_away(going: Going) -> Meeting:
    """A meeting with answers, private thoughts and a reason kept."""
    helps = branch("What would help me come", "decide", "going", Idea.new(HELP), kept())
    looked_at = (LookedAt("pay", Weighed.NO),)
    return replace(ordinary(), going=going, looked_at=looked_at).with_branch(helps)


def kept() -> Idea:
    return replace(Idea.new(f"{KEPT} reason"), pile=Pile.KEEP)


@pytest.mark.parametrize(
    ("going", "said"),
    [
        (Going.NOT_SURE, "I would like to know more first."),
        (Going.NOT_THIS_TIME, "You can ask me again."),
        (Going.NO, "I thought about it. This one is not for me."),
    ],
)
def test_the_answer_is_kind_short_and_the_persons_own(going: Going, said: str) -> None:
    choice = SheetChoice()
    meeting = staying_away(going)
    assert can_answer(meeting)
    sheet = page.printed(answer_plan(meeting, "Robin", choice, supplies()), choice, supplies())
    assert sheet.pages == 1
    assert "Thank you for asking me." in sheet.text
    assert said in sheet.text
    assert HELP in sheet.text
    assert KEPT not in sheet.text
    # Nothing of what was prepared, nor of how it was decided, is anybody else's business.
    assert "Someone should meet you" not in sheet.text
    assert "pay" not in sheet.text


@pytest.mark.parametrize(("going", "asks"), [(Going.NOT_SURE, True), (Going.NO, False)])
def test_one_who_is_not_sure_asks_what_they_want_to_know(going: Going, asks: bool) -> None:
    question = Idea.new("When are the breaks?")
    meeting = staying_away(going).with_branch(branch("To know", "question", KNOW, question))
    plan = answer_plan(meeting, "", SheetChoice(), supplies())
    assert any(section.heading == "To know" for section in plan.sections) is asks


@pytest.mark.parametrize("going", [Going.NOT_SAID, Going.YES])
def test_one_who_goes_has_nothing_to_send(going: Going) -> None:
    assert not can_answer(staying_away(going))
