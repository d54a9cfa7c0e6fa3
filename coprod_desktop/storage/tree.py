"""Takes a meeting apart into one document a row, which is also how it is put together.

The meeting's own document has everything but the ideas. An idea's document says what it is
``under`` (an idea or a branch), with its place ``at`` among its siblings from 0, and whether it is
``kept`` for oneself, by itself or by what it lies under.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.refused import DEEPEST
from coprod_desktop.storage.documents import Document, document, value

UNDER, AT, KEPT, IDEAS = "under", "at", "kept", "ideas"
ID, TEXT, NOTE = "id", "text", "note"
SETS = ("left_out", "folded", "felt_fine")
"""The fields of a meeting whose order means nothing."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An idea in its place in the tree."""

    under: str
    at: int
    idea: Idea
    kept: bool

    def same_row(self, other: Placed) -> bool:
        """Whether both make the same row; what lies under them has rows of its own."""
        if (self.under, self.at, self.kept) != (other.under, other.at, other.kept):
            return False
        return self.idea is other.idea or replace(self.idea, ideas=()) == replace(
            other.idea, ideas=()
        )

    def row(self) -> Document:
        """The document of its row."""
        plain = document(replace(self.idea, ideas=()))
        del plain[IDEAS]
        return {**plain, UNDER: self.under, AT: self.at, KEPT: self.kept}


def places(meeting: Meeting) -> dict[str, Placed]:
    """Every idea by its id, in reading order."""
    placed: dict[str, Placed] = {}
    for branch in meeting.branches:
        waiting = list(_children(branch.id, branch.ideas, kept=False))
        while waiting:
            here = waiting.pop()
            placed[here.idea.id] = here
            waiting.extend(_children(here.idea.id, here.idea.ideas, here.kept))
    return placed


def _children(under: str, ideas: tuple[Idea, ...], kept: bool) -> Iterator[Placed]:
    """Last first, for a pile that is worked off from its end."""
    for at in range(len(ideas) - 1, -1, -1):
        idea = ideas[at]
        yield Placed(under, at, idea, kept or idea.pile is Pile.KEEP)


def without_ideas(meeting: Meeting) -> Meeting:
    """The meeting with its branches empty."""
    return replace(meeting, branches=tuple(replace(b, ideas=()) for b in meeting.branches))


def meeting_row(meeting: Meeting) -> Document:
    """The document of the meeting's own row."""
    plain = document(without_ideas(meeting))
    for branch in plain["branches"]:
        del branch[IDEAS]
    return plain


def whole(meeting: Meeting, rows: Iterable[Document]) -> Meeting:
    """The meeting with the ideas of these documents, each in its place.

    An idea whose place is gone (its parent is damaged, or was taken away in another window)
    comes last in the first branch: no words are dropped. One that was kept where it lay is kept
    wherever it comes to lie.
    """
    under: dict[str, list[tuple[int, Idea]]] = defaultdict(list)
    kept: set[str] = set()
    for row in rows:
        idea = value(Idea, row)
        under[row[UNDER]].append((row[AT], idea))
        if row.get(KEPT, False):
            kept.add(idea.id)
    for siblings in under.values():
        siblings.sort(key=lambda placed: (placed[0], placed[1].id))
    branches = [replace(b, ideas=_taken(b.id, under)) for b in meeting.branches]
    strays: tuple[Idea, ...] = ()
    while under:
        found = {idea.id for siblings in under.values() for _, idea in siblings}
        start = next((parent for parent in under if parent not in found), None)
        if start is not None:
            strays += _taken(start, under)
            continue
        # Two windows put each of two ideas under the other: one of them is cut loose.
        parent, siblings = next(iter(under.items()))
        _, idea = siblings.pop(0)
        if not siblings:
            del under[parent]
        strays += (replace(idea, ideas=_taken(idea.id, under, level=1)),)
    if strays and not branches:
        branches = [Branch(meeting.id, "")]
    if strays:
        branches[0] = replace(branches[0], ideas=branches[0].ideas + strays)
    return replace(
        meeting, branches=tuple(replace(b, ideas=_still_kept(b.ideas, kept)) for b in branches)
    )


def _still_kept(ideas: tuple[Idea, ...], kept: set[str]) -> tuple[Idea, ...]:
    """The ideas with those put on the pile that lay on it and do not lie there now."""
    return tuple(_with_kept(idea, kept) for idea in ideas)


def _with_kept(idea: Idea, kept: set[str]) -> Idea:
    if idea.pile is Pile.KEEP:
        return idea
    if idea.id in kept:
        return replace(idea, pile=Pile.KEEP)
    inner = _still_kept(idea.ideas, kept)
    return idea if inner == idea.ideas else replace(idea, ideas=inner)


def _taken(
    parent: str, under: dict[str, list[tuple[int, Idea]]], level: int = 0
) -> tuple[Idea, ...]:
    """The ideas under a parent on this level with all under them, taken out of ``under``.

    What lies deeper than a meeting can be is lifted beside the deepest idea above it.
    """
    order = [parent]
    levels, above = {parent: level}, {parent: parent}
    taken: dict[str, list[Idea]] = defaultdict(list)
    for here in order:
        place = here if levels[here] < DEEPEST else above[here]
        for _, idea in under.pop(here, ()):
            taken[place].append(idea)
            levels[idea.id], above[idea.id] = levels[place] + 1, place
            order.append(idea.id)
    made: dict[str, tuple[Idea, ...]] = {}
    for here in reversed(order):
        made[here] = tuple(
            replace(idea, ideas=made[idea.id]) if made.get(idea.id) else idea
            for idea in taken.get(here, ())
        )
    return made[parent]
