"""The program as one object: everything that lives as long as its window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from coprod_desktop import resources
from coprod_desktop.content.kept import Content
from coprod_desktop.content.pictures import picture_file
from coprod_desktop.content.themes import Themes
from coprod_desktop.settings import SettingsFile
from coprod_desktop.storage.places import chosen_place
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.faults import Faults
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.kit.ring import FocusRing
from coprod_desktop.ui.kit.signs import Signs
from coprod_desktop.ui.kit.style import dress
from coprod_desktop.ui.reading import ReadAloud
from coprod_desktop.ui.typefaces import Typefaces
from coprod_desktop.ui.ways import Ways
from coprod_desktop.wording import Wording

LARGE = (1440, 860)
"""A screen of this size has room round a window of 1366 x 768."""


class Program:
    """Everything that lives as long as the window.

    ``settings`` is the file of choices, ``store`` a file or an address to keep words in,
    ``size`` like "1366x768"; ``voice`` makes what reads aloud. Call `close` where the program
    goes before its process does.
    """

    def __init__(
        self,
        settings: Path | None = None,
        store: str = "",
        size: str = "",
        today: Callable[[], date] = date.today,
        voice: Callable[[], ReadAloud] = ReadAloud,
    ) -> None:
        existing = QApplication.instance()
        self.application = (
            existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
        )
        self.application.setApplicationName("Coprod")
        self.application.setQuitOnLastWindowClosed(True)
        file = SettingsFile(settings)
        chosen = file.read()
        language = resources.language_here(chosen.language)
        wording = Wording(language)
        content = Content(language)
        shelf = PictureShelf(cache(picture_file))
        signs = Signs(resources.folder() / "signs.toml")
        self.typefaces = Typefaces()
        self.look = Look(Themes(), shelf, signs, self.typefaces)
        dress(self.application, self.look)
        self.ring = FocusRing(self.application)
        self.look.changed.connect(self.ring.go_round_again)
        self.cabinet = Cabinet(chosen_place(store or chosen.store))
        self.desk = Desk(self.cabinet, lambda: content.paths)
        self.voice = voice()
        self.ways = Ways(
            self.desk,
            self.cabinet,
            self.voice,
            self.look,
            wording,
            content,
            self.typefaces,
            file,
            today,
        )
        self.faults = Faults()
        self.faults.met.connect(self.ways.tell_of_bug, Qt.ConnectionType.QueuedConnection)
        self.window = self.ways.window
        self._fits_screen = not size
        self.window.resize(*_size(size))

    def show(self, then: Callable[[], None] | None = None) -> None:
        """Shows the first screen; ``then`` comes once it is seen, which opens the store."""
        self.ways.begin()
        self.window.seen.connect(then or self._go_on, Qt.ConnectionType.QueuedConnection)
        if self._fits_screen and _is_small_screen():
            # With its title bar, a window as large as the screen would go over its edge.
            self.window.showMaximized()
        else:
            self.window.show()

    def _go_on(self) -> None:
        self.typefaces.add_fallback()
        self.cabinet.open()
        if not self.typefaces.are_ours:
            self.ways.tell_of_letters()

    def run(self, only_first_screen: bool = False) -> int:
        """Runs until the window is closed; the answer is for the shell."""
        self.faults.watch()
        # Whoever starts the program may have put off looking for garbage until now.
        self.window.seen.connect(gc.enable, Qt.ConnectionType.QueuedConnection)
        # All that is loaded by then stays, so it need not be looked through for garbage again:
        # that would take as long as 3 frames, in the middle of somebody's typing.
        self.cabinet.opened.connect(gc.freeze, Qt.ConnectionType.QueuedConnection)
        self.show(self._say_ready if only_first_screen else None)
        return self.application.exec()

    def close(self) -> None:
        """Closes the window without asking, and lets go of all that came with it."""
        self.window.ask_before_closing(lambda: True)
        self.window.close()
        self.faults.let_be()
        for part in (
            self.window,
            self.ways,
            self.desk,
            self.cabinet,
            self.voice,
            self.ring,
            self.faults,
        ):
            part.deleteLater()

    def _say_ready(self) -> None:
        print("ready", flush=True)  # noqa: T201 - a measure waits for it
        self.window.close()
        self.application.quit()


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
