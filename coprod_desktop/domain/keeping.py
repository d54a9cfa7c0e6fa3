"""Keeps in one copy of a meeting what is kept in another."""

from __future__ import annotations

from functools import reduce

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Meeting


def kept_in(meeting: Meeting) -> frozenset[str]:
    """The ids of the ideas that are kept, by themselves or by what they lie under."""
    return _ideas(meeting) - _ideas(meeting.shared())


def keeping(meeting: Meeting, kept: frozenset[str]) -> Meeting:
    """``meeting`` with those of the ideas ``kept`` that it has; what is kept stays kept."""
    fresh = (idea.id for _, idea in meeting.shared().walk() if idea.id in kept)
    return reduce(lambda changed, which: changed.on_pile(which, Pile.KEEP), fresh, meeting)


def _ideas(meeting: Meeting) -> frozenset[str]:
    return frozenset(idea.id for _, idea in meeting.walk())
