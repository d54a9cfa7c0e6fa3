"""A program that reads on while its headphones are pulled out, then put in again.

    python -m tests.ui.sound.pulled_headphones FOLDER

Prints a line for each thing that happened; its environment names the server of `tests.pulse`
in FOLDER. A program of its own, as Qt joins a process to one server.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui.read_aloud.state import State
from tests.pulse import Pulse
from tests.ui.sound.beside import say, until
from tests.ui.sound.killed_sound_server import Reading

TEXT = "This is a long line that goes on for some time, so that headphones can come and go."


def plug_in() -> str:
    """Puts the headphones in; answers what to pull."""
    return pactl("load-module", "module-null-sink", "sink_name=phones", "norewinds=1")


def pactl(*asked: str) -> str:
    """What the server answers."""
    done = subprocess.run(["pactl", *asked], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def heard_through() -> str:
    """The name of what plays now."""
    sinks = dict(line.split("\t")[:2] for line in pactl("list", "short", "sinks").splitlines())
    playing = [line.split("\t")[1] for line in pactl("list", "short", "sink-inputs").splitlines()]
    return " ".join(sinks[number] for number in playing)


def main(folder: Path) -> None:
    """Reads, loses the headphones, gets them back."""
    application = QApplication(sys.argv)  # noqa: F841 - it has to be kept
    Pulse(folder).start()
    phones = plug_in()
    pactl("set-default-sink", "phones")
    one = Reading(folder)
    through = one.through
    through.moved.connect(one.reader.change_loudspeaker)
    through.gone.connect(lambda: one.troubles.append("gone"))
    until(lambda: len(through.outputs()) == 2)
    say("there", *sorted(output.key for output in through.outputs()))
    through.choose("phones")

    one.reader.read(Utterance.of("a", TEXT))
    until(lambda: len(one.lit) > 2)
    say("heard through", heard_through())
    before = one.lit[-1]
    pactl("unload-module", phones)
    until(lambda: one.reader.state is State.PAUSED)
    say(one.reader.state, heard_through() or "nobody hears", *one.troubles)
    one.reader.resume()
    told = len(one.lit)
    until(lambda: len(one.lit) > told)
    same = "after the same word" if one.lit[told] <= before else "after another word"
    say("heard through", heard_through(), same)
    plug_in()
    until(lambda: heard_through() == "phones")
    say("heard through", heard_through())
    one.reader.close()
    os._exit(0)  # Qt waits for its sound server at the end of a program


if __name__ == "__main__":
    main(Path(sys.argv[1]))
