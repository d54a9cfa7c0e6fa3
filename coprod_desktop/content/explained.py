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
    return _read("explained.toml", language, folder)


def meeting_words(
    language: str = resources.ENGLISH, folder: File | None = None
) -> tuple[Explained, ...]:
    """The hard words of meetings, as above."""
    return _read("meeting-words.toml", language, folder)


def _read(name: str, language: str, folder: File | None) -> tuple[Explained, ...]:
    place = (folder or resources.folder()) / "words"
    file = place / language / name
    table = Table.of(file if file.is_file() else place / resources.ENGLISH / name)
    rows = ((name, table.table(name, {"says", "means", "program"})) for name in table.names)
    words = (
        Explained(row.text("says", name), row.text("means"), row.truth("program"))
        for name, row in rows
    )
    return tuple(sorted(words, key=lambda each: each.word.casefold()))
