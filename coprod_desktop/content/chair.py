"""Reads what a chair says in a meeting that is practised."""

from __future__ import annotations

from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table, once
from coprod_desktop.domain.practising import Does, Turn
from coprod_desktop.resources import ENGLISH

_TURN = {"key", "does", "words", "picture", "how", "lines", "meetings"}


def turns(language: str = ENGLISH, folder: File | None = None) -> tuple[Turn, ...]:
    """Every turn of the chair, in the order of a meeting."""
    file = (folder or resources.folder()) / "practise" / language / "chair.toml"
    table = Table.of(file).allow({"turn"})
    read = tuple(_turn(row.allow(_TURN)) for row in table.tables("turn"))
    once(table, (turn.key for turn in read))
    return read


def _turn(row: Table) -> Turn:
    return Turn(
        key=row.text("key"),
        does=row.choice("does", Does),
        words=row.text("words"),
        picture=row.text("picture"),
        how=row.text("how"),
        lines=tuple(line.allow({"text"}).text("text") for line in row.tables("lines")),
        meetings=frozenset(row.texts("meetings")),
    )
