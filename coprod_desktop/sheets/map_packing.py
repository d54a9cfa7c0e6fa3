"""Shares the branches of a map out over as few pages as they take, each branch whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from coprod_desktop.domain.layout import Gaps
from coprod_desktop.sheets.map_boxes import Sized, Sizing
from coprod_desktop.sheets.map_columns import Columns, placed, shared, stood
from coprod_desktop.sheets.map_flow import Room, flowed
from coprod_desktop.sheets.map_standing import Cluster, Spot, below, beside, gaps
from coprod_desktop.sheets.plan import Node

_LETTERS = (24.0, 40.0, 17.0, 14.0, 11.0)
"""How many letters a line in a box holds; narrow boxes are tried where wide ones have no room."""
FLOW_LETTERS = 60.0
_MOST_COLUMNS = 4
_TIGHT = 0.6
"""Ideas stand this much closer before a branch is cut."""
_AIR = (1.8, 1.4)
"""How many times further apart ideas stand where that costs no page, the most first."""

Numbered = tuple[int, Cluster]
"""A branch by its number from 0 with what is drawn of it."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How the branches of a page stand, in how many columns."""

    letters: float
    stands: Callable[[Sized, Gaps], Cluster]
    columns: int


@dataclass(frozen=True, slots=True)
class _Run:
    """Branches that share pages."""

    branches: tuple[Numbered, ...]
    pages: tuple[Columns, ...]


@dataclass(frozen=True, slots=True)
class Packed:
    """The branches, what stands on each page, how it is worth beside others: less is better."""

    tops: tuple[Sized, ...]
    pages: tuple[tuple[Numbered, ...], ...]
    worth: tuple[int, int]


@dataclass(slots=True)
class _Draft:
    """A way to share them out: runs, between them branches, by number, that flow over pages."""

    style: _Style
    tops: list[Sized] = field(default_factory=list)
    parts: list[_Run | int] = field(default_factory=list)
    count: int = 0
    flows: int = 0

    @property
    def worth(self) -> tuple[int, int]:
        """The fewer the better."""
        return self.count, self.flows


class Packing:
    """Packs the branches under ``root`` in words of ``body`` points.

    ``alone`` gives each a page of its own. ``going_on`` says how much of that
    room a page has on which something goes on on the next.
    """

    def __init__(
        self,
        root: Node,
        body: float,
        sizing: Sizing,
        going_on: Callable[[Spot], Room],
        *,
        alone: bool,
    ) -> None:
        self._root, self._body, self._sizing, self._alone = root, body, sizing, alone
        self._going_on = going_on
        self._apart = Spot(body * 1.5, body * 2)
        self._clusters: dict[tuple[object, ...], Cluster] = {}
        self._flows: dict[tuple[int, Spot], tuple[Cluster, ...]] = {}

    def packed(self, room: Spot) -> Packed:
        """The branches on pages with that room."""
        best = self._best(room)
        if best.flows:
            tight = self._best(room, _TIGHT)
            best = tight if tight.worth < best.worth else best
        for air in _AIR:
            looser = self._drafted(best.style, room, air)
            if looser is not None and looser.worth == best.worth:
                best = looser
                break
        return Packed(tuple(best.tops), tuple(self._pages(best, room)), best.worth)

    def _best(self, room: Spot, air: float = 1.0) -> _Draft:
        """The way that takes fewest pages; of those alike the one that cuts fewest branches."""
        most = 1 if self._alone else _MOST_COLUMNS
        columns = range(1, min(most, len(self._root.nodes)) + 1)
        ways = product(_LETTERS, (beside, below), columns)
        best: _Draft | None = None
        for way in ways:
            pages = None if best is None else best.count
            made = self._drafted(_Style(*way), room, air, pages)
            if made is not None and (best is None or made.worth < best.worth):
                best = made
        assert best is not None
        return best

    def _drafted(
        self, style: _Style, room: Spot, air: float = 1.0, most: int | None = None
    ) -> _Draft | None:
        """None where no branch stands in more columns than one, or that takes too many pages."""
        top = self._sizing.sized(self._root, self._body, style.letters)
        wide = (room.x - self._apart.x * (style.columns - 1)) / style.columns
        made = _Draft(style)
        waiting: list[Numbered] = []
        fitted = style.columns == 1

        def share(branches: Sequence[Numbered], columns: int) -> None:
            talls = [cluster.height for _, cluster in branches]
            pages = shared(talls, self._apart.y, columns, room.y)
            assert pages is not None
            made.parts.append(_Run(tuple(branches), tuple(pages)))
            made.count += len(pages)

        for number, branch in enumerate(top.under):
            if most is not None and made.count > most:
                return None
            cluster = self._cluster(style, branch, air, room)
            fits = cluster is not None and cluster.goes(Spot(wide, room.y))
            if waiting and (not fits or self._alone):
                share(waiting, style.columns)
                waiting = []
            if cluster is not None and fits:
                fitted = True
                waiting.append((number, cluster))
            elif cluster is not None and cluster.goes(room):
                share([(number, cluster)], 1)
            else:
                made.parts.append(number)
                made.count += len(self._flowing(number, room))
                made.flows += 1
                branch = self._flowing_top(number)
            made.tops.append(branch)
        if waiting:
            share(waiting, style.columns)
        return made if fitted else None

    def _cluster(self, style: _Style, branch: Sized, air: float, room: Spot) -> Cluster | None:
        """A branch as it stands, where a page could hold as much at all."""
        key = style.letters, style.stands, branch.id, air
        if key not in self._clusters:
            every = branch.every
            if sum(one.width * one.height for one in every) > room.x * room.y:
                return None
            if any(one.is_torn for one in every):
                return None
            self._clusters[key] = style.stands(branch, gaps(self._body, down=air))
        return self._clusters[key]

    def _flowing_top(self, number: int) -> Sized:
        return self._sizing.sized(self._root, self._body, FLOW_LETTERS).under[number]

    def _flowing(self, number: int, room: Spot) -> tuple[Cluster, ...]:
        key = number, room
        if key not in self._flows:
            top = self._flowing_top(number)
            self._flows[key] = flowed(top, self._sizing, self._going_on(room))
        return self._flows[key]

    def _pages(self, draft: _Draft, room: Spot) -> Iterator[tuple[Numbered, ...]]:
        for part in draft.parts:
            if isinstance(part, int):
                yield from (((part, cluster),) for cluster in self._flowing(part, room))
                continue
            clusters = [cluster for _, cluster in part.branches]
            for columns in stood(part.pages, clusters, room, self._apart):
                yield tuple((part.branches[at][0], one) for at, one in placed(columns))
