"""Reads which picture stands for which meaning."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.openmoji import openmoji_file
from coprod_desktop.content.table import Table
from coprod_desktop.domain.picture import openmoji_code

_PICTURE = {"code", "name", "words", "person"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture for one meaning.

    ``name`` is what a screen reader says of it, ``for_person`` is true where somebody may
    choose it as their own. A person's own photo or drawing has no file, but stands in ``own``.
    """

    key: str
    file: File
    name: str
    for_person: bool = False
    own: bytes = b""


def pictures(folder: File | None = None) -> dict[str, Picture]:
    """Every picture by its meaning."""
    place = folder or resources.folder()
    table = Table.of(place / "pictures.toml")
    rows = {key: table.table(key, _PICTURE) for key in table.names}
    return {
        key: Picture(key, _file(place, key), row.text("name"), row.truth("person"))
        for key, row in rows.items()
    }


def picture_file(key: str) -> File | None:
    """The file of a picture, for which the list of all pictures need not be read.

    None for a person's own, which has no file, or where there is no such picture.
    """
    if ":" in key:
        return openmoji_file(openmoji_code(key))
    file = _file(resources.folder(), key)
    return file if file.is_file() else None


def _file(folder: File, key: str) -> File:
    return folder / "pictures" / f"{key}.svg"
