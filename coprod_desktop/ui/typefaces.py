"""Gives Qt the font files of a typeface when the typeface is first used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtGui import QFontDatabase, QGuiApplication

from coprod_desktop.content.typefaces import NoTypeface, typefaces

COMPUTERS_LETTERS = "computer"
"""The key of the typeface this computer uses itself."""


class Typefaces(Mapping[str, str]):
    """The families by key, the computer's own last; where ours are missing it is the only one."""

    def __init__(self) -> None:
        self._own = QGuiApplication.font().family()
        self._given: set[str] = set()
        try:
            self._faces = typefaces()
        except NoTypeface:
            self._faces = {}

    def __getitem__(self, key: str) -> str:
        if key == COMPUTERS_LETTERS:
            return self._own
        face = self._faces[key]
        if key not in self._given:
            self._given.add(key)
            for file in {face.regular, face.bold}:
                QFontDatabase.addApplicationFont(str(file))
        return face.family

    def __iter__(self) -> Iterator[str]:
        yield from self._faces
        yield COMPUTERS_LETTERS

    def __len__(self) -> int:
        return len(self._faces) + 1

    @property
    def are_ours(self) -> bool:
        """Whether our own letters are on this computer."""
        return bool(self._faces)

    def add_fallback(self) -> None:
        """Has letters that no other file has; needed once people write."""
        for file in {face.fallback for face in self._faces.values()}:
            QFontDatabase.addApplicationFont(str(file))
