"""What is left of one meeting for the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.domain.feeling import Moment
from coprod_desktop.domain.idea import Idea, Pile, Said, new_id, shared
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.point import is_part, parts
from coprod_desktop.domain.promise import Promise

LAST_TIME = "last-time"
THEY_SAID = "they-said"
"""The step that looks back at what others said in the room."""
SAY = "say"
"""The step on which points are written."""
TO_BE_SAID = ("", SAY, "would-help", "ask", LAST_TIME)
"""The steps whose ideas are meant for the room; "" is a heap the person named."""
NEEDS, STRENGTHS, LINES = "need", "strengths", "ready-lines"


def was_held(meeting: Meeting) -> bool:
    """Whether the person told anything that shows they have been to this meeting.

    A promise carried over was made at the meeting before.
    """
    return (
        any(not promise.carried for promise in meeting.promises)
        or meeting.branch_for(THEY_SAID) is not None
        or meeting.feeling(Moment.AFTER) is not None
        or any(idea.said is not Said.NOT_YET for _, idea in meeting.walk())
    )


def to_say(meeting: Meeting) -> tuple[Idea, ...]:
    """The ideas meant for the room, in order, each without the ideas under it.

    The parts of a point stay with it: they are no points by themselves.
    What lies under an idea for only if it helps is on that pile with it.
    """
    return tuple(
        idea
        for branch in meeting.shared().branches
        if branch.step in TO_BE_SAID
        for idea in one_by_one(branch)
    )


def one_by_one(branch: Branch) -> Iterator[Idea]:
    """Each idea of a branch by itself, with the parts of a point, on the pile it counts as."""
    piles: list[Pile] = []
    for depth, idea in branch.walk():
        if depth and is_part(idea):
            piles[depth:] = [piles[depth - 1]]
            continue
        above = piles[depth - 1] if depth else Pile.SHARE
        pile = idea.pile if above is Pile.SHARE else above
        piles[depth:] = [pile]
        yield replace(idea, ideas=parts(idea), pile=pile)


def unsaid(meeting: Meeting) -> tuple[Idea, ...]:
    """What the person wanted to say at a meeting that took place, but did not say whole."""
    if not was_held(meeting):
        return ()
    return tuple(
        idea for idea in to_say(meeting) if idea.pile is Pile.SHARE and idea.said is not Said.YES
    )


def open_promises(meeting: Meeting) -> tuple[Promise, ...]:
    """The promises to ask about next time."""
    return tuple(promise for promise in meeting.promises if promise.is_open)


def following(meeting: Meeting, last: Meeting, heading: str, picture: str = "") -> Meeting:
    """A fresh meeting with what is left of the last one.

    Unsaid ideas come under a branch named ``heading``; promises come to be asked about.
    """
    left = tuple(
        replace(idea, id=new_id(), said=Said.NOT_YET, agenda_item="") for idea in unsaid(last)
    )
    promises = tuple(
        replace(promise, id=new_id(), carried=True, root=promise.first_id)
        for promise in open_promises(last)
    )
    carried = replace(meeting, follows=last.id, promises=(*meeting.promises, *promises))
    if not left:
        return carried
    branch = Branch.new(heading, picture=picture, step=LAST_TIME)
    return carried.with_branch(replace(branch, ideas=left), at=0)


def prepared_for(meeting: Meeting, person: Person, heading: str, picture: str = "") -> Meeting:
    """A fresh meeting that knows already what the person needs, under ``heading``."""
    return _knowing(meeting, person.needs, NEEDS, heading, picture)


def with_lines(meeting: Meeting, person: Person, heading: str, picture: str = "") -> Meeting:
    """A fresh meeting that knows already which lines the person has ready."""
    return _knowing(meeting, person.lines, LINES, heading, picture)


def _knowing(
    meeting: Meeting, known: tuple[Idea, ...], step: str, heading: str, picture: str
) -> Meeting:
    told = shared(known)
    if not told or meeting.branch_for(step) is not None:
        return meeting
    ideas = tuple(replace(idea, id=new_id(), said=Said.NOT_YET) for idea in told)
    branch = Branch.new(heading, picture=picture, step=step)
    return meeting.with_branch(replace(branch, ideas=ideas))
