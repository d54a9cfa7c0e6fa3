"""Writes lines of which some is joined, in another script, from right to left, or a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import FILL_NON_ZERO

from coprod_desktop.content.emoji import emoji_of
from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.characters import Run
from coprod_desktop.sheets.direction import as_seen
from coprod_desktop.sheets.measures import LEADING
from coprod_desktop.sheets.pictures import draw_square
from coprod_desktop.sheets.script_parts import language, settled, tag_of
from coprod_desktop.sheets.shaping import Shape, outline, shaped
from coprod_desktop.sheets.text import (
    PICTURE_ROOM,
    PICTURE_SIZE,
    Line,
    is_shaped,
    line_width,
    run_width,
)

_MIDDLE = 0.334
"""Half the height of a capital letter of Atkinson Hyperlegible."""
_UNSEEN = 3
"""The way of writing that leaves no ink."""


def write_mixed(
    canvas: TaggedCanvas,
    broken: Sequence[Line],
    size: float,
    left: float,
    baseline: float,
    ends: bool,
    column: float,
) -> None:
    """Writes lines under each other, as `rows.lines` does those of our own letters alone."""
    column = column or max(line_width(one, size) for one in broken)
    writer, last = _Writer(canvas, size), len(broken) - 1
    tags = settled([_tag(run) for line in broken for run in line.runs])
    for number, line in enumerate(broken):
        mine, tags = tags[: len(line.runs)], tags[len(line.runs) :]
        gap = "" if line.is_torn or (ends and number == last) else " "
        start = left + (column - line_width(line, size) if line.from_right else 0.0)
        writer.write(line, mine, gap, start, baseline - number * size * LEADING)
    writer.flush()


def _tag(run: Run) -> str | None:
    return None if run.is_picture else tag_of(run.words)


@dataclass(slots=True)
class _Writer:
    """Words of ``size`` points.

    They are written in reading order, each at its place, so that what reads the page out has
    them as they were typed. What is in one script is written at once; dots and vowels go into
    ``beside``, a path to be filled.
    """

    canvas: TaggedCanvas
    size: float
    tag: str = ""
    text: Any = None
    beside: Any = None

    def write(
        self, line: Line, tags: Sequence[str], gap: str, left: float, baseline: float
    ) -> None:
        """Writes a line from ``left`` on; ``gap`` is what follows it."""
        runs, tags = list(line.runs), list(tags)
        if gap:
            face = fonts.REGULAR if runs[-1].is_picture else runs[-1].face
            runs.append(Run(gap, face, int(line.from_right)))
            tags.append(tags[-1])
            left -= run_width(runs[-1]) * self.size * line.from_right
        for (run, across), tag in zip(_placed(runs), tags, strict=True):
            at = left + across * self.size
            if run.is_picture:
                self.flush()
                self._paint(run, at, baseline)
                continue
            self._begin(tag)
            self.text.setFont(run.face, self.size)
            if is_shaped(run):
                self._join(run, at, baseline)
            else:
                self.text.setTextOrigin(at, baseline)
                self.text.textOut(run.words)

    def flush(self) -> None:
        """Puts what was written onto the page."""
        if self.text is None:
            return
        with self.canvas.part(language(self.tag)) if self.tag else nullcontext():
            self.canvas.drawText(self.text)
            if self.beside.getCode():
                self.canvas.drawPath(self.beside, stroke=0, fill=1, fillMode=FILL_NON_ZERO)
        self.text = self.beside = None

    def _begin(self, tag: str) -> None:
        if tag != self.tag:
            self.flush()
        if self.text is None:
            self.tag = tag
            self.text, self.beside = self.canvas.beginText(0, 0), self.canvas.beginPath()

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

    def _paint(self, run: Run, left: float, baseline: float) -> None:
        """Draws an emoji, with its letters unseen below it so that they can be copied."""
        emoji = emoji_of(run.words)
        if emoji is None:
            return
        side, room = PICTURE_SIZE * self.size, PICTURE_ROOM * self.size
        edge = left - (side - room) / 2
        low = baseline + _MIDDLE * self.size - side / 2
        with self.canvas.picture(emoji.name, edge, low, side):
            draw_square(self.canvas, emoji.file, edge, low, side, in_colour=self.canvas.in_colour)
            face = fonts.face(fonts.REGULAR)
            space = face.face.charToGlyph[ord(" ")]
            wide = fonts.width(" ", fonts.REGULAR)
            text = self.canvas.beginText(left, baseline)
            text.setFont(fonts.REGULAR, self.size)
            text.setTextRenderMode(_UNSEEN)
            text.setHorizScale(100 * PICTURE_ROOM / wide)
            text.textOut(face.code_of(space, run.words, wide * 1000))
            text.setHorizScale(100)
            text.setTextRenderMode(0)
            self.canvas.drawText(text)


def _placed(runs: list[Run]) -> Iterator[tuple[Run, float]]:
    """Runs in reading order, with where each stands from the left end of its line of 1 point."""
    places, across = {}, 0.0
    for number in as_seen([(run.level, number) for number, run in enumerate(runs)]):
        places[number] = across
        across += run_width(runs[number])
    return ((run, places[number]) for number, run in enumerate(runs))
