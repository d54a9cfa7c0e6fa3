"""Every step of the data files has its place on a sheet, and code names no other step."""

from __future__ import annotations

import pytest

from coprod_desktop.content.paths import paths
from coprod_desktop.domain import asking, carry, pocket_card, strengths, what_happened
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Kind, Path, Phase, Step, every_step
from coprod_desktop.sheets import prep
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.look_back import look_back_plan
from coprod_desktop.sheets.plan import Plan
from coprod_desktop.ui.steps import order_edits
from tests.sheets.samples import supplies

NAMED = {
    *(step for step in carry.TO_BE_SAID if step),  # "" is a heap the person named
    *(carry.LAST_TIME, carry.NEEDS, carry.STRENGTHS, carry.LINES, carry.THEY_SAID),
    *(carry.SAY, asking.KNOW, strengths.WENT_WELL, order_edits.SCRAPS),
    *(pocket_card.WHY, pocket_card.WOULD_HELP),
    *(what_happened.HAPPENED, what_happened.BETTER, what_happened.WANTED),
}
HOLD_IDEAS = (
    *(Kind.CARDS, Kind.SENTENCE, Kind.FEW, Kind.DECIDE),
    *(Kind.SCRAPS, Kind.LAST_TIME, Kind.SAID, Kind.PROMISED, Kind.RIGHT),
)
"""The kinds of steps whose answers are ideas in a branch."""
STEPS = {step.key: step for step in every_step(paths()) if step.kind in HOLD_IDEAS}
HEAP = ""
INTO_THE_ROOM = (
    *("strengths", "say", HEAP, "would-help"),
    *("last-time", "going", "about-it", "why", "only-i-know", "who", "ask", "know", "keep"),
    "need",
    "ready-lines",
)
"""The steps in the order their answers stand in on the sheet for the room."""
AFTERWARDS = ("went-well", "tell-them", "they-said", "better", "stuck", "next")
"""The steps in the order their answers stand in on the sheet for afterwards, in own words."""


def answered(*steps: str) -> Meeting:
    """A meeting with an answer to each step, under a heading that is the step's key."""
    branches = (
        Branch(f"branch of {key}", key or "heap", step=key, ideas=(Idea.new(f"to {key}"),))
        for key in steps
    )
    return Meeting("m", branches=tuple(branches))


def headings(plan: Plan) -> tuple[str, ...]:
    return tuple(section.heading for section in plan.sections)


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.key)
def test_every_step_named_in_code_is_a_step(path: Path) -> None:
    assert {step.key for step in path.steps} >= NAMED


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.key)
def test_where_an_answer_is_printed_is_the_same_for_every_kind_of_meeting(path: Path) -> None:
    def printed_at(step: Step) -> tuple[object, ...]:
        return step.key, step.kind, step.phase, step.sheet_place

    assert list(map(printed_at, path.steps)) == list(map(printed_at, every_step(paths())))


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_the_answers_of_a_step_are_on_the_sheet_of_its_time_alone(step: Step) -> None:
    meeting = answered(step.key)
    after = step.phase is Phase.LOOK_BACK
    plans = {True: look_back_plan, False: prep.prep_plan}
    on = {
        looks_back: f"to {step.key}" in repr(plan(meeting, "Robin", SheetChoice(), supplies()))
        for looks_back, plan in plans.items()
    }
    # What there was to say is said of on the sheet for afterwards too.
    assert on == {True: after or step.key in carry.TO_BE_SAID, False: not after}


@pytest.mark.parametrize("turned", [False, True])
def test_strengths_then_points_come_first_and_lines_to_have_ready_last(
    turned: bool,
) -> None:
    meeting = answered(*(reversed(INTO_THE_ROOM) if turned else INTO_THE_ROOM))
    there = headings(prep.prep_plan(meeting, "Robin", SheetChoice(), supplies()))
    first, between, last = INTO_THE_ROOM[:4], INTO_THE_ROOM[4:-1], INTO_THE_ROOM[-1:]
    # What has no place of its own stays in the order of the meeting.
    ordered = (*first, *(reversed(between) if turned else between), *last)
    assert there == tuple(key or "heap" for key in ordered)


def test_the_sheet_for_the_room_has_a_place_for_every_answer_of_before() -> None:
    before = {step.key for step in STEPS.values() if step.phase is not Phase.LOOK_BACK}
    assert {*INTO_THE_ROOM} == {*before, HEAP}


@pytest.mark.parametrize("turned", [False, True])
def test_own_words_for_afterwards_stand_in_one_order(turned: bool) -> None:
    told = [step.key for step in STEPS.values() if step.phase is Phase.LOOK_BACK]
    meeting = answered(*(reversed(told) if turned else told))
    there = headings(look_back_plan(meeting, "Robin", SheetChoice(), supplies()))
    said = supplies().words.text("sheet-what-i-said")
    assert there == (said, "promised", *AFTERWARDS)
