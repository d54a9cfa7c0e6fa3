"""Leads to sheets for a whole group."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from coprod_desktop.ui.group_print.group_parts import GroupParts
from coprod_desktop.ui.screen import Thing


class GroupWays(QObject):
    """Offers it where no meeting is open: in the middle of one, nobody else's name is shown."""

    def __init__(self, parts: GroupParts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._opens: Callable[[], None] | None = None

    def things(self) -> tuple[Thing, ...]:
        """What stands on More."""
        if self._parts.desk.session is not None:
            return ()
        return (Thing(self._parts.wording.text("group"), self.open, picture="print"),)

    def open(self) -> None:
        """Shows the list, as it was left."""
        if self._opens is None:
            # What prints takes longer to load than the first screen.
            from coprod_desktop.ui.group_print.group_visit import GroupVisit

            self._opens = GroupVisit(self._parts, self).open
        self._opens()
