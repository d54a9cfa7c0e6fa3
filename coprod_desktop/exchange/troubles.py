"""What can be wrong with a file that is to be opened."""

from __future__ import annotations


class NotOpened(Exception):
    """The file cannot be opened; ``message`` is the key of what to tell."""

    message = "open-map-gone"

    def __init__(self) -> None:
        # Never the words of a file, nor its name: this may come into a log.
        super().__init__(self.message)


class Gone(NotOpened):
    """There is no such file, or it went while it was read."""


class NotAllowed(NotOpened):
    """The computer does not let this person read it."""

    message = "open-map-not-allowed"


class Empty(NotOpened):
    """Nothing is written in it."""

    message = "open-map-empty"


class TooLarge(NotOpened):
    """It is larger than `letters.MOST_BYTES`."""

    message = "open-map-too-large"


class TooMany(NotOpened):
    """It has more than `gathering.MOST_LINES` lines."""

    message = "open-map-too-many"


class OtherKind(NotOpened):
    """It is no outline in any format that is known here."""

    message = "open-map-other-kind"


class Damaged(NotOpened):
    """It begins like a map, but nothing of that can be read."""

    message = "open-map-damaged"


class Unsafe(NotOpened):
    """It defines names of its own (entities), by which files fill memory or fetch others."""

    message = "open-map-unsafe"
