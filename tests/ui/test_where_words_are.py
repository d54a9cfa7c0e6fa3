"""What the program says of where words are kept is true."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.settings import Settings
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.help import HelpScreen
from coprod_desktop.ui.screens.start import StartScreen
from coprod_desktop.wording import Wording
from tests.ui import opened

HERE = (Settings(), Settings(store="words.sqlite3"), Settings(store="sqlite:///words.sqlite3"))
AT_CENTRE = Settings(store="postgresql://centre@server/coprod")


@pytest.fixture
def opening(qapp: QApplication) -> Iterator[opened.Opening]:
    yield from opened.opening(qapp)


def said(screen: ColumnScreen) -> str:
    """All the words of a screen."""
    words = " ".join(paragraph.text() for paragraph in screen.findChildren(Paragraph))
    screen.deleteLater()
    return words


def told(opening: opened.Opening, chosen: Settings) -> tuple[str, str]:
    """What is said at the start, and in help."""
    wording = Wording()
    start = StartScreen(wording, opening.look, (), chosen)
    return said(start), said(HelpScreen(wording, chosen))


@pytest.mark.parametrize("chosen", HERE)
def test_a_person_hears_that_their_words_stay_where_they_do(
    chosen: Settings, opening: opened.Opening
) -> None:
    for words in told(opening, chosen):
        assert "Your words stay on this computer." in words
        assert "kept at your centre" not in words


def test_a_person_hears_that_their_words_go_to_the_server_of_a_centre(
    opening: opened.Opening,
) -> None:
    for words in told(opening, AT_CENTRE):
        assert "Your words are kept at your centre." in words
        assert "stay on this computer" not in words
