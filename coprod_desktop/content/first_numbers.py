"""Reads the numbers a centre can begin its own list with."""

from __future__ import annotations

from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table
from coprod_desktop.domain.contact import Contact
from coprod_desktop.resources import ENGLISH


def first_numbers(language: str = ENGLISH, folder: File | None = None) -> tuple[Contact, ...]:
    """Whom to offer, in order; nobody sees them before a centre takes them over."""
    place = (folder or resources.folder()) / "numbers" / language
    table = Table.of(place / "to-start-from.toml").allow({"number"})
    rows = (row.allow({"name", "number"}) for row in table.tables("number"))
    return tuple(Contact(row.text("name"), row.text("number")) for row in rows)
