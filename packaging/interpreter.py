"""Chooses the Python that the program gets its own environment from."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass

OLDEST = (3, 11)
# Qt's wheels name the first Python they were not built for.
TOO_NEW = (3, 15)
_MINORS = range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1)
_QUESTION = (
    "import importlib.util, sys;"
    "print(*sys.version_info[:2], int(importlib.util.find_spec('ensurepip') is not None))"
)


class NoPython(Exception):
    """No Python of a fitting age runs on this computer."""


@dataclass(frozen=True, order=True)
class Interpreter:
    """A Python that was run and answered: its version, and the words that start it."""

    version: tuple[int, int]
    makes_environments: bool
    command: tuple[str, ...]


def candidates() -> list[tuple[str, ...]]:
    """Words that may start a Python here, the newest first; many of them will not run."""
    if sys.platform == "win32":
        named = [("py", f"-3.{minor}") for minor in _MINORS]
    else:
        named = [(f"python3.{minor}",) for minor in _MINORS]
        # A version manager's stand-ins come first on the path and often start nothing.
        named += [(f"/usr/bin/python3.{minor}",) for minor in _MINORS]
    return [*named, ("python3",), (sys.executable,)]


def ask(command: tuple[str, ...]) -> Interpreter | None:
    """What the Python started by `command` says of itself; None when it does not run."""
    if shutil.which(command[0]) is None:
        return None
    try:
        answer = subprocess.run(
            [*command, "-c", _QUESTION],
            capture_output=True,
            text=True,
            timeout=60,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    words = answer.stdout.split()
    if answer.returncode != 0 or len(words) != 3:
        return None
    major, minor, makes_environments = map(int, words)
    return Interpreter((major, minor), bool(makes_environments), command)


def fits(interpreter: Interpreter) -> bool:
    """True for a Python the program runs on."""
    return OLDEST <= interpreter.version < TOO_NEW


def newest() -> Interpreter:
    """The newest fitting Python; one that can make an environment goes before one that cannot.

    Raises `NoPython`.
    """
    answers = filter(None, map(ask, candidates()))
    fitting = [interpreter for interpreter in answers if fits(interpreter)]
    if not fitting:
        raise NoPython
    return max(fitting, key=lambda found: (found.makes_environments, found.version))
