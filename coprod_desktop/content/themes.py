"""Reads the themes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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


FIRST = "paper"
"""The key of the theme a start begins with."""


class Themes(Mapping[str, Theme]):
    """The themes by key, in the order they are offered in; each is read when it is asked for."""

    def __init__(self, folder: File | None = None) -> None:
        self._files = {
            file.stem: file for file in ((folder or resources.folder()) / "themes").glob("*.toml")
        }
        self._tables: dict[str, Table] = {}
        self._read: dict[str, Theme] = {}

    def __getitem__(self, key: str) -> Theme:
        if key not in self._read:
            self._read[key] = _theme(self._table(key))
        return self._read[key]

    def _table(self, key: str) -> Table:
        if key not in self._tables:
            self._tables[key] = Table.of(self._files[key])
        return self._tables[key]

    def __contains__(self, key: object) -> bool:
        return key in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._files, key=lambda key: self._table(key).number("place")))

    def __len__(self) -> int:
        return len(self._files)


def _theme(table: Table) -> Theme:
    base, roles = table.table("base"), table.table("roles")
    return Theme(
        key=table.text("key"),
        dark=table.truth("dark"),
        plates=table.truth("plates"),
        branch_tint=table.part("branch_tint"),
        roles={role: base.text(roles.text(role)) for role in roles.names},
    )
