"""A person who uses the program, as they like to be known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprod_desktop.domain.about_me import AboutPage
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.evidence import Evidence
from coprod_desktop.domain.experience import Piece
from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.domain.reminder import Reminder


@dataclass(frozen=True, slots=True)
class Strength:
    """Something the person is good at, with the times they did it.

    ``a_time`` is one they told when it was first noted, ``author`` is empty for the person and
    else who said so of them. ``kept`` is one the person keeps for themselves: it is on their own
    page alone.
    """

    words: str
    a_time: str = ""
    picture: str = ""
    times: tuple[Evidence, ...] = ()
    author: str = ""
    kept: bool = False

    def told(self) -> tuple[Evidence, ...]:
        """Every time, the one that came with it first, with an empty id."""
        first = (Evidence("", self.a_time),) if self.a_time.strip() else ()
        return (*first, *self.times)


@dataclass(frozen=True, slots=True)
class Person:
    """One person's own place: how they like it, what they need, what they bring.

    ``lines`` are those they have ready to answer with, in every meeting. ``pieces`` are their own
    experience, kept private; ``words_aloud`` is how many words they say in a minute, 0 where that
    is not known. ``about`` are the pages others may read, the first of them for meetings.
    ``grows`` says that they want to see how they are growing, drawn as ``grows_as``. ``to_learn``
    are the meetings in which something was kept that were not put away since.
    """

    id: str
    name: str
    picture: str = ""
    comfort: Comfort = Comfort()
    needs: tuple[Idea, ...] = ()
    strengths: tuple[Strength, ...] = ()
    pieces: tuple[Piece, ...] = ()
    words_aloud: int = 0
    about: tuple[AboutPage, ...] = ()
    grows: bool = False
    grows_as: str = "petals"
    contacts: tuple[Contact, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    soothes: tuple[str, ...] = ()
    pronunciations: tuple[Pronunciation, ...] = ()
    lines: tuple[Idea, ...] = ()
    to_learn: tuple[str, ...] = ()

    @classmethod
    def new(cls, name: str, picture: str = "") -> Person:
        """A fresh person with an id of their own."""
        return cls(new_id(), name, picture)

    def with_comfort(self, **chosen: str | int | bool) -> Person:
        """This person with some of their comfort chosen anew."""
        return replace(self, comfort=replace(self.comfort, **chosen))  # type: ignore[arg-type]
