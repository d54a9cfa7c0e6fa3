"""Makes one heap of two, two heaps of one, several ideas of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.domain.idea import Idea, Pile, new_id
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.refused import NotThere


def joined(meeting: Meeting, heap: str, into: str) -> Meeting:
    """All ideas of a branch at the end of another, which keeps its name, place and question.

    The branch they come from goes. Where it answered a question, that can be answered again, as
    it can when its ideas are moved out one by one. What it left off the sheet stays off it.
    """
    if heap == into:
        return meeting
    going, staying = meeting.branch(heap), meeting.branch(into)
    whole = replace(staying, ideas=staying.ideas + going.ideas)
    branches = (whole if b.id == into else b for b in meeting.branches if b.id != heap)
    left_out = meeting.left_out - {heap}
    if heap in meeting.left_out:
        left_out |= {idea.id for idea in going.ideas}
    return replace(
        meeting,
        branches=tuple(branches),
        left_out=left_out,
        folded=meeting.folded - {heap},
    )


def split_from(meeting: Meeting, first: str, heap: Branch) -> Meeting:
    """An idea, with those after it under the same parent, moved to a new branch.

    ``heap`` is that branch, without ideas; it comes right after the one they lay in. What was
    kept, or left off the sheet, with what it lay in stays so.
    """
    home = meeting.branch_of(first)
    beside = meeting.beside(first)
    place = next(number for number, idea in enumerate(beside) if idea.id == first)
    going = beside[place:]
    # All of them lie under the same, so all are kept with it or none is.
    above = meeting.parent_of(first)
    if above != home.id and meeting.is_kept(above):
        going = tuple(replace(idea, pile=Pile.KEEP) for idea in going)
    off_sheet = not meeting.left_out.isdisjoint(_over(home, first))
    for idea in going:
        meeting = meeting.without_idea(idea.id)
    at = next(n for n, branch in enumerate(meeting.branches, 1) if branch.id == home.id)
    meeting = meeting.with_branch(replace(heap, ideas=going), at)
    return meeting.leaving_out(heap.id) if off_sheet else meeting


def divided(meeting: Meeting, which: str, pieces: Sequence[str]) -> Meeting:
    """An idea made into one for each of ``pieces``, one after the other.

    The first keeps all there is to it but the other words. The rest lie on its pile.
    """
    if len(pieces) < 2:
        return meeting
    idea = meeting.idea(which)
    parent = meeting.parent_of(which)
    place = next(n for n, one in enumerate(meeting.beside(which), 1) if one.id == which)
    meeting = meeting.with_words(which, pieces[0])
    off_sheet = which in meeting.left_out
    for number, words in enumerate(pieces[1:]):
        more = Idea(
            new_id(),
            words,
            pile=idea.pile,
            author=idea.author,
            said=idea.said,
            agenda_item=idea.agenda_item,
            source_page=idea.source_page,
        )
        meeting = meeting.with_idea(parent, more, place + number)
        if off_sheet:
            meeting = meeting.leaving_out(more.id)
    return meeting


def _over(branch: Branch, which: str) -> set[str]:
    """The ids of a branch, and of the ideas of it that an idea lies under."""
    above: list[Idea] = []
    for depth, idea in branch.walk():
        del above[depth:]
        if idea.id == which:
            return {branch.id, *(one.id for one in above)}
        above.append(idea)
    raise NotThere(which)
