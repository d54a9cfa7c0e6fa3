"""When something is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True, slots=True)
class When:
    """A moment as typed, with the day and time in it where they are sure.

    ``about`` is true for "2ish"; ``impossible`` for a date no calendar has.
    """

    typed: str = ""
    day: date | None = None
    time: time | None = None
    about: bool = False
    impossible: bool = False
