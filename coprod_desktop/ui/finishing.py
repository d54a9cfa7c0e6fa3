"""Asks a guest once before what was for today goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.screens.finish import FinishedScreen, FinishScreen
from coprod_desktop.ui.ways_out import WaysOut
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class Finishing(QObject):
    """``back_wanted`` goes back to all of today, ``left`` to the start with nothing of it."""

    back_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        window: Window,
        wording: Wording,
        desk: Desk,
        reader: Reader,
        ways_out: WaysOut,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._desk = desk
        self._reader = reader
        self._ways_out = ways_out

    def ask(self) -> None:
        """Asks whether it may go."""
        screen = FinishScreen(self._wording)
        screen.finish_wanted.connect(self._finish_now)
        screen.back_wanted.connect(self.back_wanted)
        self._window.show_screen(screen)

    def may_close(self) -> bool:
        """Whether nothing is lost; a guest with words here is asked once."""
        if not self._ways_out.may_close():
            return False
        asked = isinstance(self._window.screen_in_front, FinishScreen)
        wrote = self._desk.is_for_today and not self._desk.is_example and self._desk.has_written()
        if not wrote or asked:
            return True
        self.ask()
        return False

    def _finish_now(self) -> None:
        self._reader.stop()
        self._window.settle()
        self._desk.leave()
        screen = FinishedScreen(self._wording)
        screen.home_wanted.connect(self.left)
        self._window.show_screen(screen)
