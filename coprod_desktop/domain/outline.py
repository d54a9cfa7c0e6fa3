"""Puts a meeting into lines in reading order, for every view that shows it or reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting

TITLE_LEVEL, BRANCH_LEVEL, IDEA_LEVEL = 1, 2, 3


class LineKind(StrEnum):
    """What a line stands for."""

    TITLE = "title"
    BRANCH = "branch"
    IDEA = "idea"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Line:
    """One line, with its place in words: "level 3, ``place`` of ``of``".

    ``level`` counts from 1, the title; ``above`` is the id of the line this one belongs under
    and empty for the title. ``under`` is how many lines stand right under it; for the kept line
    it is how many ideas are closed away in it. ``below`` is how many lines there are under it in
    all; none of them is among the lines while it is ``folded``. ``pile`` is the pile a line counts
    as: an idea under a kept one is kept with it. A title without words, and the kept line, have
    no text. ``has_note`` says whether there is a voice note to hear.
    """

    id: str
    kind: LineKind
    text: str = ""
    picture: str = ""
    level: int = TITLE_LEVEL
    place: int = 1
    of: int = 1
    under: int = 0
    above: str = ""
    pile: Pile = Pile.SHARE
    said: Said = Said.NOT_YET
    author: str = ""
    step: str = ""
    has_note: bool = False
    below: int = 0
    folded: bool = False


def outline(
    meeting: Meeting,
    looked_inside: frozenset[str] = frozenset(),
    opened: frozenset[str] = frozenset(),
) -> tuple[Line, ...]:
    """The whole meeting, one line each for its title, its branches and its ideas.

    What a branch keeps is one line at its end that tells only how many, unless the id of the
    branch is in ``looked_inside``; then kept ideas stand in their places. What is folded has no
    lines under it, unless its id is in ``opened``.
    """
    return Outline().lines(meeting, looked_inside, opened)


@dataclass(frozen=True, slots=True)
class _Known:
    """The lines of a branch, with all they were made from but the ideas one does not see."""

    branch: Branch
    made_from: tuple[object, ...]
    ids: frozenset[str]
    lines: tuple[Line, ...]


class Outline:
    """The outline of a meeting from one edit to the next.

    The lines of a branch that is as it was are the very same, so that nothing has to be looked
    at twice by whoever shows them.
    """

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}

    def lines(
        self,
        meeting: Meeting,
        looked_inside: frozenset[str] = frozenset(),
        opened: frozenset[str] = frozenset(),
    ) -> tuple[Line, ...]:
        """The lines as `outline` gives them."""
        before, self._known = self._known, {}
        all_folded = meeting.folded - opened
        title = Line(
            meeting.id,
            LineKind.TITLE,
            meeting.title,
            meeting.picture,
            under=len(meeting.branches),
        )
        lines = [title]
        for place, branch in enumerate(meeting.branches, 1):
            known = before.get(branch.id)
            if known is not None and known.branch is branch:
                ids = known.ids
            else:
                ids = frozenset((branch.id, *(idea.id for _, idea in branch.walk())))
            inside, folded = branch.id in looked_inside, all_folded & ids
            made_from = (place, len(meeting.branches), inside, meeting.id, folded)
            if known is None or known.made_from != made_from or known.branch != branch:
                made = _branch_lines(meeting, branch, place, inside, folded)
                known = _Known(branch, made_from, ids, tuple(made))
            self._known[branch.id] = known
            lines += known.lines
        return tuple(lines)


def heard(meeting: Meeting) -> tuple[Line, ...]:
    """The lines that may be read aloud: nothing that is kept, nor that there is anything kept.

    What is folded is only out of sight, so it is among them.
    """
    return outline(replace(meeting.shared(), folded=frozenset()))


def kept_line_id(branch: str) -> str:
    """The id of the line that stands for all a branch keeps."""
    return f"kept-{branch}"


def _branch_lines(
    meeting: Meeting, branch: Branch, place: int, inside: bool, folded: frozenset[str]
) -> Iterator[Line]:
    """The line of a branch, then those of its ideas."""
    kept = 0 if inside else branch.kept
    ideas = tuple(idea for idea in branch.ideas if inside or idea.pile is not Pile.KEEP)
    of = len(ideas) + (1 if kept else 0)
    below = _below(ideas, inside)
    closed = branch.id in folded and of > 0
    yield Line(
        branch.id,
        LineKind.BRANCH,
        branch.heading,
        branch.picture,
        level=BRANCH_LEVEL,
        place=place,
        of=len(meeting.branches),
        under=0 if closed else of,
        above=meeting.id,
        step=branch.step,
        below=of + sum(below[idea.id] for idea in ideas),
        folded=closed,
    )
    if closed:
        return
    waiting = [
        _Waiting(idea, IDEA_LEVEL, place, of, branch.id, kept=False)
        for place, idea in enumerate(ideas, 1)
    ]
    yield from _idea_lines(branch.step, waiting, below, inside, folded)
    if kept:
        yield Line(
            kept_line_id(branch.id),
            LineKind.KEPT,
            level=IDEA_LEVEL,
            place=of,
            of=of,
            under=kept,
            above=branch.id,
            pile=Pile.KEEP,
            step=branch.step,
        )


def _seen(idea: Idea, inside: bool) -> tuple[Idea, ...]:
    """The ideas under one that have lines."""
    return tuple(child for child in idea.ideas if inside or child.pile is not Pile.KEEP)


def _below(ideas: tuple[Idea, ...], inside: bool) -> dict[str, int]:
    """How many of those one sees lie under each idea in all, by id."""
    order, above = list(ideas), dict[str, str]()
    for idea in order:  # which grows as it goes
        children = _seen(idea, inside)
        above.update((child.id, idea.id) for child in children)
        order += children
    below = dict.fromkeys((idea.id for idea in order), 0)
    for idea in reversed(order):
        if idea.id in above:
            below[above[idea.id]] += 1 + below[idea.id]
    return below


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An idea whose line is still to come."""

    idea: Idea
    level: int
    place: int
    of: int
    above: str
    kept: bool


def _idea_lines(
    step: str,
    waiting: list[_Waiting],
    below: dict[str, int],
    inside: bool,
    folded: frozenset[str],
) -> Iterator[Line]:
    """The lines of the ideas that wait, in order, with those of all under them."""
    waiting.reverse()
    while waiting:
        here = waiting.pop()
        idea = here.idea
        kept = here.kept or idea.pile is Pile.KEEP
        children = _seen(idea, inside)
        closed = idea.id in folded and bool(children)
        if closed:
            children = ()
        yield Line(
            idea.id,
            LineKind.IDEA,
            idea.text,
            idea.picture,
            here.level,
            here.place,
            here.of,
            len(children),
            here.above,
            Pile.KEEP if kept else idea.pile,
            idea.said,
            idea.author,
            step,
            idea.note is not None,
            below[idea.id],
            closed,
        )
        waiting.extend(
            _Waiting(child, here.level + 1, place, len(children), idea.id, kept)
            for place, child in reversed(list(enumerate(children, 1)))
        )
