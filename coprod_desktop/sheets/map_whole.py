"""Puts a whole map on the paper that suits it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import log

from coprod_desktop.sheets.map_boxes import Sized, Sizing
from coprod_desktop.sheets.map_columns import UPPER, placed, shared, stood, under_title
from coprod_desktop.sheets.map_standing import Cluster, Spot, below, gaps, whole
from coprod_desktop.sheets.plan import Node

LETTERS = (24.0, 22.0, 20.0, 17.0, 14.0, 11.0)
"""How many letters a line in a box holds; narrow boxes are tried where wide ones have no room."""
_MOST_COLUMNS = 4
_TIGHT = 0.75
"""Boxes stand this much closer before a map is parted."""
_AIR = (2.2, 1.6, 1.25)
"""How many times further apart they may stand where there is room, the most first."""
_SPREAD = 1.1
"""Boxes of another shape may take so many times the room of those tried first."""

Paper = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Found:
    """A map on a paper that lies so."""

    paper: Paper
    top: Sized
    cluster: Cluster


def whole_map(
    root: Node,
    body: float,
    rooms: Mapping[Paper, Spot],
    sizing: Sizing,
    *,
    letters: Sequence[float] = LETTERS,
    airy: bool = False,
) -> Found | None:
    """A map in words of ``body`` points, where one of the papers has room for it.

    Round its middle before it hangs below it, in wide boxes before narrow ones. An ``airy`` one
    has room to spare on every side.
    """
    most = max(room.x * room.y for room in rooms.values())
    tops: list[Sized] = []
    for many in letters[:1] if airy else letters:
        top = sizing.sized(root, body, many)
        every = top.every
        if sum(one.width * one.height for one in every) > most * _SPREAD:
            return None
        if not any(one.is_torn for one in every):
            tops.append(top)
    for air, top in product((_AIR[0],) if airy else (1.0, _TIGHT), tops):
        fits = list(_round_middle(top, air, rooms))
        if fits:
            return min(fits, key=lambda fit: fit[0])[1]
    if airy:
        return None
    for air, top, (paper, room) in product((1.0, _TIGHT), tops, rooms.items()):
        hanging = below_title(top, room, sizing, air)
        if len(hanging) == 1:
            return Found(paper, top, hanging[0])
    return None


def _round_middle(
    top: Sized, air: float, rooms: Mapping[Paper, Spot]
) -> Iterator[tuple[float, Found]]:
    """Maps that fit, each with how much its shape is another than that of its paper."""
    for one_side in (False, True) if len(top.under) > 1 else (True,):
        tried = whole(top, gaps(top.body, air, air), one_side=one_side)
        for paper, room in rooms.items():
            if tried.goes(room):
                shape = abs(log(tried.width / tried.height * room.y / room.x))
                yield shape, Found(paper, top, _aired(top, tried, room, one_side=one_side))


def _aired(top: Sized, best: Cluster, room: Spot, *, one_side: bool) -> Cluster:
    """The map in the middle of the room, its boxes as far apart as is still one picture."""
    down = 1.0
    for air in (*_AIR, 1.0):
        tried = whole(top, gaps(top.body, 1.0, air), one_side=one_side)
        if tried.goes(room):
            best, down = tried, air
            break
    for air in _AIR:
        tried = whole(top, gaps(top.body, air, down), one_side=one_side)
        if tried.goes(room):
            best = tried
            break
    return best.moved((room.x - best.width) / 2, (room.y - best.height) * UPPER)


def below_title(top: Sized, room: Spot, sizing: Sizing, air: float = 1.0) -> tuple[Cluster, ...]:
    """A map in columns below its title, on as many pages as that takes.

    Of several the first has the title. None where a branch has no room.
    """
    apart, lane = gaps(top.body, air, air), top.body * 1.4 * air
    title = sizing.fitting(top, room.x)
    clusters = [below(branch, apart) for branch in top.under]
    between = Spot(apart.across, apart.branches)
    widest = max((cluster.width for cluster in clusters), default=0.0) + lane
    talls = [cluster.height for cluster in clusters]
    most = room.y - title.height - between.y
    best = None
    for count in range(1, min(_MOST_COLUMNS, len(clusters)) + 1):
        if widest * count + between.x * (count - 1) > room.x:
            break
        pages = shared(talls, between.y, count, most)
        if pages is not None and (best is None or len(pages) < len(best)):
            best = pages
    if best is None or any(one.is_torn for one in top.every):
        return ()
    first = under_title(title, best[0], clusters, room, between, lane)
    if len(best) == 1:
        return (first,)
    later = stood(best[1:], clusters, Spot(room.x, most), between)
    return (first, *(_one(tuple(c for _, c in placed(columns)), room) for columns in later))


def _one(clusters: Sequence[Cluster], room: Spot) -> Cluster:
    boxes = tuple(box for cluster in clusters for box in cluster.boxes)
    return Cluster(boxes, tuple(join for cluster in clusters for join in cluster.joins), *room)
