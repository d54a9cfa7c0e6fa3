"""Says where each box of a map or a list is to stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from coprod_desktop.domain.layout import (
    Arrangement,
    Box,
    Gaps,
    Layout,
    Layouts,
    Piece,
    Place,
    Side,
)
from coprod_desktop.ui.views.line_words import Shown
from coprod_desktop.ui.views.map_sizes import LEVELS, Measured


class Spot(NamedTuple):
    """Where a box stands before it is scaled, in whole pixels."""

    x: int
    y: int
    width: int
    height: int

    def meets(self, other: Spot) -> bool:
        """Whether they share anything."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


class _Part:
    """A branch in its place, whose spots are only counted once somebody asks."""

    def __init__(self, piece: Piece, across: float, down: float) -> None:
        self.laid = piece.laid
        self.made_for = (piece.side, piece.x, piece.y, across, down)
        self._piece = piece
        x, y, width, height = _spot(piece.whole, across, down)
        self.whole = Spot(x - 1, y - 1, width + 2, height + 2)
        self.first = _spot(piece.place(0), across, down)
        self._spots: dict[str, Spot] | None = None

    @property
    def spots(self) -> Mapping[str, Spot]:
        if self._spots is None:
            *_, across, down = self.made_for
            # As `_spot` does, but without a call for each of what may be hundreds.
            self._spots = {
                which: Spot(round(x + across), round(y + down), round(width), round(height))
                for which, (x, y, width, height, _) in self._piece.places()
            }
        return self._spots


def _spot(place: Place, across: float, down: float) -> Spot:
    x, y, width, height, _ = place
    return Spot(round(x + across), round(y + down), round(width), round(height))


class Plan:
    """The places of the boxes now; branches keep their sides from one to the next.

    ``whole`` is the place all of them take together. Spots are counted as places are, from the
    middle of the title of a map, in whole pixels.
    """

    def __init__(self) -> None:
        self._sides: dict[str, Side] = {}
        self._layouts = Layouts(LEVELS)
        self._trees: dict[str, tuple[Sequence[Measured], Box]] = {}
        self._parts: dict[str, _Part] = {}
        self.clear()

    def clear(self) -> None:
        """Has no places, as when there are no boxes."""
        self._layout: Layout | None = None
        self._places: dict[str, Place] | None = None
        self.whole = Place(0, 0, 0, 0, Side.MIDDLE)
        self._made_for: tuple[Sequence[Measured], Gaps, Arrangement] | None = None
        self._put_at: tuple[float, float] | None = None
        self._root_spot = ("", Spot(0, 0, 0, 0))
        self._parts = {}

    def make(self, boxes: Sequence[Measured], gaps: Gaps, lies: Arrangement) -> bool:
        """Places boxes given in reading order; answers whether the places are others now."""
        made_for = (boxes, gaps, lies)
        if made_for == self._made_for:
            return False  # as when a letter is typed: the words are others, their room is the same
        self._made_for = made_for
        self._layout = self._layouts.made(self._root(boxes), gaps, lies, self._sides)
        if lies is Arrangement.BOTH:
            self._sides = self._layout.sides
        self.whole = self._layout.whole
        self._places = self._put_at = None
        return True

    def _root(self, boxes: Sequence[Measured]) -> Box:
        """The boxes as a tree; a branch that is as it was is the very same."""
        before, self._trees = self._trees, {}
        top = boxes[0]
        starts = [n for n, one in enumerate(boxes) if one.above == top.id and n]
        for start, end in zip(starts, [*starts[1:], len(boxes)], strict=True):
            branch = boxes[start:end]
            known = before.get(branch[0].id)
            if known is None or known[0] != branch:
                known = (branch, _tree(branch))
            self._trees[branch[0].id] = known
        return Box(top.id, top.width, top.height, tuple(box for _, box in self._trees.values()))

    def put(self, across: float, down: float) -> bool:
        """Rounds the places to spots after adding a part of a pixel to them.

        Answers whether any spot may be another now.
        """
        if self._layout is None or (across, down) == self._put_at:
            return False
        self._put_at = (across, down)
        self._root_spot = (self._layout.root, _spot(self._layout.middle, across, down))
        before, self._parts = self._parts, {}
        for piece in self._layout.pieces:
            which = piece.laid.ids[0]
            part = before.get(which)
            made_for = (piece.side, piece.x, piece.y, across, down)
            if part is None or part.laid is not piece.laid or part.made_for != made_for:
                part = _Part(piece, across, down)
            self._parts[which] = part
        return True

    @property
    def places(self) -> Mapping[str, Place]:
        """The places by id, in reading order, with the side of the title each is on."""
        if self._places is None:
            self._places = self._layout.places() if self._layout is not None else {}
        return self._places

    def spots(self) -> Iterator[tuple[str, Spot]]:
        """Every box with its spot, in reading order."""
        if self._put_at is not None:
            yield self._root_spot
        for part in self._parts.values():
            yield from part.spots.items()

    def spot(self, which: str) -> Spot | None:
        """The spot of one box."""
        if self._put_at is not None and which == self._root_spot[0]:
            return self._root_spot[1]
        parts = (part for part in self._parts.values() if which in part.laid.ids)
        return next((part.spots[which] for part in parts), None)

    def near(self, room: Spot) -> dict[str, Spot]:
        """The boxes that stand in some room, if only with an edge, in reading order."""
        every = [self._root_spot]
        for part in self._parts.values():
            if part.whole.meets(room):
                every += part.spots.items()
        return {which: spot for which, spot in every if spot.meets(room)}

    def joined(self, room: Spot, shown: Mapping[str, Shown]) -> Iterator[tuple[str, Spot, Spot]]:
        """The boxes whose line to the one above may be in some room, with both their spots."""
        if self._put_at is None:
            return
        root = self._root_spot[1]
        for branch, part in self._parts.items():
            if _between(part.first, root).meets(room):
                yield branch, part.first, root
            if not part.whole.meets(room):
                continue
            spots = part.spots
            left, top, right, bottom = room.x, room.y, room.x + room.width, room.y + room.height
            for which, spot in spots.items():
                x, y, width, height = spot
                above = spots.get(shown[which].line.above)
                if (
                    above is not None
                    # Not both of them on the same side beyond the room.
                    and (y < bottom or above.y < bottom)
                    and (y + height > top or above.y + above.height > top)
                    and (x < right or above.x < right)
                    and (x + width > left or above.x + above.width > left)
                ):
                    yield which, spot, above


def _between(one: Spot, other: Spot) -> Spot:
    """The least room that holds both."""
    x, y = min(one.x, other.x), min(one.y, other.y)
    right = max(one.x + one.width, other.x + other.width)
    bottom = max(one.y + one.height, other.y + other.height)
    return Spot(x, y, right - x, bottom - y)


def _tree(boxes: Sequence[Measured]) -> Box:
    """Boxes in reading order as a tree, each parent above its children."""
    under: dict[str, list[Box]] = {}
    root: Box | None = None
    for one in reversed(boxes):
        children = tuple(reversed(under.pop(one.id, [])))
        root = Box(one.id, one.width, one.height, children)
        under.setdefault(one.above, []).append(root)
    assert root is not None
    return root
