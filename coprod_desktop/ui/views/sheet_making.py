"""Makes the sheet on a thread of its own while a person changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from sys import maxsize

from PySide6.QtCore import QObject, Signal

from coprod_desktop.content.typefaces import NoTypeface
from coprod_desktop.domain.growing import NOTHING, Growing
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.choice import POINTS, Printed, SheetChoice, Supplies
from coprod_desktop.sheets.plan import AnyPlan, Plan
from coprod_desktop.sheets.table import SHEETS, Subject
from coprod_desktop.sheets.telling import said_by
from coprod_desktop.ui.latest import Latest
from coprod_desktop.ui.sheet_supplies import sheet_supplies
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.sheet_order import Place, places_on_paper
from coprod_desktop.wording import Wording

_NEAR = 2.0
"""So many pages, at most, in the smallest print may be 1 after all, as their last are not full."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which sheet is wanted, by its key: of which meeting, whose, how."""

    meeting: Meeting
    person: Person
    sheet: str
    choice: SheetChoice
    growing: Growing = NOTHING

    @property
    def subject(self) -> Subject:
        """What the sheet tells of."""
        return Subject(self.meeting, self.person, self.growing)


@dataclass(frozen=True, slots=True)
class OnSheet:
    """Something that can be left off: its id, its words as shown, with the ideas in it.

    ``helps`` is what is for only if it helps.
    """

    id: str
    words: str
    ideas: tuple[OnSheet, ...] = ()
    helps: bool = False

    def walk(self) -> Iterator[tuple[int, OnSheet]]:
        """All that lies in it, in reading order, each with its depth from 0."""
        for idea in self.ideas:
            yield 0, idea
            yield from ((depth + 1, below) for depth, below in idea.walk())

    def count_off(self, left_out: frozenset[str]) -> int:
        """How many of the ideas in it are off, by themselves or with what they lie in."""
        return sum(
            1 + len(list(idea.walk())) if idea.id in left_out else idea.count_off(left_out)
            for idea in self.ideas
        )


@dataclass(frozen=True, slots=True)
class Made:
    """A finished sheet with what it could hold, left off or not.

    ``largest`` is the largest size at which it is on 1 page; 0 where that was not looked for, or
    there is none. ``may_help`` says that there is something for only if it helps to put on it.
    """

    order: Order
    plan: AnyPlan
    printed: Printed
    things: tuple[OnSheet, ...]
    largest: int = 0
    may_help: bool = False


Make = Callable[[Order], Made | None]
"""Gives None where there are no letters to print in on this computer."""


def sheet_maker(parts: Parts) -> Make:
    """Makes sheets; may be called on any one thread."""
    supplies = sheet_supplies(parts)

    def make(order: Order) -> Made | None:
        # ReportLab takes most of a second to load, so it is loaded late, by whoever makes.
        from coprod_desktop.sheets import page

        plan_of = SHEETS[order.sheet].plan

        # What a sheet tells without the meeting is no part of the meeting to leave off.
        anybody = Person(order.person.id, order.person.name)

        def told(part: Meeting) -> bool:
            alone = replace(order, meeting=part, person=anybody).subject
            return not plan_of(alone, order.choice, supplies()).is_empty

        is_of_meeting = not told(replace(order.meeting, branches=(), promises=()))

        def stands(part: Meeting) -> bool:
            return is_of_meeting and told(part)

        wanted = plan_of(order.subject, order.choice, supplies())
        try:
            printed = page.printed(wanted, order.choice, supplies())
        except NoTypeface:
            return None
        things = _as_on_paper(_things(order, stands, supplies()), _places(order, supplies()))
        largest = None
        smaller = (order.choice.points / POINTS[0]) ** 2
        if isinstance(wanted, Plan) and printed.pages <= _NEAR * smaller:
            largest = page.largest_points(wanted, order.choice, supplies())
        may_help = SHEETS[order.sheet].sent and _can_help(order, supplies())
        return Made(order, wanted, printed, things, largest or 0, may_help)

    return make


def _can_help(order: Order, supplies: Supplies) -> bool:
    """Whether a sheet is another one with what is only if it helps, were nothing left off."""
    meeting = replace(order.meeting, left_out=frozenset())
    subject = replace(order, meeting=meeting).subject
    plans = (
        SHEETS[order.sheet].plan(subject, replace(order.choice, if_it_helps=on), supplies)
        for on in (False, True)
    )
    return next(plans) != next(plans)


def _things(
    order: Order, stands: Callable[[Meeting], bool], supplies: Supplies
) -> Iterator[OnSheet]:
    """What has something to print, each tried by itself as if nothing were left off."""
    words = supplies.words
    shared = replace(order.meeting.shared(), left_out=frozenset())
    for branch in shared.branches:
        alone = partial(_alone, shared, branch)
        if stands(alone(branch.ideas)):
            named = branch.heading.strip() or words.text("sheet-my-ideas")
            inside = _ideas(branch.ideas, partial(_tried, stands, alone), words)
            yield OnSheet(branch.id, named, tuple(inside))
    for promise in shared.promises:
        if stands(replace(shared, branches=(), promises=(promise,))):
            told = " ".join(part.strip() for part in (promise.who, promise.what) if part.strip())
            yield OnSheet(promise.id, told)
    for thing, told in SHEETS[order.sheet].things(order.subject, supplies):
        if _changes(order, thing, supplies):
            yield OnSheet(thing, told)


def _places(order: Order, supplies: Supplies) -> Place:
    """Where all that could be on a sheet stands, were nothing left off."""
    shared = replace(order.meeting.shared(), left_out=frozenset())

    def plan(meeting: Meeting) -> AnyPlan:
        subject = replace(order, meeting=meeting).subject
        return SHEETS[order.sheet].plan(subject, order.choice, supplies)

    return places_on_paper(shared, plan)


def _as_on_paper(things: Iterable[OnSheet], place: Place) -> tuple[OnSheet, ...]:
    """Those that begin first on the paper come first, each with those in it."""

    def begins(thing: OnSheet) -> int:
        inside = (place(below.id, below.words) for _, below in thing.walk())
        return min(place(thing.id, thing.words), *inside, maxsize)

    inner = (replace(thing, ideas=_as_on_paper(thing.ideas, place)) for thing in things)
    return tuple(sorted(inner, key=begins))


def _changes(order: Order, thing: str, supplies: Supplies) -> bool:
    """Whether a sheet is another one without something, as it is chosen now."""
    plans = (
        SHEETS[order.sheet].plan(
            replace(order, meeting=order.meeting.leaving_out(thing, left_out=off)).subject,
            order.choice,
            supplies,
        )
        for off in (False, True)
    )
    return next(plans) != next(plans)


def _alone(meeting: Meeting, branch: Branch, ideas: tuple[Idea, ...]) -> Meeting:
    """A meeting with no more than these ideas of a branch."""
    return replace(meeting, branches=(replace(branch, ideas=ideas),), promises=())


def _tried(
    stands: Callable[[Meeting], bool],
    alone: Callable[[tuple[Idea, ...]], Meeting],
    idea: Idea,
) -> bool:
    """Whether an idea by itself would be on the sheet."""
    return stands(alone((idea,)))


def _ideas(
    ideas: Iterable[Idea], stands: Callable[[Idea], bool], words: Wording, *, helps: bool = False
) -> Iterator[OnSheet]:
    """Those that would be on the sheet, or that have such below them."""
    for idea in ideas:
        # What lies under an idea for only if it helps is on that pile with it.
        helping = helps or idea.pile is Pile.IF_IT_HELPS
        pile = Pile.IF_IT_HELPS if helping else idea.pile
        below = tuple(_ideas(idea.ideas, stands, words, helps=helping))
        if below or stands(replace(idea, ideas=(), pile=pile)):
            yield OnSheet(idea.id, said_by(idea, words), below, helping)


class Making(QObject):
    """Makes the last sheet ordered, at once, or as soon as the one being made is done.

    ``made`` carries a `Made`; ``not_made`` says that there is none. Call `close` before letting
    go.
    """

    made = Signal(object)
    not_made = Signal()

    def __init__(self, make: Make) -> None:
        super().__init__()
        self._latest = Latest(make, 0, self)
        self._latest.done.connect(self._tell)
        self._latest.stopped.connect(self.not_made)

    @property
    def last(self) -> Order | None:
        """What was ordered last."""
        return self._latest.last

    def order(self, order: Order) -> None:
        """Has this sheet made. Where the person is on the path is no change."""
        self._latest.want(replace(order, meeting=replace(order.meeting, at="", seen=())))

    def close(self) -> None:
        """Stops, after what is being made now."""
        self._latest.close()

    def _tell(self, made: Made) -> None:
        """Gives the sheet out, unless another was ordered meanwhile."""
        if made.order == self.last:
            self.made.emit(made)
