"""What a person wants others to know of them, in one setting or another."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.domain.idea import new_id


class AboutPart(StrEnum):
    """The parts of a page, in the order they are asked and printed in."""

    APPRECIATED = "appreciated"
    LIKE = "like"
    HELPS = "helps"


@dataclass(frozen=True, slots=True)
class AboutPage:
    """One page about a person, in their own words, a line for each thing.

    ``setting`` is where it is for, such as "At work"; empty for the first page, which is for
    meetings. What ``helps`` in meetings is what the person needs there: that is asked once, as
    their needs, so on the first page it stays empty.
    """

    id: str
    setting: str = ""
    appreciated: str = ""
    like: str = ""
    helps: str = ""

    @classmethod
    def new(cls, setting: str = "") -> AboutPage:
        """A fresh page with an id of its own."""
        return cls(new_id(), setting)

    def lines(self, part: AboutPart) -> tuple[str, ...]:
        """What is written for a part, line by line, without empty ones."""
        written: str = getattr(self, part.value)
        return tuple(line for line in map(str.strip, written.splitlines()) if line)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written on it yet."""
        return not any(self.lines(part) for part in AboutPart)
