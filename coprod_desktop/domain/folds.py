"""What is folded away where a meeting is seen.

A fold hides lines from whoever looks at the map or the list, never words from a sheet or a voice.
"""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.refused import NotThere


def folding(meeting: Meeting, which: str, *, folded: bool = True) -> Meeting:
    """``meeting`` with a branch or an idea folded, or unfolded; NotThere where it is not."""
    if not meeting.has(which):
        raise NotThere(which)
    ids = meeting.folded | {which} if folded else meeting.folded - {which}
    return meeting if ids == meeting.folded else replace(meeting, folded=ids)


def all_folded(meeting: Meeting) -> Meeting:
    """``meeting`` with every branch folded that has ideas; what is folded inside stays so."""
    branches = {branch.id for branch in meeting.branches if branch.ideas}
    return replace(meeting, folded=meeting.folded | branches)


def all_unfolded(meeting: Meeting) -> Meeting:
    """``meeting`` with nothing folded."""
    return replace(meeting, folded=frozenset())


def folds_over(meeting: Meeting, which: str) -> frozenset[str]:
    """The ids of what is folded over a branch or an idea; its own fold is none of them."""
    if not meeting.folded:
        return frozenset()
    for branch in meeting.branches:
        above: list[Idea] = []
        for depth, idea in branch.walk():
            del above[depth:]
            if idea.id == which:
                over = {branch.id, *(one.id for one in above)}
                return meeting.folded & over
            above.append(idea)
    return frozenset()
