"""SVOX Pico in a process of its own, as Python calls.

py-nanotts 0.1.1 renders in one call that lets no other thread of Python run (17 ms for 12 words,
80 ms for the longest sentence). On Linux it also reads memory that it never wrote: from the
second sentence on the same words can sound different, and some never come to an end. In a
process of its own it can be stopped, and there glibc can be told to give it clean memory.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import weakref
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import IO

from coprod_desktop.speech.engine import BYTES_A_SAMPLE, NotSaid, NoVoice, VoiceStopped

SAMPLE_RATE = 16_000

PATIENCE = 4.0
"""Seconds for one sentence; 60 seconds of sound take 0.25."""

# From this size on memory comes fresh from the system, filled with zeros. Without the setting
# the border moves up when the first sentence is done.
_CLEAN_MEMORY = {"MALLOC_MMAP_THRESHOLD_": "131072"}
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # is there on Windows only


class PicoProcess:
    """Renders one sentence after the other; used by one thread at a time.

    ``command`` is what to start, for tests. Raises NoVoice where Pico is not installed.
    """

    def __init__(self, command: tuple[str, ...] = (), patience: float = PATIENCE) -> None:
        self._command = command or _command()
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._end: weakref.finalize[..., PicoProcess] | None = None

    def start(self) -> None:
        """Starts it ahead of the first sentence, unless it runs. Raises VoiceStopped."""
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own Python with our own file
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **_CLEAN_MEMORY},
                creationflags=_NO_WINDOW,
            )
        except OSError as trouble:
            raise VoiceStopped from trouble
        self._end = weakref.finalize(self, _finish, self._process)

    def speak(self, text: str, voice: str, speed: float) -> bytes:
        """Samples at SAMPLE_RATE; a speed of 1 is Pico's own. Raises NotSaid, VoiceStopped."""
        self.start()
        assert self._process is not None
        order = json.dumps({"text": text, "voice": voice, "speed": speed}) + "\n"
        giving_up = Timer(self._patience, self._process.kill)
        giving_up.daemon = True
        giving_up.start()
        try:
            return _answer(self._process, order.encode())
        except OSError as trouble:
            raise VoiceStopped from trouble
        finally:
            giving_up.cancel()
            giving_up.join()

    def close(self) -> None:
        """Ends the process; the next sentence starts another."""
        if self._end is not None:
            self._end()
        self._process = None


def _answer(process: subprocess.Popen[bytes], order: bytes) -> bytes:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(order)
    process.stdin.flush()
    length = int.from_bytes(_read(process.stdout, 4), "little", signed=True)
    if length < 0:
        raise NotSaid
    return _read(process.stdout, length - length % BYTES_A_SAMPLE)


def _read(pipe: IO[bytes], count: int) -> bytes:
    found = pipe.read(count)
    if len(found) < count:  # it ended, by itself or because it took too long
        raise VoiceStopped
    return found


def _finish(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:  # an order was still on its way to a process that is gone
                continue


def _command() -> tuple[str, ...]:
    spec = find_spec("py_nanotts")
    if spec is None or spec.origin is None or getattr(sys, "frozen", False):
        raise NoVoice  # a frozen program has no Python to start beside it
    folder = Path(spec.origin).parent.parent
    child = Path(__file__).with_name("pico_child.py")
    return (sys.executable, "-I", "-S", str(child), str(folder))
