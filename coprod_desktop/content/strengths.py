"""Reads what people are good at, to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table, once
from coprod_desktop.domain.path import Card


@dataclass(frozen=True, slots=True)
class StrengthGroup:
    """Some strengths that are offered together, under a name."""

    key: str
    name: str
    strengths: tuple[Card, ...]


def strength_groups(
    language: str = resources.ENGLISH, folder: File | None = None
) -> tuple[StrengthGroup, ...]:
    """The groups in the order of the file; those of English where a language has none."""
    place = (folder or resources.folder()) / "strengths"
    file = place / language / "strengths.toml"
    table = Table.of(file if file.is_file() else place / resources.ENGLISH / "strengths.toml")
    table.allow({"group"})
    groups = tuple(_group(each) for each in table.tables("group"))
    once(table, (group.key for group in groups))
    once(table, (card.key for group in groups for card in group.strengths))
    return groups


def _group(table: Table) -> StrengthGroup:
    table.allow({"key", "name", "strengths"})
    cards = tuple(
        Card(row.text("key"), row.text("words"), row.text("picture"))
        for row in table.tables("strengths")
    )
    return StrengthGroup(table.text("key"), table.text("name"), cards)
