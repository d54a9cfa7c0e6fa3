"""What a person drew with a pen, stroke by stroke.

Kept, it is a few bytes a stroke: see `Drawing.packed`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from coprod_desktop.domain.picture import PENS

MOST_POINTS = 20_000
"""Points of a whole drawing: half an hour of drawing, 80 kB."""

THIN, THICK = 0.014, 0.04
"""Widths of a pen as shares of the square one draws in."""

_CLOSEST = 3.0
"""How many times larger a small drawing is shown, where it has all the room."""
_HEAD, _STROKE, _POINT = struct.Struct(">4sH"), struct.Struct(">BH"), struct.Struct(">HH")
_MARK = b"pen1"
_FINE = 0xFFFF
_THICK = 0x80

Place = tuple[float, float]
"""How far from the left and from the top, as shares of a square, 0 to 1."""


class NotADrawing(ValueError):
    """The bytes hold no drawing, or more of one than can be."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Where the pen went from down to up, in one of its colours (0 to 3), thin or thick."""

    places: tuple[Place, ...]
    pen: int = 0
    thick: bool = False

    def __post_init__(self) -> None:
        if not self.places or not 0 <= self.pen < PENS:
            raise NotADrawing("a stroke has a place, and a colour there is")
        inside = tuple((_within(x), _within(y)) for x, y in self.places)
        object.__setattr__(self, "places", inside)

    @property
    def width(self) -> float:
        """How wide it is, as a share of the square."""
        return THICK if self.thick else THIN

    def bends(self) -> Iterator[tuple[Place, Place]]:
        """The line as bends of the second degree after its first place, each with its end.

        It bends at each place; halfway to the next one it is straight.
        """
        for here, after in pairwise(self.places[1:]):
            yield here, ((here[0] + after[0]) / 2, (here[1] + after[1]) / 2)
        yield self.places[-1], self.places[-1]

    def is_near(self, place: Place, reach: float) -> bool:
        """Whether it passes within ``reach`` of a place."""
        ends = zip(self.places, self.places[1:] or self.places, strict=False)
        return any(_distance(place, start, end) <= reach for start, end in ends)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Strokes, the last on top."""

    strokes: tuple[Stroke, ...] = ()

    @property
    def is_full(self) -> bool:
        """Whether nothing more has room in it."""
        return self._points >= MOST_POINTS or len(self.strokes) >= _FINE

    @property
    def _points(self) -> int:
        return sum(len(stroke.places) for stroke in self.strokes)

    def with_stroke(self, stroke: Stroke) -> Drawing:
        """One stroke more, as much of it as has room."""
        room = MOST_POINTS - self._points
        if room <= 0 or self.is_full:
            return self
        return Drawing((*self.strokes, replace(stroke, places=stroke.places[:room])))

    def rubbed(self, place: Place, reach: float) -> Drawing:
        """Without the strokes that pass within ``reach`` of a place."""
        left = tuple(stroke for stroke in self.strokes if not stroke.is_near(place, reach))
        return self if len(left) == len(self.strokes) else Drawing(left)

    def seen(self) -> tuple[float, float, float]:
        """The left, the top, the side of the square that has all strokes in it.

        It is not so small that little would be shown very large.
        """
        places = [place for stroke in self.strokes for place in stroke.places]
        if not places:
            return 0.0, 0.0, 1.0
        xs, ys = [x for x, _ in places], [y for _, y in places]
        side = max(max(xs) - min(xs), max(ys) - min(ys)) + 2 * THICK
        side = max(side, 1 / _CLOSEST)
        return (min(xs) + max(xs) - side) / 2, (min(ys) + max(ys) - side) / 2, side

    def packed(self) -> bytes:
        """As bytes: a mark, how many strokes; for each its colour, how many points, the points."""
        return b"".join(self._pieces())

    def _pieces(self) -> Iterable[bytes]:
        yield _HEAD.pack(_MARK, len(self.strokes))
        for stroke in self.strokes:
            yield _STROKE.pack(stroke.pen | (_THICK if stroke.thick else 0), len(stroke.places))
            yield from (_POINT.pack(round(x * _FINE), round(y * _FINE)) for x, y in stroke.places)

    @classmethod
    def unpacked(cls, packed: bytes) -> Drawing:
        """The drawing in some bytes. Raises NotADrawing where they hold none, or too much."""
        try:
            return cls(tuple(_strokes(packed)))
        except struct.error:
            raise NotADrawing("it ends too early") from None


def _strokes(packed: bytes) -> Iterable[Stroke]:
    mark, count = _HEAD.unpack_from(packed)
    at, points = _HEAD.size, 0
    if mark != _MARK:
        raise NotADrawing("it does not begin like one")
    for _ in range(count):
        kind, size = _STROKE.unpack_from(packed, at)
        at += _STROKE.size
        points += size
        if points > MOST_POINTS:
            raise NotADrawing("it has too many points")
        places = tuple(
            (x / _FINE, y / _FINE)
            for x, y in (_POINT.unpack_from(packed, at + n * _POINT.size) for n in range(size))
        )
        at += size * _POINT.size
        yield Stroke(places, kind & ~_THICK, bool(kind & _THICK))


def _within(share: float) -> float:
    """A share of the square, as it is kept; what is no number is at the edge."""
    inside = share if 0 <= share <= 1 else float(share > 1)
    return round(inside * _FINE) / _FINE


def _distance(place: Place, start: Place, end: Place) -> float:
    """How far a place is from the line between two others."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down
    along = 0.0
    if length:
        along = ((place[0] - start[0]) * across + (place[1] - start[1]) * down) / length
        along = min(max(along, 0.0), 1.0)
    from_x = place[0] - start[0] - along * across
    from_y = place[1] - start[1] - along * down
    return float((from_x * from_x + from_y * from_y) ** 0.5)
