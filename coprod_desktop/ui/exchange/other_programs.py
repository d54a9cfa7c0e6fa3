"""Leads maps in from other programs, with the way out to them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from coprod_desktop.exchange.formats import SUFFIXES, opened
from coprod_desktop.exchange.icons import Icons
from coprod_desktop.exchange.to_meeting import Found, meeting_of
from coprod_desktop.exchange.troubles import NotOpened
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.exchange.choosing_file import chosen_map
from coprod_desktop.ui.exchange.dropped import DroppedFiles
from coprod_desktop.ui.exchange.map_files import MapFiles
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.screens.open_map import OpenMapScreen
from coprod_desktop.ui.screens.save_map import SaveMapScreen
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class OtherPrograms(QObject):
    """What can be done with maps of other programs, from wherever one is.

    ``taken_in`` carries a `Session` of a meeting that was made of a file.
    """

    taken_in = Signal(object)

    def __init__(
        self,
        window: Window,
        wording: Wording,
        look: Look,
        desk: Desk,
        reader: Reader,
        at_somebodys_place: Callable[[Callable[[], None]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._look = look
        self._desk = desk
        self._reader = reader
        self._at_somebodys_place = at_somebodys_place
        self._screen: OpenMapScreen | None = None
        self._found: Found | None = None
        self._errand = Errand(self)
        self._errand.done.connect(self._show)
        DroppedFiles(window, SUFFIXES, self).dropped.connect(self._take_dropped)

    def things(self) -> tuple[Thing, ...]:
        """What stands on More."""
        opens = Thing(self._wording.text("open-map"), self.ask_which, picture="think")
        if self._desk.session is None:
            return (opens,)
        return (Thing(self._wording.text("save-map"), self.ask_how, sign="save"), opens)

    # Opening.

    def ask_which(self) -> None:
        """Asks for a file, once it is known whose meeting it becomes."""
        self._once_known_whose(self._ask_which_now)

    def _take_dropped(self, file: Path) -> None:
        """Looks into a file somebody let go over the window, unless all is hidden there."""
        if not self._window.is_hidden_now:
            self._once_known_whose(lambda: self.look_into(file))

    def _once_known_whose(self, then: Callable[[], None]) -> None:
        if self._desk.person is None or self._desk.is_example:
            self._at_somebodys_place(then)
        else:
            then()

    def _ask_which_now(self) -> None:
        file = chosen_map(self._wording, self._window)
        if file is not None:
            self.look_into(file)

    def look_into(self, file: Path) -> None:
        """Shows what is in a file. Nothing is kept by that."""
        self._leave()
        self._reader.stop()
        self._found = None
        self._screen = screen = OpenMapScreen(self._wording)
        screen.left.connect(self._leave)
        screen.kept.connect(self._keep)
        screen.another_wanted.connect(self._choose_another)
        self._window.lay_over(screen)
        notes = self._wording.text("open-map-notes")
        icons = partial(Icons, self._look.shelf.has)
        self._errand.begin(lambda: _found_in(file, icons, notes))

    def _show(self, came: object) -> None:
        screen = self._screen
        if screen is None or not isValid(screen):
            return  # one has gone home meanwhile
        if isinstance(came, Found):
            self._found = came
            screen.show_found(came)
        else:
            screen.show_trouble(came if isinstance(came, str) else "open-map-damaged")

    def _choose_another(self) -> None:
        self._leave()
        self.ask_which()

    def _leave(self) -> None:
        """Takes the screen off; what was found is forgotten."""
        self._errand.stop()
        screen, self._screen = self._screen, None
        if screen is not None and screen is self._window.screen_in_front:
            self._reader.stop()
            self._window.take_off()

    def _keep(self) -> None:
        found, self._found = self._found, None
        self._leave()
        if found is not None:
            self._window.settle()
            self.taken_in.emit(self._desk.take_in(found.meeting))

    # Saving.

    def ask_how(self) -> None:
        """Asks how the map of the open meeting is to be saved."""
        self._window.settle()
        session = self._desk.session
        if session is None:
            return
        self._reader.stop()
        files = MapFiles(session.meeting, self._wording, self._look)
        screen = SaveMapScreen(self._wording, files.save, files.takes_long)
        screen.left.connect(self._window.take_off)
        self._window.lay_over(screen)

    def close(self) -> None:
        """Waits for what is still read."""
        self._errand.close()


def _found_in(file: Path, icons: Callable[[], Icons], notes: str) -> Found | str:
    """What is in a file, or the key of what to tell instead; on a thread of its own."""
    try:
        return meeting_of(opened(file), icons(), notes)
    except NotOpened as trouble:
        return trouble.message
