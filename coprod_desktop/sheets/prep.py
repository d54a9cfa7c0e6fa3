"""Plans the sheet a person takes into the room."""

from __future__ import annotations

from collections.abc import Iterator

from coprod_desktop.domain.carry import LINES, STRENGTHS
from coprod_desktop.domain.helper_line import HELPER_LINE
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import MIDDLE, Kind, Phase, Step
from coprod_desktop.domain.promise import Happened
from coprod_desktop.sheets.choice import CAN_SAY, SheetChoice, Supplies
from coprod_desktop.sheets.look_back import PROMISE, asked_about
from coprod_desktop.sheets.plan import Plan, Section
from coprod_desktop.sheets.telling import about, for_paper, heading_of, heaps, picture_of
from coprod_desktop.sheets.tidied import one_line, tidy

_TOP = (STRENGTHS, HELPER_LINE)
"""The steps that remind a person of what is good, before all else."""
_HEAPS_PLACE = 2
"""Where the heaps a person named stand: they are what there is to say, put in order."""


def prep_plan(meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies) -> Plan:
    """What stands on the sheet, in the order of the data, then of the meeting.

    Nothing kept is on it, nor felt unless chosen.
    """
    words = supplies.words
    shared = for_paper(meeting, choice.left_out)
    branches = [
        branch for branch in shared.branches if _is_for_the_room(supplies.step_of(branch), choice)
    ]
    branches.sort(key=lambda branch: _place(branch, supplies.step_of(branch)))
    sections = tuple(
        Section(heading_of(branch, words), picture_of(branch), parts)
        for branch in branches
        if (parts := heaps(branch.ideas, words))
    )
    # Somebody with lines of their own needs none of ours.
    has_lines = any(branch.step == LINES for branch in branches)
    name = one_line(person_name)
    return Plan(
        title=words.text("sheet-my-words-of", name=name) if name else words.text("sheet-my-words"),
        short_title=words.text("sheet-my-words"),
        under_title=about(shared, words),
        picture=shared.picture,
        sections=(*sections, *_from_last_time(shared, supplies)),
        empty=words.text("sheet-nothing-yet"),
        closing="" if has_lines or CAN_SAY in shared.left_out else words.text("sheet-can-say"),
        owner=name,
    )


def _from_last_time(meeting: Meeting, supplies: Supplies) -> Iterator[Section]:
    """They said … Did it happen? All that was not done by now."""
    asked = tuple(
        asked_about(promise, supplies.words)
        for promise in meeting.promises
        if promise.carried and promise.happened is not Happened.YES
        if tidy(promise.what) or tidy(promise.who)
    )
    if asked:
        yield Section(supplies.words.text("sheet-said-last-time"), PROMISE, asked)


def _is_for_the_room(step: Step | None, choice: SheetChoice) -> bool:
    if step is None:
        return True
    if step.kind is Kind.FACE:
        return choice.with_feelings
    return step.phase is not Phase.LOOK_BACK


def _place(branch: Branch, step: Step | None) -> int:
    if branch.step in _TOP:
        return _TOP.index(branch.step)
    if not branch.step:
        return len(_TOP) + _HEAPS_PLACE
    return len(_TOP) + (MIDDLE if step is None else step.sheet_place)
