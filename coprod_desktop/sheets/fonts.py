"""The faces that sheets are printed in.

Atkinson Hyperlegible for nearly all; Noto Sans for the letters it lacks, among them the Welsh
w and y with a circumflex, Greek and Cyrillic. Both are drawn upright only: no italics. Scripts
whose letters are joined have faces of their own, named for the script.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from threading import RLock

from reportlab.pdfbase import pdfmetrics

from coprod_desktop.content.typefaces import Script, scripts, signs, typefaces
from coprod_desktop.sheets.unicode_map import FIRST_CODE, TrueFont

REGULAR, BOLD, OTHER, OTHER_BOLD = "Sheet", "Sheet-Bold", "Sheet-Other", "Sheet-Other-Bold"
OURS = frozenset((REGULAR, BOLD))
"""The faces of nearly all words, which are in the page's own language."""
_TYPEFACE = "atkinson"
_BOLD, _WEIGHTS = "-Bold", {"": 400, "-Bold": 700}
# What people write, so that a mean letter is a mean letter of theirs.
_SPECIMEN = "etaoinshrdlucmfwypvbgk etaoinshrdl etaoin shr eta oin et a o"

_IN_USE = RLock()
_LOADING = RLock()


@contextmanager
def in_use() -> Iterator[None]:
    """Has the faces for one thread alone: all sheets share them, and each teaches them shapes."""
    with _IN_USE:
        yield


@cache
def face(name: str) -> TrueFont:
    """One of our faces, known to ReportLab from the first time it is asked for.

    Raises `NoTypeface` where its file is not on this computer.
    """
    # Who asks in two threads at once gets one face: ReportLab draws with the one it knows.
    with _LOADING:
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(_loaded(name))
        known: TrueFont = pdfmetrics.getFont(name)
    return known


@cache
def letters(name: str) -> frozenset[int]:
    """The code points a face has a shape for."""
    return frozenset(code for code in face(name).face.charToGlyph if code < FIRST_CODE)


@lru_cache(maxsize=4_000)
def script_face(code: int, beside: str) -> str | None:
    """The face for a letter of a script with joined letters; bold where ``beside`` is."""
    for script in _scripts():
        if any(code in some for some in script.letters):
            name = _name(script, _BOLD if beside == BOLD else "")
            return name if code in letters(name) else None
    return None


def other(beside: str) -> str:
    """The face for the letters that face ``beside`` lacks, as bold as that is."""
    return OTHER_BOLD if beside == BOLD and _can_shape() else OTHER


@lru_cache(maxsize=1_000)
def sign_face(code: int) -> str | None:
    """The face for a sign that is in none of the others."""
    for name, (_, ranges) in _signs().items():
        if any(code in some for some in ranges) and code in letters(name):
            return name
    return None


def script_of(name: str) -> str:
    """The script of a face by its name in ISO 15924, empty for a face of many."""
    return _joined()[name][0].tag if name in _joined() else ""


@lru_cache(maxsize=20_000)
def width(words: str, name: str) -> float:
    """How wide words are in a face of 1 point; letters that are joined are not for this."""
    return float(face(name).stringWidth(words, 1))


@cache
def mean_letter(name: str) -> float:
    """How wide a letter of running text is in a face of 1 point, spaces among them."""
    return width(_SPECIMEN, name) / len(_SPECIMEN)


def _loaded(name: str) -> TrueFont:
    if name in _joined():
        script, weight = _joined()[name]
        file = script.bold if weight > _WEIGHTS[""] else script.regular
        has_weights = script.regular == script.bold
        content = _of_weight(file, weight) if has_weights else file.read_bytes()
        font = TrueFont(name, BytesIO(content))
        # Both weights have one name in the file.
        font.face.name = f"{script.regular.stem.partition('[')[0]}-{weight}".encode()
        # The file's own are for signs above signs; lines of ours are as near as all others.
        beside = face(REGULAR).face
        font.face.ascent, font.face.descent = beside.ascent, beside.descent
    elif name in _signs():
        font = TrueFont(name, str(_signs()[name][0]))
    elif name == OTHER_BOLD:
        content = _of_weight(typefaces()[_TYPEFACE].fallback, _WEIGHTS[_BOLD])
        font = TrueFont(name, BytesIO(content))
        font.face.name += _BOLD.encode()
    else:
        ours = typefaces()[_TYPEFACE]
        file = {REGULAR: ours.regular, BOLD: ours.bold, OTHER: ours.fallback}[name]
        font = TrueFont(name, str(file))
    return font


@cache
def _scripts() -> tuple[Script, ...]:
    return tuple(scripts().values()) if _can_shape() else ()


@cache
def _signs() -> dict[str, tuple[Path, tuple[range, ...]]]:
    return {f"Sheet-signs-{key}": found for key, found in signs().items()}


@cache
def _can_shape() -> bool:
    # What joins letters has no wheels for Windows on ARM.
    return bool(find_spec("uharfbuzz") and find_spec("bidi"))


@cache
def _joined() -> dict[str, tuple[Script, int]]:
    return {
        _name(script, style): (script, weight)
        for script in _scripts()
        for style, weight in _WEIGHTS.items()
    }


def _name(script: Script, style: str) -> str:
    return f"Sheet-{script.key}{style}"


def _of_weight(file: Path, weight: int) -> bytes:
    """A font file of one weight, made from the one of all weights."""
    # Loaded late: few sheets need it.
    import uharfbuzz

    whole = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.pin_all_axes_to_default(whole)
    wanted.pin_axis_location(whole, "wght", float(weight))
    return bytes(uharfbuzz.subset(whole, wanted).blob.data)
