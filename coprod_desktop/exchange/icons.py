"""Finds the picture for an icon of Freeplane, or the icon for a picture.

Its newer icons are called after the sign they show ("emoji-1F4A1"), as our pictures are; for the
older ones a table says which sign they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from coprod_desktop import resources
from coprod_desktop.content.table import Table
from coprod_desktop.domain.picture import OPENMOJI, openmoji_code

_EMOJI = "emoji-"
_CODE = re.compile(r"[0-9A-F]{2,5}(?:-[0-9A-F]{2,5}){0,9}")
_PRIVATE = re.compile(r"E[0-9A-F]{3}")
"""Signs that only OpenMoji has."""
_VARIANT = "-FE0F"


class Icons:
    """Both ways between pictures and icons; ``knows`` says whether a picture can be shown."""

    def __init__(self, knows: Callable[[str], bool], folder: Path | None = None) -> None:
        place = folder or resources.folder()
        table = Table.of(place / "freeplane-icons.toml").table("icons")
        self._codes: Mapping[str, str] = {name: table.text(name) for name in table.names}
        pictures = Table.of(place / "pictures.toml")
        self._of_ours = {key: pictures.table(key).text("code") for key in pictures.names}
        self._ours = {_bare(code): key for key, code in reversed(self._of_ours.items())}
        self._knows = knows

    def knows(self, picture: str) -> bool:
        """Whether there is such a picture here."""
        return self._knows(picture)

    def picture(self, icon: str) -> str:
        """The picture that shows the same as an icon, or nothing."""
        code = self._codes.get(icon) or icon.removeprefix(_EMOJI).upper()
        if not _CODE.fullmatch(code) or (icon not in self._codes and not icon.startswith(_EMOJI)):
            return ""
        candidates = (
            self._ours.get(_bare(code), ""),
            f"{OPENMOJI}{code}",
            f"{OPENMOJI}{code}{_VARIANT}",
        )
        return next((key for key in candidates if key and self._knows(key)), "")

    def icon(self, picture: str) -> str:
        """The icon that shows the same as a picture, or nothing."""
        code = openmoji_code(picture) or self._of_ours.get(picture, "")
        if not _CODE.fullmatch(code) or _PRIVATE.match(code):
            return ""
        return f"{_EMOJI}{_bare(code)}"


def _bare(code: str) -> str:
    """A sign without what only asks for it in colour."""
    return code.upper().replace(_VARIANT, "")
