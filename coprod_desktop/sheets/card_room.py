"""Finds how much of its words a card has room for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.characters import Lettering
from coprod_desktop.sheets.choice import POINTS, SheetChoice, Supplies
from coprod_desktop.sheets.evened import evened, settled
from coprod_desktop.sheets.measures import LEADING, MM, Measures
from coprod_desktop.sheets.plan import Card, Cards
from coprod_desktop.sheets.scribe import Scribe
from coprod_desktop.sheets.text import Line, line_width, unbroken

_SIZES = (*POINTS, 42, 48, 60, 72, 84, 96)
SHARED, HALVES, ALONE = (2, 2), (1, 2), (1, 1)
"""Cards beside each other and under each other, on a page they share or have to themselves."""
_EDGE = 9 * MM
"""From a cut to the words."""
_USUAL = (105 * MM, 148.5 * MM)
"""The card the figures here are for: a quarter of A4. On larger ones all is larger."""
_GROWS = 0.7
"""How words, which may be as large as a plan says, grow with the card."""
_HEADING = 0.6
"""How large a heading is at least beside the words under it."""
_PICTURE, _LARGE_PICTURE, GAP = 18 * MM, 42 * MM, 4 * MM
_MANY = 999
"""There is room to say that a card is the one of so many."""
_MOST_HEAD = 0.45
"""The share of a card that its heading with its picture takes at most."""
_POINT_GAP, SIGN, _FOOT_GAP = 0.4, 0.75, 0.25
"""The air above a point, the room of its bullet, the air above the foot, for words of 1 point."""

Letter = Callable[[str, str], Lettering]


@dataclass(frozen=True, slots=True)
class Bit:
    """A line of a card: which paragraph it is of, whether that begins with it, the air above."""

    line: Line
    paragraph: int
    begins: bool
    gap: float


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a card's words, with the room it takes."""

    lines: tuple[Line, ...]
    size: float
    picture: float
    height: float


@dataclass(frozen=True, slots=True)
class CardRoom:
    """The room on a card where ``cut`` are beside each other and under each other on a page."""

    choice: SheetChoice
    supplies: Supplies
    measures: Measures
    cut: tuple[int, int]

    # All in points.

    @property
    def edge(self) -> float:
        """From the edge of the card to its words."""
        return self.measures.margin if self.cut == ALONE else _EDGE

    @property
    def card(self) -> tuple[float, float]:
        """How wide, how high it is."""
        (wide, high), (across, down) = self.measures.paper, self.cut
        return wide / across, high / down

    @property
    def width(self) -> float:
        """How wide a line is at most."""
        return self.card[0] - 2 * self.edge

    @property
    def height(self) -> float:
        """How much there is for all that stands on it."""
        return self.card[1] - 2 * self.edge

    @property
    def _grown(self) -> float:
        """How many times larger it is than the usual card, at least as large."""
        return max(1.0, min(one / usual for one, usual in zip(self.card, _USUAL, strict=True)))

    # How much goes on a card.

    def bearable(self, card: Card, scribe: Scribe) -> Card:
        """A card whose heading leaves room for words; a longer heading is words itself."""
        body = self.measures.body
        if self.head(card, body, scribe.unsaid).height <= self.height * _MOST_HEAD:
            return card
        return Card(card.heading, picture=card.picture, points=(card.words, *card.points))

    def sizes(self, plan: Cards, scribe: Scribe) -> list[float]:
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
            parts = self.parts(card, size, scribe.unsaid, plan.counts)
            torn = any(bit.line.is_torn for bits in parts for bit in bits)
            if not torn and len(parts) == 1:
                return float(size)
        return body

    def parts(
        self, card: Card, size: float, letter: Letter, counts: bool
    ) -> tuple[tuple[Bit, ...], ...]:
        """The lines of a card, shared out over as many as it needs.

        What fits on a card is not broken in its middle.
        """
        head = self.head(card, size, letter).height
        bits = tuple(self.bits(card, size, letter))
        whole = self._shared_out(card, bits, size, self.height - head - self._low(letter, counts))
        if len(whole) == 1:
            return whole
        low = self._low(letter, counts, goes_on=True)
        return self._shared_out(card, bits, size, self.height - head - low)

    def _low(self, letter: Letter, counts: bool, *, goes_on: bool = False) -> float:
        """The room that what is said of a card below it takes at most."""
        lines = len(self.foot(_MANY, _MANY, letter, goes_on=goes_on)) if counts else 0
        return self.measures.body * (LEADING * lines + _FOOT_GAP * counts)

    def _shared_out(
        self, card: Card, bits: Sequence[Bit], size: float, room: float
    ) -> tuple[tuple[Bit, ...], ...]:
        """The lines on as many cut-outs as have room for them."""
        lines = Counter(bit.paragraph for bit in bits)
        parts: list[list[Bit]] = [[]]
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

    def head(self, card: Card, size: float, letter: Letter, *, again: bool = False) -> Head:
        """What stands above its words of that size; without the picture where it comes again."""
        heading = max(self.measures.body, float(round(size * _HEADING)))
        shown = self.choice.pictures and card.picture in self.supplies.pictures and not again
        usual = _LARGE_PICTURE if not (card.heading or card.points) else _PICTURE
        picture = min(usual * self._grown, self.height / 3) if shown else 0.0
        beside = picture + GAP if shown else 0.0
        if not card.heading:
            return Head((), heading, picture, beside)
        lines = evened(letter(card.heading, fonts.BOLD).runs, heading, self.width - beside)
        high = max(picture, len(lines) * heading * LEADING)
        return Head(lines, heading, picture, high + 2 * GAP)

    def bits(self, card: Card, size: float, letter: Letter) -> Iterator[Bit]:
        """The lines of its words."""
        for number, words in enumerate((card.words, *card.points)):
            face = fonts.REGULAR if card.heading or number else fonts.BOLD
            room = self.width - (size * SIGN if number else 0.0)
            gap = size * _POINT_GAP if number else 0.0
            for at, line in enumerate(settled(letter(words, face).runs, size, room)):
                yield Bit(line, number, not at, 0.0 if at else gap)

    def foot(self, number: int, total: int, letter: Letter, *, goes_on: bool) -> tuple[Line, ...]:
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
