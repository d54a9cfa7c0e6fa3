"""The list of sheets to print for a group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.group import Wanted, nobody
from coprod_desktop.sheets.table import PREP, SHEETS, Subject
from coprod_desktop.ui.group_print.entry import Entry


@dataclass(frozen=True, slots=True)
class GroupList:
    """Entries in order, with what is the same for all: one printer has one paper in it.

    ``apart`` puts a page with the name before each.
    """

    entries: tuple[Entry, ...] = ()
    apart: bool = False
    colour: bool = True
    paper: str = "a4"

    @property
    def count(self) -> int:
        """How many sheets there are."""
        return sum(entry.count for entry in self.entries)

    def has(self, who: str) -> bool:
        """Whether there is a sheet for this person."""
        return any(entry.who == who for entry in self.entries)

    def with_entry(self, entry: Entry) -> GroupList:
        """With one more at the end."""
        return replace(self, entries=(*self.entries, entry))

    def changed(self, place: int, entry: Entry) -> GroupList:
        """With another in the place of one, from 0."""
        before, after = self.entries[:place], self.entries[place + 1 :]
        return replace(self, entries=(*before, entry, *after))

    def without(self, place: int) -> GroupList:
        """Without the one at this place."""
        return replace(self, entries=self.entries[:place] + self.entries[place + 1 :])

    def without_person(self, who: str) -> GroupList:
        """Without all sheets of one person."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.who != who))

    def wanted(self, subjects: Mapping[tuple[str, str], Subject]) -> tuple[Wanted, ...]:
        """Every sheet in order; whoever is not among the subjects has none.

        Those are by whom and which meeting an entry is of.

        A sheet with nothing to print on it any more gives way to the first there is.
        """
        found: list[Wanted] = []
        for entry in self.entries:
            subject = subjects.get(entry.of) if entry.who else nobody()
            if subject is None:
                continue
            sheet = entry.sheet if SHEETS[entry.sheet].stands(subject) else PREP
            choice = SheetChoice(
                points=entry.points,
                paper=self.paper,
                pictures=entry.pictures,
                colour=self.colour,
                way=entry.way,
            )
            found += [Wanted(subject, sheet, choice)] * entry.count
        return tuple(found)
