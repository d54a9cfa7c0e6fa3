"""A program that records what it plays, until its sound server is killed.

    python -m tests.ui.sound.heard_by_microphone FOLDER

Prints a line for each thing that happened; its environment names the server of `tests.pulse`
in FOLDER. A program of its own, as Qt joins a process to one server.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.samples import A_SECOND
from coprod_desktop.speech.engine import Manner
from coprod_desktop.speech.pico import Pico
from coprod_desktop.ui.sound.computers_sound import ComputersSound
from coprod_desktop.ui.sound.recording import NoMicrophone, Recording
from coprod_desktop.ui.voice_note.note_player import NotePlayer
from tests.pulse import Pulse
from tests.ui.sound.beside import say, until


def run(folder: Path) -> None:
    """Records what a voice says, loses the server, looks for another microphone."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(lambda *_: None)
    application = QApplication([])
    sound = ComputersSound()
    server = Pulse(folder, hears=True)
    server.start()
    spoken = Pico().render("We need a lock on every door.", Manner())
    pieces: list[bytes] = []
    ended: list[str] = []
    levels: list[float] = []
    recording = Recording(sound.microphone(), lambda _, samples: pieces.append(samples))
    recording.ended.connect(ended.append)
    recording.heard.connect(levels.append)
    recording.start()
    until(lambda: recording.seconds)
    quiet = levels[0]
    player = NotePlayer(sound.loudspeaker)
    player.play(spoken.pcm)
    until(lambda: not player.is_playing)
    say(f"quiet before {quiet == 0}, heard {max(levels) > 0.4}")
    loud = sum(max(levels[at], 0) > 0.2 for at in range(len(levels))) * 0.05
    say(f"as long as it was said {loud > spoken.seconds * 0.6}")
    server.kill()
    until(lambda: ended)
    say(f"{ended} kept {recording.seconds == round(len(b''.join(pieces)) / A_SECOND) > 1}")
    try:
        sound.microphone()
    except NoMicrophone as none:
        say(none.message)
    application.quit()
    say("ended")


if __name__ == "__main__":
    run(Path(sys.argv[1]))
