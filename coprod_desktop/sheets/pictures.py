"""Draws pictures on paper, sharp at any size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, Group
from reportlab.lib.colors import Color
from svglib.svglib import svg2rlg

from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.structure import Element


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ``size`` points square, from ``left``; its words are in ``element``."""

    file: Path
    element: Element
    left: float
    size: float
    in_colour: bool = True

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws it downwards from ``top``; the whole drawing, its own margin with it."""
        low = top - self.size
        with canvas.figure(self.element, self.left, low, self.size, self.size):
            draw_square(canvas, self.file, self.left, low, self.size, in_colour=self.in_colour)


def draw_square(
    canvas: TaggedCanvas, file: Path, left: float, low: float, size: float, *, in_colour: bool
) -> None:
    """Draws a file into a square from its lower left corner.

    ReportLab notes in a drawing where it is while it draws it, and threads share drawings: only
    what is drawn while `fonts.in_use` holds comes here.
    """
    drawing = loaded(file, in_colour)
    scale = size / max(drawing.width, drawing.height)
    canvas.saveState()
    canvas.translate(left, low)
    canvas.scale(scale, scale)
    canvas.again((file, in_colour), lambda: renderPDF.draw(drawing, canvas, 0, 0))
    canvas.restoreState()


@lru_cache(maxsize=256)
def loaded(file: Path, in_colour: bool) -> Drawing:
    """An SVG file as a drawing, in colour or in greys of the same lightness."""
    drawing = svg2rlg(str(file))
    if drawing is None:
        raise UnreadablePicture(file.name)
    if not in_colour:
        _turn_grey(drawing)
    return drawing


class UnreadablePicture(ValueError):
    """A file of ours that is not a drawing: a fault of the program, found by its tests."""


def _turn_grey(shape: Any) -> None:
    if isinstance(shape, Group):
        for inner in shape.contents:
            _turn_grey(inner)
    for ink in ("fillColor", "strokeColor"):
        colour = getattr(shape, ink, None)
        if isinstance(colour, Color):
            setattr(shape, ink, grey(colour))


def grey(colour: Color) -> Color:
    """The grey that is as light as a colour."""
    # Rec. 601, as printers turn colours grey.
    light = 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue
    return Color(light, light, light, colour.alpha)
