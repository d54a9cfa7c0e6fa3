"""The way through a meeting with the person's own cards on it."""

from __future__ import annotations

from collections.abc import Callable

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.own_cards import with_own_cards
from coprod_desktop.domain.path import Path
from coprod_desktop.domain.person import Strength


class OwnPath:
    """Gives the path of a meeting as ``path_of`` does; the same one as long as that does.

    It is asked at every letter that is typed, so what was made last is kept.
    """

    def __init__(self, path_of: Callable[[Meeting], Path], strengths: tuple[Strength, ...]) -> None:
        self._path_of = path_of
        self._strengths = strengths
        self._last: tuple[Path, Path] | None = None

    def __call__(self, meeting: Meeting) -> Path:
        path = self._path_of(meeting)
        if self._last is None or self._last[0] is not path:
            self._last = (path, with_own_cards(path, self._strengths))
        return self._last[1]
