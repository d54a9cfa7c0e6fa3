"""Gives a picture as part of a web page, so that the page needs no other file."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from coprod_desktop.content.pictures import Picture
from coprod_desktop.domain.drawing import Drawing, NotADrawing, Stroke
from coprod_desktop.domain.picture import DRAWING
from coprod_desktop.sheets.choice import Supplies

_JPEG = b"\xff\xd8"
_FINE = 4
"""Figures after the point, in a square of 1."""


def picture_source(key: str, shown: Picture, supplies: Supplies) -> str:
    """What stands as the source of an image; nothing where the picture cannot be read."""
    if not shown.own:
        return _data("svg+xml", shown.file.read_bytes())
    if key.startswith(DRAWING):
        try:
            drawing = Drawing.unpacked(shown.own)
        except NotADrawing:
            return ""
        return _data("svg+xml", _as_svg(drawing, supplies.pens).encode())
    return _data("jpeg", shown.own) if shown.own.startswith(_JPEG) else ""


def _data(kind: str, content: bytes) -> str:
    return f"data:image/{kind};base64,{b64encode(content).decode()}"


def _as_svg(drawing: Drawing, pens: tuple[str, ...]) -> str:
    left, top, side = (round(figure, _FINE) for figure in drawing.seen())
    strokes = "".join(
        f'<path d="{" ".join(_steps(stroke))}" stroke="{escape(pens[stroke.pen])}" '
        f'stroke-width="{stroke.width}"/>'
        for stroke in drawing.strokes
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {side} {side}">'
        f'<g fill="none" stroke-linecap="round" stroke-linejoin="round">{strokes}</g></svg>'
    )


def _steps(stroke: Stroke) -> Iterator[str]:
    yield "M {:.4f} {:.4f}".format(*stroke.places[0])
    for bend, end in stroke.bends():
        yield "Q {:.4f} {:.4f} {:.4f} {:.4f}".format(*bend, *end)
