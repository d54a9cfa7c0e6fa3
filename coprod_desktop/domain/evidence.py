"""A time a person did what they are good at."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.idea import new_id


@dataclass(frozen=True, slots=True)
class Evidence:
    """What they did, in their own words; ``meeting`` is the id of the one it was at, if any."""

    id: str
    words: str
    meeting: str = ""

    @classmethod
    def new(cls, words: str = "", meeting: str = "") -> Evidence:
        """A fresh time with an id of its own."""
        return cls(new_id(), words, meeting)
