"""What the start pages show of a person before their things are opened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonTile:
    """A person as anybody at this computer may see them.

    ``waits`` says that something comes back to them today; not what it is.
    """

    id: str
    name: str
    picture: str = ""
    waits: bool = False
