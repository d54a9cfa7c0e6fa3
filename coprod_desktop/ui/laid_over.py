"""Lays screens over whatever is open."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from coprod_desktop import resources
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.liking import Liking
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.comfort import ComfortScreen
from coprod_desktop.ui.screens.help import HelpScreen, LicencesScreen
from coprod_desktop.ui.screens.more import MoreScreen
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class LaidOver(QObject):
    """Comfort, help, More: each gives the place below back untouched.

    Asking for the same one again takes it off.
    """

    def __init__(
        self,
        window: Window,
        wording: Wording,
        look: Look,
        families: Mapping[str, str],
        computer: ThisComputer,
        reader: Reader,
        liking: Liking,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._look = look
        self._families = families
        self._computer = computer
        self._reader = reader
        self._liking = liking
        look.changed.connect(self._let_more_go)

    def comfort(self) -> None:
        """Offers sizes, colours, letters and the voice; each is seen at once."""
        screen = ComfortScreen(self._wording, self._look, self._families, self._liking.now())
        screen.comfort_changed.connect(self._liking.choose)
        self._lay(screen)

    def help(self) -> None:
        """Says what one can do anywhere, with whom one can ring."""
        screen = HelpScreen(self._wording, self._computer.settings.numbers)
        screen.licences_wanted.connect(self._licences)
        self._lay(screen)

    def _licences(self) -> None:
        text = resources.licences().read_text("utf-8")
        self._lay(LicencesScreen(self._wording, text))

    def more(self) -> None:
        """Offers everything that has no room."""
        screen = self._window.screen_in_front
        if isinstance(screen, MoreScreen):
            self._window.take_off()
            return
        own = screen.more_things() if screen is not None else ()
        waiting = tuple(
            Thing(actions[name].text(), actions[name].trigger, actions.row(name).sign)
            for actions, name in self._window.waiting()
        )
        self.offer((*own, *waiting))

    def offer(self, things: tuple[Thing, ...]) -> None:
        """Asks which of these things is wanted."""
        self._lay(MoreScreen(self._wording, things))

    def _let_more_go(self) -> None:
        """Takes More off when words change their size: other things have no room then."""
        if isinstance(self._window.screen_in_front, MoreScreen):
            self._window.take_off()

    def _lay(self, screen: ColumnScreen) -> None:
        in_front = self._window.screen_in_front
        self._reader.stop()
        if type(in_front) is type(screen):
            screen.deleteLater()
            self._window.take_off()
            return
        screen.left.connect(self._window.take_off)
        self._window.lay_over(screen)
