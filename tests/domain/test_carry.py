"""What of one meeting comes to the next, and what stays."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.carry import (
    LAST_TIME,
    following,
    open_promises,
    prepared_for,
    to_say,
    unsaid,
    was_held,
)
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.voice_note import VoiceNote

HEADING = "Left from last time"


@pytest.fixture
def held() -> Meeting:
    """A meeting at which one of several points was said."""
    say = Branch(
        "say",
        "What I want to say",
        step="say",
        ideas=(
            Idea("said", "Lights go on at 6", said=Said.YES),
            Idea("partly", "Nobody to ask", said=Said.PARTLY),
            Idea("not", "A better first night", ideas=(Idea("inner", "A safe place for bags"),)),
            Idea("perhaps", "Get my bus fare back", pile=Pile.IF_IT_HELPS),
            Idea("kept", "Private", pile=Pile.KEEP, ideas=(Idea("under", "Private too"),)),
        ),
    )
    own = Branch("own", "A heap of my own", ideas=(Idea("heap", "A quiet room"),))
    why = Branch("why", "Why I am going", step="why", ideas=(Idea("why-1", "To change things"),))
    return Meeting("last", branches=(say, own, why))


def texts(ideas: tuple[Idea, ...]) -> list[str]:
    return [idea.text for idea in ideas]


def test_what_is_meant_for_the_room_is_ready_to_say_in_order(held: Meeting) -> None:
    assert texts(to_say(held)) == [
        "Lights go on at 6",
        "Nobody to ask",
        "A better first night",
        "A safe place for bags",
        "Get my bus fare back",
        "A quiet room",
    ]
    assert all(idea.ideas == () for idea in to_say(held))


def test_what_was_not_said_whole_is_left(held: Meeting) -> None:
    assert texts(unsaid(held)) == [
        "Nobody to ask",
        "A better first night",
        "A safe place for bags",
        "A quiet room",
    ]


def test_nothing_is_left_of_a_meeting_that_has_not_been_yet() -> None:
    say = Branch("say", "What I want to say", step="say", ideas=(Idea("a", "Lights go on"),))
    ahead = Meeting("ahead", branches=(say,))
    assert not was_held(ahead)
    assert unsaid(ahead) == ()
    assert not was_held(ahead.with_feeling(Feeling(Moment.BEFORE, 2)))
    assert was_held(ahead.with_feeling(Feeling(Moment.AFTER, 2)))
    assert was_held(ahead.with_promise(Promise.new("Ann", "A key")))
    assert was_held(ahead.with_said("a", Said.PARTLY))


def test_a_promise_carried_over_does_not_make_the_next_meeting_one_that_was_held(
    held: Meeting,
) -> None:
    last = held.with_promise(Promise.new("Ann", "A key"))
    assert not was_held(following(Meeting.new(), last, HEADING))


def test_what_lies_under_an_idea_for_only_if_it_helps_does_not_come_along_as_shared() -> None:
    under = Idea("b", "What happened", ideas=(Idea("c", "To whom"),))
    helps = Idea("a", "If they ask", pile=Pile.IF_IT_HELPS, ideas=(under,))
    branch = Branch("say", "My point", step="say", ideas=(helps, Idea("d", "A lock")))
    held = Meeting("m", branches=(branch,)).with_said("d", Said.PARTLY)
    assert [idea.pile for idea in to_say(held)] == [Pile.IF_IT_HELPS] * 3 + [Pile.SHARE]
    assert texts(unsaid(held)) == ["A lock"]


def test_what_is_left_comes_first_in_the_next_meeting_as_new(held: Meeting) -> None:
    fresh = Meeting.new().with_branch(Branch.new("Why I am going", step="why"))
    after = following(fresh, held, HEADING, picture="arrow")
    branch = after.branches[0]
    assert (branch.heading, branch.picture, branch.step) == (HEADING, "arrow", LAST_TIME)
    assert texts(branch.ideas) == texts(unsaid(held))
    assert all(idea.said is Said.NOT_YET for idea in branch.ideas)
    assert after.ids().isdisjoint(held.ids())
    assert after.follows == held.id


def test_what_is_left_twice_goes_on_to_the_third_meeting(held: Meeting) -> None:
    second = following(Meeting.new(), held, HEADING).with_feeling(Feeling(Moment.AFTER, 3))
    assert texts(unsaid(second)) == texts(unsaid(held))


def test_a_meeting_with_nothing_left_gets_no_empty_branch(held: Meeting) -> None:
    done = held
    for idea in unsaid(held):
        done = done.with_said(idea.id, Said.YES)
    assert following(Meeting.new(), done, HEADING).branches == ()


def test_kept_ideas_never_come_along(held: Meeting) -> None:
    after = following(Meeting.new(), held, HEADING)
    assert "Private" not in repr(after)
    assert "Private" not in repr(to_say(held))


@pytest.mark.parametrize(
    ("happened", "asked"),
    [
        (Happened.NOT_ASKED, True),
        (Happened.NOT_KNOWN, True),
        (Happened.PARTLY, True),
        (Happened.YES, False),
        (Happened.NO, False),
    ],
)
def test_a_promise_is_asked_about_until_the_answer_is_known(
    happened: Happened, asked: bool
) -> None:
    promise = Promise("p", "Ann", "Ask for a key", happened=happened)
    last = Meeting("last", promises=(promise,))
    assert bool(open_promises(last)) is asked
    after = following(Meeting.new(), last, HEADING)
    assert [replace(p, id="p") for p in after.promises] == (
        [replace(promise, carried=True, root="p")] if asked else []
    )
    assert "p" not in [p.id for p in after.promises]


def test_needs_told_already_are_not_put_there_again() -> None:
    person = replace(Person.new("Sam"), needs=(Idea("a", "A break"),))
    once = prepared_for(Meeting.new(), person, "What I need")
    assert prepared_for(once, person, "What I need") is once
    assert prepared_for(Meeting("m"), Person.new("Ann"), "What I need") == Meeting("m")


# Voice notes.


def test_a_point_that_was_recorded_comes_to_the_next_meeting_with_its_note() -> None:
    note = VoiceNote("n", 4, "My voice note, 4 seconds")
    said = Branch("say", "My point", step="say", ideas=(Idea("a", "").with_note(note),))
    held = Meeting("m", branches=(said,)).with_feeling(Feeling(Moment.AFTER, 3))
    (left,) = following(Meeting.new(), held, HEADING).branches[0].ideas
    assert (left.note, left.text) == (note, "My voice note, 4 seconds")
