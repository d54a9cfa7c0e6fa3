"""Lays cards out, one or several to a page, with lines to cut along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.characters import Lettering
from coprod_desktop.sheets.choice import POINTS, SheetChoice, Supplies
from coprod_desktop.sheets.evened import evened, settled
from coprod_desktop.sheets.figures import Drawn, figure
from coprod_desktop.sheets.measures import LEADING, MM, Measures
from coprod_desktop.sheets.plan import Card, Cards, Sign
from coprod_desktop.sheets.rows import AsideRow, TextRow, dashes
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.structure import Element
from coprod_desktop.sheets.text import Line, line_width, unbroken

_SIZES = (*POINTS, 42, 48, 60, 72, 84, 96)
_SHARED, _HALVES, _ALONE = (2, 2), (1, 2), (1, 1)
"""Cards beside each other and under each other, on a page they share or have to themselves."""
_EDGE = 9 * MM
"""From a cut to the words."""
_USUAL = (105 * MM, 148.5 * MM)
"""The card the figures here are for: a quarter of A4. On larger ones all is larger."""
_GROWS = 0.7
"""How words, which may be as large as a plan says, grow with the card."""
_HEADING = 0.6
"""How large a heading is at least beside the words under it."""
_PICTURE, _LARGE_PICTURE, _GAP = 18 * MM, 42 * MM, 4 * MM
_MORE_PAGES = 1.5
"""So many times more pages are better than cards cut in two."""
_MANY = 999
"""There is room to say that a card is the one of so many."""
_MOST_HEAD = 0.45
"""The share of a card that its heading with its picture takes at most."""
_POINT_GAP, _SIGN, _FOOT_GAP = 0.4, 0.75, 0.25
"""The air above a point, the room of its bullet, the air above the foot, for words of 1 point."""

_Thing = TextRow | AsideRow | Drawn
_Letter = Callable[[str, str], Lettering]


@dataclass(frozen=True, slots=True)
class CardPages:
    """Cards shared out over pages; ``pages`` holds what is drawn, each thing with its top.

    ``cut`` is how many cards are beside each other and under each other, ``holds_all_whole``
    whether none goes on on the next.
    """

    tree: Element
    pages: tuple[tuple[tuple[_Thing, float], ...], ...]
    spoken: tuple[str, ...]
    left_out: tuple[str, ...]
    paper: tuple[float, float]
    cut: tuple[int, int]
    holds_all_whole: bool

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.pages)

    @property
    def card(self) -> tuple[float, float]:
        """How wide, how high a card is."""
        return self.paper[0] / self.cut[0], self.paper[1] / self.cut[1]

    def places(self, number: int) -> list[tuple[int, int]]:
        """Where a page has a card: how many are left of it, how many above it."""
        wide, high = self.card
        left = ((thing.left, self.paper[1] - top) for thing, top in self.pages[number])
        return sorted({(int(x // wide), int(y // high)) for x, y in left})

    def draw(self, canvas: TaggedCanvas, number: int) -> None:
        """Draws the page of that number, from 0."""
        for thing, top in self.pages[number]:
            thing.draw(canvas, top)
        (across, down), (wide, high) = self.cut, self.paper
        if across > 1:
            dashes(canvas, (wide / 2, 0), (wide / 2, high))
        if down > 1:
            dashes(canvas, (0, high / 2), (wide, high / 2))


def card_pages(plan: Cards, choice: SheetChoice, supplies: Supplies) -> CardPages:
    """The pages of a plan; paper for a pocket holds one card.

    Where words are too large for 4 cards to share a page, 2 do, unless that takes many more pages.
    """
    measures = Measures.of(choice)
    if choice.one_a_page or measures.is_pocket:
        return _Layout(choice, supplies, measures, _ALONE).pages(plan)
    pages = _Layout(choice, supplies, measures, _SHARED).pages(plan)
    if pages.holds_all_whole:
        return pages
    halves = _Layout(choice, supplies, measures, _HALVES).pages(plan)
    return halves if halves.count <= pages.count * _MORE_PAGES else pages


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
    size: float
    picture: float
    height: float


@dataclass(frozen=True, slots=True)
class _Layout:
    choice: SheetChoice
    supplies: Supplies
    measures: Measures
    cut: tuple[int, int]

    # The room on a card, in points.

    @property
    def _edge(self) -> float:
        return self.measures.margin if self.cut == _ALONE else _EDGE

    @property
    def _card(self) -> tuple[float, float]:
        (wide, high), (across, down) = self.measures.paper, self.cut
        return wide / across, high / down

    @property
    def width(self) -> float:
        """How wide a line is at most."""
        return self._card[0] - 2 * self._edge

    @property
    def _height(self) -> float:
        return self._card[1] - 2 * self._edge

    @property
    def _grown(self) -> float:
        """How many times larger it is than the usual card, at least as large."""
        return max(1.0, min(one / usual for one, usual in zip(self._card, _USUAL, strict=True)))

    def pages(self, plan: Cards) -> CardPages:
        """All of it."""
        tree, scribe = Element("Document"), Scribe(self.supplies.words)
        cards = tuple(self._bearable(card, scribe) for card in plan.cards) or (Card(plan.title),)
        sizes = self._sizes(replace(plan, cards=cards), scribe)
        parts = [
            self._parts(card, size, scribe.unsaid, plan.counts)
            for card, size in zip(cards, sizes, strict=True)
        ]
        total = sum(map(len, parts))
        (across, down), number = self.cut, 0
        things: list[tuple[_Thing, float]] = []
        pages = []
        for card, size, bits in zip(cards, sizes, parts, strict=True):
            drawing = _Drawing(self, card, size, tree.add("Sect"), scribe)
            for part, some in enumerate(bits):
                above, before = divmod(number % (across * down), across)
                left = before * self._card[0] + self._edge
                top = self.measures.paper[1] - above * self._card[1] - self._edge
                things.extend(drawing.things(some, left, top, is_first=not part))
                number += 1
                if plan.counts:
                    goes_on = part < len(bits) - 1
                    foot = self._foot(number, total, scribe.unsaid, goes_on=goes_on)
                    body = self.measures.body
                    low = top - self._height + body * LEADING * len(foot)
                    things.append((AsideRow(foot, body, left), low))
                if number % (across * down) == 0 or number == total:
                    pages.append(tuple(things))
                    things = []
        return CardPages(
            tree,
            tuple(pages),
            tuple(scribe.spoken),
            tuple(scribe.left_out),
            self.measures.paper,
            self.cut,
            total == len(cards),
        )

    # How much goes on a card.

    def _bearable(self, card: Card, scribe: Scribe) -> Card:
        """A card whose heading leaves room for words; a longer heading is words itself."""
        body = self.measures.body
        if self.head(card, body, scribe.unsaid).height <= self._height * _MOST_HEAD:
            return card
        return Card(card.heading, picture=card.picture, points=(card.words, *card.points))

    def _sizes(self, plan: Cards, scribe: Scribe) -> list[float]:
        """The size of each card: the largest that at least half hold whole, or its own if less."""
        own = [self._size(card, plan, scribe) for card in plan.cards]
        usual = sorted(own, reverse=True)[(len(own) - 1) // 2]
        return [min(size, usual) for size in own]

    def _size(self, card: Card, plan: Cards, scribe: Scribe) -> float:
        """The largest size at which a card holds its words whole; else the one chosen."""
        body = self.measures.body
        # A card that has a large page to itself is read from the other side of a room.
        most = max(plan.largest * self._grown**_GROWS, body)
        for size in sorted((size for size in _SIZES if body < size <= most), reverse=True):
            parts = self._parts(card, size, scribe.unsaid, plan.counts)
            torn = any(bit.line.is_torn for bits in parts for bit in bits)
            if not torn and len(parts) == 1:
                return float(size)
        return body

    def _parts(
        self, card: Card, size: float, letter: _Letter, counts: bool
    ) -> tuple[tuple[_Bit, ...], ...]:
        """The lines of a card, shared out over as many as it needs.

        What fits on a card is not broken in its middle.
        """
        head = self.head(card, size, letter).height
        bits = tuple(self.bits(card, size, letter))
        whole = self._shared_out(card, bits, size, self._height - head - self._low(letter, counts))
        if len(whole) == 1:
            return whole
        low = self._low(letter, counts, goes_on=True)
        return self._shared_out(card, bits, size, self._height - head - low)

    def _low(self, letter: _Letter, counts: bool, *, goes_on: bool = False) -> float:
        """The room that what is said of a card below it takes at most."""
        lines = len(self._foot(_MANY, _MANY, letter, goes_on=goes_on)) if counts else 0
        return self.measures.body * (LEADING * lines + _FOOT_GAP * counts)

    def _shared_out(
        self, card: Card, bits: Sequence[_Bit], size: float, room: float
    ) -> tuple[tuple[_Bit, ...], ...]:
        """The lines on as many cut-outs as have room for them."""
        lines = Counter(bit.paragraph for bit in bits)
        parts: list[list[_Bit]] = [[]]
        used = 0.0
        for bit in bits:
            gap = bit.gap if parts[-1] else 0.0
            # What a heading stands above begins right under it, however long.
            begins = bit.begins and (bool(card.heading) or bit.paragraph != 1)
            whole = lines[bit.paragraph] * size * LEADING if begins else 0.0
            tall = whole if 0.0 < whole <= room else size * LEADING
            if parts[-1] and used + gap + tall > room:
                parts.append([])
                used, gap = 0.0, 0.0
            parts[-1].append(bit)
            used += gap + size * LEADING
        return tuple(map(tuple, parts))

    def head(self, card: Card, size: float, letter: _Letter, *, again: bool = False) -> _Head:
        """What stands above its words of that size; without the picture where it comes again."""
        heading = max(self.measures.body, float(round(size * _HEADING)))
        shown = self.choice.pictures and card.picture in self.supplies.pictures and not again
        usual = _LARGE_PICTURE if not (card.heading or card.points) else _PICTURE
        picture = min(usual * self._grown, self._height / 3) if shown else 0.0
        beside = picture + _GAP if shown else 0.0
        if not card.heading:
            return _Head((), heading, picture, beside)
        lines = evened(letter(card.heading, fonts.BOLD).runs, heading, self.width - beside)
        high = max(picture, len(lines) * heading * LEADING)
        return _Head(lines, heading, picture, high + 2 * _GAP)

    def bits(self, card: Card, size: float, letter: _Letter) -> Iterator[_Bit]:
        """The lines of its words."""
        for number, words in enumerate((card.words, *card.points)):
            face = fonts.REGULAR if card.heading or number else fonts.BOLD
            room = self.width - (size * _SIGN if number else 0.0)
            gap = size * _POINT_GAP if number else 0.0
            for at, line in enumerate(settled(letter(words, face).runs, size, room)):
                yield _Bit(line, number, not at, 0.0 if at else gap)

    def _foot(self, number: int, total: int, letter: _Letter, *, goes_on: bool) -> tuple[Line, ...]:
        """Which card it is; where it goes on, that more follows."""
        words, body = self.supplies.words, self.measures.body
        ways: tuple[tuple[str, ...], ...] = (("sheet-card",), ("sheet-card-short",))
        if goes_on:
            more = "sheet-card-more"
            ways = (("sheet-card-goes-on",), ("sheet-card", more), ("sheet-card-short", more))
        for way in ways:
            said = (words.text(key, card=number, cards=total) for key in way)
            lines = tuple(unbroken(letter(line, fonts.REGULAR).runs) for line in said)
            if all(line_width(line, body) <= self.width for line in lines):
                break
        return lines


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
        layout = self.layout
        letter = self.scribe.lettered if is_first else self.scribe.unsaid
        head = layout.head(self.card, self.size, letter, again=not is_first)
        if head.lines:
            beside = head.picture + _GAP if head.picture else 0.0
            high = max(head.picture - len(head.lines) * head.size * LEADING, 0.0) / 2
            if is_first:
                title = self.sect.add("H1")
                row = TextRow(
                    head.lines,
                    head.size,
                    left + beside,
                    title,
                    level=1,
                    column=layout.width - beside,
                )
                yield row, top - high
            else:
                yield AsideRow(head.lines, head.size, left + beside), top - high
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
