"""Draws a map on paper, whole where a page has room for it, else a page a branch.

It stands as on the screen. Nothing is ever drawn smaller than the size that was chosen: what has
no room as a map on a page of its own flows down as many pages as it needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from reportlab.lib.colors import black

from coprod_desktop.domain.layout import Gaps, Place, extent, mind_map
from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.choice import PAPERS, SheetChoice, Supplies
from coprod_desktop.sheets.figures import Drawn, figure
from coprod_desktop.sheets.map_boxes import PAD, Sized, Sizing
from coprod_desktop.sheets.measures import LEADING, Measures
from coprod_desktop.sheets.plan import Map, Node
from coprod_desktop.sheets.rows import AsideRow, TextRow
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.text import Line, line_width, unbroken

_LETTERS = (20.0, 15.0, 11.0)
"""How many letters a line in a box holds; narrow boxes are tried where wide ones have no room."""
_FLOW_LETTERS = 60.0
_OUTLINES = (2.4, 1.8)
"""How thick a box is drawn by its level, the rest 1 point."""
_MOST_INDENTS = 4


@dataclass(frozen=True, slots=True)
class _Box:
    """A box on a page, its left upper corner counted from that of the page's room.

    ``lines`` are those that stand here: a box that is longer than a page goes on in the next.
    """

    one: Sized
    x: float
    y: float
    lines: tuple[Line, ...]
    height: float


@dataclass(frozen=True, slots=True)
class _Page:
    boxes: tuple[_Box, ...]
    joins: tuple[tuple[_Box, _Box], ...] = ()


@dataclass(frozen=True, slots=True)
class _Group:
    """Pages that tell of one box with all below it; ``role`` is that of its own words."""

    top: Sized
    role: str
    pages: tuple[_Page, ...]


@dataclass(frozen=True, slots=True)
class _Tags:
    words: Element
    picture: Drawn | None


class MapPages:
    """The pages of a map, ready to be drawn."""

    def __init__(self, plan: Map, choice: SheetChoice, supplies: Supplies) -> None:
        self._plan, self._choice, self._supplies = plan, choice, supplies
        self._measures = Measures.of(choice)
        self._scribe = Scribe(supplies.words)
        self.tree = Element("Document")
        self.paper = PAPERS[choice.paper]
        self._groups = tuple(self._grouped())
        self._drawn = [(group, page) for group in self._groups for page in group.pages]
        self._tags = {id(group): self._tagged(group) for group in self._groups}

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._drawn)

    @property
    def spoken(self) -> tuple[str, ...]:
        """What is read out, a line to a paragraph."""
        return tuple(self._scribe.spoken)

    @property
    def left_out(self) -> tuple[str, ...]:
        """What no face can print."""
        return tuple(self._scribe.left_out)

    # The room on a page, in points.

    @property
    def _line(self) -> float:
        return self._measures.line

    def _room(self, paper: tuple[float, float]) -> tuple[float, float]:
        """Between the margins, above the foot, below the head."""
        around = 2 * self._measures.margin
        return paper[0] - around, paper[1] - around - 3.4 * self._line

    @property
    def _gaps(self) -> Gaps:
        body = self._measures.body
        return Gaps(across=body * 1.5, between=body * 0.55, branches=body * 1.3)

    # What goes on which page.

    def _grouped(self) -> Iterator[_Group]:
        root = self._plan.root
        upright, sideways = self.paper, (self.paper[1], self.paper[0])
        for letters, paper in product(_LETTERS, (upright, sideways)):
            found = self._as_map(root, 0, self._room(paper), letters, one_side=False)
            if found is not None:
                self.paper = paper
                yield _Group(found[0], "H1", (found[1],))
                return
        room = self._room(upright)
        heads = replace(root, nodes=tuple(replace(node, nodes=()) for node in root.nodes))
        yield self._group(heads, 0, "H1", room, (False, True))
        for branch in root.nodes:
            yield self._group(branch, 1, "H2", room, (True,))

    def _group(
        self, node: Node, level: int, role: str, room: tuple[float, float], sides: tuple[bool, ...]
    ) -> _Group:
        for one_side, letters in product(sides, _LETTERS):
            found = self._as_map(node, level, room, letters, one_side=one_side)
            if found is not None:
                return _Group(found[0], role, (found[1],))
        top = self._sizing(_FLOW_LETTERS).sized(node, level)
        return _Group(top, role, tuple(self._flowing(top, room)))

    def _sizing(self, letters: float) -> Sizing:
        return Sizing(self._measures.body, letters, self._choice, self._supplies, self._scribe)

    def _as_map(
        self,
        node: Node,
        level: int,
        room: tuple[float, float],
        letters: float,
        *,
        one_side: bool,
    ) -> tuple[Sized, _Page] | None:
        """A map with boxes that wide, where a page has room for it."""
        top = self._sizing(letters).sized(node, level)
        every = top.every
        needed = sum(one.width * one.height for one in every)
        if needed > room[0] * room[1] or any(one.is_torn for one in every):
            return None
        places = mind_map(top.box, self._gaps, one_side=one_side)
        whole = extent(places)
        if whole.width > room[0] or whole.height > room[1]:
            return None
        return top, self._placed(top, places, whole, room)

    def _placed(
        self, top: Sized, places: Mapping[str, Place], whole: Place, room: tuple[float, float]
    ) -> _Page:
        """The map in the middle of the room, nearer to its top than to its foot."""
        across = (room[0] - whole.width) / 2 - whole.x
        down = (room[1] - whole.height) / 3 - whole.y
        boxes = {}
        joins: list[tuple[_Box, _Box]] = []
        for one in top.every:
            place = places[one.id]
            boxes[one.id] = _Box(one, place.x + across, place.y + down, one.lines, one.height)
        for one in top.every:
            joins.extend((boxes[one.id], boxes[under.id]) for under in one.under)
        return _Page(tuple(boxes.values()), tuple(joins))

    def _flowing(self, top: Sized, room: tuple[float, float]) -> Iterator[_Page]:
        """Boxes one below the other, each in as many lines as it needs."""
        line, pads = self._line, 1.4 * PAD * self._measures.body
        gap = self._gaps.between
        boxes: list[_Box] = []
        used = 0.0
        for one in top.every:
            indent = min(one.level - top.level, _MOST_INDENTS) * self._measures.body * 1.5
            wide = self._fitting(one, room[0] - indent)
            waiting = wide.lines
            while waiting:
                most = int((room[1] - used - pads) / line)
                if boxes and most < min(2, len(waiting)):
                    yield _Page(tuple(boxes))
                    boxes, used = [], 0.0
                    continue
                here, waiting = waiting[: max(most, 1)], waiting[max(most, 1) :]
                tall = max(len(here) * line, wide.picture if here[0] is wide.lines[0] else 0) + pads
                boxes.append(_Box(wide, indent, used, here, tall))
                used += tall + gap
        yield _Page(tuple(boxes))

    def _fitting(self, one: Sized, most: float) -> Sized:
        """The same box, no wider than that."""
        body = self._measures.body
        beside = one.picture + PAD * body if one.picture else 0.0
        room = most - beside - 2 * PAD * body
        if one.width <= most and not one.is_torn:
            return one
        letters = room / (body * fonts.mean_letter(fonts.REGULAR))
        lines = self._sizing(letters).lines(one.node, one.level, letters)
        wide = max((line_width(line, body) for line in lines), default=0.0)
        return replace(one, lines=lines, width=wide + beside + 2 * PAD * body)

    # The tree.

    def _tagged(self, group: _Group) -> dict[str, _Tags]:
        """Elements for every box of a group, as lists in lists."""
        places: dict[str, _Box] = {}
        for page in group.pages:
            for box in page.boxes:
                places.setdefault(box.one.id, box)
        tags: dict[str, _Tags] = {}
        parent = self.tree if group.role == "H1" else self.tree.add("Sect")
        self._tag(group.top, parent.add(group.role), parent, places, tags)
        return tags

    def _tag(
        self,
        one: Sized,
        words: Element,
        parent: Element,
        places: Mapping[str, _Box],
        tags: dict[str, _Tags],
    ) -> None:
        face = fonts.BOLD if one.level < 2 else fonts.REGULAR
        self._scribe.lettered(one.node.words, face)
        if one.node.aside:
            self._scribe.lettered(f"({one.node.aside})", fonts.REGULAR)
        left = places[one.id].x + self._measures.margin + PAD * self._measures.body
        key, choice, supplies = one.node.picture, self._choice, self._supplies
        drawn = figure(key, parent, left, one.picture, choice, supplies)
        tags[one.id] = _Tags(words, drawn)
        if one.under:
            listed = parent.add("L", O="List", ListNumbering="None")
            for under in one.under:
                body = listed.add("LI").add("LBody")
                self._tag(under, body, body, places, tags)

    # Drawing.

    def draw(self, canvas: TaggedCanvas, number: int) -> None:
        """Draws the page of that number, from 0."""
        canvas.setPageSize(self.paper)
        group, page = self._drawn[number]
        top = self.paper[1] - self._measures.margin - 1.9 * self._line
        left = self._measures.margin
        for parent, child in page.joins:
            _join(canvas, left, top, parent, child)
        tags = self._tags[id(group)]
        for box in page.boxes:
            self._draw(canvas, box, tags[box.one.id], left + box.x, top - box.y)
        self._furniture(canvas, number)

    def _draw(self, canvas: TaggedCanvas, box: _Box, tags: _Tags, left: float, top: float) -> None:
        body, one = self._measures.body, box.one
        _outline(canvas, box, left, top, body)
        is_first = bool(box.lines) and box.lines[0] is one.lines[0]
        beside = one.picture + PAD * body if one.picture else 0.0
        tall = len(box.lines) * body * LEADING
        at = left + PAD * body + beside
        ends = bool(box.lines) and box.lines[-1] is one.lines[-1]
        level = one.level + 1 if is_first and one.level < 2 else 0
        row = TextRow(box.lines, body, at, tags.words, level=level, ends=ends)
        if box.lines:
            row.draw(canvas, top - (box.height - tall) / 2)
        if is_first and tags.picture is not None:
            tags.picture.draw(canvas, top - (box.height - one.picture) / 2)

    def _furniture(self, canvas: TaggedCanvas, number: int) -> None:
        """Which page it is, on the later ones of which map."""
        body, left = self._measures.body, self._measures.margin
        words = self._supplies.words.text("sheet-page", page=number + 1, pages=self.count)
        foot = unbroken(self._scribe.unsaid(words, fonts.REGULAR).runs)
        AsideRow((foot,), body, left).draw(canvas, self._measures.margin + self._line)
        if number:
            title = unbroken(self._scribe.unsaid(self._plan.title, fonts.BOLD).runs)
            if line_width(title, body) <= self.paper[0] - 2 * left:
                AsideRow((title,), body, left).draw(canvas, self.paper[1] - left)


def _outline(canvas: TaggedCanvas, box: _Box, left: float, top: float, body: float) -> None:
    level = box.one.level
    canvas.saveState()
    canvas.setStrokeColor(black)
    canvas.setLineWidth(_OUTLINES[level] if level < len(_OUTLINES) else 1.0)
    if box.one.node.aside:
        canvas.setDash(body * 0.3, body * 0.2)
    canvas.roundRect(left, top - box.height, box.one.width, box.height, body * 0.5)
    canvas.restoreState()


def _join(canvas: TaggedCanvas, left: float, top: float, parent: _Box, child: _Box) -> None:
    """Draws a line from the side of a box to the near side of one below it."""
    right = child.x > parent.x
    start = left + parent.x + (parent.one.width if right else 0.0)
    end = left + child.x + (0.0 if right else child.one.width)
    high, low = top - parent.y - parent.height / 2, top - child.y - child.height / 2
    middle = (start + end) / 2
    canvas.setStrokeColor(black)
    canvas.setLineWidth(1.8 if child.one.level == 1 else 1.0)
    canvas.bezier(start, high, middle, high, middle, low, end, low)
