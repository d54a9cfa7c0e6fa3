"""A person's own experience in private pieces, each told once for many meetings.

A piece is an idea of the person's own tree: what they wrote, said or drew, with their answers
about it under it. It goes nowhere by itself: only the point made of it is put into a meeting, and
only while the piece is not kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import reduce

from coprod_desktop.domain.idea import Idea, Pile, new_id
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.point import (
    EXAMPLE,
    HELPS,
    SHOWS,
    answer,
    is_part,
    part,
    with_fresh_part,
)

OTHERS, POINT = "piece-others", "piece-point"
"""What an answer about a piece is for: who else is in it, the one point made of it."""
_FROM = "piece:"
"""How the card of a point begins that came from a piece; the id of that follows."""


class Lasting(StrEnum):
    """Whether it will be fine in 2, 5, 10 years that people know it."""

    NOT_ASKED = ""
    YES = "yes"
    NOT_SURE = "not-sure"
    NO = "no"


class KeptForMe(Exception):
    """A piece that its person keeps cannot be put into a meeting."""


class NoPoint(Exception):
    """Nothing is put into a meeting of a piece without a point of its own."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that was lived through, in the person's own words, voice or lines.

    ``id`` is that of its ``idea``, under which the answers about it lie. ``name`` is what its
    person calls it, ``look_again`` the day from which it asks to be looked at again.
    """

    id: str
    idea: Idea
    name: str = ""
    lasting: Lasting = Lasting.NOT_ASKED
    look_again: date | None = None

    @classmethod
    def of(cls, idea: Idea) -> Piece:
        """A piece about which nothing was answered yet."""
        return cls(idea.id, idea)

    @property
    def pile(self) -> Pile:
        """Who it is for."""
        return self.idea.pile

    def answer(self, about: str) -> str:
        """What was written, not only said, about it: OTHERS, SHOWS, HELPS or POINT."""
        return answer(self.idea, about)

    def asks_on(self, day: date) -> bool:
        """Whether its person wanted to look at it again by this day."""
        return self.look_again is not None and self.look_again <= day

    def again_after(self, day: date) -> Piece:
        """This piece, which asks to be looked at again the day after."""
        return replace(self, look_again=day + timedelta(days=1))

    @property
    def has_words(self) -> bool:
        """Whether it was written or said, not only drawn."""
        return self.idea.note is not None or self.idea.has_own_words

    @property
    def can_be_put_in(self) -> bool:
        """Whether its point may go into a meeting."""
        return self.pile is not Pile.KEEP and part(self.idea, POINT) is not None

    def point(self, *, with_example: bool = False) -> Idea:
        """A fresh idea of its point, with what it shows and what would help under it.

        The piece itself stays where it is, unless its person wants it ``with_example``; who else
        is in it always does. Raises KeptForMe, NoPoint.
        """
        if self.pile is Pile.KEEP:
            raise KeptForMe(self.id)
        told = part(self.idea, POINT)
        if told is None:
            raise NoPoint(self.id)
        card = _FROM + self.id
        made = Idea(new_id(), told.text, pile=self.pile, card=card, note=told.note)
        parts = {key: part(self.idea, key) for key in (SHOWS, HELPS)}
        if with_example and self.has_words:
            parts[EXAMPLE] = self.idea
        for key, there in parts.items():
            if there is not None:
                fresh = Idea(new_id(), there.text, note=there.note)
                made = with_fresh_part(made, key, fresh)
        return made


def with_points_kept(meeting: Meeting, piece: Piece) -> Meeting:
    """``meeting`` with every point that came from a piece kept, as the piece is from now on.

    A part of a point, such as its example, is known again wherever it was moved.
    """
    told = {mark for _, idea in piece.idea.walk() for mark in _told(idea)}
    made = (
        idea.id
        for _, idea in meeting.walk()
        if idea.card == _FROM + piece.id or (is_part(idea) and not told.isdisjoint(_told(idea)))
    )
    return reduce(lambda changed, which: changed.on_pile(which, Pile.KEEP), made, meeting)


def _told(idea: Idea) -> frozenset[str]:
    """What was written for an idea, with the id of what was said for it."""
    written = {idea.text} if idea.has_own_words else set()
    return frozenset(written if idea.note is None else written | {idea.note.id})


def as_meeting(owner: str, pieces: Iterable[Piece]) -> Meeting:
    """The pieces as one branch of ideas, so that they are edited as all others are.

    It is never kept: its ideas go back by `with_ideas`.
    """
    ideas = tuple(piece.idea for piece in pieces)
    return Meeting(owner, branches=(Branch(owner, "", ideas=ideas),))


def with_ideas(pieces: tuple[Piece, ...], meeting: Meeting) -> tuple[Piece, ...]:
    """The pieces as their ideas are in ``meeting`` now, which began with `as_meeting`."""
    known = {piece.id: piece for piece in pieces}
    ideas = (idea for branch in meeting.branches for idea in branch.ideas)
    return tuple(
        replace(known[idea.id], idea=idea) if idea.id in known else Piece.of(idea) for idea in ideas
    )


def in_order(pieces: Iterable[Piece], day: date) -> tuple[Piece, ...]:
    """Those to look at again first, the rest as they were made."""
    return tuple(sorted(pieces, key=lambda piece: not piece.asks_on(day)))
