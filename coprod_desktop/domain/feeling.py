"""How a meeting felt to the person, in their own measure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LEVELS = (1, 2, 3, 4, 5)


class Moment(StrEnum):
    """When the feeling was told."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Feeling:
    """A level from 1 (very hard) to 5 (very good) in own words; never averaged, never ranked."""

    moment: Moment
    level: int
    words: str = ""

    def __post_init__(self) -> None:
        if self.level not in LEVELS:
            raise ValueError(f"a feeling goes from 1 to 5, not {self.level}")
