"""A step counts as answered only when the person gave it something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coprod_desktop.domain.carry import LAST_TIME
from coprod_desktop.domain.deciding import Going, LookedAt, Weighed
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Phase
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.when import When
from coprod_desktop.ui.route import Route
from coprod_desktop.ui.steps.answered import is_answered
from tests.ui.opened import path_of, step_of

FRESH = Meeting.new(path="review")
IDEA = Idea.new("Wet feet")
SAY = replace(Branch.new("Say", step="say"), ideas=(IDEA,))
LAST = replace(Branch.new("Last time", step=LAST_TIME), ideas=(IDEA,))
ASKED = replace(Promise.new("Dee", "Ring"), carried=True)


def seen_all(meeting: Meeting) -> Meeting:
    for step in path_of(meeting).steps:
        meeting = meeting.visited(step.key)
    return meeting


def test_going_through_every_step_answers_none() -> None:
    meeting = seen_all(FRESH)
    assert not [step.key for step in path_of(meeting).steps if is_answered(meeting, step)]
    assert not [phase for phase in Phase if Route(path_of).is_begun(meeting, phase)]


@pytest.mark.parametrize(
    ("step", "meeting"),
    [
        ("which-meeting", replace(FRESH, title="Night shelter")),
        ("which-meeting", replace(FRESH, picture="council")),
        ("when-where", replace(FRESH, when=When("Tues"))),
        ("when-where", replace(FRESH, where="The hall")),
        ("going", replace(FRESH, going=Going.NO)),
        ("going", replace(FRESH, looked_at=(LookedAt("pay", Weighed.NO),))),
        ("say", FRESH.with_branch(SAY)),
        ("say", FRESH.with_branch(replace(SAY, step=""))),
        ("order", FRESH.with_branch(replace(SAY, step=""))),
        ("feel", FRESH.with_feeling(Feeling(Moment.BEFORE, 3))),
        ("last-time", replace(FRESH, promises=(replace(ASKED, happened=Happened.NO),))),
    ],
)
def test_what_was_given_answers_its_step(step: str, meeting: Meeting) -> None:
    assert is_answered(meeting, step_of(meeting, step))


@pytest.mark.parametrize(
    ("step", "meeting"),
    [
        ("which-meeting", replace(FRESH, title="  ")),
        ("say", FRESH.with_branch(replace(SAY, ideas=(Idea.new(" "),)))),
        ("order", FRESH.with_branch(SAY)),
        ("last-time", replace(FRESH.with_branch(LAST), promises=(ASKED,))),
    ],
)
def test_what_nobody_gave_is_no_answer(step: str, meeting: Meeting) -> None:
    assert not is_answered(meeting, step_of(meeting, step))


def test_a_point_marked_as_said_begins_the_phase_it_belongs_to() -> None:
    meeting = FRESH.with_branch(SAY).with_said(IDEA.id, Said.YES)
    route = Route(path_of)
    begun = [phase for phase in Phase if route.is_begun(meeting, phase)]
    assert Phase.GET_READY in begun
    assert Phase.PRACTISE not in begun
