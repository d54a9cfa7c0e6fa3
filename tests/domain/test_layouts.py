"""A map laid out from edit to edit is the one laid out from scratch, and a tight one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from random import Random
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.layout import Arrangement, Box, Gaps, Layouts, Place, Side, mind_map
from tests.domain.maps import any_map, boxes, chain, meeting_map

GAPS = Gaps(across=30, between=14, branches=32)
SEEDS = range(200)


def changed(root: Box, chance: Random, number: int) -> Box:
    """One branch came, went, moved or has another idea; the others are the very same boxes."""
    branches = list(root.under)
    at = chance.randrange(len(branches)) if branches else 0
    what = chance.randrange(4)
    if what == 0 or len(branches) < 2:
        ideas = tuple(Box(f"new{number}.{n}", 90, 40) for n in range(chance.randrange(4)))
        branches.insert(at, Box(f"new{number}", 150, 76, ideas))
    elif what == 1:
        del branches[at]
    elif what == 2:
        branches.insert(chance.randrange(len(branches)), branches.pop(at))
    else:
        idea = Box(f"idea{number}", chance.randint(40, 300), chance.choice((40, 66)))
        branches[at] = replace(branches[at], under=(*branches[at].under, idea))
    return replace(root, under=tuple(branches))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(Arrangement))
def test_from_edit_to_edit_a_map_is_as_from_scratch(seed: int, lies: Arrangement) -> None:
    chance = Random(seed)
    root, layouts, sides = meeting_map(seed), Layouts(), dict[str, Side]()
    for number in range(8):
        layout = layouts.made(root, GAPS, lies, sides)
        assert layout.places() == Layouts().made(root, GAPS, lies, sides).places()
        sides = layout.sides
        root = changed(root, chance, number)


def test_to_one_side_all_stand_on_the_right() -> None:
    root = meeting_map(3)
    places = mind_map(root, GAPS, one_side=True)
    assert {places[box.id].side for box, parent in boxes(root) if parent} == {Side.RIGHT}
    tops = [places[branch.id].y for branch in root.under]
    assert all(above < below for above, below in pairwise(tops))


def between_the_edges(places: list[Place]) -> float:
    """The area between the upper and the lower edge of one side, upright strip by strip."""
    spans = [(*sorted((abs(p.x), abs(p.right))), p.y, p.bottom) for p in places]
    cuts = sorted({x for near, far, *_ in spans for x in (near, far)})
    area = 0.0
    for left, right in pairwise(cuts):
        middle = (left + right) / 2
        here = [(top, bottom) for near, far, top, bottom in spans if near < middle < far]
        if here:
            tall = max(bottom for _, bottom in here) - min(top for top, _ in here)
            area += (right - left) * tall
    return area


def share_of_room(root: Box) -> float:
    """How many times the room of its boxes a map takes.

    The room of the boxes is the sum of each with the gap to its side and the one below it. What
    the map takes is the area between the edges of its sides, with the title: the corners of the
    rectangle round a map are ground that nothing stands on, however it is laid out, since the
    ideas of a branch are wider spread than the branches (it is 2.3 times the sum for most).
    """
    places = mind_map(root, GAPS)
    needed = sum(
        (box.width + GAPS.across)
        * (box.height + (GAPS.branches if parent is root else GAPS.between))
        for box, parent in boxes(root)
    )
    sides = ([p for p in places.values() if p.side is side] for side in (Side.LEFT, Side.RIGHT))
    taken = sum(between_the_edges(side) for side in sides) + root.width * root.height
    return taken / needed


@pytest.mark.parametrize(
    ("make", "over"), [(meeting_map, 0), (lambda seed: any_map(seed, 5 + seed % 60), 4)]
)
def test_a_map_is_tight(make: Callable[[int], Box], over: int) -> None:
    shares = [share_of_room(make(seed)) for seed in SEEDS]
    assert median(shares) < 1.2
    assert sum(share > 1.6 for share in shares) <= over
    assert max(shares) < 1.8


def test_a_map_may_be_deeper_or_wider_than_anybody_makes_it() -> None:
    wide = Box("wide", 100, 40, tuple(Box(f"w{n}", 100, 40) for n in range(5_000)))
    root = Box("title", 100, 40, (wide, chain(10_000)))
    for lies in Arrangement:
        assert len(Layouts().made(root, GAPS, lies).places()) == 15_002
