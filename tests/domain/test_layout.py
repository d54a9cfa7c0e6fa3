"""Where the boxes of a mind map stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations, pairwise
from random import Random
from statistics import median

import pytest

from coprod_desktop.domain.layout import (
    Box,
    Gaps,
    Place,
    Side,
    column,
    extent,
    mind_map,
)
from tests.domain.maps import any_map, boxes, chain, meeting_map

GAPS = Gaps(across=30, between=14, branches=32)
ROW = 40 + GAPS.between
"""An idea of one line with the gap under it."""
SEEDS = range(200)
Make = Callable[[int], Box]
SLIP = 1e-6
"""Sums of fractions differ by less than this."""

EITHER = pytest.mark.parametrize(
    "make", [meeting_map, lambda seed: any_map(seed, 5 + seed % 60)], ids=["meeting", "any"]
)


def branch_of_each(root: Box) -> dict[str, str]:
    """The id of the branch that every box but the title is in."""
    return {box.id: branch.id for branch in root.under for box, _ in boxes(branch)}


def beside_each_other(root: Box, places: Mapping[str, Place]) -> Iterator[tuple[str, str]]:
    """Pairs of boxes on one side, the first earlier in reading order, that share a column."""
    ids = [box.id for box, _ in boxes(root) if places[box.id].side is not Side.MIDDLE]
    for one, other in combinations(ids, 2):
        a, b = places[one], places[other]
        if a.side is b.side and a.x < b.right - SLIP and b.x < a.right - SLIP:
            yield one, other


def lines(root: Box, places: Mapping[str, Place]) -> list[tuple[float, float, float, float]]:
    """From the middle of a parent's edge to the middle of its child's, left end first."""
    found = []
    for box, parent in boxes(root):
        if parent is None:
            continue
        a, b = places[parent.id], places[box.id]
        middles = a.y + a.height / 2, b.y + b.height / 2
        if b.side is Side.RIGHT:
            found.append((a.right, middles[0], b.x, middles[1]))
        else:
            found.append((b.right, middles[1], a.x, middles[0]))
    return found


def height_at(line: tuple[float, float, float, float], x: float) -> float:
    x1, y1, x2, y2 = line
    return y1 + (y2 - y1) * (x - x1) / (x2 - x1)


def cross(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Whether one line is above the other at one end of what they share and below at the other."""
    left, right = max(one[0], other[0]), min(one[2], other[2])
    if left >= right - SLIP:
        return False
    before = height_at(one, left) - height_at(other, left)
    after = height_at(one, right) - height_at(other, right)
    return before * after < -SLIP


@EITHER
def test_boxes_keep_their_order_and_their_distance(make: Make) -> None:
    for seed in SEEDS:
        root = make(seed)
        places, branch = mind_map(root, GAPS), branch_of_each(root)
        for one, other in beside_each_other(root, places):
            gap = GAPS.between if branch[one] == branch[other] else GAPS.branches
            assert places[other].y - places[one].bottom >= gap - SLIP, (seed, one, other)


@EITHER
def test_a_child_stands_just_beside_its_parent(make: Make) -> None:
    for seed in SEEDS:
        root = make(seed)
        places = mind_map(root, GAPS)
        for box, parent in boxes(root):
            here = places[box.id]
            assert (here.width, here.height) == (box.width, box.height)
            if parent is None:
                continue
            beside = places[parent.id]
            away = here.x - beside.right if here.side is Side.RIGHT else beside.x - here.right
            assert away == pytest.approx(GAPS.across)


@EITHER
def test_a_parent_stands_at_the_middle_of_its_children(make: Make) -> None:
    for seed in SEEDS:
        root = make(seed)
        places = mind_map(root, GAPS)
        for branch in root.under:
            for box, _ in boxes(branch):
                if box.under:
                    top, bottom = places[box.under[0].id].y, places[box.under[-1].id].bottom
                    here = places[box.id]
                    assert here.y + here.height / 2 == pytest.approx((top + bottom) / 2)


@EITHER
def test_no_line_crosses_another(make: Make) -> None:
    for seed in SEEDS[::2]:
        root = make(seed)
        drawn = lines(root, mind_map(root, GAPS))
        assert not any(cross(one, other) for one, other in combinations(drawn, 2)), seed


@EITHER
def test_no_line_runs_through_a_box(make: Make) -> None:
    for seed in SEEDS[::4]:
        root = make(seed)
        places = mind_map(root, GAPS)
        for line in lines(root, places):
            for place in places.values():
                left, right = max(line[0], place.x), min(line[2], place.right)
                if left < right - SLIP:
                    heights = height_at(line, left), height_at(line, right)
                    assert max(heights) < place.y or min(heights) > place.bottom, seed


def test_the_left_reads_from_top_to_bottom_then_the_right() -> None:
    root = Box("title", 164, 116, tuple(Box(name, 150, 76) for name in "abcde"))
    places = mind_map(root, GAPS)
    assert list(places) == ["title", *"abcde"]
    left = [name for name in "abcde" if places[name].side is Side.LEFT]
    assert left == ["a", "b", "c"]
    for side in (left, ["d", "e"]):
        tops = [places[name].y for name in side]
        assert tops == sorted(tops)
    assert extent(places).x == places["a"].x < 0 < places["e"].x


def test_places_come_in_reading_order_whatever_the_layout() -> None:
    for seed in SEEDS[:20]:
        root = meeting_map(seed)
        order = [box.id for box, _ in boxes(root)]
        for places in (mind_map(root, GAPS), column(root, GAPS)):
            assert list(places) == order


def test_a_map_is_about_as_low_as_its_order_lets_it_be() -> None:
    shares = []
    for seed in SEEDS:
        root = meeting_map(seed)
        names = [branch.id for branch in root.under]
        heights = [
            extent(
                mind_map(
                    root,
                    GAPS,
                    dict.fromkeys(names[:cut], Side.LEFT) | dict.fromkeys(names[cut:], Side.RIGHT),
                )
            ).height
            for cut in range(len(names) + 1)
        ]
        shares.append(extent(mind_map(root, GAPS)).height / min(heights))
    assert median(shares) == 1
    assert max(shares) < 1.2


def stacked(root: Box, cut: int) -> float:
    """The area of the same map with a column for each level and a row for each last idea."""

    def height(box: Box) -> float:
        below = sum(height(child) for child in box.under) + GAPS.between * (len(box.under) - 1)
        return max(box.height, below)

    def widths(branches: tuple[Box, ...]) -> float:
        wide = 0.0
        while branches:
            wide += max(box.width for box in branches) + GAPS.across
            branches = tuple(child for box in branches for child in box.under)
        return wide

    sides = root.under[:cut], root.under[cut:]
    tall = max(sum(height(branch) + GAPS.branches for branch in side) for side in sides)
    return (root.width + sum(widths(side) for side in sides)) * (tall - GAPS.branches)


@pytest.mark.parametrize(
    ("make", "usual"), [(meeting_map, 0.95), (lambda seed: any_map(seed, 5 + seed % 60), 0.85)]
)
def test_a_map_takes_less_room_than_rows_and_columns(make: Make, usual: float) -> None:
    shares = []
    for seed in SEEDS:
        root = make(seed)
        places = mind_map(root, GAPS)
        cut = sum(1 for branch in root.under if places[branch.id].side is Side.LEFT)
        whole = extent(places)
        shares.append(whole.width * whole.height / stacked(root, cut))
    assert median(shares) < usual
    assert max(shares) < 1.15


def sides_in(root: Box, places: Mapping[str, Place]) -> dict[str, Side]:
    """The side of each branch of ``root`` in a layout."""
    return {branch.id: places[branch.id].side for branch in root.under if branch.id in places}


def with_one_more(root: Box, parent: str, new: Box, at: int) -> Box:
    """The same boxes with one put under ``parent``."""

    def grown(box: Box) -> Box:
        under = tuple(grown(child) for child in box.under)
        if box.id == parent:
            under = (*under[:at], new, *under[at:])
        return replace(box, under=under)

    return grown(root)


def test_a_new_idea_hardly_moves_the_others() -> None:
    for seed in SEEDS:
        chance = Random(seed)
        root = meeting_map(seed)
        before = mind_map(root, GAPS)
        parent = chance.choice([box for box, above in boxes(root) if above is not None])
        more = with_one_more(
            root, parent.id, Box("new", 220, 40), chance.randint(0, len(parent.under))
        )
        after = mind_map(more, GAPS, sides_in(root, before))
        moved = [abs(after[which].y - place.y) for which, place in before.items()]
        assert median(moved) <= ROW
        assert all(after[which].x == place.x for which, place in before.items())
        assert all(after[which].side is place.side for which, place in before.items())


def test_however_many_ideas_come_no_branch_changes_its_side() -> None:
    root = Box("title", 164, 116, tuple(Box(name, 150, 76) for name in "abcd"))
    sides = sides_in(root, mind_map(root, GAPS))
    for number in range(40):
        for name in "ab":
            root = with_one_more(root, name, Box(f"{name}{number}", 220, 40), number)
        places = mind_map(root, GAPS, sides)
        assert sides_in(root, places) == sides
    assert mind_map(root, GAPS)["b"].side is Side.RIGHT


def named(names: str) -> Box:
    return Box("title", 164, 116, tuple(Box(name, 150, 76) for name in names))


def lefts(root: Box, sides: Mapping[str, Side]) -> str:
    places = mind_map(root, GAPS, sides)
    return "".join(box.id for box in root.under if places[box.id].side is Side.LEFT)


@pytest.mark.parametrize(
    ("before", "was_left", "now", "is_left"),
    [
        ("abcd", "ab", "abcde", "ab"),  # one more at the end
        ("abcd", "ab", "nabcd", "nab"),  # one more at the start
        ("abcd", "ab", "abd", "ab"),  # one less
        ("abcd", "ab", "abdc", "ab"),  # moved on its own side
        ("ab", "a", "ba", "b"),  # they changed places
        ("abcdef", "a", "abcdef", "a"),  # lopsided, but nothing came
        ("abcde", "a", "abcdef", "ab"),  # lopsided when one came: as few move as may
        ("a", "a", "ab", "a"),
        ("", "", "a", "a"),
    ],
)
def test_branches_stay_on_their_side_when_one_comes_goes_or_moves(
    before: str, was_left: str, now: str, is_left: str
) -> None:
    sides = {name: Side.LEFT if name in was_left else Side.RIGHT for name in before}
    assert lefts(named(now), sides) == is_left


def test_a_narrow_window_gets_one_column() -> None:
    root = meeting_map(5)
    places = column(root, GAPS, levels=2)
    level = {root.id: 0}
    for box, parent in boxes(root):
        if parent is not None:
            level[box.id] = level[parent.id] + 1
        assert places[box.id].x == GAPS.indent * min(level[box.id], 2)
    stand = list(places.items())
    assert stand[0][1].y == 0
    for (_, above), (which, below) in pairwise(stand):
        gap = GAPS.branches if level[which] == 1 else GAPS.between
        assert below.y - above.bottom == pytest.approx(gap)


def test_small_branches_between_two_large_ones_are_spread_out() -> None:
    def ideas(name: str) -> tuple[Box, ...]:
        return tuple(Box(f"{name}{number}", 200, 100) for number in range(6))

    # The large ones meet to the right of the small ones, which have room between them.
    names = "abcde"
    branches = tuple(Box(name, 100, 40, ideas(name) if name in "ae" else ()) for name in names)
    sides = dict.fromkeys(names, Side.RIGHT)
    places = mind_map(Box("title", 100, 40, branches), GAPS, sides)
    steps = [places[below].y - places[above].y for above, below in pairwise(names)]
    assert steps == pytest.approx([steps[0]] * 4)
    assert steps[0] > 40 + GAPS.branches


def test_a_title_alone_is_a_map() -> None:
    places = mind_map(Box("title", 100, 40), GAPS)
    assert places == {"title": Place(-50, -20, 100, 40, Side.MIDDLE)}
    assert extent(places) == places["title"]


def test_a_map_may_be_as_deep_as_it_likes() -> None:
    deep = chain(5_000)
    for places in (mind_map(deep, GAPS), column(deep, GAPS)):
        assert len(places) == 5_000


def test_a_map_may_be_as_wide_as_it_likes() -> None:
    wide = Box("title", 100, 40, tuple(Box(str(n), 100, 40) for n in range(5_000)))
    assert len(mind_map(wide, GAPS)) == 5_001
