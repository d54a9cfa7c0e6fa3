"""What putting in order does to a meeting."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.carry import SAY
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting

SCRAPS = SAY
"""The step whose answers are the loose scraps."""


def scraps(meeting: Meeting) -> tuple[tuple[int, Idea], ...]:
    """The ideas that lie in no heap, each with its depth."""
    branch = meeting.branch_for(SCRAPS)
    return () if branch is None else tuple(branch.walk())


def loose(meeting: Meeting) -> tuple[Idea, ...]:
    """The scraps one can see: what is kept lies in the pocket with all under it."""
    branch = meeting.shared().branch_for(SCRAPS)
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


def with_scraps(meeting: Meeting, heading: str, picture: str) -> tuple[Meeting, str]:
    """``meeting`` with a branch for loose scraps, which ``heading`` names, with its id."""
    branch = meeting.branch_for(SCRAPS)
    if branch is None:
        branch = Branch.new(heading, picture=picture, step=SCRAPS)
        meeting = meeting.with_branch(branch, 0)
    return meeting, branch.id


def taken_out(meeting: Meeting, idea: str, heading: str, picture: str) -> Meeting:
    """``idea`` back among the loose scraps."""
    meeting, branch = with_scraps(meeting, heading, picture)
    return put_in(meeting, idea, branch)


def without_heap(meeting: Meeting, heap: str, heading: str, picture: str) -> Meeting:
    """A heap less; what lay in it is loose again."""
    ideas = meeting.branch(heap).ideas
    meeting = meeting.without_branch(heap)
    if not ideas:
        return meeting
    meeting, branch = with_scraps(meeting, heading, picture)
    for idea in ideas:
        meeting = meeting.with_idea(branch, idea)
    return meeting


def heap_moved(meeting: Meeting, heap: str, to: int) -> Meeting:
    """A heap as number ``to`` of the heaps, from 0; what is no heap stays where it stands."""
    every = [branch for branch in meeting.branches if not branch.step]
    moving = meeting.branch(heap)
    rest = [branch for branch in every if branch.id != heap]
    rest.insert(max(0, min(to, len(rest))), moving)
    turn = iter(rest)
    branches = tuple(branch if branch.step else next(turn) for branch in meeting.branches)
    return replace(meeting, branches=branches)


def under_the_one_before(meeting: Meeting, idea: str) -> Meeting:
    """``idea`` under the idea one sees above it; nothing changes for the first of its row."""
    among = beside(meeting, idea)
    place = among.index(idea)
    return meeting if place == 0 else meeting.moved(idea, among[place - 1])


def out_again(meeting: Meeting, idea: str) -> Meeting:
    """``idea`` beside the one it was under, right after it; tops stay."""
    above = meeting.parent_of(idea)
    if any(branch.id == above for branch in meeting.branches):
        return meeting
    row = meeting.beside(above)
    place = next(number for number, one in enumerate(row) if one.id == above)
    return meeting.moved(idea, meeting.parent_of(above), place + 1)


def number_on(meeting: Meeting, pile: Pile) -> int:
    """How many of the scraps and of the ideas in heaps lie on a pile."""
    ideas = [idea for _, idea in scraps(meeting)]
    ideas += [idea for _, heap in heaps(meeting) for _, idea in heap.walk()]
    return sum(1 for idea in ideas if idea.pile is pile)


def possible(meeting: Meeting, idea: str) -> tuple[str, ...]:
    """Which ways an idea of a heap can go, by the names of their words."""
    branch = meeting.branch_of(idea)
    among = beside(meeting, idea)
    place = among.index(idea)
    ways = {
        "up": place > 0,
        "down": place < len(among) - 1,
        "under": place > 0 and meeting.takes(among[place - 1], meeting.idea(idea)),
        "out": meeting.parent_of(idea) != branch.id,
        "take-out": branch.step != SCRAPS,
    }
    return tuple(name for name, goes in ways.items() if goes)


# What comes first.


def all_of_it(meeting: Meeting) -> set[str]:
    """The ids of the heaps, of all ideas in them, of all scraps."""
    ids = {idea.id for _, idea in scraps(meeting)}
    for _, heap in heaps(meeting):
        ids |= {heap.id, *(idea.id for _, idea in heap.walk())}
    return ids


def beside(meeting: Meeting, which: str) -> list[str]:
    """The ids a heap or an idea is seen to stand among, itself with them, in order.

    What is kept lies in the pocket, so that only another kept idea stands among it.
    """
    every = [heap.id for _, heap in heaps(meeting)]
    if which in every:
        return every
    in_pocket = meeting.idea(which).pile is Pile.KEEP
    row = meeting.beside(which)
    return [one.id for one in row if (one.pile is Pile.KEEP) is in_pocket]


def ways_to_the_front(meeting: Meeting, which: str) -> tuple[str, ...]:
    """Which ways a heap or an idea can go among those it stands with."""
    among = beside(meeting, which)
    place = among.index(which)
    ways = {"up": place > 0, "down": place < len(among) - 1, "top": place > 1}
    return tuple(name for name, goes in ways.items() if goes)


def gone(meeting: Meeting, which: str, way: str) -> Meeting:
    """A heap or an idea gone one of those ways."""
    among = beside(meeting, which)
    here = among.index(which)
    to = max(0, min({"up": here - 1, "down": here + 1, "top": 0}[way], len(among) - 1))
    if any(heap.id == which for _, heap in heaps(meeting)):
        return heap_moved(meeting, which, to)
    # What lies in the pocket in between is stepped over.
    return meeting.moved_past(which, among[to])
