"""Shows what each pen draws, as a small drawing."""

from __future__ import annotations

from coprod_desktop.domain.drawing import Drawing, Place, Stroke
from coprod_desktop.domain.picture import DRAWING, PENS

_WAVE: tuple[Place, ...] = (
    *((0.1, 0.6), (0.2, 0.4), (0.3, 0.4), (0.45, 0.6)),
    *((0.6, 0.6), (0.75, 0.4), (0.85, 0.4), (0.9, 0.5)),
)


def pen_key(pen: int) -> str:
    """The key of what a pen draws, as of any picture."""
    return f"{DRAWING}pen-{pen}"


def width_key(*, thick: bool) -> str:
    """The key of a thin or a thick stroke."""
    return f"{DRAWING}{'thick' if thick else 'thin'}"


def _packed(pen: int, *, thick: bool) -> bytes:
    return Drawing((Stroke(_WAVE, pen, thick),)).packed()


PEN_SAMPLES = {
    **{pen_key(pen): _packed(pen, thick=True) for pen in range(PENS)},
    **{width_key(thick=thick): _packed(0, thick=thick) for thick in (False, True)},
}
"""Packed drawings by key."""
