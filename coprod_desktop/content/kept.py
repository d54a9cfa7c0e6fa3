"""Keeps what was read of the data files of one language."""

from __future__ import annotations

from functools import cached_property

from coprod_desktop.content.paths import paths
from coprod_desktop.content.picture_search import PictureSearch
from coprod_desktop.content.pictures import Picture, pictures
from coprod_desktop.domain.path import Path
from coprod_desktop.resources import ENGLISH


class Content:
    """The kinds of meeting with their pictures, each read when it is first asked for."""

    def __init__(self, language: str = ENGLISH) -> None:
        self._language = language

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """Every kind of meeting, in the order they are offered in."""
        return paths(self._language)

    @cached_property
    def pictures(self) -> dict[str, Picture]:
        """Every picture by its meaning."""
        return pictures()

    @cached_property
    def search(self) -> PictureSearch:
        """All pictures by the words people type."""
        return PictureSearch(self.pictures)
