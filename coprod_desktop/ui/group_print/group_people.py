"""Reads what the sheets of a group are to tell of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.picture import own_id
from coprod_desktop.sheets.table import Subject
from coprod_desktop.storage.meeting_tile import MeetingTile
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.storage.troubles import Troubled
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.kept_by_now import kept_of


class GroupPeople:
    """The people who can be seen on this computer, ``may_be_seen`` says whether any can.

    Nobody has to sit down for it.
    """

    def __init__(self, cabinet: Cabinet, may_be_seen: Callable[[], bool]) -> None:
        self._cabinet = cabinet
        self._may_be_seen = may_be_seen

    def there(self) -> tuple[PersonTile, ...]:
        """Who can be seen."""
        if not self._cabinet.is_open or not self._may_be_seen():
            return ()
        try:
            return self._cabinet.shelf.people()
        except Troubled:
            return ()

    def meetings(self, who: str) -> tuple[MeetingTile, ...]:
        """A person's meetings that can be read, newest first."""
        try:
            return tuple(tile for tile in self._cabinet.shelf.meetings(who) if tile.readable)
        except Troubled:
            return ()

    def subject(self, who: str, meeting: str = "") -> Subject | None:
        """A person with this meeting of theirs, else with their newest that can be read.

        None where the person cannot be opened.
        """
        shelf = self._cabinet.shelf
        try:
            person = shelf.open_person(who)
        except Troubled:
            return None
        # Only among the person's own, so that it can be nobody else's.
        for tile in sorted(self.meetings(person.id), key=lambda tile: tile.id != meeting):
            with suppress(Troubled):
                return Subject(shelf.open_meeting(tile.id), person)
        return Subject(Meeting.new(), person)

    def keep_more(self, before: Mapping[tuple[str, str], Subject]) -> bool:
        """Whether anybody keeps more for themselves than before, or cannot be asked any more.

        ``before`` are who and which meeting, with what they told then.
        """
        for (who, _), told in before.items():
            now = self.subject(who, told.meeting.id)
            if now is None or not _kept(now) <= _kept(told):
                return True
        return False

    def picture(self, key: str) -> OwnPicture | None:
        """A photo or a drawing of anybody's; may be asked from any thread."""
        with suppress(Troubled):
            return self._cabinet.pen.picture(own_id(key))
        return None


def _kept(of: Subject) -> frozenset[str]:
    return kept_of(of.meeting, of.person)
