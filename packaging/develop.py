"""Runs the chores of the project from one command line.

    python packaging/develop.py run          opens the program
    python packaging/develop.py test         checks, then tests everything
    python packaging/develop.py check        format, linter, types, import rules
    python packaging/develop.py bench        measures, fails when a figure is over its limit
    python packaging/develop.py tour FOLDER  draws every screen into FOLDER
    python packaging/develop.py sheets FOLDER  prints every sheet of the example into FOLDER
    python packaging/develop.py voices       adds natural voices (240 MB)
    python packaging/develop.py dictation    adds words from what is said (490 MB)
    python packaging/develop.py lock         pins the dependencies again (needs uv)
    python packaging/develop.py clean        deletes what the chores left behind
    python packaging/develop.py help         says this

Each chore first sets up what it needs, once. Needs Python 3.11 or newer, nothing else.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import computer
import environment
import interpreter
from environment import PYTHON, ROOT

_CHECKS = (
    ("format", (PYTHON, "-m", "ruff", "format", "--check", ".")),
    ("linter", (PYTHON, "-m", "ruff", "check", ".")),
    ("types", (PYTHON, "-m", "mypy")),
    ("import rules", (PYTHON.parent / "lint-imports", "--no-logo")),
)
_LEFT_BEHIND = (
    "build",
    "dist",
    "tour",
    "sheets",
    ".mypy_cache",
    ".ruff_cache",
    ".pytest_cache",
    ".import_linter_cache",
    ".hypothesis",
)


def run(arguments: list[str]) -> int:
    """Opens the program; draws the tour instead on a computer without a screen."""
    _prepare(("run", *environment.added()), computer.WINDOW)
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        print("There is no screen here, so every screen is drawn into a folder instead.")
        return _draw(ROOT / "tour")
    return _python("-m", "coprod_desktop", *arguments)


def tour(arguments: list[str]) -> int:
    """Draws every screen into a folder, with no window."""
    _prepare(("run", *environment.added()), computer.WINDOW)
    return _draw(Path(arguments[0]) if arguments else ROOT / "tour")


def sheets(arguments: list[str]) -> int:
    """Prints every sheet of the example into a folder."""
    _prepare(("run", *environment.added()), ())
    folder = Path(arguments[0]) if arguments else ROOT / "sheets"
    return _python("-m", "coprod_desktop", "--sheets", str(folder))


def check(_arguments: list[str]) -> int:
    """Says what is wrong with the code before any of it runs; 0 when nothing is."""
    _prepare(("run", "test"), ())
    failed = [name for name, command in _CHECKS if not _passes(name, command)]
    if failed:
        print("To put right:", ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


def test(arguments: list[str]) -> int:
    """Checks the code, then runs every test; arguments go to pytest."""
    _prepare(("run", "test"), (*computer.WINDOW, *computer.TESTS))
    checked = check([])
    # Compiled tests are kept wherever compiled code is not: 3 processes would compile them anew.
    tested = _python("-m", "pytest", "-n", "3", "-q", *arguments, PYTHONDONTWRITEBYTECODE="")
    return checked or tested


def bench(arguments: list[str]) -> int:
    """Measures the program against its limits; arguments choose figures by name."""
    _prepare(("run", "test"), computer.WINDOW)
    return _python("-m", "tests.benchmarks.run", *arguments)


def voices(_arguments: list[str]) -> int:
    """Adds the natural voices to what `run` opens."""
    return _add("voices")


def dictation(_arguments: list[str]) -> int:
    """Adds words from what is said to what `run` opens."""
    return _add("dictation")


def lock(arguments: list[str]) -> int:
    """Pins the dependencies with their hashes; `--upgrade` looks for newer ones."""
    uv = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
    uv += ["--generate-hashes", "--no-emit-index-url", "--no-annotate", "--quiet", *arguments]
    named = {**os.environ, "UV_CUSTOM_COMPILE_COMMAND": "python packaging/develop.py lock"}

    def compile_list(name: str, *options: str) -> None:
        subprocess.run([*uv, "-o", _list(name), *options], cwd=ROOT, env=named, check=True)

    extras = [word for name in ("centre", *environment.EXTRAS) for word in ("--extra", name)]
    compile_list("run")
    # The tests stand on the very versions people run, and only add to them.
    beyond = _beyond_run()
    compile_list("test", *extras, "--group", "test", *beyond)
    for name in environment.EXTRAS:
        compile_list(name, "--extra", name, *beyond, "--constraint", _list("test"))
    return 0


def _list(name: str) -> str:
    return str(environment.REQUIREMENTS / f"{name}.txt")


def _beyond_run() -> list[str]:
    """What makes a list add to the one of `run` and change nothing of it."""
    lines = Path(_list("run")).read_text().splitlines()
    pins = sorted({line.split("==")[0] for line in lines if "==" in line})
    left_out = [word for name in pins for word in ("--no-emit-package", name)]
    return ["--constraint", _list("run"), *left_out]


def clean(_arguments: list[str]) -> int:
    """Deletes caches and results; the environment stays."""
    for name in _LEFT_BEHIND:
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for part in ("coprod_desktop", "packaging", "tests"):
        for cache in (ROOT / part).rglob("__pycache__"):
            shutil.rmtree(cache, ignore_errors=True)
    return 0


def tell(_arguments: list[str]) -> int:
    """Says which chores there are."""
    print((__doc__ or "").strip())
    return 0


CHORES: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "tour": tour,
    "sheets": sheets,
    "voices": voices,
    "dictation": dictation,
    "lock": lock,
    "clean": clean,
    "help": tell,
}


def main(words: list[str]) -> int:
    """Does the chore named by the first of `words`; gives the exit code for the shell."""
    chore, *arguments = words or ["help"]
    if isinstance(sys.stdout, io.TextIOWrapper):
        # What we say stays in order with what the programs we start say.
        sys.stdout.reconfigure(line_buffering=True)
    if chore not in CHORES:
        print(f"There is no chore called {chore}.\n", file=sys.stderr)
        tell([])
        return 2
    try:
        return CHORES[chore](arguments)
    except interpreter.NoPython:
        print("This needs Python 3.11, 3.12, 3.13 or 3.14. None of them runs here.")
    except computer.NotAllowedToInstall as stop:
        print(
            f"This computer still lacks a few things. Type this once, then try again:\n\n  {stop}\n"
        )
    except subprocess.CalledProcessError as failure:
        print(f"This step did not work (code {failure.returncode}):")
        print(" ", " ".join(map(str, failure.cmd)))
    except KeyboardInterrupt:
        return 130
    return 1


def _prepare(requirements: tuple[str, ...], parts: tuple[computer.Part, ...]) -> None:
    """Sets up what a chore needs; quick, and without a network, when all is there."""
    lacking = computer.missing(parts)
    if lacking and computer.has_apt():
        computer.install(part.packages for part in lacking)
    elif lacking:
        names = ", ".join(part.library or part.program for part in lacking)
        print(f"Not found on this computer: {names}. Going on without.", file=sys.stderr)
    environment.prepare(requirements)
    environment.compile_bytecode(ROOT / "coprod_desktop")


def _add(extra: str) -> int:
    """Brings an extra in, where there is one for this computer."""
    _prepare(("run", extra), computer.WINDOW)
    print("It is there now. The program finds it when it starts.")
    return 0


def _python(*arguments: str, **extra: str) -> int:
    """Runs the environment's Python on the checkout; gives its exit code."""
    variables = {**environment.variables(), **extra}
    return subprocess.run([PYTHON, *arguments], cwd=ROOT, env=variables).returncode


def _draw(folder: Path) -> int:
    """Draws the tour into `folder`, which is made if it is not there."""
    folder = folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    code = _python("-m", "coprod_desktop", "--tour", str(folder), QT_QPA_PLATFORM="offscreen")
    if code == 0:
        print(f"Every screen is now a picture in {folder}")
    return code


def _passes(name: str, command: tuple[str | Path, ...]) -> bool:
    """Runs one check and shows what it said only when it found something."""
    done = subprocess.run(
        command, cwd=ROOT, env=environment.variables(), capture_output=True, text=True
    )
    good = done.returncode == 0
    print(f"{name}: {'fine' if good else 'look here'}")
    if not good:
        print(done.stdout, done.stderr, sep="")
    return good


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
