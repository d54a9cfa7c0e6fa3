"""Draws on paper what a person brought or drew themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.domain.drawing import Drawing, NotADrawing, Place, Stroke
from coprod_desktop.domain.picture import DRAWING
from coprod_desktop.sheets.canvas import TaggedCanvas
from coprod_desktop.sheets.structure import Element

_LINE, _RADIUS = 1.5, 12.0
"""Points of the line round a photo, of its corners."""
_ROUND = 1


@dataclass(frozen=True, slots=True)
class OwnPicture:
    """A photo or a drawing ``size`` points square, from ``left``; its words are in ``element``.

    ``pens`` are the colours of what is drawn, as ``#RRGGBB``, the first being that of lines.
    """

    key: str
    content: bytes
    pens: Sequence[str]
    element: Element
    left: float
    size: float
    in_colour: bool = True

    def draw(self, canvas: TaggedCanvas, top: float) -> None:
        """Draws it downwards from ``top``; nothing where it cannot be read."""
        low = top - self.size
        with canvas.figure(self.element, self.left, low, self.size, self.size):
            canvas.saveState()
            if self.key.startswith(DRAWING):
                self._draw_strokes(canvas, low)
            else:
                self._draw_photo(canvas, low)
            canvas.restoreState()

    def _draw_strokes(self, canvas: TaggedCanvas, low: float) -> None:
        try:
            drawing = Drawing.unpacked(self.content)
        except NotADrawing:
            return
        left, top, side = drawing.seen()
        scale = self.size / side
        canvas.translate(self.left - left * scale, low + self.size + top * scale)
        # Down is up on paper.
        canvas.scale(scale, -scale)
        canvas.setLineCap(_ROUND)
        canvas.setLineJoin(_ROUND)
        for stroke in drawing.strokes:
            canvas.setLineWidth(stroke.width)
            canvas.setStrokeColor(self._colour(stroke.pen))
            _draw_stroke(canvas, stroke)

    def _draw_photo(self, canvas: TaggedCanvas, low: float) -> None:
        try:
            with Image.open(BytesIO(self.content), formats=("JPEG",)) as photo:
                shown = BytesIO(self.content)
                if not self.in_colour:
                    shown = BytesIO()
                    photo.convert("L").save(shown, "JPEG", quality=90)
                photo.load()
                size = photo.size
        except (OSError, ValueError):
            return
        scale = self.size / max(size)
        wide, high = size[0] * scale, size[1] * scale
        # At the top, where its heading is.
        left, low = self.left, low + self.size - high
        corners = canvas.beginPath()
        corners.roundRect(left, low, wide, high, min(_RADIUS, wide / 4, high / 4))
        canvas.saveState()
        canvas.clipPath(corners, stroke=0, fill=0)
        canvas.drawImage(ImageReader(shown), left, low, wide, high)
        canvas.restoreState()
        canvas.setLineWidth(_LINE)
        canvas.setStrokeColor(self._colour(0))
        canvas.drawPath(corners, stroke=1, fill=0)

    def _colour(self, pen: int) -> Color:
        colour = HexColor(self.pens[pen])
        if self.in_colour:
            return colour
        # Rec. 601, as printers turn colours grey.
        light = 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue
        return Color(light, light, light)


def _draw_stroke(canvas: Canvas, stroke: Stroke) -> None:
    path = canvas.beginPath()
    here = stroke.places[0]
    path.moveTo(*here)
    if len(stroke.places) == 1:
        path.lineTo(*here)
    else:
        for bend, end in stroke.bends():
            path.curveTo(*_third(here, bend), *_third(end, bend), *end)
            here = end
    canvas.drawPath(path, stroke=1, fill=0)


def _third(end: Place, bend: Place) -> Place:
    """One of the two points by which PDF knows a bend of the second degree."""
    return end[0] + (bend[0] - end[0]) * 2 / 3, end[1] + (bend[1] - end[1]) * 2 / 3
