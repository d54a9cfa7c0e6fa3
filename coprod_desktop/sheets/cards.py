"""Lays cards out, one or several to a page, with lines to cut along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.card_room import ALONE, GAP, HALVES, SHARED, SIGN, Bit, CardRoom
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.figures import Drawn, figure
from coprod_desktop.sheets.measures import LEADING, Measures
from coprod_desktop.sheets.plan import Card, Cards, Sign
from coprod_desktop.sheets.rows import AsideRow, TextRow, dashes
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.structure import Element

_MORE_PAGES = 1.5
"""So many times more pages are better than cards cut in two."""

_Thing = TextRow | AsideRow | Drawn


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
        return _pages(plan, CardRoom(choice, supplies, measures, ALONE))
    pages = _pages(plan, CardRoom(choice, supplies, measures, SHARED))
    if pages.holds_all_whole:
        return pages
    halves = _pages(plan, CardRoom(choice, supplies, measures, HALVES))
    return halves if halves.count <= pages.count * _MORE_PAGES else pages


def _pages(plan: Cards, room: CardRoom) -> CardPages:
    measures, body = room.measures, room.measures.body
    tree, scribe = Element("Document"), Scribe(room.supplies.words)
    cards = tuple(room.bearable(card, scribe) for card in plan.cards) or (Card(plan.title),)
    sizes = room.sizes(replace(plan, cards=cards), scribe)
    parts = [
        room.parts(card, size, scribe.unsaid, plan.counts)
        for card, size in zip(cards, sizes, strict=True)
    ]
    total = sum(map(len, parts))
    (across, down), number = room.cut, 0
    things: list[tuple[_Thing, float]] = []
    pages = []
    for card, size, bits in zip(cards, sizes, parts, strict=True):
        drawing = _Drawing(room, card, size, tree.add("Sect"), scribe)
        for part, some in enumerate(bits):
            above, before = divmod(number % (across * down), across)
            left = before * room.card[0] + room.edge
            top = measures.paper[1] - above * room.card[1] - room.edge
            things.extend(drawing.things(some, left, top, is_first=not part))
            number += 1
            if plan.counts:
                goes_on = part < len(bits) - 1
                foot = room.foot(number, total, scribe.unsaid, goes_on=goes_on)
                low = top - room.height + body * LEADING * len(foot)
                things.append((AsideRow(foot, body, left), low))
            if number % (across * down) == 0 or number == total:
                pages.append(tuple(things))
                things = []
    return CardPages(
        tree,
        tuple(pages),
        tuple(scribe.spoken),
        tuple(scribe.left_out),
        measures.paper,
        room.cut,
        total == len(cards),
    )


@dataclass(slots=True)
class _Drawing:
    """Draws one card, on as many cut-outs as it needs, with one stretch of the tree."""

    room: CardRoom
    card: Card
    size: float
    sect: Element
    scribe: Scribe
    _list: Element | None = None
    _paragraphs: dict[int, Element] = field(default_factory=dict)
    _labels: dict[int, Element] = field(default_factory=dict)

    def things(
        self, bits: Sequence[Bit], left: float, top: float, *, is_first: bool
    ) -> Iterator[tuple[_Thing, float]]:
        """A cut-out from its upper left corner; what stood on the first is not read out again."""
        room = self.room
        letter = self.scribe.lettered if is_first else self.scribe.unsaid
        head = room.head(self.card, self.size, letter, again=not is_first)
        if head.lines:
            beside = head.picture + GAP if head.picture else 0.0
            high = max(head.picture - len(head.lines) * head.size * LEADING, 0.0) / 2
            if is_first:
                title = self.sect.add("H1")
                row = TextRow(
                    head.lines,
                    head.size,
                    left + beside,
                    title,
                    level=1,
                    column=room.width - beside,
                )
                yield row, top - high
            else:
                yield AsideRow(head.lines, head.size, left + beside), top - high
        if head.picture and is_first:
            choice, supplies = room.choice, room.supplies
            drawn = figure(self.card.picture, self.sect, left, head.picture, choice, supplies)
            if drawn is not None:
                yield drawn, top
        if is_first:
            for _ in room.bits(self.card, self.size, self.scribe.lettered):
                pass
        at = top - head.height
        for bit in bits:
            at -= bit.gap if bit is not bits[0] else 0.0
            yield self._row(bit, left), at
            at -= self.size * LEADING

    def _row(self, bit: Bit, left: float) -> TextRow:
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
                column=self.room.width,
            )
        indent = self.size * SIGN
        column = self.room.width - indent
        if bit.begins:
            label = self._labels[bit.paragraph]
            return TextRow(
                (bit.line,),
                self.size,
                left + indent,
                element,
                label=label,
                sign=Sign.BULLET,
                sign_room=indent,
                ends=False,
                column=column,
            )
        return TextRow(
            (bit.line,),
            self.size,
            left + indent,
            element,
            sign_room=indent,
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
