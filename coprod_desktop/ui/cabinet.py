"""Opens a store without making the window wait."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Lock, Thread
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.person import Person
from coprod_desktop.storage.meeting_tile import MeetingTile
from coprod_desktop.storage.person_tile import PersonTile
from coprod_desktop.storage.places import Place, file_of
from coprod_desktop.storage.troubles import NotOpened, Troubled
from coprod_desktop.ui.faults import note

_Answer = TypeVar("_Answer")


class Shelf(Protocol):
    """What the window asks of an open store."""

    def people(self) -> tuple[PersonTile, ...]: ...
    def open_person(self, person_id: str) -> Person: ...
    def meetings(self, person_id: str) -> tuple[MeetingTile, ...]: ...
    def open_meeting(self, meeting_id: str) -> Meeting: ...


class Pen(Protocol):
    """What the window asks of the thread that writes."""

    def keep(self, owner: str, before: Meeting | None, after: Meeting | None) -> None: ...
    def keep_person(self, before: Person | None, after: Person | None) -> None: ...
    def keep_sound(
        self, owner: str, meeting: str, note: str, number: int, samples: bytes
    ) -> None: ...
    def forget_sound(self, note: str) -> None: ...
    def keep_picture(self, owner: str, meeting: str, which: str, picture: OwnPicture) -> None: ...
    def picture(self, which: str) -> OwnPicture | None: ...
    def forget_unnamed(self, meeting: str, named: frozenset[str] = ...) -> None: ...
    def offer_back(self, named: frozenset[str]) -> None: ...
    def sound(self, note: str) -> bytes: ...
    def try_again(self) -> None: ...
    def settle(self, timeout: float = ...) -> bool: ...
    def close(self, timeout: float = ...) -> bool: ...


class Cabinet(QObject):
    """A store with the thread that writes to it, ready when ``opened`` has come.

    SQLAlchemy takes longer to load than the window does to show, so it is imported in a thread,
    with the store opened there too. ``trouble`` carries a `Trouble`, or None when all is kept
    again after one; ``shut`` the `Troubled` that kept the store from opening.
    """

    opened = Signal()
    shut = Signal(object)
    trouble = Signal(object)

    def __init__(self, place: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._shelf: Shelf | None = None
        self._pen: Pen | None = None
        self._opening: Thread | None = None
        self._kept_shut: Troubled | None = None
        self._in_use = Lock()

    def open(self) -> None:
        """Begins to open the store; ``opened`` or ``shut`` comes."""
        self._opening = Thread(target=self._open, name="opening", daemon=True)
        self._opening.start()

    def open_now(self) -> None:
        """Opens the store before going on, for one in memory."""
        self._open()

    def _open(self) -> None:
        self._kept_shut = None
        try:
            # SQLAlchemy is loaded here, after the window is seen, which halves the way to it.
            from coprod_desktop.storage.keeper import Keeper
            from coprod_desktop.storage.opening import open_store

            store = open_store(self.place)
        except Troubled as troubled:
            self._stay_shut(troubled)
        except Exception as error:  # noqa: BLE001
            # The outermost edge of this thread: whoever waits for the store has to hear of it.
            note(type(error), error.__traceback__)
            self._stay_shut(NotOpened())
        else:
            self._shelf = store
            self._pen = Keeper(store, self.trouble.emit)
            self.opened.emit()

    def _stay_shut(self, troubled: Troubled) -> None:
        self._kept_shut = troubled
        self.shut.emit(troubled)

    @property
    def is_open(self) -> bool:
        """Whether people can be shown."""
        return self._pen is not None

    @property
    def kept_shut(self) -> Troubled | None:
        """Why the store could not be opened, once that was tried."""
        self._wait()
        return self._kept_shut

    @property
    def shelf(self) -> Shelf:
        """The open store to read from, with everything written that was given to the pen."""
        self._wait()
        assert self._shelf is not None
        self.pen.settle(5.0)
        return self._shelf

    def asked(self, ask: Callable[[Shelf], _Answer]) -> _Answer | None:
        """What the open store answers, on any thread; None where it is shut or has no answer."""
        with self._in_use, suppress(Troubled):
            if self._shelf is not None:
                return ask(self.shelf)
        return None

    @property
    def pen(self) -> Pen:
        """The thread that writes."""
        self._wait()
        assert self._pen is not None, "the store is open"
        return self._pen

    def is_kept(self) -> bool:
        """Whether all that was given to the pen is in the store."""
        self._wait()
        return self._pen is None or self._pen.settle(5.0)

    # Ways out of a file that cannot be opened.

    def day_of(self, backup: Path) -> date:
        """The day a copy was made, as it was on this computer."""
        # What reads copies loads SQLAlchemy, as opening does.
        from coprod_desktop.storage.backups import made_at

        return made_at(backup).astimezone().date()

    def bring_back(self, backup: Path) -> None:
        """Puts a copy in the place of the file, which is put aside, then opens it.

        Raises a Troubled where that cannot be done.
        """
        # As above: it loads SQLAlchemy.
        from coprod_desktop.storage.backups import bring_back

        file = file_of(self.place)
        assert file is not None, "only files have copies"
        bring_back(file, backup)
        self.open()

    def start_beside(self) -> None:
        """Opens a fresh file beside the one that cannot be opened, which is left alone."""
        # As above: it loads SQLAlchemy.
        from coprod_desktop.storage.backups import beside

        file = file_of(self.place)
        assert file is not None, "only a file has a folder"
        self.place = beside(file)
        self.open()

    def _wait(self) -> None:
        if self._opening is not None:
            self._opening.join()

    def close(self) -> None:
        """Writes what is left, then lets the store go."""
        self._wait()
        with self._in_use:
            if self._pen is not None:
                self._pen.close()
                self._pen = None
                self._shelf = None
