"""A short line that somebody who helps writes to the person.

Each is an idea with its author, under a branch of its own. It is off every sheet until the person
wants it there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting

HELPER_LINE = "helper-line"
"""The step whose branch holds such lines; no path asks for it."""


def with_line(meeting: Meeting, line: Idea, branch: Callable[[], Branch]) -> Meeting:
    """The meeting with a line as it is written by now, without it where its words are gone.

    ``branch`` makes the one it lies under, where there is none yet.
    """
    if not line.text:
        return _without(meeting, line.id)
    if meeting.has(line.id):
        under = meeting.branch_of(line.id).id
        return meeting.without_idea(line.id).with_idea(under, line)
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


def _without(meeting: Meeting, line: str) -> Meeting:
    if not meeting.has(line):
        return meeting
    there = meeting.branch_of(line)
    left = meeting.without_idea(line).leaving_out(line, left_out=False)
    if left.branch(there.id).ideas:
        return left
    return left.without_branch(there.id).leaving_out(there.id, left_out=False)
