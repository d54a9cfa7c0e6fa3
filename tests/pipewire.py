"""A PipeWire server of the tests' own, which nobody hears."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_BUS = ("dbus-daemon", "--session", "--nofork", "--nopidfile")
_PROGRAMS = {
    _BUS: "bus",
    ("pipewire",): "pipewire-0",
    ("wireplumber",): "",
    ("pipewire-pulse",): "pulse/native",
}
"""What it is made of, each with the socket by which one knows that it is there: without a bus, what
joins programs to its loudspeakers, WirePlumber, ends at once."""

_PATIENCE = 10.0  # seconds
_SINK = """
context.objects = [{ factory = adapter args = {
  factory.name = support.null-audio-sink
  node.name = nobody
  media.class = Audio/Sink
  audio.position = "FL,FR"
} }]
"""


def is_here() -> bool:
    """Whether this computer has all of it, and can ask it."""
    return all(shutil.which(program) for program in (*(one[0] for one in _PROGRAMS), "pactl"))


class PipeWire:
    """A server in ``folder``, which it needs for itself; it is not started yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = folder / "pids"

    @property
    def address(self) -> str:
        """What PULSE_SERVER has to be for a program that is to play here."""
        return f"unix:{self._folder / 'pulse' / 'native'}"

    def start(self) -> None:
        """Starts it; there is a loudspeaker to play to once this returns."""
        place = self._folder / ".config" / "pipewire" / "pipewire.conf.d"
        place.mkdir(parents=True, exist_ok=True)
        (place / "nobody.conf").write_text(_SINK)
        home = str(self._folder)
        bus = f"unix:path={home}/bus"
        world = {
            **{name: value for name, value in os.environ.items() if name != "PULSE_SERVER"},
            "HOME": home,
            "XDG_CONFIG_HOME": f"{home}/.config",
            "XDG_RUNTIME_DIR": home,
            "DBUS_SESSION_BUS_ADDRESS": bus,
        }
        started = []
        for program, socket in _PROGRAMS.items():
            started.append(
                subprocess.Popen(
                    [*program, *([f"--address={bus}"] if program is _BUS else [])],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    env=world,
                )
            )
            self._numbers.write_text(" ".join(str(one.pid) for one in started))
            self._until((self._folder / socket).exists)
        self._until(self._has_loudspeaker)

    def kill(self) -> None:
        """Ends it as a crash would, whichever process started it in this folder."""
        if not self._numbers.exists():
            return
        for number in map(int, self._numbers.read_text().split()):
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGKILL)
            with suppress(ChildProcessError):  # it is another program's
                os.waitpid(number, 0)
        self._numbers.unlink()
        for socket in filter(None, _PROGRAMS.values()):
            (self._folder / socket).unlink(missing_ok=True)

    def _has_loudspeaker(self) -> bool:
        asked = ["pactl", "-s", self.address, "get-default-sink"]
        done = subprocess.run(asked, capture_output=True, text=True)
        return done.stdout.strip() == "nobody"

    def _until(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + _PATIENCE
        while not true():
            if time.monotonic() > deadline:
                raise TimeoutError
