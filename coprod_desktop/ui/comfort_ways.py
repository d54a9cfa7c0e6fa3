"""Leads through the pages on which a person chooses how they like it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from coprod_desktop.speech import piper_files
from coprod_desktop.ui import own_folders
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.liking import Liking
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.read_aloud.voice_trial import VoiceTrial
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.comfort import ComfortScreen
from coprod_desktop.ui.screens.comfort_pages import (
    ColoursPage,
    ComfortPage,
    FollowingPage,
    LettersPage,
    LinesPage,
    ReadingPage,
)
from coprod_desktop.ui.screens.loudspeakers import LoudspeakersPage
from coprod_desktop.ui.screens.voices import VoicesPage
from coprod_desktop.ui.sound.hear_through import HearThrough
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class ComfortWays(QObject):
    """Lays the pages over whatever is open; what is chosen holds at once.

    ``say_like_wanted`` asks how words are to be said.
    """

    say_like_wanted = Signal()

    def __init__(
        self,
        window: Window,
        wording: Wording,
        look: Look,
        families: Mapping[str, str],
        reader: Reader,
        liking: Liking,
        hear_through: HearThrough,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._look = look
        self._families = families
        self._reader = reader
        self._liking = liking
        self._hear_through = hear_through
        self._trial = VoiceTrial(wording, reader, liking.now, self)

    def open(self) -> None:
        """Shows the pages there are; where one of them is in front, takes all of them off."""
        self._reader.stop()
        if self._is_in_front():
            while self._is_in_front():
                self._window.take_off()
            return
        screen = ComfortScreen(self._wording, self._look)
        screen.chosen.connect(self._choose)
        screen.page_wanted.connect(self.show_page)
        self._lay(screen)

    def _is_in_front(self) -> bool:
        return isinstance(self._window.screen_in_front, ComfortScreen | ComfortPage)

    def show_page(self, key: str) -> None:
        """Shows one page of choices."""
        page = self._page(key)
        page.chosen.connect(self._choose)
        self._lay(page)

    def show_voices(self) -> None:
        """Shows the voices there are, once they are found."""
        page = VoicesPage(self._wording, self._liking.now(), piper_files.is_there())
        page.chosen.connect(self._choose)
        page.hear_wanted.connect(self._trial.hear)
        page.folder_wanted.connect(lambda: self._show_folder(page))
        self._reader.voice.voices_found.connect(page.show_voices)
        self._lay(page)
        self._reader.voice.find_voices()

    def _show_folder(self, page: VoicesPage) -> None:
        """Shows the folder for voices as this computer shows folders, else says where it is."""
        folder = own_folders.for_voices()
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            page.tell_folder(str(folder))

    def show_loudspeakers(self) -> None:
        """Shows what sound can come from, and what comes or goes meanwhile."""
        through = self._hear_through
        page = LoudspeakersPage(self._wording, through.outputs(), through.chosen)
        page.used.connect(through.choose)
        page.hear_wanted.connect(self._trial.hear_sound)
        through.there_changed.connect(page.show_outputs)
        self._lay(page)

    def _page(self, key: str) -> ComfortPage:
        wording, look, now = self._wording, self._look, self._liking.now()
        if key == "colours":
            return ColoursPage(wording, look, now)
        if key == "letters":
            return LettersPage(wording, look, self._families, now)
        if key == "lines":
            return LinesPage(wording, look, now)
        if key == "reading":
            reading = ReadingPage(wording, now, self._reader.second_voice)
            reading.voice_wanted.connect(self.show_voices)
            reading.through_wanted.connect(self.show_loudspeakers)
            reading.say_like_wanted.connect(self.say_like_wanted)
            return reading
        return FollowingPage(wording, now)

    def _choose(self, chosen: Mapping[str, str | int | bool | tuple[str, ...]]) -> None:
        self._liking.choose(replace(self._liking.now(), **chosen))  # type: ignore[arg-type]

    def _lay(self, screen: ColumnScreen) -> None:
        self._reader.stop()
        screen.left.connect(self._window.take_off)
        self._window.lay_over(screen)
