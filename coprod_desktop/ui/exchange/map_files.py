"""Writes the files of one map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from coprod_desktop.content.themes import FIRST, Themes
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.exchange.formats import FORMATS
from coprod_desktop.exchange.from_meeting import outline_of
from coprod_desktop.exchange.icons import Icons
from coprod_desktop.exchange.tree import LeftOut
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.sheet_out import told_saved
from coprod_desktop.ui.views.sheet_saving import save_copy
from coprod_desktop.wording import Wording

_BRANCH = re.compile(r"branch\d")
_STAYED = (LeftOut.VOICE_NOTES, LeftOut.OWN_PICTURES)


class MapFiles:
    """Saves a meeting as what other programs open; what is kept is in none of it."""

    def __init__(self, meeting: Meeting, wording: Wording, look: Look) -> None:
        self._meeting = meeting
        self._wording = wording
        self._look = look
        self._outline = outline_of(meeting, Icons(look.shelf.has), _colours())

    def save(self, kind: str, folder: Path) -> tuple[str, ...]:
        """Writes the file of this kind into a folder, whole or not at all; says what it did.

        Raises NotSaved.
        """
        written = FORMATS[kind]
        file = save_copy(folder, written.write(self._outline), written.suffixes[0])
        return (told_saved(self._wording, file), *self._stayed())

    def _stayed(self) -> Iterator[str]:
        """What did not go along."""
        if self._meeting.kept:
            yield self._wording.text("save-map-kept", count=self._meeting.kept)
        for kind in _STAYED:
            if count := self._outline.left_out.get(kind):
                yield self._wording.text(f"left-out-{kind}", count=count)


def _colours() -> tuple[str, ...]:
    """The colours of branches on paper, whatever colours a person likes to see."""
    roles = Themes()[FIRST].roles
    return tuple(roles[role] for role in sorted(roles) if _BRANCH.fullmatch(role))
