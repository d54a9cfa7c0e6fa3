"""Finds the font files of the typefaces."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import ContentProblem, Table


class NoTypeface(ContentProblem):
    """A typeface that the program is written in is not on this computer."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """The font files of one typeface.

    A variable font has the same file for ``regular`` and ``bold``. ``fallback`` is the file
    for letters the others lack.
    """

    key: str
    family: str
    regular: File
    bold: File
    fallback: File


@dataclass(frozen=True, slots=True)
class Script:
    """The font files of one script, which may be one file for both weights.

    ``letters`` are the code points it is used for, first and last; ``tag`` is its name in
    ISO 15924.
    """

    key: str
    regular: File
    bold: File
    letters: tuple[range, ...]
    tag: str


def typefaces(folder: File | None = None) -> dict[str, Typeface]:
    """Every typeface by its key; NoTypeface where its package is not installed."""
    table = Table.of((folder or resources.folder()) / "typefaces.toml")
    fallback = table.table("fallback", {"package", "regular"})
    other = _font_file(fallback, "regular")
    found = {}
    for key in table.names:
        if key not in ("fallback", "scripts", "signs", "named"):
            row = table.table(key, {"family", "package", "regular", "bold"})
            regular, bold = _font_file(row, "regular"), _font_file(row, "bold")
            found[key] = Typeface(key, row.text("family"), regular, bold, other)
    return found


def scripts(folder: File | None = None) -> dict[str, Script]:
    """Every script with a typeface of its own; NoTypeface where its package is not installed."""
    place = folder or resources.folder()
    table = Table.of(place / "typefaces.toml").table("scripts")
    found = {}
    for key in table.names:
        row = table.table(key, {"package", "file", "regular", "bold", "letters", "tag"})
        if row.text("package", ""):
            regular = bold = _font_file(row, "file")
        else:
            regular, bold = (place / "letters" / row.text(name) for name in ("regular", "bold"))
        found[key] = Script(key, regular, bold, _ranges(row, "letters"), row.text("tag"))
    return found


def signs(folder: File | None = None) -> dict[str, tuple[File, tuple[range, ...]]]:
    """The file of each typeface for signs, with the code points it is used for."""
    place = folder or resources.folder()
    table = Table.of(place / "typefaces.toml").table("signs")
    rows = {key: table.table(key, {"file", "letters"}) for key in table.names}
    return {
        key: (place / "letters" / row.text("file"), _ranges(row, "letters"))
        for key, row in rows.items()
    }


def script_names(folder: File | None = None) -> tuple[tuple[str, tuple[range, ...]], ...]:
    """The name of each script that is not Latin in ISO 15924, with its code points."""
    table = Table.of((folder or resources.folder()) / "typefaces.toml")
    faces, named = table.table("scripts"), table.table("named")
    rows = ((key, faces.table(key)) for key in faces.names)
    return (
        *((row.text("tag"), _ranges(row, "letters")) for _, row in rows),
        *((tag, _ranges(named, tag)) for tag in named.names),
    )


def _ranges(row: Table, name: str) -> tuple[range, ...]:
    try:
        parts = (part.split("-") for part in row.texts(name))
        return tuple(range(int(first, 16), int(last, 16) + 1) for first, last in parts)
    except ValueError:
        row.wrong("texts", name=name)


def _font_file(table: Table, name: str) -> File:
    package, file = table.text("package"), table.text(name)
    # The package is looked for, not imported: that is quicker.
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    found = [place for folder in places or () if (place := File(folder) / "files" / file).is_file()]
    if not found:
        name, of = package.replace("_", "-"), table.where
        raise NoTypeface(table.file, "typeface", typeface=of, font=file, package=name)
    return found[0]
