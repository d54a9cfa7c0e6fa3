"""What a person thinks about going, and what they want to know, stays theirs and comes along."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.asking import KNOW, asked_again
from coprod_desktop.domain.deciding import Going, LookedAt, Weighed, looking_at, thought_of
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting

HEADING = "What I want to know"


def asking(*questions: Idea) -> Meeting:
    branch = replace(Branch.new(HEADING, step=KNOW), ideas=questions)
    return Meeting.new("Panel").with_branch(branch)


def test_a_thing_that_is_looked_at_anew_stays_in_its_place() -> None:
    before = looking_at(looking_at((), "pay", Weighed.NO), "leave", Weighed.YES)
    after = looking_at(before, "pay", Weighed.NOT_SURE)
    assert after == (LookedAt("pay", Weighed.NOT_SURE), LookedAt("leave", Weighed.YES))
    assert thought_of(after, "pay") is Weighed.NOT_SURE
    assert thought_of(after, "support") is None


def test_what_was_looked_at_never_leaves_the_program() -> None:
    meeting = replace(
        Meeting.new(), going=Going.NO, looked_at=(LookedAt("support", Weighed.NO),)
    ).shared()
    assert meeting.looked_at == ()
    assert meeting.going is Going.NO


def test_both_ways_to_stay_away_end_getting_ready() -> None:
    assert [going for going in Going if going.stays_away] == [Going.NOT_THIS_TIME, Going.NO]


def test_the_questions_of_last_time_come_to_the_next_meeting() -> None:
    child = Idea.new("Under it")
    last = asking(replace(Idea.new("When are the breaks?", card="breaks"), ideas=(child,)))
    fresh = asked_again(Meeting.new(), last, HEADING, "question")
    (branch,) = fresh.branches
    assert (branch.heading, branch.picture, branch.step) == (HEADING, "question", KNOW)
    assert [(idea.text, idea.card, idea.ideas) for idea in branch.ideas] == [
        ("When are the breaks?", "breaks", ())
    ]
    assert fresh.ids().isdisjoint(last.ids())


def test_a_question_that_was_kept_does_not_come_along() -> None:
    last = asking(Idea.new("Is the lift there?"), Idea.new("Private", pile=Pile.KEEP))
    (branch,) = asked_again(Meeting.new(), last, HEADING).branches
    assert [idea.text for idea in branch.ideas] == ["Is the lift there?"]
    kept = asking(Idea.new("Private", pile=Pile.KEEP))
    assert asked_again(Meeting.new(), kept, HEADING).branches == ()


def test_questions_that_are_there_already_are_left_alone() -> None:
    asked = asking(Idea.new("Who is my contact?"))
    assert asked_again(asked, asking(Idea.new("Another")), HEADING) is asked
