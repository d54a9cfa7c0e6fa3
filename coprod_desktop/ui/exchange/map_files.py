"""Writes the files of one map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QImageWriter

from coprod_desktop.content.themes import FIRST, Themes
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.exchange.formats import FORMATS
from coprod_desktop.exchange.from_meeting import outline_of
from coprod_desktop.exchange.icons import Icons
from coprod_desktop.exchange.tree import LeftOut, plain
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.map_picture import (
    MOST_PIXELS,
    MOST_SIDE,
    map_image,
    map_svg,
)
from coprod_desktop.ui.views.sheet_saving import NotSaved, save_copy, told_saved
from coprod_desktop.wording import Wording

_BRANCH = re.compile(r"branch\d")
PICTURES = ("png", "png-words", "svg")
"""The kinds of files that are painted."""
_TITLE, _DESCRIPTION = "Title", "Description"
"""What these two are called in a PNG, by its specification."""
_MANY = 150
"""Lines from which painting takes longer than a person is used to wait."""


class MapFiles:
    """Saves a meeting as what other programs open; what is kept is in none of it."""

    def __init__(self, meeting: Meeting, wording: Wording, look: Look) -> None:
        self._meeting = meeting
        self._wording = wording
        self._look = look
        self._outline = outline_of(meeting, Icons(look.shelf.has), _colours())

    def takes_long(self, kind: str) -> bool:
        """Whether a person would have to wait for a file of this kind."""
        return kind in PICTURES and len(self._outline.entries) > _MANY

    def save(self, kind: str, folder: Path) -> tuple[str, ...]:
        """Writes the file of this kind into a folder, whole or not at all; says what it did.

        Raises NotSaved.
        """
        if kind == "svg":
            told = [self._told(save_copy(folder, self._svg(), ".svg"))]
        elif kind in PICTURES:
            told = self._save_picture(folder, with_words=kind != "png")
        else:
            written = FORMATS[kind]
            told = [
                self._told(save_copy(folder, written.write(self._outline), written.suffixes[0]))
            ]
        return (*told, *self._stayed(kind))

    def _told(self, file: Path) -> str:
        return told_saved(self._wording, file)

    def _save_picture(self, folder: Path, *, with_words: bool) -> list[str]:
        """A picture, with its words beside it in a second file: both or neither."""
        image = map_image(self._meeting, self._wording, self._look)
        file = save_copy(folder, self._png(image), ".png")
        told = [self._told(file)]
        if _is_crowded(image):
            told.append(self._wording.text("save-map-small"))
        if with_words:
            try:
                words = save_copy(folder, self._in_words().encode("utf-8"), ".txt")
            except NotSaved:
                _take_away(file)
                raise
            told.append(self._wording.text("save-map-words-beside", name=words.name))
        return told

    def _png(self, image: QImage) -> bytes:
        """A picture, which says in words what it shows where programs look for that."""
        image.setText(_TITLE, plain(self._outline.title.text))
        image.setText(_DESCRIPTION, self._in_words())
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        if not QImageWriter(buffer, QByteArray(b"png")).write(image):
            raise NotSaved("save-map-no-picture")
        return bytes(buffer.data().data())

    def _svg(self) -> bytes:
        """A drawing, which a screen reader takes for one picture with its description."""
        drawn = map_svg(self._meeting, self._wording, self._look, self._in_words())
        # Words that were pasted may have signs in them that no file of this kind may have.
        text = plain(drawn.decode("utf-8", "replace"))
        return text.replace("<svg ", '<svg role="img" ', 1).encode("utf-8")

    def _in_words(self) -> str:
        """What the map shows: how much, then all of it in reading order."""
        told = self._outline.entries
        heaps = sum(entry.level == 1 for entry in told)
        ideas = len(told) - heaps - 1
        first = self._wording.text("save-map-described", heaps=heaps, ideas=ideas)
        return f"{first}\n\n{FORMATS['text'].write(self._outline).decode('utf-8')}"

    def _stayed(self, kind: str) -> Iterator[str]:
        """What did not go along."""
        if self._meeting.kept:
            yield self._wording.text("save-map-kept", count=self._meeting.kept)
        stays = [LeftOut.VOICE_NOTES]
        if kind not in PICTURES:  # where the person's own are seen
            stays.append(LeftOut.OWN_PICTURES)
        for left_out in stays:
            if count := self._outline.left_out.get(left_out):
                yield self._wording.text(f"left-out-{left_out}", count=count)


def _take_away(file: Path) -> None:
    """Takes a file away again, where that can still be done."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _is_crowded(image: QImage) -> bool:
    """Whether a map was made smaller, since a picture is never larger than this."""
    wide, high = image.width(), image.height()
    return max(wide, high) >= MOST_SIDE - 1 or wide * high > 0.97 * MOST_PIXELS


def _colours() -> tuple[str, ...]:
    """The colours of branches on paper, whatever colours a person likes to see."""
    roles = Themes()[FIRST].roles
    return tuple(roles[role] for role in sorted(roles) if _BRANCH.fullmatch(role))
