"""Draws a map on paper, whole where a page has room for it.

It stands as on the screen. Nothing is ever drawn smaller than the size that was chosen: what has
no room as a map on a page of its own flows down as many pages as it needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reportlab.lib.colors import black

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.figures import Drawn, figure
from coprod_desktop.sheets.map_book import Binding
from coprod_desktop.sheets.map_boxes import PAD, Sized, Sizing
from coprod_desktop.sheets.map_foot import MapFoot
from coprod_desktop.sheets.map_standing import Join, Standing
from coprod_desktop.sheets.measures import LEADING, Measures
from coprod_desktop.sheets.plan import Map
from coprod_desktop.sheets.rows import AsideRow, TextRow
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.text import Line, broken

_OUTLINES = (2.4, 1.8)
"""How thick a box is drawn by its level, the rest 1 point."""
_GOES_ON = "\u2026"
_MOST_HEADS = 2
"""Lines of title above a page."""
_Key = tuple[int, str]
"""A box by the number of its piece, its id in that."""


@dataclass(frozen=True, slots=True)
class _Tags:
    words: Element
    picture: Drawn | None
    listed: bool


class MapPages:
    """The pages of a map, ready to be drawn."""

    def __init__(self, plan: Map, choice: SheetChoice, supplies: Supplies) -> None:
        self._plan, self._choice, self._supplies = plan, choice, supplies
        self._measures = Measures.of(choice)
        self._scribe = Scribe(supplies.words)
        self.tree = Element("Document")
        sizing = Sizing(choice, supplies, self._scribe)
        self._foot = MapFoot(self._measures, self._scribe, supplies.words)
        self._binding = Binding(
            plan, choice, sizing, lambda paper: len(self._title(paper)), self._foot.lines
        )
        self._book = self._binding.book()
        self.paper = self._book.paper
        self._tags = self._tagged()

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._book.pages)

    @property
    def is_parted(self) -> bool:
        """Whether a branch stands on more pages than one."""
        return self._book.is_parted

    @property
    def spoken(self) -> tuple[str, ...]:
        """What is read out, a line to a paragraph."""
        return tuple(self._scribe.spoken)

    @property
    def left_out(self) -> tuple[str, ...]:
        """What no face can print."""
        return tuple(self._scribe.left_out)

    # The tree.

    def _tagged(self) -> Mapping[_Key, _Tags]:
        """Elements for every box of a piece, as lists in lists."""
        firsts: dict[_Key, Standing] = {}
        for page in self._book.pages:
            for number, cluster in page.clusters:
                for box in cluster.boxes:
                    firsts.setdefault((number, box.one.id), box)
        tags: dict[_Key, _Tags] = {}
        for number, piece in enumerate(self._book.pieces):
            parent = self.tree.add("Sect") if number else self.tree
            words = parent.add(f"H{piece.level + 1}")
            tags.update(self._tag(number, piece.top, words, parent, firsts))
        return tags

    def _tag(
        self,
        number: int,
        one: Sized,
        words: Element,
        parent: Element,
        firsts: Mapping[_Key, Standing],
    ) -> Iterator[tuple[_Key, _Tags]]:
        face = fonts.BOLD if one.level < 2 else fonts.REGULAR
        self._scribe.lettered(one.node.words, face)
        if one.node.aside:
            self._scribe.lettered(f"({one.node.aside})", fonts.REGULAR)
        key = number, one.id
        left = firsts[key].x + self._measures.margin + PAD * one.body
        size = firsts[key].one.picture
        drawn = figure(one.node.picture, parent, left, size, self._choice, self._supplies)
        # The branches of an overview have their place in the list of contents where they are told.
        overview = len(self._book.pieces) > 1 and number == 0
        yield key, _Tags(words, drawn, one.level == 0 or (one.level == 1 and not overview))
        if one.under:
            listed = parent.add("L", O="List", ListNumbering="None")
            for under in one.under:
                body = listed.add("LI").add("LBody")
                yield from self._tag(number, under, body.add("P"), body, firsts)

    # Drawing.

    def draw(self, canvas: TaggedCanvas, number: int) -> None:
        """Draws the page of that number, from 0."""
        canvas.setPageSize(self.paper)
        left = self._measures.margin
        top = self.paper[1] - left - (self._binding.head(self.paper) if number else 0.0)
        page = self._book.pages[number]
        for _, cluster in page.clusters:
            for join in cluster.joins:
                _draw_join(canvas, join, left, top)
        for piece, cluster in page.clusters:
            for box in cluster.boxes:
                self._draw(canvas, box, self._tags[piece, box.one.id], left + box.x, top - box.y)
        self._furniture(canvas, number)

    def _draw(
        self, canvas: TaggedCanvas, box: Standing, tags: _Tags, left: float, top: float
    ) -> None:
        one = box.one
        _outline(canvas, box, left, top)
        is_first = bool(box.lines) and box.lines[0] is one.lines[0]
        line = one.body * LEADING
        at = left + PAD * one.body + one.beside
        count = len(box.before) + len(box.lines) + len(box.after)
        down = top - (box.height - count * line) / 2
        AsideRow(box.before, one.body, at).draw(canvas, down)
        down -= len(box.before) * line
        if box.lines:
            ends = box.lines[-1] is one.lines[-1]
            level = one.level + 1 if is_first and tags.listed else 0
            row = TextRow(box.lines, one.body, at, tags.words, level=level, ends=ends)
            row.draw(canvas, down)
        AsideRow(box.after, one.body, at).draw(canvas, down - len(box.lines) * line)
        if is_first and tags.picture is not None:
            tags.picture.draw(canvas, top - (box.height - one.picture) / 2)

    def _title(self, paper: tuple[float, float]) -> tuple[Line, ...]:
        """What stands above every page but the first."""
        runs = self._scribe.unsaid(self._plan.title, fonts.BOLD).runs
        lines = broken(runs, self._measures.body, paper[0] - 2 * self._measures.margin)
        if len(lines) <= _MOST_HEADS:
            return lines
        *first, last = lines[:_MOST_HEADS]
        kept, space, _ = last.runs[-1].words.rpartition(" ")
        more = self._scribe.unsaid(_GOES_ON if space else "", fonts.BOLD).runs
        runs = (*last.runs[:-1], replace(last.runs[-1], words=kept), *more) if space else last.runs
        return (*first, replace(last, runs=runs))

    def _furniture(self, canvas: TaggedCanvas, number: int) -> None:
        """Which page it is, with the one it goes on on; on the later ones of which map."""
        body, left = self._measures.body, self._measures.margin
        width, on = self.paper[0] - 2 * left, self._book.goes_on(number)
        self._foot.draw(canvas, width, number + 1, self.count, on=on)
        if number:
            AsideRow(self._title(self.paper), body, left).draw(canvas, self.paper[1] - left)


def _outline(canvas: TaggedCanvas, box: Standing, left: float, top: float) -> None:
    level, body = box.one.level, box.one.body
    canvas.saveState()
    canvas.setStrokeColor(black)
    canvas.setLineWidth(_OUTLINES[level] if level < len(_OUTLINES) else 1.0)
    if box.one.node.aside:
        canvas.setDash(body * 0.3, body * 0.2)
    canvas.roundRect(left, top - box.height, box.one.width, box.height, body * 0.5)
    canvas.restoreState()


def _draw_join(canvas: TaggedCanvas, join: Join, left: float, top: float) -> None:
    canvas.setStrokeColor(black)
    canvas.setLineWidth(1.8 if join.level == 1 else 1.0)
    spots = [(left + x, top - y) for x, y in join.spots]
    path = canvas.beginPath()
    path.moveTo(*spots[0])
    if len(spots) == 2:
        (start, high), (end, low) = spots
        middle = (start + end) / 2
        path.curveTo(middle, high, middle, low, end, low)
    else:
        for spot in spots[1:]:
            path.lineTo(*spot)
    canvas.drawPath(path)
