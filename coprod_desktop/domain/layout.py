"""Says where the boxes of a mind map stand.

Boxes of any size go in, places come out; nothing here knows how a box is drawn. A branch is placed
for itself and kept, so that after an edit only branches that changed are placed anew; all of them
are then put one below the other, each as far up as its upper edge lets it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from coprod_desktop.domain.tidy import Box, Laid, Reach, Spot, lay_out

__all__ = ["Arrangement", "Box", "Gaps", "Layout", "Layouts", "Piece", "Place", "Side"]

LOPSIDED = 1.5
"""A side this many times as tall as it has to be is shared out anew when a branch comes."""


class Arrangement(StrEnum):
    """How a map lies: to both sides of its title, all to its right, or one below the other."""

    BOTH = "both"
    ONE_SIDE = "one-side"
    COLUMN = "column"


class Side(StrEnum):
    """Which way a box has grown from the title."""

    MIDDLE = "middle"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Gaps:
    """The least room between boxes, in the unit of the boxes.

    ``across`` lies between a parent and its children, ``between`` two ideas, ``branches`` the
    ideas of two branches; ``indent`` is how far a level stands in from the one before in a column.
    """

    across: float = 30
    between: float = 14
    branches: float = 32
    indent: float = 32


class Place(NamedTuple):
    """Where a box stands: its left and top edge, its size, and its side of the title."""

    x: float
    y: float
    width: float
    height: float
    side: Side

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The bottom edge."""
        return self.y + self.height


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A branch in its place: how far its near edge is from the middle, how far down it is."""

    laid: Laid
    side: Side
    x: float
    y: float

    def place(self, number: int) -> Place:
        """Where the box of that number in reading order stands."""
        spot = self.laid.spots[number]
        x = self.x + spot.x
        if self.side is Side.LEFT:
            x = -x - spot.width
        return Place(x, self.y + spot.y, spot.width, spot.height, self.side)

    def places(self) -> Iterator[tuple[str, Place]]:
        """Where each of its boxes stands, by id."""
        return zip(self.laid.ids, map(self.place, range(len(self.laid.ids))), strict=True)

    @property
    def whole(self) -> Place:
        """The smallest place that holds all of it."""
        around = self.laid.around
        x = self.x + around.x
        if self.side is Side.LEFT:
            x = -x - around.width
        return Place(x, self.y + around.y, around.width, around.height, self.side)


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A whole map: its root, with the branches in reading order."""

    root: str
    middle: Place
    pieces: tuple[Piece, ...]

    def places(self) -> dict[str, Place]:
        """Where every box stands, by id, in reading order."""
        places = {self.root: self.middle}
        for piece in self.pieces:
            places.update(piece.places())
        return places

    @property
    def whole(self) -> Place:
        """The smallest place that holds all of it."""
        return _around([self.middle, *(piece.whole for piece in self.pieces)])

    @property
    def sides(self) -> dict[str, Side]:
        """The side of each branch, for the layout after it."""
        return {piece.laid.ids[0]: piece.side for piece in self.pieces}


class Layouts:
    """Lays out a map from one edit to the next.

    A branch that is the very same box as before is as it was placed then. ``levels`` is how many
    levels of a column stand in; there would be no room left for more.
    """

    def __init__(self, levels: int = 4) -> None:
        self._levels = levels
        self._known: dict[str, tuple[Box, Laid]] = {}
        self._known_for: tuple[object, ...] = ()

    def made(
        self, root: Box, gaps: Gaps, lies: Arrangement, sides: Mapping[str, Side] | None = None
    ) -> Layout:
        """The layout of a map; ``sides`` are those of the layout before it."""
        in_column = lies is Arrangement.COLUMN
        known_for = (gaps, in_column)
        before = self._known if known_for == self._known_for else {}
        self._known, self._known_for = {}, known_for
        for branch in root.under:
            known = before.get(branch.id)
            if known is None or known[0] is not branch:
                laid = (
                    rows(branch, gaps.between, gaps.indent, self._levels)
                    if in_column
                    else lay_out(branch, gaps.across, gaps.between)
                )
                known = (branch, laid)
            self._known[branch.id] = known
        branches = [laid for _, laid in self._known.values()]
        if in_column:
            return _column(root, branches, gaps)
        cut = 0 if lies is Arrangement.ONE_SIDE else _cut(branches, gaps, sides or {})
        middle = Place(-root.width / 2, -root.height / 2, root.width, root.height, Side.MIDDLE)
        away = root.width / 2 + gaps.across
        pieces = [
            Piece(laid, side, away, y)
            for side, some in ((Side.LEFT, branches[:cut]), (Side.RIGHT, branches[cut:]))
            for laid, y in zip(some, _stacked(some, gaps.branches), strict=True)
        ]
        return Layout(root.id, middle, tuple(pieces))


def mind_map(
    root: Box, gaps: Gaps, sides: Mapping[str, Side] | None = None, *, one_side: bool = False
) -> dict[str, Place]:
    """The places by id, in reading order, of a map that grows to the left and to the right.

    The middle of ``root`` is at 0, 0. The first branches stand on the left from top to bottom,
    the others on the right from top to bottom, so a map reads like two columns of a page.

    ``sides`` says where the branches stood before. While every branch is known and they still
    read left before right, none changes its side, however many ideas it has gained. When a
    branch came or was moved, as many as can stay do, unless a side would then be LOPSIDED.
    All stand on the right of a map of ``one_side``.
    """
    lies = Arrangement.ONE_SIDE if one_side else Arrangement.BOTH
    return Layouts().made(root, gaps, lies, sides).places()


def column(root: Box, gaps: Gaps, levels: int = 4) -> dict[str, Place]:
    """The places by id, in reading order, of one column for a narrow window.

    Every box has a row of its own and stands in by its level; boxes deeper than ``levels`` stand
    in no further, as there would be no room left for them. ``root`` begins at 0, 0.
    """
    return Layouts(levels).made(root, gaps, Arrangement.COLUMN).places()


def extent(places: Mapping[str, Place]) -> Place:
    """The smallest place that holds all of ``places``, of which there is at least one."""
    return _around(places.values())


def _around(places: Iterable[Place]) -> Place:
    every = list(places)
    left = min(place.x for place in every)
    top = min(place.y for place in every)
    width = max(place.right for place in every) - left
    height = max(place.bottom for place in every) - top
    return Place(left, top, width, height, Side.MIDDLE)


# Which branch stands on which side.


def _cut(branches: Sequence[Laid], gaps: Gaps, before: Mapping[str, Side]) -> int:
    """How many of the branches, from the first, stand on the left."""
    known = [before.get(branch.ids[0]) for branch in branches]
    lefts = known.count(Side.LEFT)
    settled = [Side.LEFT] * lefts + [Side.RIGHT] * (len(known) - lefts)
    if known == settled:
        return lefts
    talls = _talls(branches, gaps)
    bearable = LOPSIDED * min(talls)
    stays = _stays(known)
    return max(
        (cut for cut, tall in enumerate(talls) if tall <= bearable),
        # With as many staying, the better balance; with the same balance, the fuller left.
        key=lambda cut: (stays[cut], -talls[cut], cut),
    )


def _talls(branches: Sequence[Laid], gaps: Gaps) -> list[float]:
    """For each number of branches on the left, about how tall the taller side is."""
    heights = [branch.tall + gaps.branches for branch in branches]
    left, right = 0.0, sum(heights)
    talls = [right]
    for height in heights:
        left += height
        right -= height
        talls.append(max(left, right))
    return talls


def _stays(known: Sequence[Side | None]) -> list[int]:
    """For each number of branches on the left, how many keep the side they had."""
    staying = known.count(Side.RIGHT)
    stays = [staying]
    for side in known:
        staying += (side is Side.LEFT) - (side is Side.RIGHT)
        stays.append(staying)
    return stays


# Branches one below the other, as `tidy` puts the ideas under an idea.


_Edge = list[tuple[Reach, int]]
"""The lower edge of branches, each bit with whose it is; what is nearest to the title is last."""


@dataclass(slots=True)
class _Moves:
    """How far down each branch goes, with the steps its neighbours are still to be moved by."""

    down: list[float]
    share: list[float]
    share_done: list[float]

    def push(self, pushing: int, number: int, by: float) -> None:
        """Moves a branch, later those between it and the pushing one as well, in even steps."""
        self.down[number] += by
        steps = number - pushing
        if steps > 1:
            self.share[pushing + 1] += by / steps
            self.share[number] -= by / steps
            self.share_done[number] -= by - by / steps

    def settled(self) -> list[float]:
        """How far down each goes once those between were moved."""
        steps = shared = 0.0
        settled = []
        for down, share, done in zip(self.down, self.share, self.share_done, strict=True):
            steps += share
            shared += steps + done
            settled.append(down + shared)
        return settled


def _stacked(branches: Sequence[Laid], gap: float) -> list[float]:
    """How far down each branch of one side goes; the middle of all of them is at 0."""
    if not branches:
        return []
    moves = _Moves(*([0.0] * len(branches) for _ in range(3)))
    edge: _Edge = []
    for number, branch in enumerate(branches):
        _clear(moves, edge, number, branch.upper, gap)
        far, down = branch.lower[-1].far, moves.down[number]
        while edge and edge[-1][0].far <= far:
            edge.pop()
        edge += [(Reach(reach.far, reach.y + down), number) for reach in reversed(branch.lower)]
    first, last = branches[0].spots[0], branches[-1].spots[0]
    middle = (moves.down[0] + first.y + moves.down[-1] + last.y + last.height) / 2
    return [down - middle for down in moves.settled()]


def _clear(moves: _Moves, edge: _Edge, number: int, upper: Sequence[Reach], gap: float) -> None:
    """Moves a branch down until its upper edge clears the lower edge of those above it."""
    at, below = len(edge) - 1, 0
    while at >= 0 and below < len(upper):
        (above_far, above_y), whose = edge[at]
        far, y = upper[below]
        short = above_y + gap - (moves.down[number] + y)
        if short > 0:
            moves.push(whose, number, short)
        if above_far <= far:
            at -= 1
        if above_far >= far:
            below += 1


# A column.


def rows(branch: Box, between: float, indent: float, levels: int) -> Laid:
    """A branch whose boxes have a row each, standing in by their level, of which it has one."""
    ids, spots = [], []
    waiting = [(1, branch)]
    y = far = 0.0
    while waiting:
        level, box = waiting.pop()
        ids.append(box.id)
        x = indent * min(level, levels)
        spots.append(Spot(x, y, box.width, box.height))
        far = max(far, x + box.width)
        y += box.height + between
        waiting.extend((level + 1, child) for child in reversed(box.under))
    first = spots[0].x
    tall = y - between
    return Laid(tuple(ids), tuple(spots), (), (), tall, Spot(first, 0, far - first, tall))


def _column(root: Box, branches: Sequence[Laid], gaps: Gaps) -> Layout:
    pieces = []
    bottom = root.height
    for laid in branches:
        pieces.append(Piece(laid, Side.RIGHT, 0.0, bottom + gaps.branches))
        bottom += gaps.branches + laid.tall
    middle = Place(0.0, 0.0, root.width, root.height, Side.MIDDLE)
    return Layout(root.id, middle, tuple(pieces))
