"""What stands on a sheet, in reading order, before anybody thinks of the page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Sign(Enum):
    """What is drawn left of a point."""

    NONE = auto()
    BULLET = auto()
    EMPTY_BOX = auto()
    HALF_BOX = auto()
    TICKED_BOX = auto()


@dataclass(frozen=True, slots=True)
class Point:
    """One thing in a list; ``depth`` counts from 0."""

    words: str
    depth: int = 0
    sign: Sign = Sign.BULLET


@dataclass(frozen=True, slots=True)
class Heap:
    """Points that belong together, under a small heading or none."""

    points: tuple[Point, ...]
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A promise with boxes to tick by hand; ``answers`` are words with whether they are ticked."""

    who: str
    what: str
    by: str
    question: str
    answers: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its picture's key and what stands under it."""

    heading: str
    picture: str = ""
    parts: tuple[Heap | Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole sheet.

    ``under_title`` are the lines right under the title, ``empty`` what is said where there are
    no sections, ``closing`` the line at the foot, ``owner`` whose sheet it is.
    """

    title: str
    short_title: str
    under_title: tuple[str, ...] = ()
    picture: str = ""
    sections: tuple[Section, ...] = ()
    empty: str = ""
    closing: str = ""
    owner: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the person's own is on it."""
        return not self.sections

    @property
    def words(self) -> int:
        """How many words of the person's own are on it."""
        parts = (part for section in self.sections for part in section.parts)
        return sum(len(line.split()) for part in parts for line in _own_lines(part))


def _own_lines(part: Heap | Asked) -> tuple[str, ...]:
    if isinstance(part, Asked):
        return part.who, part.what, part.by
    return tuple(point.words for point in part.points)
