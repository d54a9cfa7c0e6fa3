"""Holds what a group of sheets is made of.

What stands on a page and whose name is on it come from the same `Subject`: there is no second
place a name could come from.
"""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.table import Subject
from coprod_desktop.sheets.tidied import one_line


class WrongName(Exception):
    """A sheet was about to have somebody else's name on it, so that none is made."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One sheet of a group by its key: of whom or of nobody, how it is to be."""

    subject: Subject
    sheet: str
    choice: SheetChoice

    @property
    def name(self) -> str:
        """Whose it is; nothing where it is to be filled in by hand."""
        return one_line(self.subject.person.name)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where one sheet is in the file: its first page from 0, how many it has.

    The page before it with the name is among them, where it is ``apart``.
    """

    first: int
    pages: int
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """All sheets in one file, in order; ``left_out`` as with one sheet."""

    pdf: bytes
    sheets: tuple[Stretch, ...]
    left_out: tuple[str, ...]

    @property
    def pages(self) -> int:
        """How many pages there are in all."""
        return sum(sheet.pages for sheet in self.sheets)


def nobody() -> Subject:
    """What a sheet to fill in by hand tells of."""
    return Subject(Meeting.new(), Person.new(""))
