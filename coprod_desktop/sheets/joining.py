"""Writes a line in which letters are joined, or run from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from coprod_desktop.sheets.characters import Run
from coprod_desktop.sheets.direction import as_seen
from coprod_desktop.sheets.shaping import Shape, outline, shaped
from coprod_desktop.sheets.text import Line, is_shaped, run_width


@dataclass(frozen=True, slots=True)
class Joining:
    """Writes into ``text``, which is ReportLab's, with words of ``size`` points.

    Words are written in reading order, each at its place, so that what reads the page out has
    them as they were typed. Dots and vowels go into ``beside``, a path to be filled.
    """

    text: Any
    beside: Any
    size: float

    def write(self, line: Line, gap: str, left: float, baseline: float) -> None:
        """Writes a line from ``left`` on; ``gap`` is what follows it."""
        runs = list(line.runs)
        if gap:
            runs.append(Run(gap, runs[-1].face, int(line.from_right)))
            left -= run_width(runs[-1]) * self.size * line.from_right
        for run, across in _placed(runs):
            at = left + across * self.size
            self.text.setFont(run.face, self.size)
            if is_shaped(run):
                self._join(run, at, baseline)
            else:
                self.text.setTextOrigin(at, baseline)
                self.text.textOut(run.words)

    def _join(self, run: Run, left: float, baseline: float) -> None:
        joined = shaped(run.words, run.face, from_right=bool(run.level % 2))
        for letter in joined.letters:
            at = left + letter.across * self.size, baseline + letter.up * self.size
            self.text.setTextOrigin(*at)
            self.text.textOut(letter.code)
        for shape in joined.beside:
            self._draw(shape, run.face, left, baseline)

    def _draw(self, shape: Shape, face: str, left: float, baseline: float) -> None:
        draw = {
            "move": self.beside.moveTo,
            "line": self.beside.lineTo,
            "curve": self.beside.curveTo,
            "close": self.beside.close,
        }
        start = left + shape.across * self.size, baseline + shape.up * self.size
        for name, points in outline(shape.glyph, face):
            draw[name](*(start[at % 2] + part * self.size for at, part in enumerate(points)))


def _placed(runs: list[Run]) -> Iterator[tuple[Run, float]]:
    """Runs in reading order, with where each stands from the left end of its line of 1 point."""
    places, across = {}, 0.0
    for number in as_seen([(run.level, number) for number, run in enumerate(runs)]):
        places[number] = across
        across += run_width(runs[number])
    return ((run, places[number]) for number, run in enumerate(runs))
