"""The way through a meeting, as data that people who do not program write."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from coprod_desktop.domain.feeling import Moment
from coprod_desktop.domain.idea import Pile


class Phase(StrEnum):
    """The four phases every meeting has."""

    GET_READY = "get-ready"
    PRACTISE = "practise"
    IN_THE_ROOM = "in-the-room"
    LOOK_BACK = "look-back"


class Kind(StrEnum):
    """What a step asks for, which decides how its page is made."""

    PATH = "path"
    WHEN = "when"
    CARDS = "cards"
    SCRAPS = "scraps"
    SENTENCE = "sentence"
    FEW = "few"
    DECIDE = "decide"
    LAST_TIME = "last-time"
    ORDER = "order"
    FIRST = "first"
    FACE = "face"
    AGENDA = "agenda"
    CUE = "cue"
    SHORT = "short"
    HEAR = "hear"
    ALOUD = "aloud"
    CHAIR = "chair"
    CARE = "care"
    SAID = "said"
    PROMISED = "promised"
    RIGHT = "right"
    TELLING = "telling"
    SHEET = "sheet"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Card:
    """A ready answer with a picture; picking it makes an idea with its words.

    ``said_as`` is how it is said where it stands with others: as part of a sentence, or in a
    letter.
    """

    key: str
    words: str
    picture: str = ""
    said_as: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A few of a step's cards, asked about together by a question of their own."""

    key: str
    question: str
    hint: str = ""
    cards: tuple[Card, ...] = ()


MIDDLE = 5
"""Where on its sheet a branch stands that the data gives no place."""


@dataclass(frozen=True, slots=True)
class Step:
    """One question on one screen.

    ``heading`` names the branch its answers go to, ``minutes`` is about how long it takes,
    ``pile`` is where an answer lies at first, ``hurry`` puts it on the ten-minute way.
    ``sheet_place`` says how far up its branch stands on paper, 1 the first. Where there are
    ``groups``, ``cards`` are those of all of them. ``begins`` is how a sentence
    begins that is made of its cards.

    ``hurry_question`` is what is asked on the ten-minute way, where that is shorter. ``smaller``
    are the few short questions it can be taken in, one at a time. ``was`` are the keys it had
    before, so that older answers find it. ``part`` names the few steps of a long phase that it
    is one of; they follow each other.
    """

    key: str
    kind: Kind
    phase: Phase
    question: str
    hint: str = ""
    heading: str = ""
    picture: str = ""
    minutes: int = 2
    pile: Pile = Pile.SHARE
    moment: Moment = Moment.BEFORE
    hurry: bool = False
    ticks: bool = False
    sheet_place: int = MIDDLE
    cards: tuple[Card, ...] = ()
    groups: tuple[Group, ...] = ()
    hurry_question: str = ""
    smaller: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    begins: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Path:
    """The steps for one kind of meeting, in order."""

    key: str
    name: str
    hint: str = ""
    picture: str = ""
    steps: tuple[Step, ...] = ()

    def step(self, key: str) -> Step | None:
        """The step with this key, or None where this path has no such step."""
        return next((step for step in self.steps if step.key == key), None)

    def phase(self, phase: Phase) -> tuple[Step, ...]:
        """The steps of one phase, in order."""
        return tuple(step for step in self.steps if step.phase is phase)

    def hurried(self) -> tuple[Step, ...]:
        """The few steps of the ten-minute way, asked as shortly as they can be."""
        return tuple(
            replace(step, question=step.hurry_question or step.question, smaller=())
            for step in self.steps
            if step.hurry
        )


def every_step(paths: Iterable[Path]) -> tuple[Step, ...]:
    """The steps that kinds of meeting share, each once, in the words of the first of them."""
    by_key: dict[str, Step] = {}
    for path in paths:
        for step in path.steps:
            by_key.setdefault(step.key, step)
    return tuple(by_key.values())
