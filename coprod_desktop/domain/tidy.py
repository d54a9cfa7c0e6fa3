"""Places what stands under one box, growing to the right.

A parent stands beside the middle of its children, and what lies under one idea is moved as one
piece until it clears what lies above it. The way to do that in linear time, for boxes that do not
share their columns, is A. van der Ploeg, "Drawing non-layered tidy trees in linear time", Software:
Practice and Experience 44 (2014); the names of that paper stand in brackets below. No function
calls itself, so a map may be as deep as it likes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """Something to be placed, with what stands under it in reading order.

    Sizes are in whatever unit the places are wanted in; ids are unique in one map. A box equals
    only itself.
    """

    id: str
    width: float
    height: float
    under: tuple[Box, ...] = ()


class Spot(NamedTuple):
    """Where a box of a branch stands, counted from its branch: left and top edge, size."""

    x: float
    y: float
    width: float
    height: float


class Reach(NamedTuple):
    """How far away from the title an edge of a branch has come at a height."""

    far: float
    y: float


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """A branch placed for itself.

    ``spots`` are those of ``ids``, in reading order, the branch itself first, with its left edge
    at 0. Its edges, ``upper`` and ``lower``, begin at the branch and go on to whatever reaches
    furthest. ``tall`` is about how tall it is: its last ideas one below the other. ``around`` is
    the smallest spot that holds all of it.
    """

    ids: tuple[str, ...]
    spots: tuple[Spot, ...]
    upper: tuple[Reach, ...]
    lower: tuple[Reach, ...]
    tall: float
    around: Spot


def lay_out(branch: Box, across: float, between: float) -> Laid:
    """Places a branch with all under it; ``across`` lies between a box and those under it,
    ``between`` two ideas."""
    nodes = list(_parents_first(_grown(branch)))
    for node in nodes:
        node.far = node.x + node.width
        for child in node.under:
            child.x = node.far + across
    for node in reversed(nodes):
        _arrange(node, between)
    _settle(nodes)
    upper, lower = _edges(nodes[0])
    spots = tuple(Spot(n.x, n.middle - n.height / 2, n.width, n.height) for n in nodes)
    top = min(spot.y for spot in spots)
    bottom = max(spot.y + spot.height for spot in spots)
    laid = Laid(
        tuple(node.id for node in nodes),
        spots,
        upper,
        lower,
        _tall(nodes, between),
        Spot(0.0, top, upper[-1].far, bottom - top),
    )
    for node in nodes:
        node.let_go()
    return laid


def _edges(top: _Node) -> tuple[tuple[Reach, ...], tuple[Reach, ...]]:
    upper, lower = [], []
    node: _Node | None = top
    while node is not None:
        upper.append(Reach(node.far, node.middle - node.height / 2))
        node = node.next_upper()
    node = top
    while node is not None:
        lower.append(Reach(node.far, node.middle + node.height / 2))
        node = node.next_lower()
    return tuple(upper), tuple(lower)


def _tall(nodes: Sequence[_Node], between: float) -> float:
    talls: dict[str, float] = {}
    for node in reversed(nodes):
        below = sum(talls.pop(child.id) for child in node.under) + between * (len(node.under) - 1)
        talls[node.id] = max(node.height, below)
    return talls[nodes[0].id]


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


class _Sibling(NamedTuple):
    """How far a sibling's lower edge reaches, with the siblings above that reach further [IYL]."""

    far: float
    number: int
    further: _Sibling | None


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


def _arrange(node: _Node, gap: float) -> None:
    """Put the children of a node one below the other, and the node beside them [firstWalk]."""
    if not node.under:
        node.upper_end = node.lower_end = node
        return
    first, last = node.under[0], node.under[-1]
    reach: _Sibling | None = None
    for number, child in enumerate(node.under):
        far = child.lower_end.far if number else first.upper_end.far
        if number:
            _clear(node.under, number, reach, gap)
        while reach is not None and reach.far <= far:
            reach = reach.further
        reach = _Sibling(far, number, reach)
    top = first.middle + first.moved - first.height / 2
    bottom = last.middle + last.moved + last.height / 2
    node.middle = (top + bottom) / 2
    node.upper_end, node.upper_end_moved = first.upper_end, first.upper_end_moved
    node.lower_end, node.lower_end_moved = last.lower_end, last.lower_end_moved


def _clear(siblings: list[_Node], number: int, reach: _Sibling | None, gap: float) -> None:
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
