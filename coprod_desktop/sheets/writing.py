"""Fills the room a page has left with lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from math import inf

from coprod_desktop.sheets.paging import Heights, Page, stacked
from coprod_desktop.sheets.rows import Row, WritingRow

_ENOUGH, _TIMES = 6, 3.0
"""So many lines a stretch may have in any case, else so many times those of the least one."""


def filled_up(pages: Sequence[Page], heights: Heights) -> tuple[Page, ...]:
    """The pages with as many lines more as find room, in the shares the lines there ask for.

    Where one page has much more room than another it is not all filled.
    """
    full = [_filled_up(page, heights(number)) for number, page in enumerate(pages)]
    shares = [share for page in full for _, _, share in _stretches(_rows(page))]
    if not shares:
        return tuple(pages)
    most = min(shares) * _TIMES
    return tuple(_filled_up(page, heights(number), most) for number, page in enumerate(pages))


def _rows(page: Page) -> list[Row]:
    return [placed.row for placed in page.rows]


def _filled_up(page: Page, height: float, most: float = inf) -> Page:
    rows = _rows(page)
    while stretches := tuple(_stretches(rows)):
        # Whoever has least of their share is next, the upper of two.
        end, line, share = min(stretches, key=lambda stretch: stretch[2])
        if share >= max(most, _ENOUGH / line.share):
            break
        rows.insert(end, replace(line, gap=0.0, stays=False))
        fuller = stacked(rows)
        if fuller.used > height:
            break
        page = fuller
    return page


def _stretches(rows: Sequence[Row]) -> Iterator[tuple[int, WritingRow, float]]:
    """Lines under each other: where they end, one of them, how many to what they ask for."""
    end = 0
    for _, same in groupby(rows, lambda row: isinstance(row, WritingRow) and row.share > 0):
        stretch = list(same)
        end += len(stretch)
        line = stretch[-1]
        if isinstance(line, WritingRow) and line.share:
            yield end, line, len(stretch) / line.share
