"""Reads a theme file into a value."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROLES = (
    *("ground", "page", "raised", "veil", "ink", "soft", "line", "lip"),
    *("accent", "accent_edge", "on_accent", "tint", "here", "on_here", "band"),
    *("kept", "on_kept", "ring_in", "ring_out", "hide", "on_hide", "plate"),
    *("field1", "field2", "field3"),
    *(f"branch{number}" for number in range(1, 7)),
)
"""Every name a widget may ask a colour by."""


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


def read_theme(file: Path) -> Theme:
    """The theme in ``file``; KeyError where a role or its base colour is missing."""
    data = tomllib.loads(file.read_text("utf-8"))
    base: Mapping[str, str] = data["base"]
    named: Mapping[str, str] = data["roles"]
    return Theme(
        key=data["key"],
        dark=data["dark"],
        plates=data["plates"],
        branch_tint=data["branch_tint"],
        roles={role: base[named[role]] for role in ROLES},
    )


def read_themes(folder: Path) -> dict[str, Theme]:
    """Every theme of a folder, by key."""
    themes = (read_theme(file) for file in sorted(folder.glob("*.toml")))
    return {theme.key: theme for theme in themes}
