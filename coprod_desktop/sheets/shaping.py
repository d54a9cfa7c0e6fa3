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
class Joined:
    """Letters that cannot be parted, said by one shape: ``code`` is what to write for it.

    ``across`` is where it stands from the left end of its run, both for a run of 1 point.
    """

    code: str
    across: float
    beside: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Shaped:
    """A run of 1 point in reading order, with how wide it is."""

    parts: tuple[Joined, ...]
    width: float


@lru_cache(maxsize=5_000)
def shaped(words: str, name: str, *, from_right: bool) -> Shaped:
    """A run of words in a face.

    One shape alone is text for each stretch of letters, for dots and vowels with a place of their
    own would be taken for words of their own by whatever reads the page.
    """
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
    found: dict[int, list[tuple[Shape, int]]] = {}
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        across, up = pen + place.x_offset * unit, place.y_offset * unit
        found.setdefault(info.cluster, []).append(
            (Shape(info.codepoint, across, up), place.x_advance)
        )
        pen += place.x_advance * unit
    starts = sorted(found)
    parts = []
    for start, end in zip(starts, (*starts[1:], len(words)), strict=True):
        shapes = [shape for shape, _ in found[start]]
        # The first that takes room says all of them.
        saying = next((at for at, (_, advance) in enumerate(found[start]) if advance), 0)
        says = shapes.pop(saying)
        advance = font.get_glyph_h_advance(says.glyph) * unit * 1000
        code = face.code_of(says.glyph, words[start:end], advance)
        parts.append(Joined(code, says.across, tuple(shapes)))
    return Shaped(tuple(parts), pen)


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
