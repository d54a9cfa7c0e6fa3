"""Measures how long a mind map takes to be laid out."""

from __future__ import annotations

import time
from collections.abc import Iterable
from statistics import median

from coprod_desktop.domain.layout import Gaps, mind_map
from tests.benchmarks.figure import Figure
from tests.domain.maps import any_map

SIZES = {500: 8, 1_000: 15, 5_000: 80}
"""Boxes, each with milliseconds; a map of 1,000 is laid out within one frame of a screen."""
ROUNDS = 9


def figures() -> Iterable[Figure]:
    """The time for maps of three sizes, then how much dearer a box is in the largest."""
    taken = {size: _milliseconds(size) for size in SIZES}
    for size, limit in SIZES.items():
        yield Figure(f"layout-of-{size}-boxes", taken[size], "ms", limit)
    # Twice would be far from linear; a little is lost as memory gets further away.
    dearer = (taken[5_000] / 5_000) / (taken[500] / 500)
    yield Figure("layout-of-a-box-among-5000-against-500", dearer, "times", limit=2)


def _milliseconds(size: int) -> float:
    root, gaps = any_map(size, size), Gaps()
    taken = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        mind_map(root, gaps)
        taken.append((time.perf_counter() - began) * 1_000)
    return median(taken)
