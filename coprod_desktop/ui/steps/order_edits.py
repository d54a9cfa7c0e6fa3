"""What putting in order does to a meeting."""

from __future__ import annotations

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting

SCRAPS = "say"
"""The step whose answers are the loose scraps."""


def scraps(meeting: Meeting) -> tuple[Idea, ...]:
    """The ideas that lie in no heap."""
    branch = meeting.branch_for(SCRAPS)
    return () if branch is None else tuple(idea for _, idea in branch.walk())


def heaps(meeting: Meeting) -> tuple[tuple[int, Branch], ...]:
    """The heaps the person named, each with its number among all branches, which is its look."""
    return tuple(
        (number, branch) for number, branch in enumerate(meeting.branches) if not branch.step
    )


def put_in(meeting: Meeting, idea: str, heap: str) -> Meeting:
    """``idea`` last in a heap; it stays where it is when it lies there already."""
    return meeting if meeting.branch_of(idea).id == heap else meeting.moved(idea, heap)


def put_in_new(meeting: Meeting, heap: Branch, ideas: tuple[str, ...]) -> Meeting:
    """A heap more, after all others, with these ideas in it."""
    meeting = meeting.with_branch(heap)
    for idea in ideas:
        meeting = put_in(meeting, idea, heap.id)
    return meeting


def taken_out(meeting: Meeting, idea: str, heading: str, picture: str) -> Meeting:
    """``idea`` back among the loose scraps; ``heading`` names their branch where there is none."""
    loose = meeting.branch_for(SCRAPS)
    if loose is None:
        loose = Branch.new(heading, picture=picture, step=SCRAPS)
        meeting = meeting.with_branch(loose, 0)
    return put_in(meeting, idea, loose.id)


def under_the_one_before(meeting: Meeting, idea: str) -> Meeting:
    """``idea`` under the idea above it; nothing changes for the first of its row."""
    beside = meeting.beside(idea)
    place = next(number for number, one in enumerate(beside) if one.id == idea)
    return meeting if place == 0 else meeting.moved(idea, beside[place - 1].id)


def out_again(meeting: Meeting, idea: str) -> Meeting:
    """``idea`` beside the one it was under, right after it; tops stay."""
    above = meeting.parent_of(idea)
    if any(branch.id == above for branch in meeting.branches):
        return meeting
    beside = meeting.beside(above)
    place = next(number for number, one in enumerate(beside) if one.id == above)
    return meeting.moved(idea, meeting.parent_of(above), place + 1)
