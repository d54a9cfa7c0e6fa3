"""Finds the answers to a step in a meeting, with the place for new ones."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Card, Step


def answers(meeting: Meeting, step: Step) -> tuple[Idea, ...]:
    """The ideas that answer a step, in reading order."""
    branch = meeting.branch_for(step.key)
    return () if branch is None else tuple(idea for _, idea in branch.walk())


def picked(meeting: Meeting, step: Step, card: Card) -> Idea | None:
    """The idea that came from a card of a step, also where it went into a heap since."""
    heaps = (branch for branch in meeting.branches if not branch.step)
    moved = (idea for branch in heaps for _, idea in branch.walk() if idea.text == card.words)
    return next((idea for idea in (*answers(meeting, step), *moved) if idea.card == card.key), None)


def with_answer(
    meeting: Meeting, step: Step, idea: Idea, order: Sequence[Step], at: int | None = None
) -> Meeting:
    """``meeting`` with one more answer, in a branch made for the step on first use.

    ``order`` are the steps of the way, so that branches stand as the questions do. ``at`` is
    the place among the other answers, last where there is none.
    """
    branch = meeting.branch_for(step.key)
    if branch is None:
        branch = Branch.new(step.heading or step.question, picture=step.picture, step=step.key)
        meeting = meeting.with_branch(branch, _place(meeting, step, order))
    return meeting.with_idea(branch.id, idea, at)


def _place(meeting: Meeting, step: Step, order: Sequence[Step]) -> int:
    """Before the first branch of a later step."""
    keys = [other.key for other in order]
    later = set(keys[keys.index(step.key) + 1 :]) if step.key in keys else set()
    places = (number for number, branch in enumerate(meeting.branches) if branch.step in later)
    return next(places, len(meeting.branches))
