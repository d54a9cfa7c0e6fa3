"""One line of the list of sheets to print."""

from __future__ import annotations

from dataclasses import dataclass, replace

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.choice import Way
from coprod_desktop.sheets.table import PREP, SHEETS
from coprod_desktop.ui.sheet_supplies import liked_choice

BLANK = "blank-prep"
"""The sheet to fill in by hand that is offered first."""
MOST = 99
"""So many of one kind go on the list at most: a slip is not to empty a printer."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Which sheet, how large, how often; ``who`` is a person's id, nothing where it is empty.

    ``name`` and ``picture`` are theirs, ``meeting`` the id of the one it tells of, nothing for
    their newest. ``way`` is which way up the paper of a map is.
    """

    sheet: str
    points: int
    pictures: bool
    who: str = ""
    name: str = ""
    picture: str = ""
    count: int = 1
    meeting: str = ""
    way: str = Way.BEST

    @property
    def of(self) -> tuple[str, str]:
        """Whose it is, of which meeting."""
        return self.who, self.meeting

    @property
    def is_blank(self) -> bool:
        """Whether it is to be filled in by hand."""
        return not self.who

    def of_sheet(self, key: str) -> Entry:
        """The same for another sheet, never in smaller print than that is made for."""
        return replace(self, sheet=key, points=max(self.points, SHEETS[key].least))

    def with_more(self, more: int) -> Entry:
        """As many more, or fewer; at least one."""
        return replace(self, count=min(max(self.count + more, 1), MOST))


def offer_for(person: Person) -> Entry:
    """What is offered first for somebody: how they like it themselves."""
    liked = liked_choice(person.comfort)
    return Entry(
        PREP,
        liked.points,
        liked.pictures,
        person.id,
        person.name,
        person.picture,
        way=liked.way,
    )


def offer_blank(comfort: Comfort) -> Entry:
    """What is offered first to fill in by hand."""
    liked = liked_choice(comfort)
    return Entry(BLANK, liked.points, liked.pictures)
