"""How a person is growing from meeting to meeting, in their own marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.when import When


@dataclass(frozen=True, slots=True)
class Marks:
    """How one meeting felt, before it and after; None where that was not told."""

    title: str
    when: When
    before: Feeling | None
    after: Feeling | None


@dataclass(frozen=True, slots=True)
class Growing:
    """The marks of the meetings, first one first, with strengths and promises that came true.

    Nothing of it is counted, compared or brought into an order but that of time. A meeting the
    person told no feeling of is not in it.
    """

    marks: tuple[Marks, ...] = ()
    strengths: tuple[Strength, ...] = ()
    promises: tuple[Promise, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see yet."""
        return not (self.marks or self.strengths or self.promises)


NOTHING = Growing()
"""What somebody sees who does not want to see it."""


def growing(person: Person, meetings: Iterable[Meeting]) -> Growing:
    """How ``person`` is growing by ``meetings``, which come first one first."""
    told = tuple(meetings)
    marks = tuple(
        Marks(
            meeting.title,
            meeting.when,
            meeting.feeling(Moment.BEFORE),
            meeting.feeling(Moment.AFTER),
        )
        for meeting in told
    )
    return Growing(
        tuple(each for each in marks if each.before is not None or each.after is not None),
        tuple(each for each in person.strengths if not each.kept),
        _came_true(told),
    )


def _came_true(meetings: tuple[Meeting, ...]) -> tuple[Promise, ...]:
    """Each promise that was done, or partly, once: it may be told of in two meetings."""
    found: dict[tuple[str, str], Promise] = {}
    for meeting in meetings:
        for promise in meeting.promises:
            if promise.happened in (Happened.YES, Happened.PARTLY):
                found[promise.who, promise.what] = promise
    return tuple(found.values())
