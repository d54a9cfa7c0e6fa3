"""What may be chosen for a sheet of paper.

Sizes are in points (1/72 inch) unless a name says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.content.pictures import Picture
from coprod_desktop.content.themes import FIRST, Themes
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.domain.path import Step
from coprod_desktop.domain.picture import PENS
from coprod_desktop.wording import Wording

POINTS = (14, 16, 18, 20, 24, 28, 36)
"""The sizes of print that are offered; UKAAF asks 16 at least of large print, ideally 18."""
PAPERS: Mapping[str, tuple[float, float]] = {
    "a4": (595.276, 841.890),
    "a3": (841.890, 1190.551),
    "a5": (419.528, 595.276),
    "letter": (612.0, 792.0),
}
"""Width and height of each paper."""
POCKET = "a5"
"""The paper for a pocket."""
CAN_SAY = "can-say"
"""Left out by this name: the line at the foot that a person can say to get a rest."""


class Way(StrEnum):
    """Which way up the paper of a map is, upright or sideways or as it fits best."""

    BEST = "best"
    UPRIGHT = "upright"
    SIDEWAYS = "sideways"


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """How one sheet is to be.

    ``one_a_page`` gives every card a page of its own, else 4 of them share one; of a map it gives
    one to every branch. ``left_out`` holds ids of branches, ideas or promises that stay off it,
    beside those the meeting itself names. ``with_feelings`` lets the person's own feelings onto
    the paper, ``if_it_helps`` what is only if it helps onto one that is sent before the day.
    ``way`` is for maps.
    """

    points: int = 18
    paper: str = "a4"
    pictures: bool = True
    colour: bool = True
    one_a_page: bool = False
    left_out: frozenset[str] = frozenset()
    with_feelings: bool = False
    if_it_helps: bool = False
    way: str = Way.BEST

    def __post_init__(self) -> None:
        if self.points not in POINTS:
            raise ValueError(f"{self.points} is not one of the sizes offered")
        if self.paper not in PAPERS:
            raise ValueError(f"{self.paper} is not one of the papers offered")
        if self.way not in tuple(Way):
            raise ValueError(f"{self.way} is not one of the ways offered")


@dataclass(frozen=True, slots=True)
class Fit:
    """How much there is: ``room`` is about how many more words the last page would hold."""

    pages: int
    words: int
    room: int


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished sheet.

    ``text`` is what it says in reading order, one line to a paragraph. ``left_out`` holds the
    runs of letters no face of ours can print, each once; the paper has a short note for them.
    ``is_parted`` where a branch of a map goes on on another page.
    """

    pdf: bytes
    pages: int
    words: int
    room: int
    text: str
    left_out: tuple[str, ...]
    is_parted: bool = False


@dataclass(frozen=True, slots=True)
class Supplies:
    """What a sheet is made from beside the meeting.

    Our words, pictures by their key, the steps that every kind of meeting shares.
    """

    words: Wording
    pictures: Mapping[str, Picture]
    steps: tuple[Step, ...]

    @property
    def pens(self) -> tuple[str, ...]:
        """The colours of what people draw, as they are on paper."""
        roles = Themes()[FIRST].roles
        return tuple(roles[f"pen{number}"] for number in range(1, PENS + 1))

    def step_of(self, branch: Branch) -> Step | None:
        """The step whose answers a branch holds; None for a heap the person named."""
        return next((step for step in self.steps if step.key == branch.step), None)
