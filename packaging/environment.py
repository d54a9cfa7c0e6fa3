"""Keeps the program's own Python environment as the pinned requirements say."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import computer
import interpreter

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
REQUIREMENTS = ROOT / "packaging" / "requirements"
EXTRAS = ("voices", "dictation")
"""Lists of what a person may add to the program; the names are those of its extras."""

PYTHON = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def prepare(names: Iterable[str]) -> None:
    """Makes the environment and installs the requirements `names`, if that is still to do.

    Uses no network when all is there. Raises `interpreter.NoPython`,
    `computer.NotAllowedToInstall` and `subprocess.CalledProcessError`.
    """
    found = interpreter.ask((str(PYTHON),))
    if found is None or not interpreter.fits(found):
        _make()
    for name in names:
        _install(name)


def added() -> tuple[str, ...]:
    """The extras that somebody added here, to be kept as their lists say."""
    return tuple(name for name in EXTRAS if _stamp(name).is_file())


def _make() -> None:
    chosen = interpreter.newest()
    if not chosen.makes_environments and sys.platform == "linux" and computer.has_apt():
        computer.install([(f"python{chosen.version[0]}.{chosen.version[1]}-venv",)])
    print(f"Making an environment with Python {chosen.version[0]}.{chosen.version[1]}.")
    subprocess.run([*chosen.command, "-m", "venv", "--clear", str(FOLDER)], check=True)


def _install(name: str) -> None:
    """Brings one list of pinned requirements in, unless this very list already is."""
    wanted = REQUIREMENTS / f"{name}.txt"
    stamp = _stamp(name)
    digest = hashlib.sha256(wanted.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == digest:
        return
    print(f"Installing what {wanted.relative_to(ROOT).as_posix()} names.")
    # The list is complete, so nothing beyond it may come in; wheels only, so nothing is built.
    pip = ["pip", "--disable-pip-version-check", "-q", "install", "--require-hashes", "--no-deps"]
    pip += ["--only-binary", ":all:", "--no-compile", "--retries", "10", "-r", str(wanted)]
    subprocess.run([PYTHON, "-m", *pip], check=True)
    compile_bytecode(FOLDER)
    stamp.write_text(digest)


def _stamp(name: str) -> Path:
    return FOLDER / f"installed-{name}.txt"


def compile_bytecode(folder: Path) -> None:
    """Compiles what changed under `folder`: a first start without takes four times as long."""
    quietly = ["-m", "compileall", "-qq", "-j", "0", str(folder)]
    # A package may carry code for another Python on purpose; that is no failure of ours.
    subprocess.run([PYTHON, *quietly], check=False)


def variables() -> dict[str, str]:
    """This process's environment variables, for a child started from the checkout."""
    return {**os.environ, "PYTHONPATH": str(ROOT)}
