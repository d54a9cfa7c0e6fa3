"""The faces that sheets are printed in.

Atkinson Hyperlegible for nearly all; Noto Sans for the letters it lacks, among them the Welsh
w and y with a circumflex, Greek and Cyrillic. Both are drawn upright only: no italics.
"""

from __future__ import annotations

from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics

from coprod_desktop.content.typefaces import typefaces
from coprod_desktop.sheets.unicode_map import TrueFont

REGULAR, BOLD, OTHER = "Sheet", "Sheet-Bold", "Sheet-Other"
_TYPEFACE = "atkinson"
# What people write, so that a mean letter is a mean letter of theirs.
_SPECIMEN = "etaoinshrdlucmfwypvbgk etaoinshrdl etaoin shr eta oin et a o"


@cache
def face(name: str) -> TrueFont:
    """One of our faces, known to ReportLab from the first time it is asked for.

    Raises `NoTypeface` where its file is not on this computer.
    """
    ours = typefaces()[_TYPEFACE]
    file = {REGULAR: ours.regular, BOLD: ours.bold, OTHER: ours.fallback}[name]
    font = TrueFont(name, str(file))
    pdfmetrics.registerFont(font)
    return font


@cache
def letters(name: str) -> frozenset[int]:
    """The code points a face has a shape for."""
    return frozenset(face(name).face.charToGlyph)


@lru_cache(maxsize=20_000)
def width(words: str, name: str) -> float:
    """How wide words are in a face of 1 point."""
    return float(face(name).stringWidth(words, 1))


@cache
def mean_letter(name: str) -> float:
    """How wide a letter of running text is in a face of 1 point, spaces among them."""
    return width(_SPECIMEN, name) / len(_SPECIMEN)
