"""A short line that somebody who helps writes to the person.

Each is an idea with its author, under a branch of its own. It is off every sheet until the person
wants it there. The last of them is the one that is written on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting

HELPER_LINE = "helper-line"
"""The step whose branch holds such lines; no path asks for it."""


def last_line(meeting: Meeting) -> Idea | None:
    """The line that was written last, if there is any.

    What the person keeps for themselves, or wrote there themselves, is nobody else's to change.
    """
    there = meeting.branch_for(HELPER_LINE)
    ideas = () if there is None else reversed(there.ideas)
    return next((idea for idea in ideas if idea.author and idea.pile is not Pile.KEEP), None)


def with_line(
    meeting: Meeting, line: Idea, branch: Callable[[], Branch], before: Meeting | None = None
) -> Meeting:
    """The meeting with a line as it is written by now, without it where its words are gone.

    ``branch`` makes the one it lies under, where there is none yet. ``before`` is the meeting as
    it was when whoever helps began: a line it had comes back to its place with its next words.
    """
    if not line.text:
        return _without(meeting, line.id)
    if meeting.has(line.id):
        now = meeting.idea(line.id)
        parent, at = meeting.parent_of(line.id), meeting.beside(line.id).index(now)
        other = replace(now, text=line.text, author=line.author)
        return meeting.without_idea(line.id).with_idea(parent, other, at)
    if before is not None and before.has(line.id):
        return _brought_back(meeting, line, before)
    there = meeting.branch_for(HELPER_LINE)
    if there is None:
        there = branch()
        meeting = meeting.with_branch(there).leaving_out(there.id)
    elif there.id not in meeting.left_out:
        meeting = meeting.leaving_out(line.id)
    return meeting.with_idea(there.id, line)


def on_sheet(meeting: Meeting, line: str) -> Meeting:
    """The meeting with a line on its sheet; others that were off with it stay off."""
    there = meeting.branch_of(line)
    if there.id in meeting.left_out:
        others = {idea.id for idea in there.ideas} - {line}
        ids = (meeting.left_out - {there.id}) | others
        return replace(meeting, left_out=ids)
    return meeting.leaving_out(line, left_out=False)


def off_sheet(meeting: Meeting, line: str) -> Meeting:
    """The meeting with a line off its sheet; one alone is off with the heap it lies in."""
    there = meeting.branch_of(line)
    if there.id in meeting.left_out:
        return meeting
    alone = len(there.ideas) == 1
    return meeting.leaving_out(there.id if alone else line)


def _brought_back(meeting: Meeting, line: Idea, before: Meeting) -> Meeting:
    """The meeting with a line that was wiped where it lay before, on the sheet or off it."""
    there = before.branch_of(line.id)
    if not meeting.has(there.id):
        emptied = replace(there, ideas=())
        meeting = meeting.with_branch(emptied, before.branches.index(there))
    ids = before.left_out & {there.id, line.id}
    at = before.beside(line.id).index(before.idea(line.id))
    back = meeting.with_idea(there.id, line, at)
    return replace(back, left_out=back.left_out | ids)


def _without(meeting: Meeting, line: str) -> Meeting:
    if not meeting.has(line):
        return meeting
    there = meeting.branch_of(line)
    left = meeting.without_idea(line).leaving_out(line, left_out=False)
    if left.branch(there.id).ideas:
        return left
    return left.without_branch(there.id).leaving_out(there.id, left_out=False)
