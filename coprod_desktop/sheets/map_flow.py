"""Lets a branch that is larger than a page flow over as many as it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from coprod_desktop.domain.layout import Gaps
from coprod_desktop.sheets.map_boxes import PADS, Sized, Sizing
from coprod_desktop.sheets.map_standing import Cluster, Join, Spot, Standing, gaps, hung
from coprod_desktop.sheets.measures import LEADING
from coprod_desktop.sheets.text import Line

_MOST_INDENTS = 4
_FEWEST = 2
"""So many lines, at least, of a box that is cut stand on a page."""
_TIGHT = 0.6
"""Boxes stand this much closer where that saves a page."""


class Room(NamedTuple):
    """What pages hold: one that has all that flows, the first of several, the others."""

    alone: Spot
    first: Spot
    others: Spot


class _Part(NamedTuple):
    """What of a box stands on a page, between words that say that it goes on."""

    before: tuple[Line, ...]
    lines: tuple[Line, ...]
    after: tuple[Line, ...]
    height: float


def flowed(top: Sized, sizing: Sizing, room: Room) -> tuple[Cluster, ...]:
    """A box with all below it, a cluster a page, on as few as it takes.

    Boxes stand closer, with smaller pictures, where that saves a page.
    """
    ways: list[tuple[Cluster, ...]] = []
    for down, small in ((1.0, False), (_TIGHT, False), (_TIGHT, True)):
        apart = gaps(top.body, down=down)
        flow = Flow(sizing, room.others, apart, small=small)
        alone = tuple(replace(flow, room=room.alone).pages(top))
        if len(alone) == 1:
            return alone
        pages = tuple(flow.pages(top, first=room.first))
        ways.append(pages)
    # Of those alike rather one whose heading has not a page to itself.
    return min(ways, key=lambda pages: (len(pages), len(pages[0].boxes) == 1))


@dataclass(slots=True)
class Flow:
    """Boxes one below the other, each in as many lines as it needs, whole where a page holds it.

    It stands in from the one it hangs on. The heading of a branch stands again above what goes on
    on another page.
    """

    sizing: Sizing
    room: Spot
    apart: Gaps
    small: bool = False
    _on: dict[str, Standing] = field(default_factory=dict)
    _begins: float = 0.0

    def pages(self, top: Sized, first: Spot | None = None) -> Iterator[Cluster]:
        """A box with all below it, a cluster a page; the ``first`` may have more room."""
        above = {under.id: one.id for one in top.every for under in one.under}
        again = self._again(top) if top.level == 1 else None
        boxes: list[Standing] = []
        joins: list[Join] = []
        used, tall = 0.0, (first or self.room).y
        for x, wide in self._fitted(top):
            waiting = wide.lines
            while waiting:
                part = self._part(wide, waiting, tall - used)
                if part is None and boxes:
                    yield self._page(boxes, joins)
                    heading = again if len(boxes) > 1 and wide.id != top.id else None
                    boxes, joins, used, tall = [], [], 0.0, self.room.y
                    below = heading.height + self.apart.between if heading is not None else 0.0
                    if heading and self._part(wide, waiting, self.room.y - below) is not None:
                        boxes, used, self._begins = [heading], below, heading.height
                        self._on[top.id] = heading
                    continue
                if part is None:
                    part = self._forced(wide, waiting)
                begins = part.lines[0] is wide.lines[0]
                waiting = waiting[len(part.lines) :]
                box = Standing(wide, x, used, part.lines, part.height, part.before, part.after)
                if begins and wide.id in above:
                    joins.append(self._join(above[wide.id], box))
                boxes.append(box)
                self._on[wide.id] = box
                used += part.height + self.apart.between
        yield self._page(boxes, joins)

    def _fitted(self, top: Sized) -> Iterator[tuple[float, Sized]]:
        """Each box as it stands, how far in; the branches of a map as wide as each other."""
        made = []
        for one in top.every:
            x = min(one.level - top.level, _MOST_INDENTS) * self.apart.indent
            made.append((x, self.sizing.fitting(one, self.room.x - x, small=self.small)))
        widest = max((one.width for _, one in made if one.level == 1), default=0.0)
        for x, one in made:
            yield x, replace(one, width=widest) if one.level == 1 else one

    def _again(self, top: Sized) -> Standing:
        """The heading as it stands where the branch goes on, which is not read out."""
        one = self.sizing.going_on(top, self.room.x)
        return Standing(one, 0.0, 0.0, (), one.height, before=one.lines)

    def _part(self, wide: Sized, waiting: tuple[Line, ...], room: float) -> _Part | None:
        """As much of a box as goes into so much height; None where it is to wait for a page."""
        line, pads = wide.body * LEADING, PADS * wide.body
        begins = waiting[0] is wide.lines[0]
        picture = wide.picture if begins else 0.0
        before = () if begins else self.sizing.sign("sheet-map-goes-on", wide)
        tall = max((len(before) + len(waiting)) * line, picture) + pads
        if tall <= room:
            return _Part(before, waiting, (), tall)
        if wide.height <= self.room.y:
            return None
        after = self.sizing.sign("sheet-map-more", wide)
        most = int((room - pads) / line) - len(before) - len(after)
        if most < _FEWEST:
            return None
        most = min(most, len(waiting) - 1)
        tall = max((len(before) + most + len(after)) * line, picture) + pads
        return _Part(before, waiting[:most], after, tall) if tall <= room else None

    def _forced(self, wide: Sized, waiting: tuple[Line, ...]) -> _Part:
        """What goes on a page that has no room for more than a line or so."""
        line, pads = wide.body * LEADING, PADS * wide.body
        most = max(int((self.room.y - pads) / line), 1)
        here = waiting[:most]
        picture = wide.picture if here[0] is wide.lines[0] else 0.0
        return _Part((), here, (), max(len(here) * line, picture) + pads)

    def _page(self, boxes: list[Standing], joins: list[Join]) -> Cluster:
        self._on, self._begins = {}, 0.0
        return Cluster(tuple(boxes), tuple(joins), *self.room)

    def _join(self, parent: str, box: Standing) -> Join:
        """A line from what it hangs on, or from the head of the page where that is before it."""
        lane = self.apart.indent / 2
        if parent in self._on:
            return hung(self._on[parent], box, lane)
        x, y = box.x - lane, self._begins
        return Join((Spot(x, y), Spot(x, box.middle), Spot(box.x, box.middle)), box.one.level)
