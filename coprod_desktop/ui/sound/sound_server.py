"""Tells whether Qt has lost the PulseAudio server it was joined to.

While it has, Qt 6.11 still names the devices of that server, and to start a sound ends the whole
program inside libpulse (pa_context_get_state). Qt does not tell of it, but joins the server with
a thread that it gives up with it. It looks once for another, 3 seconds later; where there is none
yet, only a new start of the program finds one. PipeWire stands in for PulseAudio, and is the same.

Qt 6.12 calls that thread the same. Should another Qt not, the socket to the server tells instead.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

_QTS_THREAD = "QPulseAudioEngi"
"""Linux keeps 15 letters of a thread's name."""

_FLAGS, _ENDS = 6, 0x4
"""Place after the name, in a thread's line, of its flags; PF_EXITING among them."""

_THREADS = Path("/proc/self/task")
_FILES = Path("/proc/self/fd")

_SERVERS_SOCKET = "native"
"""The name of PulseAudio's socket, wherever it lies."""


class SoundServer:
    """What is known of the server; looked at on the thread of the window, as Qt joins it there.

    ``threads`` and ``files`` are the folders where Linux lists those of this program.
    """

    def __init__(self, threads: Path = _THREADS, files: Path = _FILES) -> None:
        self._threads = threads
        self._files = files
        self._seen = False
        self._knows_thread = False

    @property
    def known(self) -> bool:
        """Whether it is one whose loss can be seen."""
        self._seen = self._seen or self._joined()
        return self._seen

    @property
    def lost(self) -> bool:
        """Whether there was one and is none now."""
        return self.known and not self._joined()

    def _joined(self) -> bool:
        there = any(_is_qts(thread) for thread in self._threads.glob("*/stat"))
        self._knows_thread = self._knows_thread or there
        return there if self._knows_thread else _SERVERS_SOCKET in self._sockets()

    def _sockets(self) -> Iterator[str]:
        """The names of all sockets this program is joined to."""
        # Late: it is hardly ever needed, and would take 2 ms of every start.
        import socket

        for file in self._files.glob("*"):
            try:
                if not str(file.readlink()).startswith("socket:"):
                    continue
                with socket.socket(fileno=os.dup(int(file.name))) as joined:
                    name = joined.getpeername()
            except OSError:  # closed meanwhile, or joined to nothing
                continue
            if isinstance(name, str):
                yield name.rpartition("/")[2]


def _is_qts(thread: Path) -> bool:
    """Whether this is Qt's thread; one that ends is listed for a moment after it is given up."""
    try:
        line = thread.read_text(errors="replace")
    except OSError:  # it ended while being looked at
        return False
    name, _, numbers = line.partition("(")[2].rpartition(")")
    return name == _QTS_THREAD and not int(numbers.split()[_FLAGS]) & _ENDS
