"""Makes the sheet a person takes into the room."""

from __future__ import annotations

from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.sheets import page
from coprod_desktop.sheets.characters import one_line
from coprod_desktop.sheets.choice import CAN_SAY, Fit, Printed, SheetChoice, Supplies
from coprod_desktop.sheets.plan import Plan, Section
from coprod_desktop.sheets.telling import about, for_paper, heading_of, heaps, picture_of

SAY, HEAP, WOULD_HELP, READY_LINES = "say", "", "would-help", "ready-lines"
FIRST = (SAY, HEAP, WOULD_HELP)
"""The steps whose answers come first. Heaps are what there is to say, put in order."""
FEELINGS = ("feel", "how-was-it")
AFTERWARDS = ("said", "promised", "tell-them", "went-well", "better", "stuck", "next")
"""The steps whose answers belong on the sheet for looking back."""


def prep_sheet(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> Printed:
    """The sheet as PDF. Nothing kept is on it, nor felt unless chosen."""
    return page.printed(prep_plan(meeting, person_name, choice, supplies), choice, supplies)


def measure(meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies) -> Fit:
    """How much the sheet would hold, without drawing it: a few thousandths of a second."""
    return page.fit(prep_plan(meeting, person_name, choice, supplies), choice, supplies)


def largest_points(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> int | None:
    """The largest of the offered sizes at which all of it is on 1 page, or None."""
    plan = prep_plan(meeting, person_name, choice, supplies)
    return page.largest_points(plan, choice, supplies)


def prep_plan(meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies) -> Plan:
    """What stands on the sheet: the points first, lines to have ready last, the rest as ordered."""
    words = supplies.words
    shared = for_paper(meeting, choice.left_out)
    branches = [branch for branch in shared.branches if _is_for_the_room(branch, choice)]
    branches.sort(key=_place)
    sections = tuple(
        Section(heading_of(branch, words), picture_of(branch), parts)
        for branch in branches
        if (parts := heaps(branch.ideas, words))
    )
    # Somebody with lines of their own needs none of ours.
    has_lines = any(branch.step == READY_LINES for branch in branches)
    name = one_line(person_name)
    return Plan(
        title=words.text("sheet-my-words-of", name=name) if name else words.text("sheet-my-words"),
        short_title=words.text("sheet-my-words"),
        under_title=about(shared, words),
        picture=shared.picture,
        sections=sections,
        empty=words.text("sheet-nothing-yet"),
        closing="" if has_lines or CAN_SAY in shared.left_out else words.text("sheet-can-say"),
        owner=name,
    )


def _is_for_the_room(branch: Branch, choice: SheetChoice) -> bool:
    if branch.step in FEELINGS:
        return choice.with_feelings
    return branch.step not in AFTERWARDS


def _place(branch: Branch) -> int:
    if branch.step in FIRST:
        return FIRST.index(branch.step)
    return len(FIRST) + (branch.step == READY_LINES)
