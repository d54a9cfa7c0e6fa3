"""Reads what the sheets of a group are to tell of."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.picture import own_id
from coprod_desktop.sheets.table import Subject
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.storage.troubles import Troubled
from coprod_desktop.ui.cabinet import Cabinet


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

    def subject(self, who: str) -> Subject | None:
        """A person with their newest meeting that can be read; None where they cannot be."""
        shelf = self._cabinet.shelf
        try:
            person = shelf.open_person(who)
            # It is asked for by the id of the person, so that it can be nobody else's.
            tiles = [tile for tile in shelf.meetings(person.id) if tile.readable]
        except Troubled:
            return None
        for tile in tiles:
            with suppress(Troubled):
                return Subject(shelf.open_meeting(tile.id), person)
        return Subject(Meeting.new(), person)

    def picture(self, key: str) -> OwnPicture | None:
        """A photo or a drawing of anybody's; may be asked from any thread."""
        with suppress(Troubled):
            return self._cabinet.pen.picture(own_id(key))
        return None
