"""Says where the boxes of a mind map stand.

Boxes of any size go in, places come out; nothing here knows how a box is drawn. A parent stands
beside the middle of its children, and what lies under one idea is moved as one piece until it
clears what lies above it. The way to do that in linear time, for boxes that do not share their
columns, is A. van der Ploeg, "Drawing non-layered tidy trees in linear time", Software: Practice
and Experience 44 (2014); the names of that paper stand in brackets below. No function calls
itself, so a map may be as deep as it likes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

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
class Box:
    """Something to be placed, with what stands under it in reading order.

    Sizes are in whatever unit the places are wanted in; ids are unique in one map.
    """

    id: str
    width: float
    height: float
    under: tuple[Box, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Place:
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
    top = _grown(root)
    cut = 0 if one_side else _cut(top.under, gaps, sides or {})
    places = {root.id: _middle(root)}
    for side, branches in ((Side.LEFT, top.under[:cut]), (Side.RIGHT, top.under[cut:])):
        places.update(_one_side(root, branches, gaps, side))
    return places


def column(root: Box, gaps: Gaps, levels: int = 4) -> dict[str, Place]:
    """The places by id, in reading order, of one column for a narrow window.

    Every box has a row of its own and stands in by its level; boxes deeper than ``levels`` stand
    in no further, as there would be no room left for them. ``root`` begins at 0, 0.
    """
    places: dict[str, Place] = {}
    waiting = [(0, root)]
    bottom = 0.0
    while waiting:
        level, box = waiting.pop()
        gap = gaps.branches if level == 1 else gaps.between
        y = bottom + gap if places else 0.0
        x = gaps.indent * min(level, levels)
        side = Side.RIGHT if level else Side.MIDDLE
        places[box.id] = Place(x, y, box.width, box.height, side)
        bottom = y + box.height
        waiting.extend((level + 1, child) for child in reversed(box.under))
    return places


def sides_in(root: Box, places: Mapping[str, Place]) -> dict[str, Side]:
    """The side of each branch of ``root`` in a layout, for the layout after it."""
    return {branch.id: places[branch.id].side for branch in root.under if branch.id in places}


def extent(places: Mapping[str, Place]) -> Place:
    """The smallest place that holds all of ``places``, of which there is at least one."""
    left = min(place.x for place in places.values())
    top = min(place.y for place in places.values())
    width = max(place.right for place in places.values()) - left
    height = max(place.bottom for place in places.values()) - top
    return Place(left, top, width, height, Side.MIDDLE)


def _middle(root: Box) -> Place:
    return Place(-root.width / 2, -root.height / 2, root.width, root.height, Side.MIDDLE)


# Which branch stands on which side.


def _cut(branches: Sequence[_Node], gaps: Gaps, before: Mapping[str, Side]) -> int:
    """How many of the branches, from the first, stand on the left."""
    known = [before.get(branch.id) for branch in branches]
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


def _talls(branches: Sequence[_Node], gaps: Gaps) -> list[float]:
    """For each number of branches on the left, about how tall the taller side is."""
    heights = [_height(branch, gaps.between) + gaps.branches for branch in branches]
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


def _height(branch: _Node, gap: float) -> float:
    """About how tall a branch will be: its ideas one below the other."""
    heights: dict[str, float] = {}
    for node in reversed(list(_parents_first(branch))):
        below = sum(heights.pop(child.id) for child in node.under) + gap * (len(node.under) - 1)
        heights[node.id] = max(node.height, below)
    return heights[branch.id]


# One side. It grows to the right; the left side is its mirror image.


@dataclass(slots=True, eq=False)
class _Node:
    """A box while it is being placed, with the subtree under it.

    Its ``middle`` is where its parent's children were put at first; it ends up there plus the
    ``moved`` of itself and of everything above it.
    """

    id: str
    width: float
    height: float
    under: list[_Node] = field(default_factory=list)
    x: float = 0.0
    far: float = 0.0  # where the box ends, away from the title
    middle: float = 0.0  # [prelim]
    moved: float = 0.0  # how far the whole subtree is moved down [mod]
    # A push shared out among the siblings in between: each from here on goes so much further
    # down [shift], less what it has been moved already [change].
    share: float = 0.0
    share_done: float = 0.0
    # The last box along the upper edge of the subtree [el, msel] and along its lower edge
    # [er, mser], each with how far it is moved as seen from here.
    upper_end: _Node = field(init=False)
    upper_end_moved: float = 0.0
    lower_end: _Node = field(init=False)
    lower_end_moved: float = 0.0
    # Where the edge goes on in a neighbour's deeper subtree [tl, tr].
    upper_thread: _Node | None = None
    lower_thread: _Node | None = None

    def let_go(self) -> None:
        """Leaves nothing that goes round in a circle: a map is laid out with every edit, and
        what Python's collector has to find holds up an edit later."""
        del self.upper_end, self.lower_end
        self.upper_thread = self.lower_thread = None

    def next_upper(self) -> _Node | None:
        """The next box along the upper edge [nextLeftContour]."""
        return self.under[0] if self.under else self.upper_thread

    def next_lower(self) -> _Node | None:
        """The next box along the lower edge [nextRightContour]."""
        return self.under[-1] if self.under else self.lower_thread


class _Reach(NamedTuple):
    """How far a sibling's lower edge reaches, with the siblings above that reach further [IYL]."""

    far: float
    number: int
    further: _Reach | None


def _grown(root: Box) -> _Node:
    top = _Node(root.id, root.width, root.height)
    waiting = [(root, top)]
    while waiting:
        box, node = waiting.pop()
        node.under = [_Node(child.id, child.width, child.height) for child in box.under]
        waiting.extend(zip(box.under, node.under, strict=True))
    return top


def _parents_first(top: _Node) -> Iterator[_Node]:
    """A node with all under it, in reading order."""
    waiting = [top]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(reversed(node.under))


def _one_side(
    root: Box, branches: Sequence[_Node], gaps: Gaps, side: Side
) -> Iterator[tuple[str, Place]]:
    """The places of the branches on one side of a root whose middle is at 0, 0."""
    if not branches:
        return
    top = _Node(root.id, root.width, root.height, list(branches))
    nodes = list(_parents_first(top))
    top.x = -root.width / 2
    for node in nodes:
        node.far = node.x + node.width
        for child in node.under:
            child.x = node.far + gaps.across
    for node in reversed(nodes):
        _arrange(node, gaps.branches if node is top else gaps.between)
    _settle(nodes)
    for node in nodes[1:]:
        x = node.x if side is Side.RIGHT else -node.far
        y = node.middle - node.height / 2 - top.middle
        yield node.id, Place(x, y, node.width, node.height, side)
    for node in nodes:
        node.let_go()


def _arrange(node: _Node, gap: float) -> None:
    """Put the children of a node one below the other, and the node beside them [firstWalk]."""
    if not node.under:
        node.upper_end = node.lower_end = node
        return
    first, last = node.under[0], node.under[-1]
    reach: _Reach | None = None
    for number, child in enumerate(node.under):
        far = child.lower_end.far if number else first.upper_end.far
        if number:
            _clear(node.under, number, reach, gap)
        while reach is not None and reach.far <= far:
            reach = reach.further
        reach = _Reach(far, number, reach)
    top = first.middle + first.moved - first.height / 2
    bottom = last.middle + last.moved + last.height / 2
    node.middle = (top + bottom) / 2
    node.upper_end, node.upper_end_moved = first.upper_end, first.upper_end_moved
    node.lower_end, node.lower_end_moved = last.lower_end, last.lower_end_moved


def _clear(siblings: list[_Node], number: int, reach: _Reach | None, gap: float) -> None:
    """Move a sibling down until it clears those above it by ``gap`` [separate].

    Walks along the lower edge of those above and the upper edge of this one side by side.
    """
    child = siblings[number]
    above: _Node | None = siblings[number - 1]
    below: _Node | None = child
    above_moved, below_moved = siblings[number - 1].moved, child.moved
    while above is not None and below is not None:
        if reach is not None and reach.further is not None and above.far > reach.far:
            reach = reach.further
        wanted = above_moved + above.middle + above.height / 2 + gap
        short = wanted - (below_moved + below.middle - below.height / 2)
        if short > 0:
            below_moved += short
            _push(siblings, number, 0 if reach is None else reach.number, short)
        above_far, below_far = above.far, below.far
        if above_far <= below_far:
            above = above.next_lower()
            above_moved += 0 if above is None else above.moved
        if above_far >= below_far:
            below = below.next_upper()
            below_moved += 0 if below is None else below.moved
    if below is not None:
        _thread_upper(siblings[0], child, below, below_moved)
    elif above is not None:
        _thread_lower(siblings[number - 1], child, above, above_moved)


def _push(siblings: list[_Node], number: int, pushing: int, by: float) -> None:
    """Move a sibling down, and those between it and the pushing one in even steps [moveSubtree].

    The steps are only noted here and made in `_settle`, else this would not be linear.
    """
    child = siblings[number]
    child.moved += by
    child.upper_end_moved += by
    child.lower_end_moved += by
    steps = number - pushing
    if steps > 1:
        siblings[pushing + 1].share += by / steps
        child.share -= by / steps
        child.share_done -= by - by / steps


def _thread_upper(first: _Node, child: _Node, on: _Node, moved: float) -> None:
    """Let the upper edge of all siblings go on in a child deeper than them [setLeftThread]."""
    end = first.upper_end
    end.upper_thread = on
    # The end of an edge has nothing under it, so its move may stand for where the thread leads.
    change = moved - on.moved - first.upper_end_moved
    end.moved += change
    end.middle -= change
    first.upper_end, first.upper_end_moved = child.upper_end, child.upper_end_moved


def _thread_lower(before: _Node, child: _Node, on: _Node, moved: float) -> None:
    """Let the lower edge of a child go on in a sibling deeper than it [setRightThread]."""
    end = child.lower_end
    end.lower_thread = on
    change = moved - on.moved - child.lower_end_moved
    end.moved += change
    end.middle -= change
    child.lower_end, child.lower_end_moved = before.lower_end, before.lower_end_moved


def _settle(nodes: Sequence[_Node]) -> None:
    """Give every node its last middle; parents come before children [secondWalk]."""
    for node in nodes:
        node.middle += node.moved
        share = shared = 0.0
        for child in node.under:
            share += child.share
            shared += share + child.share_done
            child.moved += node.moved + shared
