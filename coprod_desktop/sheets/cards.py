"""Lays cards out, one or several to a page, with lines to cut along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.characters import Lettering
from coprod_desktop.sheets.choice import POINTS, SheetChoice, Supplies
from coprod_desktop.sheets.figures import Drawn, figure
from coprod_desktop.sheets.measures import LEADING, MM, Measures
from coprod_desktop.sheets.plan import Card, Cards, Sign
from coprod_desktop.sheets.rows import AsideRow, TextRow, dashes
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.text import Line, broken, line_width, unbroken

_SIZES = (*POINTS, 48, 60, 72, 84, 96)
_LARGER = 1.6
"""How many times larger words may be on a page of their own."""
_ACROSS = 2
"""Cards beside each other, and under each other, where they share a page."""
_EDGE = 9 * MM
"""From a cut to the words."""
_PICTURE, _LARGE_PICTURE, _GAP = 18 * MM, 42 * MM, 4 * MM
_MOST_HEAD = 0.4
"""The share of a card that its heading with its picture takes at most."""
_POINT_GAP, _SIGN = 0.4, 0.75
"""The air above a point and the room of its bullet, for words of 1 point."""

_Thing = TextRow | AsideRow | Drawn
_Letter = Callable[[str, str], Lettering]


@dataclass(frozen=True, slots=True)
class CardPages:
    """Cards shared out over pages; ``pages`` holds what is drawn, each thing with its top."""

    tree: Element
    pages: tuple[tuple[tuple[_Thing, float], ...], ...]
    spoken: tuple[str, ...]
    left_out: tuple[str, ...]
    paper: tuple[float, float]
    is_shared: bool

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)

    def draw(self, canvas: TaggedCanvas, number: int) -> None:
        """Draws the page of that number, from 0."""
        for thing, top in self.pages[number]:
            thing.draw(canvas, top)
        if self.is_shared:
            wide, high = self.paper
            dashes(canvas, (wide / 2, 0), (wide / 2, high))
            dashes(canvas, (0, high / 2), (wide, high / 2))


def card_pages(plan: Cards, choice: SheetChoice, supplies: Supplies) -> CardPages:
    """The pages of a plan; paper for a pocket holds one card."""
    measures = Measures.of(choice)
    alone = choice.one_a_page or measures.is_pocket
    layout = _Layout(choice, supplies, measures, 1 if alone else _ACROSS)
    return layout.pages(plan)


@dataclass(frozen=True, slots=True)
class _Bit:
    """A line of a card: which paragraph it is of, whether that begins with it, the air above."""

    line: Line
    paragraph: int
    begins: bool
    gap: float


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above a card's words, with the room it takes."""

    lines: tuple[Line, ...]
    picture: float
    height: float


@dataclass(frozen=True, slots=True)
class _Layout:
    choice: SheetChoice
    supplies: Supplies
    measures: Measures
    across: int

    # The room on a card, in points.

    @property
    def _edge(self) -> float:
        return _EDGE if self.across > 1 else self.measures.margin

    @property
    def width(self) -> float:
        """How wide a line is at most."""
        return self.measures.paper[0] / self.across - 2 * self._edge

    @property
    def _height(self) -> float:
        return self.measures.paper[1] / self.across - 2 * self._edge

    def pages(self, plan: Cards) -> CardPages:
        """All of it."""
        tree, scribe = Element("Document"), Scribe(self.supplies.words)
        cards = tuple(self._bearable(card, scribe) for card in plan.cards) or (Card(plan.title),)
        size = self._size(replace(plan, cards=cards), scribe)
        parts = [self._parts(card, size, scribe.unsaid, plan.counts) for card in cards]
        total = sum(map(len, parts))
        a_page, number = self.across**2, 0
        things: list[tuple[_Thing, float]] = []
        pages = []
        for card, bits in zip(cards, parts, strict=True):
            drawing = _Drawing(self, card, size, tree.add("Sect"), scribe)
            for part, some in enumerate(bits):
                down, right = divmod(number % a_page, self.across)
                left = right * self.measures.paper[0] / self.across + self._edge
                top = self.measures.paper[1] * (1 - down / self.across) - self._edge
                things.extend(drawing.things(some, left, top, is_first=not part))
                number += 1
                if plan.counts:
                    goes_on = part < len(bits) - 1
                    foot = self._foot(number, total, scribe, goes_on=goes_on)
                    body = self.measures.body
                    low = top - self._height + body * LEADING
                    things.append((AsideRow((foot,), body, left), low))
                if number % a_page == 0 or number == total:
                    pages.append(tuple(things))
                    things = []
        return CardPages(
            tree,
            tuple(pages),
            tuple(scribe.spoken),
            tuple(scribe.left_out),
            self.measures.paper,
            self.across > 1,
        )

    # How much goes on a card.

    def _bearable(self, card: Card, scribe: Scribe) -> Card:
        """A card whose heading leaves room for words; a longer heading is words itself."""
        if self.head(card, scribe.unsaid).height <= self._height * _MOST_HEAD:
            return card
        return Card(card.heading or card.words, points=(card.words, *card.points))

    def _size(self, plan: Cards, scribe: Scribe) -> float:
        """The largest size at which every card holds its words whole; else the one chosen."""
        body = self.measures.body
        # A card that has a large page to itself is read from the other side of a room.
        is_large = self.across == 1 and not self.measures.is_pocket
        most = max(plan.largest * (_LARGER if is_large else 1), body)
        for size in sorted((size for size in _SIZES if body < size <= most), reverse=True):
            parts = [self._parts(card, size, scribe.unsaid, plan.counts) for card in plan.cards]
            torn = any(bit.line.is_torn for card in parts for bits in card for bit in bits)
            if not torn and all(len(card) == 1 for card in parts):
                return float(size)
        return body

    def _parts(
        self, card: Card, size: float, letter: _Letter, counts: bool
    ) -> tuple[tuple[_Bit, ...], ...]:
        """The lines of a card, shared out over as many as it needs.

        What fits on a card is not broken in its middle.
        """
        foot = self.measures.body * LEADING * 1.4 if counts else 0.0
        room = self._height - self.head(card, letter).height - foot
        bits = tuple(self.bits(card, size, letter))
        lines = Counter(bit.paragraph for bit in bits)
        parts: list[list[_Bit]] = [[]]
        used = 0.0
        for bit in bits:
            gap = bit.gap if parts[-1] else 0.0
            whole = lines[bit.paragraph] * size * LEADING if bit.begins else 0.0
            tall = whole if 0.0 < whole <= room else size * LEADING
            if parts[-1] and used + gap + tall > room:
                parts.append([])
                used, gap = 0.0, 0.0
            parts[-1].append(bit)
            used += gap + size * LEADING
        return tuple(map(tuple, parts))

    def head(self, card: Card, letter: _Letter) -> _Head:
        """What stands above its words."""
        body, pictures = self.measures.body, self.choice.pictures
        shown = pictures and card.picture in self.supplies.pictures
        if not card.heading:
            large = min(_LARGE_PICTURE * (2 if self.across == 1 else 1), self._height / 3)
            picture = large if shown else 0.0
            return _Head((), picture, picture + _GAP if shown else 0.0)
        picture = _PICTURE if shown else 0.0
        room = self.width - (picture + _GAP if shown else 0.0)
        lines = broken(letter(card.heading, fonts.BOLD).runs, body, room)
        return _Head(lines, picture, max(picture, len(lines) * body * LEADING) + 2 * _GAP)

    def bits(self, card: Card, size: float, letter: _Letter) -> Iterator[_Bit]:
        """The lines of its words."""
        for number, words in enumerate((card.words, *card.points)):
            face = fonts.REGULAR if card.heading or number else fonts.BOLD
            room = self.width - (size * _SIGN if number else 0.0)
            gap = size * _POINT_GAP if number else 0.0
            for at, line in enumerate(broken(letter(words, face).runs, size, room)):
                yield _Bit(line, number, not at, 0.0 if at else gap)

    def _foot(self, number: int, total: int, scribe: Scribe, *, goes_on: bool) -> Line:
        """Which card it is, where there is room with a word that more follows."""
        words, body = self.supplies.words, self.measures.body
        keys = ("sheet-card-goes-on",) * goes_on + ("sheet-card", "sheet-card-short")
        said = (words.text(key, card=number, cards=total) for key in keys)
        made = [unbroken(scribe.unsaid(line, fonts.REGULAR).runs) for line in said]
        return next((line for line in made if line_width(line, body) <= self.width), made[-1])


@dataclass(slots=True)
class _Drawing:
    """Draws one card, on as many cut-outs as it needs, with one stretch of the tree."""

    layout: _Layout
    card: Card
    size: float
    sect: Element
    scribe: Scribe
    _list: Element | None = None
    _paragraphs: dict[int, Element] = field(default_factory=dict)
    _labels: dict[int, Element] = field(default_factory=dict)

    def things(
        self, bits: Sequence[_Bit], left: float, top: float, *, is_first: bool
    ) -> Iterator[tuple[_Thing, float]]:
        """A cut-out from its upper left corner; what stood on the first is not read out again."""
        layout, body = self.layout, self.layout.measures.body
        letter = self.scribe.lettered if is_first else self.scribe.unsaid
        head = layout.head(self.card, letter)
        if head.lines:
            beside = head.picture + _GAP if head.picture else 0.0
            high = max(head.picture - len(head.lines) * body * LEADING, 0.0) / 2
            if is_first:
                title = self.sect.add("H1")
                row = TextRow(
                    head.lines,
                    body,
                    left + beside,
                    title,
                    level=1,
                    column=layout.width - beside,
                )
                yield row, top - high
            else:
                yield AsideRow(head.lines, body, left + beside), top - high
        if head.picture and is_first:
            choice, supplies = layout.choice, layout.supplies
            drawn = figure(self.card.picture, self.sect, left, head.picture, choice, supplies)
            if drawn is not None:
                yield drawn, top
        if is_first:
            for _ in layout.bits(self.card, self.size, self.scribe.lettered):
                pass
        at = top - head.height
        for bit in bits:
            at -= bit.gap if bit is not bits[0] else 0.0
            yield self._row(bit, left), at
            at -= self.size * LEADING

    def _row(self, bit: _Bit, left: float) -> TextRow:
        element = self._element(bit.paragraph)
        level = 1 if not bit.paragraph and bit.begins and not self.card.heading else 0
        if not bit.paragraph:
            return TextRow(
                (bit.line,),
                self.size,
                left,
                element,
                level=level,
                ends=False,
                column=self.layout.width,
            )
        room = self.size * _SIGN
        column = self.layout.width - room
        if bit.begins:
            label = self._labels[bit.paragraph]
            return TextRow(
                (bit.line,),
                self.size,
                left + room,
                element,
                label=label,
                sign=Sign.BULLET,
                sign_room=room,
                ends=False,
                column=column,
            )
        return TextRow(
            (bit.line,),
            self.size,
            left + room,
            element,
            sign_room=room,
            ends=False,
            column=column,
        )

    def _element(self, paragraph: int) -> Element:
        if paragraph not in self._paragraphs:
            if not paragraph:
                made = self.sect.add("P" if self.card.heading else "H1")
            else:
                if self._list is None:
                    self._list = self.sect.add("L", O="List", ListNumbering="Disc")
                item = self._list.add("LI")
                self._labels[paragraph] = item.add("Lbl")
                made = item.add("LBody")
            self._paragraphs[paragraph] = made
        return self._paragraphs[paragraph]
