"""Lets a branch that is larger than a page flow over as many as it needs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from coprod_desktop.domain.layout import Gaps
from coprod_desktop.sheets.map_boxes import PADS, Sized, Sizing
from coprod_desktop.sheets.map_standing import Cluster, Join, Spot, Standing, hung
from coprod_desktop.sheets.measures import LEADING

_MOST_INDENTS = 4


@dataclass(slots=True)
class Flow:
    """Boxes one below the other, each in as many lines as it needs, whole where a page holds it.

    It stands in from the one it hangs on.
    """

    sizing: Sizing
    room: Spot
    apart: Gaps
    _on: dict[str, Standing] = field(default_factory=dict)

    def pages(self, top: Sized) -> Iterator[Cluster]:
        """A box with all below it, a cluster a page."""
        line, pads = top.body * LEADING, PADS * top.body
        above = {under.id: one.id for one in top.every for under in one.under}
        boxes: list[Standing] = []
        joins: list[Join] = []
        used = 0.0
        for one in top.every:
            x = min(one.level - top.level, _MOST_INDENTS) * self.apart.indent
            wide = self.sizing.fitting(one, self.room.x - x)
            waiting = wide.lines
            while waiting:
                most = int((self.room.y - used - pads) / line)
                # Below a heading that would be left alone, it begins at once.
                whole = len(waiting) * line + pads <= self.room.y and len(boxes) != 1
                if boxes and most < (len(waiting) if whole else 2):
                    yield self._page(boxes, joins)
                    boxes, joins, used = [], [], 0.0
                    continue
                here, waiting = waiting[: max(most, 1)], waiting[max(most, 1) :]
                begins = here[0] is wide.lines[0]
                tall = max(len(here) * line, wide.picture if begins else 0) + pads
                box = Standing(wide, x, used, here, tall)
                if begins and one.id in above:
                    joins.append(self._join(above[one.id], box))
                boxes.append(box)
                self._on[one.id] = box
                used += tall + self.apart.between
        yield self._page(boxes, joins)

    def _page(self, boxes: list[Standing], joins: list[Join]) -> Cluster:
        self._on = {}
        return Cluster(tuple(boxes), tuple(joins), *self.room)

    def _join(self, parent: str, box: Standing) -> Join:
        """A line from what it hangs on, or from the head of the page where that is before it."""
        lane = self.apart.indent / 2
        if parent in self._on:
            return hung(self._on[parent], box, lane)
        x = box.x - lane
        return Join((Spot(x, 0), Spot(x, box.middle), Spot(box.x, box.middle)), box.one.level)
