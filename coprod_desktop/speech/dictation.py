"""The port for turning a voice note into words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Progress = Callable[[int, int], None]


class DictationStopped(Exception):
    """What listens ended or did not answer; the next time it begins anew."""

    message = "dictation-stopped"


class DictationHalted(Exception):
    """Somebody asked it to stop."""


class Dictation(Protocol):
    """Writes down what is said in a sound."""

    def words(self, pcm: bytes, progress: Progress) -> str:
        """The words in a sound at `SAMPLES_A_SECOND`; none where nobody speaks.

        ``progress`` gets how many pieces of how many are done, first none of them. Raises
        DictationStopped, or DictationHalted after `stop`.
        """
        ...

    def stop(self) -> None:
        """Ends it at once, from any thread, for good."""
        ...

    def close(self) -> None:
        """Lets go of all it took, such as memory; on the thread it was used on."""
        ...
