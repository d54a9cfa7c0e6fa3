"""Shares rows out over pages.

Of all ways to do that on as few pages as can be, the one is taken whose pages are filled most
alike; a section is kept whole unless that leaves a page half empty.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from coprod_desktop.sheets.plan import Sign
from coprod_desktop.sheets.rows import BoxesRow, Row, RuleRow, TextRow, WritingRow
from coprod_desktop.sheets.torn import torn

Heights = Callable[[int], float]
"""The room on a page, by its number from 0."""
_BELOW_PICTURE = 0.4
_AIR_STEPS = 8
_PARTED, _LONE, _ALONE = 0.12, 0.08, 4.0
"""What it costs to part a section, to leave one piece of it by itself before or after that, and to
leave the last words of a sheet alone on a page.

Empty room costs twice its share of a page, cubed: half a page a quarter, nearly all of it 2.
"""
_AT_HEADING = 0.8
"""A section is parted a little more gladly above a small heading in it."""
_LAST, _FILLED_UP = 0.9, 0.1
"""What is empty on the last page costs a little less: of two ways as good, the first is fuller.

Where lines to write on will fill what is empty it costs next to nothing.
"""


@dataclass(frozen=True, slots=True)
class Air:
    """How gaps grow: so many times, and by as many points ``more``. Where none is, none comes."""

    times: float = 1.0
    more: float = 0.0

    def of(self, gap: float) -> float:
        """A gap with this air."""
        return gap * self.times + self.more if gap else 0.0


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
    """The fewest pages that hold all rows, filled alike."""
    packed = filled(rows, heights)
    if len(packed) < 2:
        return packed
    blocks = tuple(_blocks(rows, heights))
    starts = _Shared(blocks, heights, len(packed)).starts()
    ends = (*starts[1:], len(blocks))
    return tuple(
        stacked(_begun([row for block in blocks[start:end] for row in block]))
        for start, end in zip(starts, ends, strict=True)
    )


def filled(rows: Sequence[Row], heights: Heights) -> tuple[Page, ...]:
    """The fewest pages, each filled before the next begins."""
    pages = _filled(tuple(_blocks(rows, heights)), heights)
    if pages is None:
        raise AssertionError("layout makes no block taller than a page")
    return pages


def aired(pages: Sequence[Page], heights: Heights, most: Air) -> tuple[Page, ...]:
    """The pages with all their gaps grown alike, up to ``most``, as far as all have room.

    So what belongs together stands together still, and every page keeps the same rhythm.
    """
    for step in range(_AIR_STEPS, 0, -1):
        air = Air(1 + (most.times - 1) * step / _AIR_STEPS, most.more * step / _AIR_STEPS)
        airy = [stacked([one.row for one in page.rows], air) for page in pages]
        if all(page.used <= heights(number) for number, page in enumerate(airy)):
            return tuple(airy)
    return tuple(pages)


def stacked(rows: Sequence[Row], air: Air | None = None) -> Page:
    """Rows under each other on a page, the gaps between them with that air."""
    under, used, floor = _under(tuple(rows), 0.0, 0.0, has_rows=False, air=air or Air())
    return Page(tuple(under), max(used, floor))


_Block = tuple[Row, ...]


def _blocks(rows: Sequence[Row], heights: Heights) -> Iterator[_Block]:
    """Rows that may not be parted, unless no page holds them together.

    What the first page begins with has all of its room, which is more than others have.
    """
    block: list[Row] = []
    room, at_most = heights(0), 0.0
    waiting = deque(rows)
    while waiting:
        row = waiting.popleft()
        # Only what may be too tall is looked at closely.
        again = max(row.again.height, row.again.beside) if row.again else 0.0
        at_most += row.gap + max(row.height, row.beside) + again
        while block and at_most > room and stacked(_begun([*block, row])).used > room:
            if block[0].again and stacked((*block, row)).used <= room:
                # That it belongs together comes before what it belongs to.
                block[0] = replace(block[0], again=None)
                continue
            start = _parting(block, row)
            if _only_heads(block[:start]):
                # A page with a few lines of it is better than one without any.
                row, *more = torn(row, room - stacked(_begun(block)).used - row.gap)
                waiting.extendleft(reversed(more))
                if more:
                    break
            yield tuple(block[:start])
            block, room = block[start:], min(heights(0), heights(1))
        block.append(row)
        if not row.stays:
            yield tuple(block)
            block, room, at_most = [], min(heights(0), heights(1)), 0.0
    if block:
        yield tuple(block)


def _parting(block: Sequence[Row], row: Row) -> int:
    """Where a block is parted that no page holds together with the row below it."""
    # A section that has just begun goes over whole, its heading with it.
    if begun := max((at for at, inner in enumerate(block) if _begins(inner)), default=0):
        # With it goes what stays above it, as the first word of a letter does.
        while begun > 1 and _begins(block[begun - 1]):
            begun -= 1
        return begun
    # So does a question with its answers.
    return len(block) - 1 if isinstance(row, BoxesRow) and len(block) > 1 else len(block)


def _begun(rows: list[Row]) -> list[Row]:
    """What stands on a page that begins with these rows."""
    return [rows[0].again, *rows] if rows[0].again else rows


def _begins(row: Row) -> bool:
    """Whether it begins something; the line below the head ends it."""
    return row.closes if isinstance(row, RuleRow) else row.opens


def _only_heads(block: Sequence[Row]) -> bool:
    """Whether it says what stands below it, without anything of that."""
    head = max((at for at, row in enumerate(block) if isinstance(row, RuleRow)), default=-1)
    return all(
        row.opens or row.level
        if isinstance(row, TextRow)
        else not isinstance(row, BoxesRow | WritingRow)
        for row in block[head + 1 :]
    )


def _heads(row: Row) -> bool:
    """Whether it is a small heading, rather than a point with lines to write on below it."""
    return row.stays and not (isinstance(row, TextRow) and row.sign is not Sign.NONE)


def _grows(row: Row) -> bool:
    """Whether more like it are put where a page has room."""
    return isinstance(row, WritingRow) and row.share > 0


@dataclass(frozen=True, slots=True)
class _Shared:
    """Blocks to be shared out over ``count`` pages, which are enough."""

    blocks: Sequence[_Block]
    heights: Heights
    count: int

    def starts(self) -> list[int]:
        """The first block on each page, at the least cost."""
        many = len(self.blocks)
        after = self._fewest_after()
        fills = (0, *accumulate(any(map(_grows, block)) for block in self.blocks))
        reached: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
        for page in range(self.count):
            found: dict[int, tuple[float, tuple[int, ...]]] = {}
            room, is_last = self.heights(page), page == self.count - 1
            for start, (spent, starts) in reached.items():
                parted = self._parted(start) if page else 0.0
                for end, used in self._reaches(start, room):
                    if page + 1 + after[end] > self.count or (is_last and end < many):
                        continue
                    weight = _FILLED_UP if fills[end] > fills[start] else 1.0
                    empty = 2 * ((room - used) / room) ** 3 * weight * (_LAST if is_last else 1.0)
                    cost = spent + parted + empty
                    if end not in found or cost < found[end][0]:
                        found[end] = cost, (*starts, start)
            reached = found
        return list(reached[many][1])

    def _parted(self, start: int) -> float:
        """What it costs that a page begins with this block."""
        first = self.blocks[start][0]
        if isinstance(first, RuleRow):
            return _ALONE if first.closes else 0.0
        if first.opens:
            return 0.0
        if _heads(first):
            # Below a small heading something begins too.
            return _PARTED * _AT_HEADING
        is_first = any(row.stays or _begins(row) for row in self.blocks[start - 1])
        after = self.blocks[start + 1 : start + 2]
        is_last = not after or _heads(after[0][0]) or _begins(after[0][0])
        return _PARTED + _LONE * (is_first + is_last)

    def _reaches(self, start: int, room: float) -> Iterator[tuple[int, float]]:
        """How far down it goes with one block more each time, while there is room."""
        again = self.blocks[start][0].again
        used, floor = again.height if again else 0.0, 0.0
        for end in range(start, len(self.blocks)):
            has_rows = bool(again) or end > start
            _, used, floor = _under(self.blocks[end], used, floor, has_rows=has_rows)
            below = max(used, floor)
            if below > room:
                return
            yield end + 1, below

    def _fewest_after(self) -> list[int]:
        """How many pages what follows each block needs at least."""
        many = len(self.blocks)
        fewest = [0] * (many + 1)
        room = self.heights(1)
        for start in range(many - 1, 0, -1):
            fewest[start] = 1 + min(fewest[end] for end, _ in self._reaches(start, room))
        return fewest


def _filled(blocks: Sequence[_Block], heights: Heights) -> tuple[Page, ...] | None:
    """Each page filled, or None where a block is taller than one."""
    pages: list[Page] = []
    rows: list[Row] = []
    used = floor = 0.0
    for block in blocks:
        whole = list(block)
        _, below, beside = _under(whole, used, floor, has_rows=bool(rows))
        if rows and max(below, beside) > heights(len(pages)):
            pages.append(stacked(rows))
            rows, whole = [], _begun(whole)
            _, below, beside = _under(whole, 0.0, 0.0, has_rows=False)
        if max(below, beside) > heights(len(pages)):
            return None
        rows.extend(whole)
        used, floor = below, beside
    if rows:
        pages.append(stacked(rows))
    return tuple(pages)


def _under(
    block: Sequence[Row], used: float, floor: float, *, has_rows: bool, air: Air | None = None
) -> tuple[list[Placed], float, float]:
    """A block placed below ``used``: its rows, where they end, where the last picture ends."""
    placed = []
    for row in block:
        gap = air.of(row.gap) if air else row.gap
        if isinstance(row, RuleRow) and not (row.closes or has_rows):
            # The head has its own page, and on the next a line below it there.
            placed.append(Placed(row, used))
            continue
        top = used + (gap if has_rows else 0.0)
        if row.opens and floor:
            # A picture brings air of its own, so it asks for less than words do.
            top = max(top, floor + gap * _BELOW_PICTURE)
        placed.append(Placed(row, top))
        used = top + row.height
        floor = max(floor, top + row.beside) if row.beside else floor
        has_rows = True
    return placed, used, floor
