"""What a person's own place shows of a meeting before it is opened."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.deciding import Going
from coprod_desktop.domain.when import When


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
    going: Going = Going.NOT_SAID
    readable: bool = True
