"""One point a person wants to make, with what belongs to saying it.

The words of its idea are the point. Each other part of it, such as why it matters, is an idea
under it whose card tells which part it is. A shape says in which order they are said; nothing is
ever put into other words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from coprod_desktop.domain.idea import Idea, changed_in, new_id
from coprod_desktop.domain.length import seconds_aloud, sentences, words_in
from coprod_desktop.domain.meeting import Meeting

POINT = "point"
"""The part whose words are those of the idea itself."""
SHOWS, HELPS, WHO, KNOW, EXAMPLE = "shows", "helps", "who", "know", "example"

_CARD = "point-"
_WORD = re.compile(r"[\w'’]+")
_LEAST = 3
"""Letters of a word that may tell what is spoken of."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what is said: its name, with what a person is asked for it.

    ``picture`` stands beside that; the one of its shape where it has none.
    """

    key: str
    label: str
    hint: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """An order to say the parts in, with about how many ``seconds`` that takes."""

    key: str
    name: str
    hint: str
    seconds: int
    picture: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def asked(self) -> tuple[Part, ...]:
        """Its parts, each once: some say the point again at the end."""
        return tuple({part.key: part for part in self.parts}.values())


@dataclass(frozen=True, slots=True)
class Shapes:
    """What a point can be made short by.

    ``about`` are the parts that are asked of every point. ``little`` words, such as "that", tell
    nothing of what is spoken of.
    """

    shapes: tuple[Shape, ...]
    about: tuple[Part, ...]
    little: frozenset[str] = frozenset()

    def shape(self, key: str) -> Shape | None:
        """The shape of that key; None where there is none, as in a meeting of another program."""
        return next((shape for shape in self.shapes if shape.key == key), None)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of what is said, exactly as it was written.

    ``before`` is how many words are said before it, ``carries`` whether it speaks of the point.
    """

    words: str
    before: int
    is_point: bool = False
    carries: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A point as it is said aloud: all its ``text``, how long that takes, its ``sentences``."""

    text: str
    seconds: int
    sentences: tuple[Sentence, ...] = ()

    @property
    def before(self) -> int:
        """How many words are said before the point; 0 where there is none."""
        return next((each.before for each in self.sentences if each.is_point), 0)


def is_part(idea: Idea) -> bool:
    """Whether an idea is a part of the point above it, rather than one by itself."""
    return idea.card.startswith(_CARD)


def parts(idea: Idea) -> tuple[Idea, ...]:
    """The parts under a point."""
    return tuple(each for each in idea.ideas if is_part(each))


def part(idea: Idea, key: str) -> Idea | None:
    """The part of that key under a point."""
    return next((each for each in idea.ideas if each.card == _CARD + key), None)


def answer(idea: Idea, key: str) -> str:
    """The words of a part: nothing where they are not written, or only spoken."""
    if key == POINT:
        return idea.text if idea.has_own_words else ""
    there = part(idea, key)
    return "" if there is None or not there.has_own_words else there.text


def with_part(idea: Idea, key: str, words: str) -> Idea:
    """A point with other words for a part of it; without words the part is gone.

    A part with a voice note, a drawing or ideas of its own stays, without the words.
    """
    if key == POINT:
        return replace(idea, text=words) if words else idea
    there = part(idea, key)
    if there is None:
        fresh = Idea(new_id(), words, card=_CARD + key)
        return replace(idea, ideas=(*idea.ideas, fresh)) if words else idea
    if words:
        return _with(idea, replace(there, text=words))
    if there.note is None and not there.picture and not there.ideas:
        return replace(idea, ideas=tuple(each for each in idea.ideas if each is not there))
    return _with(idea, replace(there, text="" if there.note is None else there.note.phrase))


def with_fresh_part(idea: Idea, key: str, fresh: Idea) -> Idea:
    """A point with an idea as a part of it, such as one that was spoken."""
    return replace(idea, ideas=(*idea.ideas, replace(fresh, card=_CARD + key)))


def changed(meeting: Meeting, which: str, change: Callable[[Idea], Idea]) -> Meeting:
    """``meeting`` with one point changed; the same where it is not there any more."""
    branches = tuple(
        replace(branch, ideas=changed_in(branch.ideas, which, change))
        for branch in meeting.branches
    )
    return replace(meeting, branches=branches)


def said(idea: Idea, shapes: Shapes, pace: int = 0) -> Said:
    """A point as it is said in its shape, at ``pace`` words a minute (0: not known).

    What is only there as a voice note is counted by how long that is. Without a shape the words
    of the point are said alone. The point is the sentence its person chose, else
    the first one of its own words.
    """
    shape = shapes.shape(idea.shape)
    keys = [POINT] if shape is None else [each.key for each in shape.parts]
    told = [words for key in keys if (words := answer(idea, key))]
    spoken = sum(_spoken(idea, key) for key in keys)
    text = "\n".join(told)
    every = sentences(text)
    own = sentences(answer(idea, POINT))
    point = idea.point if idea.point in every else next(iter(own), "")
    carrying = {*own, *sentences(answer(idea, HELPS))}
    about = _telling(point, shapes.little)
    rows: list[Sentence] = []
    before, found = 0, False
    for words in every:
        is_point = words == point and not found
        carries = words in carrying or not about.isdisjoint(_telling(words, shapes.little))
        rows.append(Sentence(words, before, is_point, carries or is_point))
        found = found or is_point
        before += words_in(words)
    return Said(text, seconds_aloud(text, pace) + spoken, tuple(rows))


def _spoken(idea: Idea, key: str) -> int:
    """Seconds of a part that is there as a voice note alone."""
    there = idea if key == POINT else part(idea, key)
    if there is None or there.note is None or there.has_own_words:
        return 0
    return there.note.seconds


def _telling(words: str, little: Iterable[str]) -> set[str]:
    """The words of a sentence that tell what it speaks of, without their endings."""
    found = (word.casefold().strip("'’") for word in _WORD.findall(words))
    return {_stem(word) for word in found if len(word) >= _LEAST and word not in little}


def _stem(word: str) -> str:
    """A word without the ending it has for many, or for the past: "meets" is "meet"."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word.removesuffix(ending)
    return word


def _with(idea: Idea, changed: Idea) -> Idea:
    """A point with a part of it changed."""
    ideas = tuple(changed if each.id == changed.id else each for each in idea.ideas)
    return replace(idea, ideas=ideas)
