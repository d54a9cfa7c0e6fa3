"""The program as one object: everything that lives as long as its window."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from coprod_desktop import content, resources
from coprod_desktop.settings import SettingsFile
from coprod_desktop.storage.places import chosen_place
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.kit.ring import FocusRing
from coprod_desktop.ui.kit.signs import Signs
from coprod_desktop.ui.kit.style import dress
from coprod_desktop.ui.reading import ReadAloud
from coprod_desktop.ui.ways import Content, Ways
from coprod_desktop.wording import Wording

log = logging.getLogger("coprod_desktop")

COMPUTERS_LETTERS = "computer"
"""The key of the typeface this computer uses itself."""


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
        wording = Wording(chosen.language)
        pictures = content.pictures()
        shelf = PictureShelf(lambda key: pictures[key].file if key in pictures else None)
        signs = Signs(resources.folder() / "signs.toml")
        families = _typefaces()
        self.look = Look(content.themes(), shelf, signs, families)
        dress(self.application, self.look)
        self.ring = FocusRing(self.application)
        self.look.changed.connect(self.ring.go_round_again)
        paths = content.paths(chosen.language)
        self.cabinet = Cabinet(chosen_place(store or chosen.store))
        self.desk = Desk(self.cabinet, paths)
        self.voice = voice()
        self.ways = Ways(
            self.desk,
            self.cabinet,
            self.voice,
            self.look,
            wording,
            Content(paths, pictures, content.example, families),
            file,
            today,
        )
        self.window = self.ways.window
        self.window.resize(*_size(size))

    def show(self) -> None:
        """Shows the first screen, then opens the store behind it."""
        self.ways.begin()
        self.window.show()
        QTimer.singleShot(0, self.cabinet.open)

    def run(self, only_first_screen: bool = False) -> int:
        """Runs until the window is closed; the answer is for the shell."""
        sys.excepthook = self._tell_of_bug
        self.show()
        if only_first_screen:
            QTimer.singleShot(0, self._say_ready)
        return self.application.exec()

    def close(self) -> None:
        """Closes the window as a person would, and lets go of all that came with it."""
        self.window.close()
        for part in (self.window, self.ways, self.desk, self.cabinet, self.voice, self.ring):
            part.deleteLater()

    def _say_ready(self) -> None:
        self.window.repaint()
        print("ready", flush=True)  # noqa: T201 - a measure waits for it
        self.window.close()
        self.application.quit()

    def _tell_of_bug(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Notes where a fault is, never what anybody wrote, and says so calmly."""
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = "" if trace is None else f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}"
        log.error("%s in %s", kind.__name__, where)
        self.ways.tell_of_bug()


def _typefaces() -> dict[str, str]:
    """The families by key; a computer without our letters uses its own."""
    try:
        faces = content.fonts()
    except content.NoTypeface:
        return {COMPUTERS_LETTERS: QApplication.font().family()}
    families = {}
    for face in faces.values():
        for file in {face.regular, face.bold, face.fallback}:
            QFontDatabase.addApplicationFont(str(file))
        families[face.key] = face.family
    families[COMPUTERS_LETTERS] = QApplication.font().family()
    return families


def _size(asked: str) -> tuple[int, int]:
    """The window's size as asked, else what the screen allows up to 1366 x 768."""
    width, _, height = asked.partition("x")
    if width.isdigit() and height.isdigit():
        return int(width), int(height)
    screen = QApplication.primaryScreen().availableSize()
    return min(1366, screen.width()), min(768, screen.height())
