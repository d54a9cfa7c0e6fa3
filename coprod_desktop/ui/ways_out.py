"""Tells every trouble of a store in the window, each with the ways out of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.when import When
from coprod_desktop.storage.places import file_of
from coprod_desktop.storage.troubles import (
    Damaged,
    DamagedWords,
    Missing,
    NotAStore,
    Trouble,
    Troubled,
)
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.trouble import WayOut, trouble_message
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording
from coprod_desktop.wording.moments import moment

_Answer = TypeVar("_Answer")


class WaysOut(QObject):
    """What a person can do when their words cannot be opened, or cannot be kept.

    ``moved`` carries the file that is used from now on, ``rest_wanted`` a `Session` of what can
    still be read of a meeting.
    """

    moved = Signal(object)
    rest_wanted = Signal(object)

    def __init__(self, window: Window, wording: Wording, desk: Desk, cabinet: Cabinet) -> None:
        super().__init__(window)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._cabinet = cabinet
        self._may_close = False
        self._unsaved: Trouble | None = None
        """What was told already: a person who types on is not told at every letter."""
        self._asks_to_close = False
        desk.trouble.connect(self._tell_unsaved)
        cabinet.shut.connect(self.tell_shut)

    def asked(self, ask: Callable[[], _Answer]) -> _Answer | None:
        """The answer of a store; where it has none, says so and gives None."""
        try:
            return ask()
        except DamagedWords as damaged:
            rest = damaged.rest
            go_on = self._way("trouble-go-on", lambda: self._open_rest(rest), "next")
            self.tell(damaged.key, go_on)
        except Troubled as troubled:
            self.tell(troubled.key)
        return None

    def is_shut(self) -> bool:
        """Whether the store of this computer could not be opened; says so where that is so."""
        troubled = self._cabinet.kept_shut
        if troubled is not None:
            self.tell_shut(troubled)
        return troubled is not None

    def tell_shut(self, troubled: Troubled) -> None:
        """Says why the store is not open, with the ways to go on."""
        backup = troubled.backup if isinstance(troubled, (Damaged, Missing)) else None
        ways = []
        if backup is not None:
            words = self._wording.text("trouble-use-copy", day=self._day_of(backup))
            ways.append(WayOut(words, lambda: self._bring_back(backup), "undo"))
        if isinstance(troubled, (Damaged, NotAStore)):
            ways.append(self._way("trouble-start-beside", self._start_beside, "plus"))
        if not ways or isinstance(troubled, Missing):
            ways.append(self._way("action-try-again", self._cabinet.open, "undo"))
        self.tell(troubled.key, *ways)

    def may_close(self) -> bool:
        """Whether all is kept; where it is not, asks before the window goes."""
        if self._may_close or self._desk.is_kept():
            return True
        self.tell(
            "trouble-not-kept",
            self._way("action-try-again", self._try_again, "undo"),
            self._way("trouble-close-anyway", self._close_anyway, "close"),
        )
        self._asks_to_close = True
        return False

    def tell(self, key: str, *ways_out: WayOut) -> None:
        """Says what happened, what is safe, what to do; it stays until it is closed."""
        self._window.tell(trouble_message(self._wording, key, ways_out, self._untell))

    def tell_of_bug(self) -> None:
        """Says calmly that something went wrong; that words are saved only where they are."""
        if self._desk.is_kept():
            self.tell("trouble-bug")
        else:
            again = self._way("action-try-again", self._try_again, "undo")
            self.tell("trouble-bug-not-kept", again)

    def _untell(self) -> None:
        self._asks_to_close = False
        self._window.untell()

    def _way(self, key: str, does: Callable[[], None], sign: str) -> WayOut:
        return WayOut(self._wording.text(key), does, sign)

    def _tell_unsaved(self, trouble: Trouble | None) -> None:
        if trouble is None:
            self._unsaved = None
            self._untell()
        elif trouble is not self._unsaved and not self._asks_to_close:
            self._unsaved = trouble
            self.tell(trouble.key, self._way("action-try-again", self._try_again, "undo"))

    # What the ways out do.

    def _try_again(self) -> None:
        self._unsaved = None
        self._desk.try_again()

    def _open_rest(self, rest: object) -> None:
        self.rest_wanted.emit(rest)

    def _bring_back(self, backup: Path) -> None:
        try:
            self._cabinet.bring_back(backup)
        except Troubled as troubled:
            self.tell(troubled.key)

    def _start_beside(self) -> None:
        self._cabinet.start_beside()
        self.moved.emit(file_of(self._cabinet.place))

    def _close_anyway(self) -> None:
        self._may_close = True
        self._window.close()

    def _day_of(self, backup: Path) -> str:
        return moment(self._wording, When(day=self._cabinet.day_of(backup)))
