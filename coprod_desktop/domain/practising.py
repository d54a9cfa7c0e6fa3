"""A short meeting to practise, turn by turn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.ready_lines import ready_lines


class Does(StrEnum):
    """What the chair of a meeting does in a turn."""

    ASKS = "asks"
    STEPS_IN = "steps-in"
    MOVES_ON = "moves-on"


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing a chair says, which the person answers in their own way.

    ``how`` tells whoever plays the chair how to say it. ``lines`` are what one could answer with.
    ``meetings`` are the keys of the kinds of meeting it belongs to, none for all of them.
    """

    key: str
    does: Does
    words: str
    picture: str = ""
    how: str = ""
    lines: tuple[str, ...] = ()
    meetings: frozenset[str] = frozenset()

    @property
    def comes_while_talking(self) -> bool:
        """Whether the person talks already as the chair begins."""
        return self.does is not Does.ASKS


def turns_for(turns: Iterable[Turn], path: str) -> tuple[Turn, ...]:
    """The turns of one kind of meeting, in order."""
    return tuple(turn for turn in turns if not turn.meetings or path in turn.meetings)


def lines_to_answer(turn: Turn, meeting: Meeting) -> tuple[str, ...]:
    """What one could answer a turn with: what fits it first, then the ready lines in words."""
    own = ready_lines(meeting, besides=turn.lines)
    return (*turn.lines, *(line.text for line in own if line.has_own_words))


def with_felt_fine(meeting: Meeting, turn: str, *, fine: bool) -> Meeting:
    """A meeting in which a turn is marked as one that felt fine, or is not any more."""
    marked = meeting.felt_fine | {turn} if fine else meeting.felt_fine - {turn}
    return replace(meeting, felt_fine=marked)
