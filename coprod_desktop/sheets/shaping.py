"""Joins the letters of a run, as scripts such as Arabic want it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from coprod_desktop.sheets import fonts

Step = tuple[str, tuple[float, ...]]
"""One step of an outline: ``move``, ``line``, ``curve`` or ``close``, with x and y of points."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape that is drawn beside the one that says its letter, such as a dot or a vowel."""

    glyph: int
    across: float
    up: float


@dataclass(frozen=True, slots=True)
class Letter:
    """A shape that is text: ``code`` is what to write for it, where it stands in its run."""

    code: str
    across: float
    up: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A run of 1 point: letters in reading order, what stands beside them, how wide it is."""

    letters: tuple[Letter, ...]
    beside: tuple[Shape, ...]
    width: float


_Placed = tuple[Shape, bool]
"""A shape with whether it takes room of its own."""


@lru_cache(maxsize=5_000)
def shaped(words: str, name: str, *, from_right: bool) -> Shaped:
    """A run of words in a face."""
    # Loaded late: few sheets need it.
    import uharfbuzz

    face = fonts.face(name)
    buffer = uharfbuzz.Buffer()
    buffer.add_str(words)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if from_right else "ltr"
    font = uharfbuzz.Font(face.hbFace)
    uharfbuzz.shape(font, buffer, {})
    unit, pen = 1 / face.hbFace.upem, 0.0
    bound: dict[int, list[_Placed]] = {}
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        shape = Shape(info.codepoint, pen + place.x_offset * unit, place.y_offset * unit)
        bound.setdefault(info.cluster, []).append((shape, bool(place.x_advance)))
        pen += place.x_advance * unit
    starts = sorted(bound)
    letters: list[Letter] = []
    beside: list[Shape] = []
    for start, end in zip(starts, (*starts[1:], len(words)), strict=True):
        placed = bound[start][::-1] if from_right else bound[start]
        said, unsaid = _shared_out(words[start:end], placed)
        beside += unsaid
        for text, shape in said:
            wide = font.get_glyph_h_advance(shape.glyph) * unit * 1000
            code = face.code_of(shape.glyph, text, wide)
            letters.append(Letter(code, shape.across, shape.up))
    return Shaped(tuple(letters), tuple(beside), pen)


def _shared_out(words: str, placed: list[_Placed]) -> tuple[list[tuple[str, Shape]], list[Shape]]:
    """Letters that cannot be parted, each given to a shape to say, with the shapes left over.

    Only shapes with room of their own say something: dots and vowels above the line would be
    taken for words of their own by whatever reads the page.
    """
    saying = [shape for shape, has_room in placed if has_room][: len(words)]
    saying = saying or [placed[0][0]]
    last = len(saying) - 1
    said = [(words[at:] if at == last else words[at], shape) for at, shape in enumerate(saying)]
    return said, [shape for shape, _ in placed if shape not in saying]


@lru_cache(maxsize=1_000)
def outline(glyph: int, name: str) -> tuple[Step, ...]:
    """The outline of a shape of a face of 1 point."""
    # Loaded late: few sheets need it.
    import uharfbuzz

    face = fonts.face(name).hbFace
    pen = _Pen(1 / face.upem)
    uharfbuzz.Font(face).draw_glyph_with_pen(glyph, pen)
    return tuple(pen.steps)


class _Pen:
    """Notes an outline, in the words font tools have for it."""

    def __init__(self, unit: float) -> None:
        self.steps: list[Step] = []
        self._unit, self._at = unit, (0.0, 0.0)

    def moveTo(self, point: Any) -> None:  # noqa: N802 - the pen's name
        self._note("move", point)

    def lineTo(self, point: Any) -> None:  # noqa: N802 - the pen's name
        self._note("line", point)

    def curveTo(self, *points: Any) -> None:  # noqa: N802 - the pen's name
        self._note("curve", *points)

    def qCurveTo(self, by: Any, to: Any) -> None:  # noqa: N802 - the pen's name
        # PDF has cubic curves alone: two thirds of the way to the point that pulls.
        first, second = (
            tuple(end + (pull - end) * 2 / 3 for end, pull in zip(near, by, strict=True))
            for near in (self._at, to)
        )
        self._note("curve", first, second, to)

    def closePath(self) -> None:  # noqa: N802 - the pen's name
        self._note("close")

    def endPath(self) -> None:  # noqa: N802 - the pen's name
        pass

    def _note(self, name: str, *points: Any) -> None:
        if points:
            self._at = points[-1]
        flat = tuple(part * self._unit for point in points for part in point)
        self.steps.append((name, flat))
