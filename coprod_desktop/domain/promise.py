"""What somebody said they would do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from coprod_desktop.domain.idea import new_id
from coprod_desktop.domain.when import When

ONE_DAY = timedelta(days=1)


class Happened(StrEnum):
    """Whether a promise was kept, as far as the person knows."""

    NOT_ASKED = "not-asked"
    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    NOT_KNOWN = "not-known"


@dataclass(frozen=True, slots=True)
class Promise:
    """Who said they would do what, by when, with what became of it.

    ``carried`` is true in the meeting after the one it was made in; ``root`` is the id it had in
    the meeting it was made in, where that is another. ``ask_on`` is the day the person chose to
    be asked on, where ``by`` has no sure day.
    """

    id: str
    who: str = ""
    what: str = ""
    by: When = When()
    happened: Happened = Happened.NOT_ASKED
    carried: bool = False
    root: str = ""
    ask_on: date | None = None

    @classmethod
    def new(cls, who: str = "", what: str = "", by: When = When()) -> Promise:
        """A fresh promise with an id of its own."""
        return cls(new_id(), who, what, by)

    @property
    def first_id(self) -> str:
        """The id it had in the meeting it was made in."""
        return self.root or self.id

    @property
    def asked_from(self) -> date | None:
        """The first day to ask whether it happened: once its own day is past, or the one chosen."""
        return self.ask_on if self.by.day is None else self.by.day + ONE_DAY

    @property
    def is_open(self) -> bool:
        """Whether it should be asked about again next time."""
        return self.happened in (Happened.NOT_ASKED, Happened.NOT_KNOWN, Happened.PARTLY)
