"""What stands on the small card for somebody who has ten minutes before a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coprod_desktop.domain.carry import SAY
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.ready_lines import told_lines

MOST_WORDS = 60
"""Words that fit on the card in large print, and that can be read at a glance."""
WHY, WOULD_HELP = "why", "would-help"
"""Steps whose first answers stand on it, beside that to `SAY` and the lines one is ready to use."""
NOT_THAT = "not-that"
"""The key of the line that keeps something back."""


@dataclass(frozen=True, slots=True)
class PocketCard:
    """Why somebody is there, their one point, what would help: an idea each, where there is one.

    ``keeps_back`` is whether a line stands on it that says they do not talk about something.
    """

    why: Idea | None = None
    point: Idea | None = None
    ask: Idea | None = None
    keeps_back: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the person's own is on it."""
        return self.why is None and self.point is None and self.ask is None


def pocket_card(meeting: Meeting) -> PocketCard:
    """The card of a meeting: only what is for everybody's ears, the first of each.

    What was put in order comes before what was only gathered.
    """
    told = meeting.shared()
    heaps = (idea for branch in told.branches if not branch.step for idea in branch.ideas)
    return PocketCard(
        why=_first(_of(told, WHY)),
        point=_first((*heaps, *_of(told, SAY))),
        ask=_first(_of(told, WOULD_HELP)),
        keeps_back=any(line.card == NOT_THAT for line in told_lines(told)),
    )


def _of(meeting: Meeting, step: str) -> Iterator[Idea]:
    branch = meeting.branch_for(step)
    return iter(() if branch is None else branch.ideas)


def _first(ideas: Iterable[Idea]) -> Idea | None:
    return next((i for i in ideas if i.pile is Pile.SHARE and i.text.strip()), None)
