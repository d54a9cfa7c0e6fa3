"""Tells whether Qt has lost the PulseAudio server it was joined to.

While it has, Qt 6.11 still names the devices of that server, and to start a sound ends the whole
program inside libpulse (pa_context_get_state). Qt does not tell of it, but joins the server with
a thread that it gives up with it. It looks once for another, 3 seconds later; where there is none
yet, only a new start of the program finds one.
"""

from __future__ import annotations

from pathlib import Path

_QTS_THREAD = "QPulseAudioEngi"
"""Linux keeps 15 letters of a thread's name."""

_FLAGS, _ENDS = 6, 0x4
"""Place after the name, in a thread's line, of its flags; PF_EXITING among them."""

_THREADS = Path("/proc/self/task")


class SoundServer:
    """What is known of the server; looked at on the thread of the window, as Qt joins it there.

    ``threads`` is the folder where Linux lists the threads of this program.
    """

    def __init__(self, threads: Path = _THREADS) -> None:
        self._threads = threads
        self._seen = False

    @property
    def known(self) -> bool:
        """Whether it is one whose loss can be seen; PipeWire's own is not."""
        self._seen = self._seen or self._joined()
        return self._seen

    @property
    def lost(self) -> bool:
        """Whether there was one and is none now."""
        return self.known and not self._joined()

    def _joined(self) -> bool:
        return any(_is_qts(thread) for thread in self._threads.glob("*/stat"))


def _is_qts(thread: Path) -> bool:
    """Whether this is Qt's thread; one that ends is listed for a moment after it is given up."""
    try:
        line = thread.read_text(errors="replace")
    except OSError:  # it ended while being looked at
        return False
    name, _, numbers = line.partition("(")[2].rpartition(")")
    return name == _QTS_THREAD and not int(numbers.split()[_FLAGS]) & _ENDS
