"""Says where the boxes of a map stand beside each other on paper.

A branch can stand in two ways, as on the screen: what lies under it to its right, or in rows
below it, each standing in, which needs less width. Points are counted from the left upper corner.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from coprod_desktop.domain.layout import Gaps, extent, mind_map, rows
from coprod_desktop.domain.tidy import lay_out
from coprod_desktop.sheets.map_boxes import Sized
from coprod_desktop.sheets.text import Line

_LEVELS = 8
"""So many levels stand in; there would be no room left for more."""


class Spot(NamedTuple):
    """A point on a page."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Standing:
    """A box on a page; ``lines`` are those that stand here: a very long box goes on in the next.

    ``before`` them stand others, as do ``after`` them, that are not read out.
    """

    one: Sized
    x: float
    y: float
    lines: tuple[Line, ...]
    height: float
    before: tuple[Line, ...] = ()
    after: tuple[Line, ...] = ()

    @property
    def middle(self) -> float:
        """How far down its middle is."""
        return self.y + self.height / 2

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.one.width


@dataclass(frozen=True, slots=True)
class Join:
    """A line from a box to one under it: a curve between two spots, or straight from spot to spot.

    ``level`` is that of the lower box.
    """

    spots: tuple[Spot, ...]
    level: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """Boxes that stand together, with the lines between them."""

    boxes: tuple[Standing, ...]
    joins: tuple[Join, ...]
    width: float
    height: float

    def moved(self, across: float, down: float) -> Cluster:
        """The same elsewhere on the page."""
        boxes = (replace(box, x=box.x + across, y=box.y + down) for box in self.boxes)
        joins = (
            replace(join, spots=tuple(Spot(x + across, y + down) for x, y in join.spots))
            for join in self.joins
        )
        return replace(self, boxes=tuple(boxes), joins=tuple(joins))

    def goes(self, room: Spot) -> bool:
        """Whether there is room for it."""
        return self.width <= room.x and self.height <= room.y


def gaps(body: float, across: float = 1.0, down: float = 1.0) -> Gaps:
    """The least room between boxes in words of ``body`` points, or so many times as much."""
    return Gaps(
        across=body * 1.5 * across,
        between=body * 0.55 * down,
        branches=body * 1.3 * down,
        indent=body * 1.8,
    )


def whole(top: Sized, apart: Gaps, *, one_side: bool) -> Cluster:
    """A map round its middle."""
    places = mind_map(top.box, apart, one_side=one_side)
    around = extent(places)
    spots = {key: Spot(place.x, place.y) for key, place in places.items()}
    return _cluster(top, spots, Spot(around.x, around.y), Spot(around.width, around.height))


def beside(branch: Sized, apart: Gaps) -> Cluster:
    """A branch with what lies under it at its right."""
    laid = lay_out(branch.box, apart.across, apart.between)
    spots = {key: Spot(spot.x, spot.y) for key, spot in zip(laid.ids, laid.spots, strict=True)}
    around = laid.around
    return _cluster(branch, spots, Spot(around.x, around.y), Spot(around.width, around.height))


def below(branch: Sized, apart: Gaps) -> Cluster:
    """A branch with what lies under it in rows."""
    laid = rows(branch.box, apart.between, apart.indent, _LEVELS)
    spots = {key: Spot(spot.x, spot.y) for key, spot in zip(laid.ids, laid.spots, strict=True)}
    around = laid.around
    size = Spot(around.width, around.height)
    return _cluster(branch, spots, Spot(around.x, around.y), size, hangs=apart.indent / 2)


def hung(parent: Standing, child: Standing, before: float) -> Join:
    """A line to a box in a row below, which comes down so far ``before`` its left edge."""
    lane = child.x - before
    end = Spot(lane, child.middle), Spot(child.x, child.middle)
    if lane > parent.x:
        return Join((Spot(lane, parent.y + parent.height), *end), child.one.level)
    # It stands in no further than its parent.
    return Join((Spot(parent.x, parent.middle), Spot(lane, parent.middle), *end), child.one.level)


def _beside(parent: Standing, child: Standing) -> Join:
    """A line from the side of a box to the near side of one beside it."""
    right = child.x > parent.x
    start = Spot(parent.right if right else parent.x, parent.middle)
    end = Spot(child.x if right else child.right, child.middle)
    return Join((start, end), child.one.level)


def _cluster(
    top: Sized, spots: Mapping[str, Spot], corner: Spot, size: Spot, hangs: float = 0.0
) -> Cluster:
    boxes = {}
    joins: list[Join] = []
    for one in top.every:
        x, y = spots[one.id]
        boxes[one.id] = Standing(one, x - corner.x, y - corner.y, one.lines, one.height)
    for one in top.every:
        for under in one.under:
            parent, child = boxes[one.id], boxes[under.id]
            joins.append(hung(parent, child, hangs) if hangs else _beside(parent, child))
    return Cluster(tuple(boxes.values()), tuple(joins), *size)
