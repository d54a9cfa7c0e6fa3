"""Reads the themes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look, by role, as ``#RRGGBB``.

    ``plates`` says that pictures stand on a light plate, ``branch_tint`` how much (0 to 1) of a
    branch's colour goes into the page behind its heading.
    """

    key: str
    dark: bool
    plates: bool
    branch_tint: float
    roles: Mapping[str, str]


def themes(folder: File | None = None) -> dict[str, Theme]:
    """Every theme by its key, in the order they are offered in."""
    files = ((folder or resources.folder()) / "themes").glob("*.toml")
    tables = sorted(map(Table.of, files), key=lambda table: table.number("place"))
    return {theme.key: theme for theme in map(_theme, tables)}


def _theme(table: Table) -> Theme:
    base, roles = table.table("base"), table.table("roles")
    return Theme(
        key=table.text("key"),
        dark=table.truth("dark"),
        plates=table.truth("plates"),
        branch_tint=table.part("branch_tint"),
        roles={role: base.text(roles.text(role)) for role in roles.names},
    )
