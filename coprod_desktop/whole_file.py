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
            file.flush()
            os.fsync(file.fileno())
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)
