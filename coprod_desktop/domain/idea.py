"""One thought a person wrote, picked or said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from os import urandom

from coprod_desktop.domain.picture import DRAWING
from coprod_desktop.domain.practised import Practised
from coprod_desktop.domain.voice_note import VoiceNote


class Pile(StrEnum):
    """Who an idea is for, as its person decides."""

    SHARE = "share"
    IF_IT_HELPS = "if-it-helps"
    KEEP = "keep"


class Said(StrEnum):
    """Whether an idea was said in the room."""

    NOT_YET = "not-yet"
    YES = "yes"
    PARTLY = "partly"


def new_id() -> str:
    """A fresh id that tells nothing of when or where it was made."""
    return urandom(16).hex()


@dataclass(frozen=True, slots=True)
class Idea:
    """A thought with its own thoughts under it.

    ``author`` is empty for the person and else the mentor's name; ``card`` is the key of the
    picture card it was picked from; ``source_page`` says where in a paper it came from; ``note``
    is what was said instead of typed. ``drawn_as`` is what it is called as long as nobody has
    written words for what was drawn instead, such as "My drawing". ``practised`` tells how it
    went to say it aloud. ``shape`` is the key of how it is made short, ``point`` the one of its
    sentences that its person chose as the point.
    """

    id: str
    text: str
    picture: str = ""
    pile: Pile = Pile.SHARE
    author: str = ""
    said: Said = Said.NOT_YET
    card: str = ""
    agenda_item: str = ""
    source_page: str = ""
    note: VoiceNote | None = None
    drawn_as: str = ""
    practised: Practised = Practised()
    shape: str = ""
    point: str = ""
    ideas: tuple[Idea, ...] = ()

    @classmethod
    def new(
        cls,
        text: str,
        *,
        picture: str = "",
        pile: Pile = Pile.SHARE,
        author: str = "",
        card: str = "",
    ) -> Idea:
        """A fresh idea with an id of its own."""
        return cls(new_id(), text, picture=picture, pile=pile, author=author, card=card)

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Idea]]:
        """This idea, then all under it in reading order, each with its depth."""
        if not self.ideas:
            yield depth, self
            return
        waiting = [(depth, self)]
        while waiting:
            level, idea = waiting.pop()
            yield level, idea
            if idea.ideas:
                below = level + 1
                waiting += [(below, child) for child in reversed(idea.ideas)]

    @property
    def has_own_words(self) -> bool:
        """Whether somebody wrote its words; else they only tell of its voice note or drawing."""
        said = "" if self.note is None else self.note.phrase
        return bool(self.text) and self.text not in (said, self.drawn_as)

    def with_note(self, note: VoiceNote) -> Idea:
        """This idea with a voice note, called by the phrase of that where it has no own words."""
        return replace(self, note=note, text=self.text if self.has_own_words else note.phrase)

    def with_picture(self, picture: str) -> Idea:
        """This idea with a picture; without a drawing it is not called by one any more."""
        drawn = self.drawn_as if picture.startswith(DRAWING) else ""
        text = "" if self.drawn_as and not drawn and self.text == self.drawn_as else self.text
        if not text and self.note is not None:
            text = self.note.phrase
        return replace(self, picture=picture, drawn_as=drawn, text=text)

    def shared(self) -> Idea | None:
        """This idea without anything that is kept, or None when it is kept itself."""
        if self.pile is Pile.KEEP:
            return None
        inner = shared(self.ideas)
        return self if inner == self.ideas else replace(self, ideas=inner)

    @property
    def kept(self) -> int:
        """How many of this idea and those under it are kept; under a kept one all are."""
        if self.pile is Pile.KEEP:
            return sum(1 for _ in self.walk())
        return sum(idea.kept for idea in self.ideas)


def shared(ideas: tuple[Idea, ...]) -> tuple[Idea, ...]:
    """Those of ``ideas`` that may leave the program; what lies under a kept idea goes with it."""
    kept_off = (idea.shared() for idea in ideas)
    return tuple(idea for idea in kept_off if idea is not None)


def changed_in(
    ideas: tuple[Idea, ...], which: str, change: Callable[[Idea], Idea]
) -> tuple[Idea, ...]:
    """``ideas`` with the one of that id changed, however deep it lies; the rest are the same."""
    changed: list[Idea] = []
    for idea in ideas:
        if idea.id == which:
            changed.append(change(idea))
            continue
        under = changed_in(idea.ideas, which, change) if idea.ideas else ()
        same = all(a is b for a, b in zip(under, idea.ideas, strict=True))
        changed.append(idea if same else replace(idea, ideas=under))
    return tuple(changed)
