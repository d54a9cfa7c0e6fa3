"""Paints pictures in pixels, for programs that draw no lines."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path as File
from typing import Any

from PIL import Image, ImageChops, ImageDraw
from reportlab.graphics.shapes import (
    Circle,
    Ellipse,
    Group,
    Line,
    Path,
    Polygon,
    PolyLine,
    Rect,
)
from reportlab.lib.colors import Color, HexColor

from coprod_desktop.content.pictures import Picture
from coprod_desktop.domain.drawing import Drawing, NotADrawing, Place
from coprod_desktop.domain.picture import DRAWING
from coprod_desktop.sheets.choice import Supplies
from coprod_desktop.sheets.pictures import grey, loaded

_SIDE, _FINER = 256, 4
"""Pixels on each side, each of them painted as so many by so many."""
_COLOURS, _PHOTO = 64, 400
_BEND = 12
"""Straight pieces that a bend is painted as."""
_CLEAR = (255, 255, 255, 0)
_KINDS = (2, 2, 6, 0)
"""How many figures go with each step of a ReportLab path: move, line, curve, close."""

_Matrix = tuple[float, float, float, float, float, float]
_Places = list[Place]


def picture_content(key: str, shown: Picture, supplies: Supplies, *, in_colour: bool) -> bytes:
    """A picture as a small PNG or JPEG; nothing where it cannot be read."""
    if not shown.own:
        return picture_pixels(shown.file, in_colour)
    if not key.startswith(DRAWING):
        return _photo(shown.own, in_colour)
    try:
        return drawn_pixels(Drawing.unpacked(shown.own), supplies.pens, in_colour)
    except NotADrawing:
        return b""


def _photo(content: bytes, in_colour: bool) -> bytes:
    """A photo as small as a word processor needs it, without where or when it was taken."""
    try:
        with Image.open(BytesIO(content), formats=("JPEG",)) as photo:
            small = photo.convert("RGB" if in_colour else "L")
    except (OSError, ValueError):
        return b""
    small.thumbnail((_PHOTO, _PHOTO))
    small.info.clear()  # Pillow would write what was noted in the photo into the next one
    target = BytesIO()
    small.save(target, "JPEG", quality=85)
    return target.getvalue()


@lru_cache(maxsize=128)
def picture_pixels(file: File, in_colour: bool) -> bytes:
    """A drawing of ours as a PNG with a clear ground."""
    drawing = loaded(file, in_colour)
    painter = _Painter()
    scale = painter.side / max(drawing.width, drawing.height)
    # Up is down in what is painted.
    painter.paint(drawing, (scale, 0.0, 0.0, -scale, 0.0, painter.side))
    return painter.png()


def drawn_pixels(drawing: Drawing, pens: Sequence[str], in_colour: bool) -> bytes:
    """What a person drew as a PNG with a clear ground."""
    painter = _Painter()
    left, top, side = drawing.seen()
    scale = painter.side / side
    for stroke in drawing.strokes:
        places = [stroke.places[0]]
        if len(stroke.places) == 1:
            places *= 2
        else:
            for bend, end in stroke.bends():
                places += _quadratic(places[-1], bend, end)
        at = [((x - left) * scale, (y - top) * scale) for x, y in places]
        colour = HexColor(pens[stroke.pen])
        painter.line([at], colour if in_colour else grey(colour), stroke.width * scale)
    return painter.png()


class _Painter:
    """Paints shapes in their order, larger than they come out so that edges are smooth."""

    def __init__(self) -> None:
        self.side = _SIDE * _FINER
        self._image = Image.new("RGBA", (self.side, self.side), _CLEAR)
        self._pen = ImageDraw.Draw(self._image)

    def png(self) -> bytes:
        """What was painted, in few colours."""
        small = self._image.reduce(_FINER)
        target = BytesIO()
        few = small.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE)
        few.save(target, "PNG")
        return target.getvalue()

    def paint(self, shape: Any, matrix: _Matrix) -> None:
        """Paints a shape of ReportLab with all in it."""
        if getattr(shape, "isClipPath", 0):
            return
        if isinstance(shape, Group):
            inner = _times(matrix, shape.transform)
            for part in shape.contents:
                self.paint(part, inner)
            return
        parts = [[_placed(place, matrix) for place in part] for part in _outlines(shape)]
        fill, stroke = getattr(shape, "fillColor", None), shape.strokeColor
        if fill is not None:
            self._fill(parts, fill)
        if stroke is not None and shape.strokeWidth:
            wide = shape.strokeWidth * math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
            self.line(parts, stroke, wide)

    def line(self, parts: Iterable[_Places], colour: Color, wide: float) -> None:
        """Paints lines with round ends."""
        ink, half = _ink(colour), wide / 2
        for places in parts:
            self._pen.line(places, fill=ink, width=max(1, round(wide)))
            for x, y in places:
                self._pen.ellipse((x - half, y - half, x + half, y + half), fill=ink)

    def _fill(self, parts: Iterable[_Places], colour: Color) -> None:
        """Paints what lies within an odd number of outlines."""
        ink, areas = _ink(colour), [places for places in parts if len(places) > 2]
        if len(areas) == 1:
            self._pen.polygon(areas[0], fill=ink)
            return
        whole = Image.new("1", self._image.size)
        for places in areas:
            one = Image.new("1", self._image.size)
            ImageDraw.Draw(one).polygon(places, fill=1)
            whole = ImageChops.logical_xor(whole, one)
        self._image.paste(ink, mask=whole)


def _ink(colour: Color) -> tuple[int, int, int, int]:
    """A colour as it is painted, over all below it: on paper nothing is seen through either."""
    red, green, blue = (round(part * 255) for part in (colour.red, colour.green, colour.blue))
    return red, green, blue, 255


def _outlines(shape: Any) -> Iterator[_Places]:
    """The outlines of a shape as places that straight lines join."""
    if isinstance(shape, Path):
        yield from _path(shape.points, shape.operators)
    elif isinstance(shape, Line):
        yield [(shape.x1, shape.y1), (shape.x2, shape.y2)]
    elif isinstance(shape, Polygon | PolyLine):
        places = list(zip(shape.points[::2], shape.points[1::2], strict=True))
        yield [*places, places[0]] if isinstance(shape, Polygon) else places
    elif isinstance(shape, Rect):
        yield from _rounded(shape)
    elif isinstance(shape, Circle | Ellipse):
        wide, high = (shape.r, shape.r) if isinstance(shape, Circle) else (shape.rx, shape.ry)
        turns = (math.tau * number / (4 * _BEND) for number in range(4 * _BEND + 1))
        yield [(shape.cx + wide * math.cos(t), shape.cy + high * math.sin(t)) for t in turns]


def _rounded(rect: Rect) -> Iterator[_Places]:
    round_x, round_y = min(rect.rx, rect.width / 2), min(rect.ry, rect.height / 2)
    places: _Places = []
    right, top = rect.x + rect.width, rect.y + rect.height
    corners = (
        (right - round_x, top - round_y),
        (rect.x + round_x, top - round_y),
        (rect.x + round_x, rect.y + round_y),
        (right - round_x, rect.y + round_y),
    )
    for quarter, (x, y) in enumerate(corners):
        for step in range(_BEND + 1):
            turn = math.pi / 2 * (quarter + step / _BEND)
            places.append((x + round_x * math.cos(turn), y + round_y * math.sin(turn)))
    yield [*places, places[0]]


def _path(points: Sequence[float], steps: Sequence[int]) -> Iterator[_Places]:
    at = 0
    places: _Places = []
    for step in steps:
        given = points[at : at + _KINDS[step]]
        at += len(given)
        ends: _Places = list(zip(given[::2], given[1::2], strict=True))
        if step == 0:
            if places:
                yield places
            places = ends
        elif step == 3:
            places = [*places, places[0]]
        elif len(ends) == 3:
            places = [*places, *_cubic(places[-1], *ends)]
        else:
            places = [*places, *ends]
    if places:
        yield places


def _cubic(start: Place, first: Place, second: Place, end: Place) -> Iterator[Place]:
    for number in range(1, _BEND + 1):
        t = number / _BEND
        u = 1 - t
        parts = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
        yield _mixed(parts, (start, first, second, end))


def _quadratic(start: Place, bend: Place, end: Place) -> Iterator[Place]:
    for number in range(1, _BEND + 1):
        t = number / _BEND
        yield _mixed(((1 - t) ** 2, 2 * t * (1 - t), t * t), (start, bend, end))


def _mixed(parts: Sequence[float], places: Sequence[Place]) -> Place:
    pairs = list(zip(parts, places, strict=True))
    return sum(part * x for part, (x, _) in pairs), sum(part * y for part, (_, y) in pairs)


def _times(outer: _Matrix, inner: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    x, y = _placed((e, f), outer)
    return (
        outer[0] * a + outer[2] * b,
        outer[1] * a + outer[3] * b,
        outer[0] * c + outer[2] * d,
        outer[1] * c + outer[3] * d,
        x,
        y,
    )


def _placed(place: Place, matrix: _Matrix) -> Place:
    x, y = place
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
