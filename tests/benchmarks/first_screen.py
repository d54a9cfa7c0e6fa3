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

from tests.benchmarks.figure import Figure

BARE = ("-m", "tests.benchmarks.bare_window")
OURS = ("-m", "coprod_desktop", "--first-screen")
ROUNDS = 9


def figures() -> Iterable[Figure]:
    """Our start against that of an empty window, taken in turns so that both meet the same load."""
    with tempfile.TemporaryDirectory() as home:
        for program in (BARE, OURS):
            until_ready(program, Path(home))  # fills the file cache
        ratios = [
            until_ready(OURS, Path(home)) / until_ready(BARE, Path(home)) for _ in range(ROUNDS)
        ]
    yield Figure("first-screen-against-an-empty-window", median(ratios), "times", limit=1.6)


def until_ready(program: tuple[str, ...], home: Path) -> float:
    """Seconds from starting Python with the words `program` to its line "ready"."""
    folders = {f"XDG_{name}_HOME": str(home) for name in ("DATA", "CONFIG", "STATE")}
    variables = {**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"}
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
