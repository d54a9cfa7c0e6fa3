"""A program of ours that runs beside this one, answering one order after the other.

What it does cannot hold this program up, nor take it down; one that does not answer is ended.
An order is a line of JSON, with bytes after it where there are any. An answer is a signed length
of 4 bytes, least byte first, with as many bytes after it, or -1 for none. An empty line says that
nobody waits for the answer any more. `answering` is the other side.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import weakref
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import find_spec
from threading import Timer
from typing import IO

_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # is there on Windows only

# Without the search for what is installed, which takes longer than the rest of its start.
_START = (
    "import sys; sys.path += sys.argv[2:]; from importlib import import_module;"
    " import_module('coprod_desktop.speech.' + sys.argv[1]).main()"
)


class NoChild(Exception):
    """It needs what is not installed, or there is no Python to start it with."""


class ChildStopped(Exception):
    """It ended or was ended; another order starts it again, but after `ChildProcess.end`."""


class NoAnswer(Exception):
    """It has nothing to answer to this order; it goes on."""


class ChildProcess:
    """Asks a program beside this one; used by one thread at a time, but for `leave` and `end`.

    ``command`` starts it, as `child_command` gives it. ``patience`` is how many seconds an
    order may take, the start with it; then the program is ended. ``environment`` are variables
    added to ours. It ends when this is let go, or this program ends in whatever way.
    """

    def __init__(
        self,
        command: tuple[str, ...],
        patience: float,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._command = command
        self._patience = patience
        self._environment = dict(environment or {})
        self._process: subprocess.Popen[bytes] | None = None
        self._asked = False
        self._ended = False
        self._finish: weakref.finalize[..., ChildProcess] | None = None

    def start(self) -> None:
        """Starts it ahead of the first order, unless it runs. Raises ChildStopped."""
        if self._ended:
            self.close()  # it was ended from elsewhere, which lets go of nothing
            raise ChildStopped
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **self._environment},
                creationflags=_NO_WINDOW,
            )
        except OSError as trouble:
            raise ChildStopped from trouble
        self._finish = weakref.finalize(self, _finish, self._process)
        # Looked at again: `end` may have come meanwhile, and found no process.
        if self._ended:
            self.close()
            raise ChildStopped

    def ask(self, order: Mapping[str, object], body: bytes = b"") -> bytes:
        """The answer to ``order``, with which ``body`` goes. Raises NoAnswer, ChildStopped."""
        self.start()
        assert self._process is not None
        line = json.dumps({**order, "bytes": len(body)} if body else dict(order)) + "\n"
        giving_up = Timer(self._patience, self._process.kill)
        giving_up.daemon = True
        giving_up.start()
        self._asked = True
        try:
            return _answer(self._process, line.encode() + body)
        except (OSError, ChildStopped) as trouble:
            self.close()  # it may still be on its way out
            raise ChildStopped from trouble
        finally:
            self._asked = False
            giving_up.cancel()
            giving_up.join()

    def leave(self) -> None:
        """Lets it stop what it does, from any thread; whoever waits may get NoAnswer soon."""
        process = self._process
        if process is not None and process.stdin is not None and self._asked:
            with suppress(OSError, ValueError):  # it ended meanwhile
                process.stdin.write(b"\n")
                process.stdin.flush()

    def end(self) -> None:
        """Ends it at once and for good, from any thread; who waits or asks gets ChildStopped."""
        self._ended = True
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """Ends it and lets go of it; the next order starts another."""
        if self._finish is not None:
            self._finish()
        self._process = None


def child_command(module: str, *packages: str) -> tuple[str, ...]:
    """What starts ``main`` of this module of ours in a program beside this one.

    ``packages`` is what it will import besides Python's own. Raises NoChild where one of them
    is not installed.
    """
    if any(find_spec(package) is None for package in packages) or not sys.executable:
        raise NoChild
    if getattr(sys, "frozen", False):
        return (sys.executable, "--child", module)  # this program, which has no Python beside it
    return (sys.executable, "-I", "-S", "-c", _START, module, *filter(None, sys.path))


def _answer(process: subprocess.Popen[bytes], order: bytes) -> bytes:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(order)
    process.stdin.flush()
    length = int.from_bytes(_read(process.stdout, 4), "little", signed=True)
    if length < 0:
        raise NoAnswer
    return _read(process.stdout, length)


def _read(pipe: IO[bytes], count: int) -> bytes:
    found = pipe.read(count)
    if len(found) < count:  # it ended, by itself or because it took too long
        raise ChildStopped
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
