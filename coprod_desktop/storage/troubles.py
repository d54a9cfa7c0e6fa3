"""What can go wrong with a store that a person can be told about.

Each `Trouble` is a key of ``resources/text/*/storage.ftl``: the message says what happened,
``.safe`` what is safe, ``.next`` what to do.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from coprod_desktop.domain.meeting import Meeting


class Trouble(StrEnum):
    """An expected trouble; its value is its message key."""

    DAMAGED = "storage-damaged"
    DAMAGED_WORDS = "storage-damaged-words"
    NEWER = "storage-newer"
    NOT_A_STORE = "storage-not-a-store"
    MISSING = "storage-missing"
    READ_ONLY = "storage-read-only"
    DISK_FULL = "storage-disk-full"
    DISK_TROUBLE = "storage-disk-trouble"
    BUSY = "storage-busy"
    UNREACHABLE = "storage-unreachable"
    NETWORK_FOLDER = "storage-network-folder"
    NOT_HERE = "storage-not-here"
    NOT_OPENED = "storage-not-opened"
    UNEXPECTED = "storage-unexpected"

    @property
    def key(self) -> str:
        """The key of its words."""
        return self.value


class Troubled(Exception):
    """The store could not do what was asked; ``trouble`` says why in words for the person.

    The text of the exception names a place or a row, never anybody's words.
    """

    trouble: ClassVar[Trouble]

    @property
    def key(self) -> str:
        """The key of its words."""
        return self.trouble.key


class Damaged(Troubled):
    """The file, or a sealed document in it, is not as it was written."""

    trouble = Trouble.DAMAGED

    def __init__(self, what: str, backup: Path | None = None) -> None:
        super().__init__(what)
        self.backup = backup
        """The newest good backup, where there is one."""


class DamagedWords(Damaged):
    """Some ideas of a meeting cannot be read; ``rest`` is the meeting without them."""

    trouble = Trouble.DAMAGED_WORDS

    def __init__(self, what: str, rest: Meeting) -> None:
        super().__init__(what)
        self.rest = rest


class Newer(Troubled):
    """The store, or a document in it, was written by a newer program."""

    trouble = Trouble.NEWER


class NotAStore(Troubled):
    """There is something else at this place."""

    trouble = Trouble.NOT_A_STORE


class Missing(Troubled):
    """The file was here before, and is not here now."""

    trouble = Trouble.MISSING

    def __init__(self, what: str, backup: Path | None = None) -> None:
        super().__init__(what)
        self.backup = backup
        """The newest good backup, where there is one."""


class ReadOnly(Troubled):
    """The file, its folder or its disk cannot be written."""

    trouble = Trouble.READ_ONLY


class DiskFull(Troubled):
    """There is no room left."""

    trouble = Trouble.DISK_FULL


class DiskTrouble(Troubled):
    """The disk did not do what it was told; a stick pulled out, for one."""

    trouble = Trouble.DISK_TROUBLE


class Busy(Troubled):
    """Another program held the store for longer than we wait."""

    trouble = Trouble.BUSY


class Unreachable(Troubled):
    """The server does not answer, or the file may not be read."""

    trouble = Trouble.UNREACHABLE


class NetworkFolder(Troubled):
    """The file is on a network drive, where SQLite cannot promise to keep it whole."""

    trouble = Trouble.NETWORK_FOLDER


class NotHere(Troubled):
    """The person or the meeting was taken away, perhaps in another window."""

    trouble = Trouble.NOT_HERE


class NotOpened(Troubled):
    """A fault of the program kept the store from opening."""

    trouble = Trouble.NOT_OPENED
