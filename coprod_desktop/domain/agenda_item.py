"""One item of an agenda."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.idea import new_id


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """What a part of the meeting is about.

    ``minutes`` is how long it is to take, 0 where nobody wrote that; ``who`` leads it.
    """

    id: str
    words: str
    minutes: int = 0
    who: str = ""

    @classmethod
    def new(cls, words: str, minutes: int = 0, who: str = "") -> AgendaItem:
        """A fresh item with an id of its own."""
        return cls(new_id(), words, minutes, who)
