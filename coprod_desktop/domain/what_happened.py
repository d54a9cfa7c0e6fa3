"""What a person has to tell of a meeting that did not go well."""

from __future__ import annotations

from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting

HAPPENED, BETTER, WANTED = "said", "better", "tell-them"
"""The steps that ask what happened, what they could do better, what is to be done now."""
NOTHING = "nothing"
"""The card with which a person leaves it: a good answer like the others."""
READY = "ready-"
"""What the card of something one got ready begins with; the idea's id follows."""


def is_to_be_told(meeting: Meeting) -> bool:
    """Whether the person wants anything done with it."""
    branch = meeting.branch_for(WANTED)
    return branch is not None and any(idea.card != NOTHING for _, idea in branch.walk())


def answers_to(meeting: Meeting, step: str) -> tuple[Idea, ...]:
    """The answers to a step in order, each with all under it."""
    branch = meeting.branch_for(step)
    return () if branch is None else branch.ideas


def own_words(meeting: Meeting) -> tuple[Idea, ...]:
    """What the person wrote themselves where it was asked what is to be done now."""
    return tuple(idea for idea in answers_to(meeting, WANTED) if not idea.card)


def got_ready(meeting: Meeting, most: int) -> tuple[Idea, ...]:
    """What the person had ready to say, the first ``most`` of it; each is something done right."""
    return tuple(idea for idea in to_say(meeting) if idea.text.strip())[:most]
