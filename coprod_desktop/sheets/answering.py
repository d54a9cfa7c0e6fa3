"""Plans the kind answer to whoever asked a person to come."""

from __future__ import annotations

from coprod_desktop.domain.asking import KNOW
from coprod_desktop.domain.deciding import Going
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Kind
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Heap, Plan, Point, Section, Sign
from coprod_desktop.sheets.telling import about, for_paper, heading_of, heaps, picture_of
from coprod_desktop.sheets.tidied import one_line

_PICTURES = {
    Going.NOT_SURE: "not-sure",
    Going.NOT_THIS_TIME: "date",
    Going.NO: "letter",
}
HELP = "help"
"""The picture of what would help."""


def can_answer(meeting: Meeting) -> bool:
    """Whether there is an answer to send: one who goes just goes."""
    return meeting.going in _PICTURES


def answer_plan(
    meeting: Meeting, person_name: str, choice: SheetChoice, supplies: Supplies
) -> Plan:
    """What stands on the letter; what was looked at before deciding is nobody else's business."""
    words = supplies.words
    shared = for_paper(meeting, choice.left_out)
    name = one_line(person_name)
    going = shared.going.value
    lines: list[Point] = []
    while words.has(f"answer-{going}-{len(lines) + 1}"):
        lines.append(Point(words.text(f"answer-{going}-{len(lines) + 1}"), sign=Sign.NONE))
    answer = Section(words.text(f"answer-{going}"), _PICTURES[shared.going], (Heap(tuple(lines)),))
    sections = [answer]
    keys = {step.key for step in supplies.steps if step.kind is Kind.DECIDE}
    for branch in shared.branches:
        parts = heaps(branch.ideas, words, helping=choice.if_it_helps)
        if branch.step in keys and parts:
            sections.append(Section(words.text("answer-would-help"), HELP, parts))
        elif branch.step == KNOW and parts and shared.going is Going.NOT_SURE:
            sections.append(Section(heading_of(branch, words), picture_of(branch), parts))
    return Plan(
        title=words.text("answer-title-of", name=name) if name else words.text("answer-title"),
        short_title=words.text("answer-title"),
        under_title=about(shared, words),
        picture=shared.picture,
        sections=tuple(sections),
        closing=words.text("answer-closing"),
        owner=name,
    )
