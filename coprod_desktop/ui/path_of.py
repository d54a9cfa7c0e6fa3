"""Finds the path a meeting goes by today."""

from __future__ import annotations

from coprod_desktop.content.kept import Content
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Path, every_step
from coprod_desktop.domain.whole_path import whole_path


class PathOf:
    """The path of its kind, or the one for any meeting where that kind is gone.

    There is a step on it for all that was told, whatever the path was then.
    """

    def __init__(self, content: Content) -> None:
        self._content = content
        self._last: tuple[Meeting, Path] | None = None

    def __call__(self, meeting: Meeting) -> Path:
        # Asked several times with every letter that is typed.
        if self._last is None or self._last[0] is not meeting:
            known = every_step(self._content.paths)
            self._last = (meeting, whole_path(self._of_kind(meeting), meeting, known))
        return self._last[1]

    def _of_kind(self, meeting: Meeting) -> Path:
        paths = self._content.paths
        return next((path for path in paths if path.key == meeting.path), paths[-1])
