"""What a mentor keeps for themselves about their mentoring."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.when import When


@dataclass(frozen=True, slots=True)
class MentorNote:
    """A mentor's own line; the person can see that it exists, not what it says."""

    id: str
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class CoachingSession:
    """One time a mentor sat beside a person; ``about`` is that person's id."""

    id: str
    about: str
    when: When = When()
    notes: tuple[MentorNote, ...] = ()
