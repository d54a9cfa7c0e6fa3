"""Finds any picture by its key, whichever sort it is of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from coprod_desktop.content.kept import Content
from coprod_desktop.content.pictures import Picture
from coprod_desktop.domain.own_picture import OwnPicture
from coprod_desktop.domain.picture import openmoji_code, own_id


class EveryPicture(Mapping[str, Picture]):
    """Ours by their meaning, all of OpenMoji, people's own; only ours can be counted.

    ``own`` answers for what people brought or drew. Nothing is read before it is asked for.
    """

    def __init__(self, content: Content, own: Callable[[str], OwnPicture | None]) -> None:
        self._content, self._own = content, own

    def __getitem__(self, key: str) -> Picture:
        if own_id(key):
            own = self._own(key)
            if own is None:
                raise KeyError(key)
            return Picture(key, Path(), own.words, own=own.content)
        if openmoji_code(key):
            found = self._content.search.picture(key)
            if found is None:
                raise KeyError(key)
            return found
        return self._content.pictures[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._content.pictures)

    def __len__(self) -> int:
        return len(self._content.pictures)
