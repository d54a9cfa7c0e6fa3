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

    Away from the middle stand those under it, towards it the one above it. Up and down stand
    those of its level on the same side; past the last of them, whatever box stands there.
    """
    here = places[which]
    line = next(line for line in lines if line.id == which)
    if across:
        outward = -1 if here.side is Side.LEFT else 1
        if here.side is not Side.MIDDLE and across != outward:
            return line.above if line.above in places else ""
        side = Side.RIGHT if across > 0 else Side.LEFT
        ids = [one.id for one in lines if one.above == which and places[one.id].side is side]
        # The one most at the same height.
        return min(ids, key=lambda one: abs(_middle(places[one]) - _middle(here)), default="")
    ahead = [
        one
        for one in lines
        if (_middle(places[one.id]) - _middle(here)) * down > 0
        and here.side in (places[one.id].side, Side.MIDDLE)
    ]
    beside = [one for one in ahead if one.level == line.level]
    if beside:
        return min(beside, key=lambda one: abs(_middle(places[one.id]) - _middle(here))).id
    found = min(ahead, key=lambda one: _away(here, places[one.id]), default=None)
    return found.id if found is not None else ""


def _middle(place: Place) -> float:
    return place.y + place.height / 2


def _away(here: Place, there: Place) -> float:
    """How far a box above or below is for the eye, which looks straight up or down first."""
    aside = max(there.x - here.right, here.x - there.right, 0)
    return abs(_middle(there) - _middle(here)) + 2 * aside
