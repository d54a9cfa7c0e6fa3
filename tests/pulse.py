"""A PulseAudio server of the tests' own, which nobody hears."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

PROGRAM = "pulseaudio"


def is_here() -> bool:
    """Whether this computer has the program."""
    return shutil.which(PROGRAM) is not None


class Pulse:
    """A server in ``folder``, which it needs for itself; it is not started yet.

    ``sink`` is the module that stands for a loudspeaker, with its settings. With rewinds the
    null sink begins to play only after 1.7 seconds. With ``hears`` there is a microphone too, which
    hears what is played.
    """

    def __init__(
        self, folder: Path, sink: str = "module-null-sink norewinds=1", *, hears: bool = False
    ) -> None:
        self._folder = folder
        self._socket = folder / "native"
        self._number = folder / "pid"  # PulseAudio's own name for the file
        self._sink = sink
        # Qt does not take the monitor of a loudspeaker for a microphone, but this.
        self._microphone = ("-L", "module-remap-source master=nobody.monitor") if hears else ()

    @property
    def address(self) -> str:
        """What PULSE_SERVER has to be for a program that is to play here."""
        return f"unix:{self._socket}"

    def start(self) -> None:
        """Starts it; it can be joined once this returns."""
        self._socket.unlink(missing_ok=True)
        home = str(self._folder)
        subprocess.run(
            [
                *(PROGRAM, "-n", "--daemonize=yes", "--exit-idle-time=-1", "--disable-shm=yes"),
                *("-L", f"{self._sink} sink_name=nobody"),
                *self._microphone,
                *("-L", f"module-native-protocol-unix auth-anonymous=1 socket={self._socket}"),
            ],
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": home, "PULSE_RUNTIME_PATH": home},
        )

    def kill(self) -> None:
        """Ends it as a crash would, whichever process started it in this folder."""
        if self._number.exists():
            os.kill(int(self._number.read_text()), signal.SIGKILL)
            self._number.unlink()
