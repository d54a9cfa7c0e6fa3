"""What the start pages show of people or meetings before one is opened."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.when import When


@dataclass(frozen=True, slots=True)
class PersonTile:
    """A person as anybody at this computer may see them."""

    id: str
    name: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class MeetingTile:
    """A meeting without its ideas.

    ``position`` counts from 0 for the person's first meeting, ``at`` is the key of the step they
    were on in ``path``. A tile with ``readable`` false has only its id and position: its row is
    damaged, or of a newer program.
    """

    id: str
    position: int
    title: str = ""
    when: When = When()
    picture: str = ""
    path: str = ""
    at: str = ""
    readable: bool = True
