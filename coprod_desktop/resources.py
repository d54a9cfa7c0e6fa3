"""Where the data files of the program are."""

from __future__ import annotations

from pathlib import Path

ENGLISH = "en-GB"
"""The language that all words are written in first."""

_PACKAGE = Path(__file__).parent


def folder() -> Path:
    """The resources folder: beside the package in a checkout, inside it when installed."""
    inside = _PACKAGE / "_resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def language_here(wanted: str) -> str:
    """The language wanted where there are words and questions in it, else English."""
    here = [{place.name for place in (folder() / of).iterdir()} for of in ("text", "paths")]
    return wanted if all(wanted in names for names in here) else ENGLISH


def licences() -> Path:
    """Whose work the program stands on, as Markdown."""
    inside = folder() / "THIRD-PARTY.md"
    return inside if inside.is_file() else _PACKAGE.parent / "packaging" / "THIRD-PARTY.md"
