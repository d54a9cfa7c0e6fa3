"""Edits of what a person is good at; a strength is known by its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from coprod_desktop.domain.evidence import Evidence
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person, Strength

WENT_WELL = "went-well"
"""The step at which a person says after a meeting what they did right."""


def went_well(meetings: Iterable[Meeting]) -> tuple[Evidence, ...]:
    """What they said of that, each once, the newest first; nothing that is kept."""
    found: dict[str, Evidence] = {}
    for meeting in meetings:
        branch = meeting.shared().branch_for(WENT_WELL)
        for idea in () if branch is None else branch.ideas:
            if idea.has_own_words:
                found[idea.text] = Evidence("", idea.text, meeting.id)
    return tuple(reversed(found.values()))


def strength(person: Person, words: str) -> Strength | None:
    """The strength of these words, where the person has it."""
    return next((each for each in person.strengths if each.words == words), None)


def with_strength(person: Person, added: Strength) -> Person:
    """The person with one more strength; once is enough for the same words."""
    if not added.words.strip() or strength(person, added.words) is not None:
        return person
    return replace(person, strengths=(*person.strengths, added))


def without_strength(person: Person, words: str) -> Person:
    """The person without the strength of these words."""
    left = tuple(each for each in person.strengths if each.words != words)
    return replace(person, strengths=left)


def put_back(person: Person, was: Strength, place: int) -> Person:
    """The person with a strength they had in this place before it was taken away."""
    if strength(person, was.words) is not None:
        return person
    before, after = person.strengths[:place], person.strengths[place:]
    return replace(person, strengths=(*before, was, *after))


def with_time(person: Person, words: str, time: Evidence) -> Person:
    """A time told of a strength, or told anew; without words it is taken away."""
    if not time.words.strip():
        return without_time(person, words, time.id)

    def told(each: Strength) -> Strength:
        if any(other.id == time.id for other in each.times):
            times = tuple(time if other.id == time.id else other for other in each.times)
        else:
            times = (*each.times, time)
        return replace(each, times=times)

    return _changed(person, words, told)


def without_time(person: Person, words: str, which: str) -> Person:
    """A strength without one of its times; the one that came with it has an empty id."""

    def left(each: Strength) -> Strength:
        if not which:
            return replace(each, a_time="")
        return replace(each, times=tuple(other for other in each.times if other.id != which))

    return _changed(person, words, left)


def to_share(person: Person, words: str) -> Person:
    """A strength that was kept, to be shared again."""
    return _changed(person, words, lambda each: replace(each, kept=False))


def _changed(person: Person, words: str, edit: Callable[[Strength], Strength]) -> Person:
    strengths = tuple(edit(each) if each.words == words else each for each in person.strengths)
    return person if strengths == person.strengths else replace(person, strengths=strengths)
