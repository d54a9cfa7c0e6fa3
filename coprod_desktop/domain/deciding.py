"""Whether a person goes to a meeting, as they decide it themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Going(StrEnum):
    """What the person decided; each of them is a good answer, which can be changed."""

    NOT_SAID = ""
    YES = "yes"
    NOT_SURE = "not-sure"
    NOT_THIS_TIME = "not-this-time"
    NO = "no"

    @property
    def stays_away(self) -> bool:
        """Whether getting ready is over with this."""
        return self in (Going.NOT_THIS_TIME, Going.NO)


class Weighed(StrEnum):
    """How one thing is for the person who looks whether a meeting is right for them."""

    YES = "yes"
    NOT_SURE = "not-sure"
    NO = "no"


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What the person thinks of one thing; ``id`` is the key of its card."""

    id: str
    is_so: Weighed


def looking_at(those: Iterable[LookedAt], card: str, is_so: Weighed) -> tuple[LookedAt, ...]:
    """What was looked at, with one thing looked at now, or anew in its place."""
    before = tuple(those)
    now = LookedAt(card, is_so)
    if any(one.id == card for one in before):
        return tuple(now if one.id == card else one for one in before)
    return (*before, now)


def thought_of(those: Iterable[LookedAt], card: str) -> Weighed | None:
    """What the person thinks of one thing; None where they did not look at it."""
    return next((one.is_so for one in those if one.id == card), None)
