"""A person who uses the program, as they like to be known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprod_desktop.domain.idea import Idea, new_id


@dataclass(frozen=True, slots=True)
class Comfort:
    """How a person likes to see, hear and print."""

    theme: str = "paper"
    text_percent: int = 100
    typeface: str = "atkinson"
    reads_aloud: bool = False
    voice: str = ""
    words_a_minute: int = 160
    stops_after_sentence: bool = False
    ruler: bool = False
    print_points: int = 18


@dataclass(frozen=True, slots=True)
class Strength:
    """Something the person is good at, with a time they did it."""

    words: str
    a_time: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody the person can ring."""

    name: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One person's own place: how they like it, what they need, what they bring."""

    id: str
    name: str
    picture: str = ""
    comfort: Comfort = Comfort()
    needs: tuple[Idea, ...] = ()
    strengths: tuple[Strength, ...] = ()
    bank: tuple[Idea, ...] = ()
    contacts: tuple[Contact, ...] = ()

    @classmethod
    def new(cls, name: str, picture: str = "") -> Person:
        """A fresh person with an id of their own."""
        return cls(new_id(), name, picture)

    def with_comfort(self, **chosen: str | int | bool) -> Person:
        """This person with some of their comfort chosen anew."""
        return replace(self, comfort=replace(self.comfort, **chosen))  # type: ignore[arg-type]
