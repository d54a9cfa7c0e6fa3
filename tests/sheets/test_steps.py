"""Every step of the data files has its place on a sheet, and code names no other step."""

from __future__ import annotations

import pytest

from coprod_desktop.content.paths import paths
from coprod_desktop.domain import carry
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Kind, Path, Phase, Step
from coprod_desktop.sheets import look_back, prep
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.ui.steps import order_edits
from tests.sheets.samples import supplies

NAMED = {
    *(step for step in carry.TO_BE_SAID if step),  # "" is a heap the person named
    *(carry.LAST_TIME, carry.NEEDS, carry.STRENGTHS),
    *(prep.SAY, prep.WOULD_HELP, prep.READY_LINES),
    *prep.FEELINGS,
    *prep.AFTERWARDS,
    *(look_back.SAID, look_back.PROMISED, look_back.SPEAKING),
    *look_back.IN_WORDS,
    order_edits.SCRAPS,
}
HOLD_IDEAS = (Kind.CARDS, Kind.LAST_TIME, Kind.SAID, Kind.PROMISED)
"""The kinds of steps whose answers are ideas in a branch."""
STEPS = {
    f"{path.key}: {step.key}": step
    for path in paths()
    for step in path.steps
    if step.kind in HOLD_IDEAS
}


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.key)
def test_every_step_named_in_code_is_a_step(path: Path) -> None:
    assert {step.key for step in path.steps} >= NAMED


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_the_answers_of_a_step_are_on_the_sheet_of_its_time_alone(step: Step) -> None:
    answer = Idea.new("Quicksilver")
    branch = Branch("answers", step.heading, step=step.key, ideas=(answer,))
    meeting = Meeting.new().with_branch(branch)
    after = step.phase is Phase.LOOK_BACK
    plans = {True: look_back.look_back_plan, False: prep.prep_plan}
    on = {
        looks_back: "Quicksilver" in repr(plan(meeting, "Robin", SheetChoice(), supplies()))
        for looks_back, plan in plans.items()
    }
    # What there was to say is said of on the sheet for afterwards too.
    assert on == {True: after or step.key in carry.TO_BE_SAID, False: not after}
