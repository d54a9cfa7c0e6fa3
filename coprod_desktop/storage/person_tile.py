"""What the start pages show of a person before their things are opened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonTile:
    """A person as anybody at this computer may see them."""

    id: str
    name: str
    picture: str = ""
