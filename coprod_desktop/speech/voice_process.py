"""A voice in a process of its own."""

from __future__ import annotations

from collections.abc import Mapping

from coprod_desktop.speech.child_process import (
    ChildProcess,
    ChildStopped,
    NoAnswer,
    NoChild,
    child_command,
)
from coprod_desktop.speech.engine import NotSaid, NoVoice, VoiceStopped


class VoiceProcess:
    """Has a voice beside this program render; used by one thread at a time.

    ``module`` is ours, to be run there; ``packages`` is what it needs. ``patience`` is how many
    seconds one sentence may take. ``command`` is another one to start, for tests. Raises NoVoice
    where a package is not installed.
    """

    def __init__(
        self,
        module: str,
        packages: tuple[str, ...],
        patience: float,
        environment: Mapping[str, str] | None = None,
        command: tuple[str, ...] = (),
    ) -> None:
        try:
            command = command or child_command(module, *packages)
        except NoChild as trouble:
            raise NoVoice from trouble
        self.child = ChildProcess(command, patience, environment)

    def start(self) -> None:
        """Starts it ahead of the first sentence. Raises VoiceStopped."""
        try:
            self.child.start()
        except ChildStopped as trouble:
            raise VoiceStopped from trouble

    def ask(self, order: Mapping[str, object]) -> bytes:
        """What it renders as ordered. Raises NotSaid, VoiceStopped."""
        try:
            return self.child.ask(order)
        except NoAnswer as trouble:
            raise NotSaid from trouble
        except ChildStopped as trouble:
            raise VoiceStopped from trouble
