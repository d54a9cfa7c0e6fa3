"""What a meeting teaches about its person.

An answer is known by its words or by its voice note, whichever is found again: it may get words
after it was recorded, or be recorded anew. Only what changed while the meeting was open is
learned, so an old meeting that is looked at again brings nothing back that was kept since.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.domain.carry import LINES, NEEDS, STRENGTHS
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.keeping import kept_in
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.practised import Practised


def learned(person: Person, opened: Meeting, meeting: Meeting) -> Person:
    """The person with the needs, strengths and ready lines they told in a meeting, each once.

    ``opened`` is the meeting as it was when it was opened, or for a fresh one, as it was
    prepared. What was told in other words, or recorded anew, is known as it is now; a voice note
    or a line that was taken away is not known any more; for what is kept see `without_kept`.
    """
    left = without_kept(person, meeting, opened)
    needs = _Answers(NEEDS, opened, meeting).known_after(left.needs, person.needs)
    away = _taken_away(LINES, opened, meeting)
    ready = tuple(line for line in left.lines if away.isdisjoint(_marks(line)))
    lines = _Answers(LINES, opened, meeting).known_after(ready, person.lines)
    strengths = _Answers(STRENGTHS, opened, meeting).known_after(
        _as_ideas(left.strengths), _as_ideas(person.strengths)
    )
    known = {str(place): strength for place, strength in enumerate(left.strengths)}
    after = replace(
        left,
        needs=tuple(replace(need, ideas=()) for need in needs),
        lines=tuple(replace(line, ideas=(), practised=Practised()) for line in lines),
        strengths=tuple(
            replace(
                known.get(idea.id) or Strength(idea.text), words=idea.text, picture=idea.picture
            )
            for idea in strengths
            if idea.has_own_words
        ),
        to_learn=tuple(which for which in left.to_learn if which != meeting.id),
    )
    return person if after == person else after


def to_be_learned(person: Person, opened: Meeting, meeting: Meeting) -> Person:
    """The person with a meeting noted in which something is kept since it was ``opened``.

    Should the program end badly, that is learned later, by `learned_late`.
    """
    if meeting.id in person.to_learn or kept_in(meeting) <= kept_in(opened):
        return person
    return replace(person, to_learn=(*person.to_learn, meeting.id))


def learned_late(person: Person, meeting: Meeting) -> Person:
    """The person without what is kept in a meeting that was never put away."""
    left = without_kept(person, meeting)
    return replace(left, to_learn=tuple(which for which in left.to_learn if which != meeting.id))


def without_kept(person: Person, meeting: Meeting, opened: Meeting | None = None) -> Person:
    """The person without what they are known for that lies on the keep pile of a meeting.

    They would come to the next one as something to share. It does not matter where in the
    meeting they are kept, nor whether they were told in other words when it was ``opened``.
    A strength with times told of it stays on the person's own page, kept there too; a time that
    was taken over from what is kept by now is in the meeting alone.
    """
    kept = _kept_in(meeting, opened)
    now = _kept_in(meeting, None)
    after = replace(
        person,
        needs=tuple(need for need in person.needs if kept.isdisjoint(_marks(need))),
        lines=tuple(line for line in person.lines if kept.isdisjoint(_marks(line))),
        strengths=tuple(
            replace(
                each,
                kept=each.kept or each.words in kept,
                times=tuple(
                    time
                    for time in each.times
                    if time.words not in now or time.meeting not in ("", meeting.id)
                ),
            )
            for each in person.strengths
            if each.words not in kept or each.told()
        ),
    )
    return person if after == person else after


def _as_ideas(strengths: tuple[Strength, ...]) -> tuple[Idea, ...]:
    """Strengths as answers, whose ids are their places."""
    return tuple(
        Idea(str(place), strength.words, picture=strength.picture)
        for place, strength in enumerate(strengths)
    )


def _marks(idea: Idea) -> frozenset[str]:
    """What tells an idea from others: its words, where they are its own, with its voice note.

    Two notes, or two drawings, may be called the same.
    """
    marks = {idea.text} if idea.has_own_words else set()
    if idea.note is not None:
        marks.add(idea.note.id)
    elif idea.drawn_as and not idea.has_own_words:
        marks.add(idea.picture)
    return frozenset(marks)


def _called(idea: Idea) -> str:
    """The words of an idea, or what its voice note is called where they were wiped out."""
    return idea.text or ("" if idea.note is None else idea.note.phrase)


def _kept_in(meeting: Meeting, opened: Meeting | None) -> set[str]:
    """The marks of what is kept; words that also stand where they are shared are not.

    A voice note that is kept anywhere is kept.
    """
    told = meeting.shared()
    ids = meeting.ids() - told.ids()
    before = () if opened is None else opened.walk()
    marks = {
        mark for _, idea in (*meeting.walk(), *before) if idea.id in ids for mark in _marks(idea)
    }
    return marks - {idea.text for _, idea in told.walk()}


class _Answers:
    """The answers to one step, before a meeting was changed with after."""

    def __init__(self, step: str, opened: Meeting, meeting: Meeting) -> None:
        self._before = {idea.id: idea for idea in _answers(step, opened)}
        self._after = _answers(step, meeting)
        self._anywhere = {idea.id: idea for _, idea in meeting.shared().walk()}
        self._kept = _kept_in(meeting, opened)
        self._gone = opened.notes() - meeting.notes()

    def known_after(self, left: tuple[Idea, ...], before: tuple[Idea, ...]) -> tuple[Idea, ...]:
        """What is known now, where ``left`` of what was known ``before`` is not kept."""
        known: list[Idea] = []
        marks: set[str] = set()
        for idea in (*self._followed(left), *self._fresh(before)):
            own = _marks(idea)
            if marks.isdisjoint(own):
                known.append(idea)
                marks |= own
        return tuple(known)

    def _followed(self, known: tuple[Idea, ...]) -> Iterator[Idea]:
        """Each that is known as it is told now, but for a voice note that was taken away."""
        for idea in known:
            now = self._now(idea)
            if now.note is None or now.note.id not in self._gone:
                yield now
            elif now.has_own_words:
                yield replace(now, note=None)

    def _now(self, known: Idea) -> Idea:
        own = _marks(known)
        changed = known
        for which, was in self._before.items():
            now = self._anywhere.get(which)
            if now is None or not _marks(now) or own.isdisjoint(_marks(was)):
                continue
            if _marks(now) == _marks(was):
                return known if now.pile is was.pile else replace(known, pile=now.pile)
            if changed is known:
                changed = replace(
                    known,
                    text=_called(now),
                    note=now.note,
                    picture=now.picture,
                    drawn_as=now.drawn_as,
                    pile=now.pile,
                )
        return changed

    def _fresh(self, known: tuple[Idea, ...]) -> Iterator[Idea]:
        """The answers that were not told before.

        One that was, but is not known, was kept or taken away in another meeting.
        """
        marks = {mark for idea in known for mark in _marks(idea)}
        for idea in self._after:
            was = self._before.get(idea.id)
            if self._kept.isdisjoint(_marks(idea)) and (
                was is None or not marks.isdisjoint(_marks(was))
            ):
                yield idea


def _taken_away(step: str, opened: Meeting, meeting: Meeting) -> set[str]:
    """The marks of the answers that are gone since, and that nothing else there has."""
    there = {mark for _, idea in meeting.walk() for mark in _marks(idea)}
    gone = (idea for idea in _answers(step, opened) if not meeting.has(idea.id))
    return {mark for idea in gone for mark in _marks(idea)} - there


def _answers(step: str, meeting: Meeting) -> tuple[Idea, ...]:
    """The answers to a step that are there to be shared; of strengths, only the worded ones."""
    branch = meeting.shared().branch_for(step)
    ideas = () if branch is None else branch.ideas
    return tuple(idea for idea in ideas if (idea.has_own_words if step == STRENGTHS else idea.text))
