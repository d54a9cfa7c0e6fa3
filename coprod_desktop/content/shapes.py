"""Reads the shapes that make a point short."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table, once
from coprod_desktop.domain.point import POINT, Part, Shape, Shapes
from coprod_desktop.resources import ENGLISH

_SHAPE = {"key", "name", "hint", "seconds", "picture", "parts"}
_PART = {"key", "name", "hint", "picture"}


def shapes(language: str = ENGLISH, folder: File | None = None) -> Shapes:
    """Every shape in the order they are offered in, with what is asked of every point."""
    place = (folder or resources.folder()) / "experience" / language
    table = Table.of(place / "shapes.toml").allow({"about", "shape"})
    read = tuple(_shape(row) for row in table.tables("shape"))
    once(table, (shape.key for shape in read))
    about = _parts(table.tables("about"))
    once(table, (part.key for part in about))
    little = Table.of(place / "little-words.toml").allow({"words"}).texts("words")
    return Shapes(read, about, frozenset(little))


def _shape(table: Table) -> Shape:
    table.allow(_SHAPE)
    parts = _parts(table.tables("parts"))
    if all(part.key != POINT for part in parts):
        table.wrong("no-part", part=POINT)
    return Shape(
        key=table.text("key"),
        name=table.text("name"),
        hint=table.text("hint"),
        seconds=table.number("seconds"),
        picture=table.text("picture"),
        parts=parts,
    )


def _parts(tables: Iterable[Table]) -> tuple[Part, ...]:
    rows = (row.allow(_PART) for row in tables)
    return tuple(
        Part(row.text("key"), row.text("name"), row.text("hint", ""), row.text("picture", ""))
        for row in rows
    )
