"""Finds the pictures that stand in a meeting."""

from __future__ import annotations

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.picture import own_id


def picture_of(meeting: Meeting, which: str) -> str:
    """The picture of an idea, of a branch, or of all of the meeting by its own id.

    Raises NotThere where there is no such thing.
    """
    if which == meeting.id:
        return meeting.picture
    branch = next((branch for branch in meeting.branches if branch.id == which), None)
    return branch.picture if branch is not None else meeting.idea(which).picture


def words_of(meeting: Meeting, which: str) -> str:
    """What an idea, a branch, or all of the meeting is called; NotThere as in `picture_of`."""
    if which == meeting.id:
        return meeting.title
    branch = next((branch for branch in meeting.branches if branch.id == which), None)
    return branch.heading if branch is not None else meeting.idea(which).text


def own_pictures(meeting: Meeting) -> frozenset[str]:
    """The keys of the photos and drawings that stand anywhere in a meeting."""
    shown = (meeting.picture, *(branch.picture for branch in meeting.branches))
    every = {*shown, *(idea.picture for _, idea in meeting.walk())}
    return frozenset(picture for picture in every if own_id(picture))


def without_picture(meeting: Meeting, which: str) -> Meeting:
    """A meeting in which something has no picture; an idea that was nothing else goes with it."""
    bare = meeting.with_picture(which, "")
    if which == bare.id or any(branch.id == which for branch in bare.branches):
        return bare
    idea = bare.idea(which)
    empty = not idea.text and idea.note is None and not idea.ideas
    return bare.without_idea(which) if empty and meeting.idea(which).text else bare


def named_in(meeting: Meeting) -> frozenset[str]:
    """The ids of the voice notes, photos and drawings in a meeting."""
    return meeting.notes() | {own_id(picture) for picture in own_pictures(meeting)}
