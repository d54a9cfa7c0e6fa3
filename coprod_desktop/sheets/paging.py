"""Shares rows out over pages.

Rows that stay together do; a section is kept whole where that costs no page and leaves none
half empty; pages are filled alike, so that the last is not left with a line or two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coprod_desktop.sheets.rows import Row, RuleRow

Heights = Callable[[int], float]
"""The room on a page, by its number from 0."""
_STEPS = 40
_MOST_STRETCH = 0.8
_BELOW_PICTURE = 0.4
_FULL, _LEAST = 0.5, 0.2
"""The share of a page that is written on before the next begins, where rows can be parted so; and
of the last one, so that no line or two stand there alone.
"""


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with its top, measured down from the top of the room."""

    row: Row
    top: float


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of one page; ``used`` is how far down they reach."""

    rows: tuple[Placed, ...]
    used: float


def paged(rows: Sequence[Row], heights: Heights) -> tuple[Page, ...]:
    """The fewest pages that hold all rows, filled alike as far as no page is left half empty."""
    packed = filled(rows, heights)
    if len(packed) < 2:
        return packed
    small = tuple(_blocks(rows, min(heights(0), heights(1))))
    shared: tuple[Page, ...] = ()
    for blocks in (tuple(_sections(rows, len(small[0]))), small):
        for step in range(1, _STEPS + 1):
            pages = _filled(blocks, heights, step / _STEPS)
            if pages is None or len(pages) != len(packed):
                continue
            if all(page.used >= heights(n) * _FULL for n, page in enumerate(pages[:-1])):
                if pages[-1].used >= heights(len(pages) - 1) * _LEAST:
                    return pages
                shared = shared or pages
    return shared or packed


def filled(rows: Sequence[Row], heights: Heights) -> tuple[Page, ...]:
    """The fewest pages, each filled before the next begins."""
    pages = _filled(tuple(_blocks(rows, min(heights(0), heights(1)))), heights)
    if pages is None:
        raise AssertionError("layout makes no block taller than a page")
    return pages


def stretched(page: Page, height: float, most: float) -> Page:
    """A page with more air above its sections where there is room, ``most`` points each."""
    sections = sum(_begins(placed.row) for placed in page.rows[1:])
    if not sections:
        return page
    extra = min(most, (height - page.used) * _MOST_STRETCH / sections)
    shift = 0.0
    rows = []
    for number, placed in enumerate(page.rows):
        if number and _begins(placed.row):
            shift += extra
        rows.append(Placed(placed.row, placed.top + shift))
    return Page(tuple(rows), page.used + shift)


_Block = tuple[Row, ...]


def _blocks(rows: Sequence[Row], room: float) -> Iterator[_Block]:
    """Rows that may not be parted, unless no page holds them together."""
    block: list[Row] = []
    for row in rows:
        while block and reach((*block, row)) > room:
            # A section that has just begun goes over whole, its heading with it.
            start = max((at for at, inner in enumerate(block) if _begins(inner)), default=0)
            start = start or len(block)
            yield tuple(block[:start])
            block = block[start:]
        block.append(row)
        if not row.stays:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)


def _sections(rows: Sequence[Row], first: int) -> Iterator[_Block]:
    """Whole sections; what begins one stays with the head, which is in the ``first`` rows."""
    opening = (n for n, row in enumerate(rows) if row.opens and n > first)
    starts = [0, first, *opening, len(rows)]
    for start, end in pairwise(starts):
        if end > start:
            yield tuple(rows[start:end])


def _begins(row: Row) -> bool:
    """Whether it begins something; the line below the head ends it."""
    return row.closes if isinstance(row, RuleRow) else row.opens


def _filled(
    blocks: Sequence[_Block], heights: Heights, share: float = 1.0
) -> tuple[Page, ...] | None:
    """Pages filled to a share of their room, or None where a block is taller than that."""
    pages: list[Page] = []
    rows: list[Placed] = []
    used = floor = 0.0
    for block in blocks:
        placed, below, beside = _under(block, used, floor, has_rows=bool(rows))
        if rows and max(below, beside) > heights(len(pages)) * share:
            pages.append(Page(tuple(rows), max(used, floor)))
            rows = []
            placed, below, beside = _under(block, 0.0, 0.0, has_rows=False)
        if max(below, beside) > heights(len(pages)) * share:
            return None
        rows.extend(placed)
        used, floor = below, beside
    if rows:
        pages.append(Page(tuple(rows), max(used, floor)))
    return tuple(pages)


def reach(rows: Sequence[Row]) -> float:
    """How far down rows reach from the top of a page, with the pictures beside them."""
    _, below, floor = _under(tuple(rows), 0.0, 0.0, has_rows=False)
    return max(below, floor)


def _under(
    block: _Block, used: float, floor: float, *, has_rows: bool
) -> tuple[list[Placed], float, float]:
    """A block placed below ``used``: its rows, where they end, where the last picture ends."""
    placed = []
    for row in block:
        top = used + (row.gap if has_rows else 0.0)
        if row.opens and floor:
            # A picture brings air of its own, so it asks for less than words do.
            top = max(top, floor + row.gap * _BELOW_PICTURE)
        placed.append(Placed(row, top))
        used = top + row.height
        floor = max(floor, top + row.beside) if row.beside else floor
        has_rows = True
    return placed, used, floor
