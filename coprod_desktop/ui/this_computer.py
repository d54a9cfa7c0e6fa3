"""Keeps what this computer is to know."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.settings import Settings, SettingsFile


class ThisComputer(QObject):
    """The choices of this computer; ``not_kept`` comes once, where they cannot be written."""

    not_kept = Signal()

    def __init__(self, file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._told = False
        self.settings = file.read()

    @property
    def kinds_folder(self) -> Path:
        """Where a centre keeps its own kinds of meeting: beside the settings, unless it says."""
        return Path(self.settings.kinds_folder or self._file.file.parent / "meetings")

    def keep_comfort(self, comfort: Comfort) -> None:
        """Keeps how it is to look, sound, read where nobody sits."""
        self._keep(self.settings.with_comfort(comfort))

    def keep_pronunciations(self, words: tuple[Pronunciation, ...]) -> None:
        """Keeps how everybody here hears words."""
        self._keep(replace(self.settings, pronunciations=words))

    def keep_numbers(self, contacts: tuple[Contact, ...]) -> None:
        """Keeps whom everybody here can ring."""
        self._keep(replace(self.settings, numbers=contacts))

    def keep_kinds_folder(self, folder: Path) -> None:
        """Keeps where the kinds of meeting of this centre are."""
        self._keep(replace(self.settings, kinds_folder=str(folder)))

    def keep_loudspeaker(self, key: str) -> None:
        """Keeps what sound comes from; "" is the computer's own choice."""
        self._keep(replace(self.settings, loudspeaker=key))

    def keep_store(self, file: Path) -> None:
        """Keeps words in another file from now on."""
        self._keep(replace(self.settings, store=str(file)))

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        if not self._file.write(settings) and not self._told:
            self._told = True
            self.not_kept.emit()
