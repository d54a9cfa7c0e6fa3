"""Measures how long a person waits for the first screen."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from coprod_desktop.settings import Settings, SettingsFile
from tests.benchmarks.figure import Figure

BARE = ("-m", "tests.benchmarks.bare_window")
OURS = ("-m", "coprod_desktop", "--first-screen")
ROUNDS = 9


def figures() -> Iterable[Figure]:
    """Our start against that of an empty window, taken in turns so that both meet the same load.

    The very first screen asks how it should look; every later start shows the choices.
    """
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings.json"
        SettingsFile(settings).write(Settings(asked=True))
        later = (*OURS, "--settings", str(settings))
        for name, ours in (("first-screen", later), ("very-first-screen", OURS)):
            for program in (BARE, ours):
                until_ready(program, Path(folder))  # fills the file cache
            ratios = [
                until_ready(ours, Path(folder)) / until_ready(BARE, Path(folder))
                for _ in range(ROUNDS)
            ]
            yield Figure(f"{name}-against-an-empty-window", median(ratios), "times", limit=1.6)


def until_ready(program: tuple[str, ...], home: Path) -> float:
    """Seconds from starting Python with the words `program` to its line "ready"."""
    folders = {f"XDG_{name}_HOME": str(home) for name in ("DATA", "CONFIG", "STATE")}
    variables = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
    # On a person's computer Python keeps what it compiled; so the first start does here.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *program], stdout=subprocess.PIPE, text=True, env=variables
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - began
        process.stdout.read()
    if line.strip() != "ready" or process.returncode != 0:
        raise RuntimeError(f"{' '.join(program)} did not get ready: {process.returncode}")
    return seconds
