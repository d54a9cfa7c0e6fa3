"""A person who uses the program, as they like to be known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.domain.reminder import Reminder


@dataclass(frozen=True, slots=True)
class Strength:
    """Something the person is good at, with a time they did it."""

    words: str
    a_time: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One person's own place: how they like it, what they need, what they bring.

    ``lines`` are those they have ready to answer with, in every meeting.
    """

    id: str
    name: str
    picture: str = ""
    comfort: Comfort = Comfort()
    needs: tuple[Idea, ...] = ()
    strengths: tuple[Strength, ...] = ()
    bank: tuple[Idea, ...] = ()
    contacts: tuple[Contact, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    pronunciations: tuple[Pronunciation, ...] = ()
    lines: tuple[Idea, ...] = ()

    @classmethod
    def new(cls, name: str, picture: str = "") -> Person:
        """A fresh person with an id of their own."""
        return cls(new_id(), name, picture)

    def with_comfort(self, **chosen: str | int | bool) -> Person:
        """This person with some of their comfort chosen anew."""
        return replace(self, comfort=replace(self.comfort, **chosen))  # type: ignore[arg-type]
