"""Keeps what was read of the data files of one language."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path as File

from coprod_desktop.content.own_paths import OwnPaths, with_own
from coprod_desktop.content.paths import paths, shared_steps
from coprod_desktop.content.picture_search import PictureSearch
from coprod_desktop.content.pictures import Picture, pictures
from coprod_desktop.domain.path import Path
from coprod_desktop.resources import ENGLISH


class Content:
    """The kinds of meeting with their pictures, each read when it is first asked for.

    ``own`` is the folder in which a centre adds or changes kinds of meeting; where it is
    ``expected``, it is told when it is not there.
    """

    def __init__(
        self, language: str = ENGLISH, own: File | None = None, expected: bool = False
    ) -> None:
        self._language = language
        self.own = own
        self.expected = expected

    @property
    def paths(self) -> tuple[Path, ...]:
        """Every kind of meeting, in the order they are offered in."""
        return self.own_paths.paths

    @cached_property
    def own_paths(self) -> OwnPaths:
        """The same, with the files of the centre."""
        ours = paths(self._language)
        if self.own is None:
            return OwnPaths(ours)
        shared = shared_steps(self._language)
        return with_own(ours, shared, self.own, self.pictures, self.expected)

    def read_own_from(self, folder: File) -> None:
        """Reads the files of the centre out of another folder, where they are to be."""
        self.own, self.expected = folder, True
        self.look_again()

    def look_again(self) -> None:
        """Reads the files of the centre anew when they are next asked for."""
        self.__dict__.pop("own_paths", None)

    @cached_property
    def pictures(self) -> dict[str, Picture]:
        """Every picture by its meaning."""
        return pictures()

    @cached_property
    def search(self) -> PictureSearch:
        """All pictures by the words people type."""
        return PictureSearch(self.pictures)
