"""Reads what some words mean, said in easier ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table


@dataclass(frozen=True, slots=True)
class Explained:
    """A word as it is shown, with what it means; some are only of this ``program``."""

    word: str
    means: str
    program: bool = False


def explained(
    language: str = resources.ENGLISH, folder: File | None = None
) -> tuple[Explained, ...]:
    """The words in the order of the letters; those of English where a language has none."""
    place = (folder or resources.folder()) / "words"
    file = place / language / "explained.toml"
    table = Table.of(file if file.is_file() else place / resources.ENGLISH / "explained.toml")
    rows = ((name, table.table(name, {"says", "means", "program"})) for name in table.names)
    words = (
        Explained(row.text("says", name), row.text("means"), row.truth("program"))
        for name, row in rows
    )
    return tuple(sorted(words, key=lambda each: each.word.casefold()))
