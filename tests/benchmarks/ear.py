"""Takes the sound out of a pipe as a loudspeaker would, noting when it was loud.

    python -m tests.benchmarks.ear PIPE

Says "ready"; then answers each line with a line for every moment since the last one, its second
on the computer's clock with the highest sample, ended by an empty line. It ends with its input.
A process of its own, so that it is on time whatever the program does that is measured.
"""

from __future__ import annotations

import fcntl
import os
import select
import sys
import time
from array import array
from pathlib import Path

RATE, CHANNELS, BYTES_A_SAMPLE = 192_000, 2, 2
"""So dense that what fits into the pipe is heard within 11 ms."""

_ROOM = 8192  # bytes; with less the server writes only into an empty pipe
_SIZE_OF_PIPE = 1031  # F_SETPIPE_SZ, which Python has no name for everywhere
_FRAME = CHANNELS * BYTES_A_SAMPLE
_EVERY = 0.002  # seconds
_PAUSE = 0.02  # seconds without sound after which the sound begins anew
_OF = 8  # each eighth sample is enough

Heard = list[tuple[float, int]]


class Ear:
    """Takes as much as a loudspeaker would have played by now."""

    def __init__(self, pipe: Path) -> None:
        self._pipe = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        fcntl.fcntl(self._pipe, _SIZE_OF_PIPE, _ROOM)
        self._begun = self._last = -_PAUSE
        self._taken = 0

    def hear(self, now: float) -> int:
        """The highest sample that is due now, from 0 to 32768; 0 where there is none."""
        if now - self._last > _PAUSE:
            self._begun, self._taken = now - _EVERY, 0
        due = int((now - self._begun) * RATE) * _FRAME - self._taken
        try:
            sound = os.read(self._pipe, max(due, _FRAME))
        except BlockingIOError:
            return 0
        self._last = now
        self._taken += len(sound)
        samples = array("h", sound[: len(sound) // BYTES_A_SAMPLE * BYTES_A_SAMPLE])
        return max(map(abs, samples[::_OF]), default=0)


def main(pipe: Path) -> None:
    """Listens until the input ends."""
    ear = Ear(pipe)
    heard: Heard = []
    print("ready", flush=True)
    while True:
        asked, _, _ = select.select([sys.stdin], [], [], _EVERY)
        now = time.monotonic()
        heard.append((now, ear.hear(now)))
        if asked:
            if not sys.stdin.readline():
                return
            print(*(f"{when!r} {peak}" for when, peak in heard), "", sep="\n", flush=True)
            heard.clear()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
