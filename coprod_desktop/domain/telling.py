"""When a person wants to tell somebody what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Telling:
    """Waiting is a choice: ``on`` is the day to look at it again, ``told`` that it was sent."""

    on: date | None = None
    told: bool = False
