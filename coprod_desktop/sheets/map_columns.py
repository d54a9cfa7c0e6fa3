"""Puts the branches of a map one below the other in columns of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coprod_desktop.sheets.map_boxes import Sized
from coprod_desktop.sheets.map_standing import Cluster, Join, Spot, Standing, hung

Columns = tuple[tuple[int, ...], ...]
"""Which branches stand in each column of a page, by their number from 0."""
_STEPS = 12
UPPER = 0.4
"""The share of the empty paper above what stands in the middle for the eye."""
_MOST_AIR = 2.0
"""Columns and what stands in them move apart by so much of their gap at most."""


@dataclass(frozen=True, slots=True)
class Column:
    """Clusters from top to bottom, each with how far down it stands."""

    clusters: tuple[tuple[int, Cluster, float], ...]
    x: float


def shared(talls: Sequence[float], gap: float, count: int, most: float) -> list[Columns] | None:
    """The fewest pages of so many columns, filled alike; None where something is too tall."""
    if max(talls, default=0.0) > most:
        return None
    pages = _filled(talls, gap, count, most)
    low, high = max(talls, default=0.0), most
    best = pages
    for _ in range(_STEPS):
        middle = (low + high) / 2
        tried = _filled(talls, gap, count, middle)
        if len(tried) > len(pages):
            low = middle
        else:
            best, high = tried, middle
    return best


def _filled(talls: Sequence[float], gap: float, count: int, most: float) -> list[Columns]:
    columns: list[list[int]] = []
    used = 0.0
    for number, tall in enumerate(talls):
        if columns and used + gap + tall <= most:
            columns[-1].append(number)
            used += gap + tall
        else:
            columns.append([number])
            used = tall
    made = [tuple(column) for column in columns]
    return [tuple(made[at : at + count]) for at in range(0, len(made), count)]


def stood(
    pages: Sequence[Columns], clusters: Sequence[Cluster], room: Spot, gaps: Spot
) -> Iterator[tuple[Column, ...]]:
    """The columns of each page with air between them where there is some.

    All begin at the same height; the fullest page stands in the middle for the eye. ``gaps`` are
    those between two columns and between two clusters.
    """
    spares = [_spare(page, clusters, room, gaps) for page in pages]
    top = min(spare - more * most for spare, more, most in spares) * UPPER
    wide = max(_widths(page, clusters)[0] for page in pages)
    for page, (_, more, _) in zip(pages, spares, strict=True):
        widths = _widths(page, clusters)
        between = gaps.x + _air_across(page, widths, room, gaps)
        used = wide if len(page) == 1 else sum(widths) + between * (len(page) - 1)
        x = (room.x - used) / 2
        columns = []
        for column, width in zip(page, widths, strict=True):
            down = top
            standing = []
            for number in column:
                standing.append((number, clusters[number], down))
                down += clusters[number].height + gaps.y + more
            columns.append(Column(tuple(standing), x))
            x += width + between
        yield tuple(columns)


def _widths(page: Columns, clusters: Sequence[Cluster]) -> list[float]:
    return [max(clusters[number].width for number in column) for column in page]


def _spare(
    page: Columns, clusters: Sequence[Cluster], room: Spot, gaps: Spot
) -> tuple[float, float, int]:
    """How much height a page leaves, how much of it goes into each of how many gaps."""
    talls = [
        sum(clusters[number].height for number in column) + gaps.y * (len(column) - 1)
        for column in page
    ]
    most = max(map(len, page)) - 1
    spare = room.y - max(talls)
    return spare, min(spare / (most + 1), gaps.y * _MOST_AIR) if most else 0.0, most


def _air_across(page: Columns, widths: Sequence[float], room: Spot, gaps: Spot) -> float:
    if len(page) < 2:
        return 0.0
    return min((room.x - sum(widths)) / len(page) - gaps.x, gaps.x * _MOST_AIR)


def placed(columns: Sequence[Column]) -> Iterator[tuple[int, Cluster]]:
    """Each cluster by its number, where it stands."""
    for column in columns:
        for number, cluster, down in column.clusters:
            yield number, cluster.moved(column.x, down)


def under_title(
    title: Sized, page: Columns, clusters: Sequence[Cluster], room: Spot, gaps: Spot, lane: float
) -> Cluster:
    """A whole map in columns below its title, to which a line leads down left of each column."""
    head = title.height + gaps.y
    wider = [Cluster((), (), one.width + lane, one.height) for one in clusters]
    (columns,) = stood([page], wider, Spot(room.x, room.y - head), gaps)
    first = min(down for column in columns for _, _, down in column.clusters)
    above = Standing(title, (room.x - title.width) / 2, first, title.lines, title.height)
    bus = first + title.height + gaps.y / 2
    boxes: list[Standing] = [above]
    joins: list[Join] = []
    for column in columns:
        for number, _, down in column.clusters:
            cluster = clusters[number].moved(column.x + lane, down + head)
            boxes.extend(cluster.boxes)
            joins.extend(cluster.joins)
            lead = hung(above, cluster.boxes[0], lane).spots[-2:]
            middle = above.x + title.width / 2
            start = Spot(middle, above.y + title.height), Spot(middle, bus), Spot(column.x, bus)
            joins.append(Join((*start, *lead), 1))
    return Cluster(tuple(boxes), tuple(joins), *room)
