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


def licences() -> Path:
    """Whose work the program stands on, as Markdown."""
    inside = folder() / "THIRD-PARTY.md"
    return inside if inside.is_file() else _PACKAGE.parent / "packaging" / "THIRD-PARTY.md"
