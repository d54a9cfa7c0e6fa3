"""Writes a file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

OURS_ALONE = 0o600
"""The permissions of a file that only this user may read."""


@contextmanager
def whole_file(place: Path, permissions: int = 0o666) -> Iterator[BinaryIO]:
    """A file to write to, which gets the name ``place`` at the end of the block.

    By then it is on the disk, so that a power cut leaves the old file or the new one. Where the
    block raises, what stood at ``place`` is as it was. Raises OSError where the disk cannot.
    """
    part = place.with_name(f"{place.name}.part")

    def opened(path: str, flags: int) -> int:
        return os.open(path, flags, permissions)

    try:
        # Not Path.open, which takes no opener.
        with open(part, "wb", opener=opened) as file:
            yield file
        _sync(part)
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def empty_and_ours_alone(draft: Path) -> None:
    """An empty file that only this user may read."""
    draft.unlink(missing_ok=True)
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OURS_ALONE))


def set_down(draft: Path, place: Path) -> None:
    """Give a finished file its name, so that it is there whole even after a power cut."""
    _sync(draft)
    draft.replace(place)
    _sync(place.parent)


def set_down_new(draft: Path, place: Path) -> None:
    """The same, where a file that is there already is never replaced."""
    _sync(draft)
    try:
        os.link(draft, place)
    except FileExistsError:
        return
    except OSError:
        # A disk without links, as on most sticks.
        if place.exists():
            return
        draft.rename(place)
    _sync(place.parent)


def _sync(path: Path) -> None:
    if path.is_dir() and os.name == "nt":  # Windows keeps its folders itself
        return
    opened = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
