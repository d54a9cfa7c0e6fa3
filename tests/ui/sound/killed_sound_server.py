"""A program that reads on while its sound server is killed, then started again.

    python -m tests.ui.sound.killed_sound_server SERVER FOLDER

Prints a line for each thing that happened; SERVER is pulse or pipewire, and its environment names
that server of the tests in FOLDER. A program of its own, as Qt joins a process to one server and a
fault would end it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.spans import Span, words
from coprod_desktop.settings import SettingsFile
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.sound.computers_sound import ComputersSound
from coprod_desktop.ui.sound.hear_through import HearThrough
from coprod_desktop.ui.sound.sound_server import SoundServer
from coprod_desktop.ui.this_computer import ThisComputer
from tests.pipewire import PipeWire
from tests.pulse import Pulse
from tests.ui.sound.beside import say, until

TEXT = "This line can be cut. Here comes one more."

NONE_THERE = "pa_context_connect"
"""What Qt says when it looked for another server and there was none."""


class Reading:
    """A reader with all it told."""

    def __init__(self, folder: Path) -> None:
        sound = ComputersSound()
        self.through = HearThrough(
            ThisComputer(SettingsFile(folder / "settings.json")), sound.outputs, sound.loudspeaker
        )
        self.reader = ReadAloud(Espeak, self.through.open)
        self.lit: list[Span] = []
        self.troubles: list[str] = []
        self.reader.saying.connect(self._light)
        self.reader.trouble.connect(self.troubles.append)

    def read(self) -> None:
        """Begins anew."""
        self.lit.clear()
        self.reader.read(Utterance.of("a", TEXT))

    @property
    def heard(self) -> bool:
        """Whether a loudspeaker plays, not the clock alone."""
        return self.reader._sound._loudspeaker is not None

    def _light(self, saying: Saying) -> None:
        if saying.word is not None:
            self.lit.append(saying.word)


SERVERS = {"pulse": Pulse, "pipewire": PipeWire}


def main(kind: str, folder: Path) -> None:
    """Reads, is cut off, is heard again, is cut off for good."""
    application = QApplication(sys.argv)  # noqa: F841 - it has to be kept
    said: list[str] = []
    qInstallMessageHandler(lambda kind, where, line: said.append(line))
    every = list(words(TEXT))
    running = SERVERS[kind](folder)
    running.start()
    one = Reading(folder)

    one.read()
    until(lambda: one.lit)
    running.kill()
    running.start()  # as a computer does by itself
    until(lambda: one.reader.state is State.IDLE)
    say("all words lit", list(dict.fromkeys(one.lit)) == every, one.troubles)

    one.read()
    until(lambda: one.reader.state is State.IDLE)
    say("all words lit", one.lit == every, "heard", one.heard)

    server = SoundServer()
    until(lambda: server.known)
    running.kill()
    until(lambda: server.lost)
    one.through.choose("nobody")  # what was there before is not asked for any more
    one.read()
    until(lambda: one.lit)
    one.reader.stop()
    until(lambda: any(NONE_THERE in line for line in said))
    one.read()
    until(lambda: one.lit)
    say("lit without it", "heard", one.heard, one.troubles)

    one.reader.close()
    say("ended")
    os._exit(0)  # Qt waits for its sound server at the end of a program


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
