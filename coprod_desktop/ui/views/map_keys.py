"""Knows what each key does to the map as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QKeySequence

from coprod_desktop.wording import Wording


class MapKeys:
    """The keys written beside the words of each deed, which may need Shift on some keyboards."""

    def __init__(self, wording: Wording, deeds: Mapping[str, Callable[[], None]]) -> None:
        self._deeds: dict[str, Callable[[], None]] = {}
        for name, does in deeds.items():
            for written in wording.text(f"{name}.keys").split("|"):
                self._deeds[_pressed(QKeySequence(written.strip()))] = does

    def press(self, keys: QKeySequence) -> bool:
        """Does what these keys stand for; answers whether they stand for anything."""
        does = self._deeds.get(_pressed(keys))
        if does is None:
            return False
        does()
        return True


def _pressed(keys: QKeySequence) -> str:
    """The keys in writing, where Shift or the key pad only say how a sign is typed."""
    written = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return written.replace("Shift+", "").replace("Num+", "")
