"""Shows the first screen with as little as it needs."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop import resources
from coprod_desktop.content.pictures import picture_file
from coprod_desktop.content.themes import Themes
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui import own_folders
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.kit.ring import FocusRing
from coprod_desktop.ui.kit.signs import Signs
from coprod_desktop.ui.kit.style import dress
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.screens.start import StartScreen
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.typefaces import Typefaces
from coprod_desktop.ui.window import Window
from coprod_desktop.ui.worn import wear
from coprod_desktop.wording import Wording

LARGE = (1440, 860)
"""A screen of this size has room round a window of 1366 x 768."""


class Front:
    """The application with its look, its words, its window on the first screen.

    ``settings`` is the file of choices, ``size`` like "1366x768". What its buttons do is behind
    it, in `Program`, which takes as long again to load.
    """

    def __init__(self, settings: Path | None = None, size: str = "") -> None:
        existing = QApplication.instance()
        self.application = (
            existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
        )
        self.application.setApplicationName("Coprod")
        self.application.setQuitOnLastWindowClosed(True)
        file = settings or own_folders.for_choices() / "settings.json"
        self.computer = ThisComputer(SettingsFile(file))
        chosen = self.computer.settings
        self.wording = Wording(resources.language_here(chosen.language))
        self.typefaces = Typefaces()
        shelf = PictureShelf(cache(picture_file))
        signs = Signs(resources.folder() / "signs.toml")
        self.look = Look(Themes(), shelf, signs, self.typefaces)
        wear(self.look, chosen.comfort)
        dress(self.application, self.look)
        self.ring = FocusRing(self.application)
        self.look.changed.connect(self.ring.go_round_again)
        self.window = Window(self.wording, self.look)
        self.window.resize(*_size(size))
        self._fits_screen = not size
        self.window.show_screen(_first_screen(chosen, self.wording, self.look))

    def show(self) -> None:
        """Shows the window."""
        if self._fits_screen and _is_small_screen():
            # With its title bar, a window as large as the screen would go over its edge.
            self.window.showMaximized()
        else:
            self.window.show()

    def come_up(self) -> bool:
        """Shows the window until it is painted; false where it was closed before that.

        What somebody presses meanwhile is kept by Qt, for the next event loop to do.
        """
        until_seen = QEventLoop()
        for signal in (self.window.seen, self.window.closing):
            signal.connect(until_seen.quit, Qt.ConnectionType.QueuedConnection)
        self.show()
        until_seen.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return self.window.isVisible()

    def close(self) -> None:
        """Closes the window without asking, and lets it go."""
        self.window.ask_before_closing(lambda: True)
        self.window.close()
        for part in (self.window, self.computer, self.ring):
            part.deleteLater()


def _first_screen(chosen: Settings, wording: Wording, look: Look) -> Screen:
    """The first questions, or the three choices."""
    if chosen.asked:
        return StartScreen(wording, look, (), chosen)
    # Its cards are loaded only for whoever starts the program for the first time.
    from coprod_desktop.ui.screens.first_use import FirstLook

    return FirstLook(wording, look, chosen.comfort)


def _is_small_screen() -> bool:
    screen = QApplication.primaryScreen().availableSize()
    return screen.width() < LARGE[0] or screen.height() < LARGE[1]


def _size(asked: str) -> tuple[int, int]:
    """The window's size as asked, else what the screen allows up to 1366 x 768."""
    width, _, height = asked.partition("x")
    if width.isdigit() and height.isdigit():
        return int(width), int(height)
    screen = QApplication.primaryScreen().availableSize()
    return min(1366, screen.width()), min(768, screen.height())
