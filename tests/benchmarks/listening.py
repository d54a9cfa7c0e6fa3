"""Hears what the program plays: a sound server of our own where there is one, else a clock."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from coprod_desktop.speech.engine import Rendered
from coprod_desktop.speech.loudness import FRAMES_A_SECOND, heights
from coprod_desktop.speech.player import Player, SilentPlayer
from coprod_desktop.ui.sound.computers_sound import ComputersSound
from tests import pulse
from tests.benchmarks.ear import CHANNELS, RATE, Heard

LOUD = 300
"""Of 32768; quieter is what a loudspeaker hisses by itself."""


class Listener(Protocol):
    """Hears, and says by what."""

    @property
    def name(self) -> str:
        """What plays, for a figure's name."""
        ...

    def loudspeaker(self) -> Player:
        """What is to play."""
        ...

    def heard(self) -> Heard:
        """What was heard since this was asked last."""
        ...


class PipeListener:
    """Hears a PulseAudio server at the far end of the pipe it plays into."""

    name = "on-pulseaudio"

    def __init__(self, ear: subprocess.Popen[str]) -> None:
        self._ear = ear
        self._sound = ComputersSound()

    def loudspeaker(self) -> Player:
        """The computer's own, which is that server."""
        return self._sound.loudspeaker()

    def heard(self) -> Heard:
        """As `ear` tells it."""
        assert self._ear.stdin is not None
        assert self._ear.stdout is not None
        self._ear.stdin.write("\n")
        self._ear.stdin.flush()
        lines = iter(self._ear.stdout.readline, "\n")
        return [(float(when), int(peak)) for when, peak in map(str.split, lines)]


class ClockPlayer(SilentPlayer):
    """Stands for a loudspeaker that is never late; notes what it would have played."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: Heard = []
        self._frames: list[int] = []
        self._began = 0.0

    def start(self, rendered: Rendered) -> None:
        """Begins to play."""
        self._note()
        self._frames = heights(rendered.pcm, rendered.sample_rate)
        super().start(rendered)
        self._began = time.monotonic()

    def stop(self) -> None:
        """Plays no more."""
        self._note()
        super().stop()

    def _note(self) -> None:
        for place, height in enumerate(self._frames):
            when = self._began + place / FRAMES_A_SECOND
            if when < time.monotonic():
                self.heard.append((when, height // 2))
        self._frames = []


class ClockListener:
    """Hears what a clock plays."""

    name = "by-the-clock"

    def __init__(self) -> None:
        self._player = ClockPlayer()

    def loudspeaker(self) -> Player:
        """The clock."""
        return self._player

    def heard(self) -> Heard:
        """All up to the last stop."""
        found = self._player.heard
        self._player.heard = []
        return found


@contextmanager
def listener() -> Iterator[Listener]:
    """The best there is here; a server ends with it."""
    if sys.platform != "linux" or not pulse.is_here():
        yield ClockListener()
        return
    with tempfile.TemporaryDirectory() as folder, _variable("PULSE_SERVER") as point_to:
        pipe = Path(folder) / "pipe"
        os.mkfifo(pipe)
        form = f"format=s16le rate={RATE} channels={CHANNELS}"
        server = pulse.Pulse(Path(folder), f"module-pipe-sink file={pipe} {form}")
        command = [sys.executable, "-m", "tests.benchmarks.ear", str(pipe)]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as ear:
            assert ear.stdout is not None
            assert ear.stdout.readline() == "ready\n"
            server.start()
            point_to(server.address)
            try:
                yield PipeListener(ear)
            finally:
                server.kill()


@contextmanager
def _variable(name: str) -> Iterator[Callable[[str], None]]:
    """Lets a variable of this process be set for a while."""
    before = os.environ.get(name)

    def point_to(value: str) -> None:
        os.environ[name] = value

    try:
        yield point_to
    finally:
        os.environ.pop(name)
        if before is not None:
            os.environ[name] = before
