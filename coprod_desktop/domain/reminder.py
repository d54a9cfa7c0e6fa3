"""A day on which a person may be asked about a meeting again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Matter(StrEnum):
    """What one may be asked about."""

    PROMISE = "promise"
    TELLING = "telling"


@dataclass(frozen=True, slots=True)
class Reminder:
    """Something of a meeting that waits until a day; it holds none of its words.

    ``id`` is that of the promise, or one made of the meeting's; ``on`` the first day to ask.
    """

    id: str
    meeting: str
    matter: Matter
    on: date
