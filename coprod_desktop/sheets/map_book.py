"""Shares a map out over pages: one where it goes on one, else an overview with pages to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from coprod_desktop.sheets.choice import PAPERS, SheetChoice, Way
from coprod_desktop.sheets.map_boxes import Sized, Sizing
from coprod_desktop.sheets.map_flow import Room, flowed
from coprod_desktop.sheets.map_packing import FLOW_LETTERS, Packing
from coprod_desktop.sheets.map_standing import Cluster, Spot
from coprod_desktop.sheets.map_whole import LETTERS, Paper, below_title, whole_map
from coprod_desktop.sheets.measures import Measures
from coprod_desktop.sheets.plan import Map

_HEAD_LETTERS = (18.0, 13.0)
"""How many letters a line of an overview holds."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A box with all below it that is told in one stretch, as a heading of ``level``."""

    top: Sized
    level: int


@dataclass(frozen=True, slots=True)
class MapPage:
    """What stands on a page: clusters, each with the number of its piece."""

    clusters: tuple[tuple[int, Cluster], ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The pages of a map, all on paper that lies the same way."""

    paper: Paper
    pieces: tuple[Piece, ...]
    pages: tuple[MapPage, ...]

    def goes_on(self, page: int) -> bool:
        """Whether something on the page with this number, from 0, goes on on the next."""
        around = self.pages[page : page + 2]
        here, *after = ({number for number, _ in each.clusters} for each in around)
        return any(not here.isdisjoint(other) for other in after)

    @property
    def is_parted(self) -> bool:
        """Whether a branch stands on more pages than one."""
        told = [number for page in self.pages for number in {one for one, _ in page.clusters}]
        return any(told.count(number) > 1 for number in range(1, len(self.pieces)))


def papers(choice: SheetChoice) -> tuple[Paper, ...]:
    """The ways round a paper may lie, first that in which it lies in a printer."""
    upright = PAPERS[choice.paper]
    sideways = upright[1], upright[0]
    if choice.way == Way.BEST:
        return upright, sideways
    return (upright,) if choice.way == Way.UPRIGHT else (sideways,)


class Binding:
    """Makes a book of a map.

    ``titled`` says how many lines of title stand above each page but the first, on which paper;
    ``footed`` how many stand at the foot of a page that goes on, by the width between its margins.
    """

    def __init__(
        self,
        plan: Map,
        choice: SheetChoice,
        sizing: Sizing,
        titled: Callable[[Paper], int],
        footed: Callable[[float], int],
    ) -> None:
        self._root, self._choice, self._sizing = plan.root, choice, sizing
        self._titled, self._footed = titled, footed
        self._heads = replace(
            plan.root, nodes=tuple(replace(node, nodes=()) for node in plan.root.nodes)
        )
        self._measures = Measures.of(choice)
        self._body = self._measures.body
        self._larger = self._measures.title, float(self._measures.heading)
        self._packings: dict[float, Packing] = {}

    def book(self) -> Book:
        """One page wherever that holds all of it, else as few as it takes."""
        alone = self._choice.one_a_page and bool(self._root.nodes)
        one_page = None if alone else self._one_page()
        if one_page is not None:
            return one_page
        books = [self._parted(paper) for paper in papers(self._choice)]
        return min(books, key=lambda book: len(book.pages))

    # Room, in points.

    def _room(self, paper: Paper, *, first: bool = False) -> Spot:
        """Between the margins, above the foot, on later pages below the title."""
        around, line = 2 * self._measures.margin, self._measures.line
        head = 0.0 if first else self.head(paper)
        return Spot(paper[0] - around, paper[1] - around - 1.5 * line - head)

    def _going_on(self, room: Spot) -> Room:
        more = (self._footed(room.x) - 1) * self._measures.line
        lower = Spot(room.x, room.y - more)
        return Room(room, lower, lower)

    def head(self, paper: Paper) -> float:
        """The room the title takes above a page that is not the first."""
        lines = self._titled(paper)
        return (lines + 0.9) * self._measures.line if lines else 0.0

    def _one_page(self) -> Book | None:
        """All of it; where paper would be left all round, in words as large as titles are."""
        rooms = {paper: self._room(paper, first=True) for paper in papers(self._choice)}
        found = None
        for body in self._larger:
            found = found or whole_map(self._root, body, rooms, self._sizing, airy=True)
        found = found or whole_map(self._root, self._body, rooms, self._sizing)
        if found is None:
            return None
        return Book(found.paper, (Piece(found.top, 0),), (MapPage(((0, found.cluster),)),))

    # More pages than one.

    def _parted(self, paper: Paper) -> Book:
        overview, first = self._overview(paper)
        packed = self._packing(self._body).packed(self._room(paper))
        if self._choice.one_a_page:
            for body in self._larger:
                larger = self._packing(body).packed(self._room(paper))
                if larger.worth == packed.worth:
                    packed = larger
                    break
        later = (
            MapPage(tuple((number + 1, cluster) for number, cluster in page))
            for page in packed.pages
        )
        pieces = (Piece(overview, 0), *(Piece(branch, 1) for branch in packed.tops))
        return Book(paper, pieces, (*first, *later))

    def _packing(self, body: float) -> Packing:
        if body not in self._packings:
            alone = self._choice.one_a_page
            self._packings[body] = Packing(
                self._root, body, self._sizing, self._going_on, alone=alone
            )
        return self._packings[body]

    def _overview(self, paper: Paper) -> tuple[Sized, tuple[MapPage, ...]]:
        """The title with the branches, as large as titles are where there is room."""
        rooms = {paper: self._room(paper, first=True)}
        for body in self._larger:
            found = whole_map(self._heads, body, rooms, self._sizing, letters=_HEAD_LETTERS)
            if found is not None:
                return found.top, (MapPage(((0, found.cluster),)),)
        found = whole_map(self._heads, self._body, rooms, self._sizing)
        if found is not None:
            return found.top, (MapPage(((0, found.cluster),)),)
        made = min(self._long_overviews(paper), key=lambda made: len(made[1]))
        return made[0], tuple(MapPage(((0, cluster),)) for cluster in made[1])

    def _long_overviews(self, paper: Paper) -> Iterator[tuple[Sized, tuple[Cluster, ...]]]:
        """An overview as it goes on over pages, in one row below the other or in columns."""
        # No title stands above the first page.
        sizing, first = self._sizing, self._room(paper, first=True)
        room = self._going_on(self._room(paper)).others
        top = sizing.sized(self._heads, self._body, FLOW_LETTERS)
        yield top, flowed(top, sizing, Room(first, self._going_on(first).others, room))
        for letters in LETTERS:
            top = sizing.sized(self._heads, self._body, letters)
            hanging = below_title(top, room, sizing)
            if hanging:
                yield top, hanging
