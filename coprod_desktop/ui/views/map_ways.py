"""Says to which line an arrow key leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coprod_desktop.domain.layout import Place, Side
from coprod_desktop.domain.outline import Line


def beside_in_column(lines: Sequence[Line], which: str, across: int, down: int) -> str:
    """The id of the row next to one: on and back round the ends, in to its first, out again."""
    ids = [line.id for line in lines]
    if down:
        return ids[(ids.index(which) + down) % len(ids)]
    if across < 0:
        return lines[ids.index(which)].above
    return next((line.id for line in lines if line.above == which), "")


def beside_on_map(
    lines: Sequence[Line], places: Mapping[str, Place], which: str, across: int, down: int
) -> str:
    """The id of the box next to one in a direction, "" where there is none.

    Away from the middle stand those under it, towards it the one above it; up and down stand
    those of its level on the same side.
    """
    here = places[which]
    line = next(line for line in lines if line.id == which)
    if across:
        outward = 1 if here.side is Side.RIGHT else -1
        if here.side is not Side.MIDDLE and across != outward:
            return line.above
        side = Side.RIGHT if across > 0 else Side.LEFT
        ids = [one.id for one in lines if one.above == which and places[one.id].side is side]
    else:
        ids = [
            one.id
            for one in lines
            if one.level == line.level
            and places[one.id].side is here.side
            and (_middle(places[one.id]) - _middle(here)) * down > 0
        ]
    # The one most at the same height.
    return min(ids, key=lambda one: abs(_middle(places[one]) - _middle(here)), default="")


def _middle(place: Place) -> float:
    return place.y + place.height / 2
