"""Tells whether a step has an answer yet."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.idea import Said
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Kind, Step
from coprod_desktop.domain.promise import Happened
from coprod_desktop.ui.steps.answers import answers, picked
from coprod_desktop.ui.steps.order_edits import SCRAPS, heaps


def is_answered(meeting: Meeting, step: Step) -> bool:
    """Whether the person gave this step something of their own; having been there is not enough.

    Steps that only offer something, such as hearing it all, are never answered. What came along
    from last time was not answered now.
    """
    if step.kind is not Kind.LAST_TIME and _has_words(meeting, step):
        return True
    asks = _ANSWERS.get(step.kind)
    return asks is not None and asks(meeting, step)


def _has_words(meeting: Meeting, step: Step) -> bool:
    return any(idea.text.strip() for idea in answers(meeting, step))


def _in_heaps(meeting: Meeting) -> bool:
    return any(heap.ideas for _, heap in heaps(meeting))


def _moved_on(meeting: Meeting, step: Step) -> bool:
    """Whether its answers lie in heaps now."""
    moved = any(picked(meeting, step, card) for card in step.cards)
    return moved or (step.key == SCRAPS and _in_heaps(meeting))


def _said_something(meeting: Meeting) -> bool:
    return any(idea.said is not Said.NOT_YET for _, idea in meeting.walk())


def _asked_after(meeting: Meeting) -> bool:
    return any(p.carried and p.happened is not Happened.NOT_ASKED for p in meeting.promises)


_ANSWERS: dict[Kind, Callable[[Meeting, Step], bool]] = {
    Kind.PATH: lambda m, _: bool(m.title.strip() or m.picture),
    Kind.WHEN: lambda m, _: bool(m.when.typed.strip() or m.where.strip()),
    Kind.CARDS: _moved_on,
    Kind.SCRAPS: _moved_on,
    Kind.ORDER: lambda m, _: _in_heaps(m),
    Kind.FACE: lambda m, step: m.feeling(step.moment) is not None,
    Kind.CUE: lambda m, step: step.ticks and _said_something(m),
    Kind.SAID: lambda m, _: _said_something(m),
    Kind.PROMISED: lambda m, _: any(not promise.carried for promise in m.promises),
    Kind.LAST_TIME: lambda m, _: _asked_after(m),
}
