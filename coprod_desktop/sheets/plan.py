"""What stands on a sheet, in reading order, before anybody thinks of the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto


class Sign(Enum):
    """What is drawn left of a point."""

    NONE = auto()
    BULLET = auto()
    EMPTY_BOX = auto()
    HALF_BOX = auto()
    TICKED_BOX = auto()
    RING = auto()
    DOT = auto()


@dataclass(frozen=True, slots=True)
class Point:
    """One thing in a list; ``depth`` counts from 0."""

    words: str
    depth: int = 0
    sign: Sign = Sign.BULLET


@dataclass(frozen=True, slots=True)
class Heap:
    """Points that belong together, under a small heading or none.

    ``marks`` are drawn on a line between the two, from 1 to 5, first a ring, then a dot; 0 is
    none. The points say the same in words.
    """

    points: tuple[Point, ...]
    heading: str = ""
    marks: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Asked:
    """A promise with boxes to tick by hand; ``answers`` are words with whether they are ticked."""

    who: str
    what: str
    by: str
    question: str
    answers: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Paragraphs, as in a letter."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to write on by hand, 12 mm apart; ``asked`` is what to write, where it is said.

    With ``least`` there are that many on paper, and more as far as the page has room: ``count`` is
    then how many there are meant to be beside those of others.
    """

    count: int
    asked: str = ""
    least: int = 0


Part = Heap | Asked | Words | Lines


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its picture's key and what stands under it; both may be left out."""

    heading: str
    picture: str = ""
    parts: tuple[Part, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Card:
    """A card to be read at arm's length; ``points`` stand under its words."""

    words: str
    heading: str = ""
    picture: str = ""
    points: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """How many words are on it."""
        return sum(len(line.split()) for line in (self.words, *self.points))


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards to cut out.

    ``largest`` is the size in points their words grow to at most where there is room, ``counts``
    whether each says which it is.
    """

    title: str
    short_title: str
    cards: tuple[Card, ...]
    largest: int = 36
    counts: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether there is no card."""
        return not self.cards

    @property
    def words(self) -> int:
        """How many words are on all of them."""
        return sum(card.count for card in self.cards)


@dataclass(frozen=True, slots=True)
class Node:
    """A box of a map with those under it; ``aside`` is a word of ours below its own."""

    words: str
    picture: str = ""
    aside: str = ""
    nodes: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Itself, then all below it in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.nodes))


@dataclass(frozen=True, slots=True)
class Map:
    """A map drawn on a page or, where that has no room for it, on pages of whole branches."""

    title: str
    short_title: str
    root: Node

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing round its middle."""
        return not self.root.nodes

    @property
    def words(self) -> int:
        """How many words are on it."""
        return sum(len(node.words.split()) for top in self.root.nodes for node in top.walk())


AnyPlan = Plan | Cards | Map
"""Whatever can be printed."""


def _own_lines(part: Part) -> tuple[str, ...]:
    if isinstance(part, Asked):
        return part.who, part.what, part.by
    if isinstance(part, Words):
        return part.paragraphs
    if isinstance(part, Lines):
        return ()
    return tuple(point.words for point in part.points)
