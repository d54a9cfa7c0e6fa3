"""Prints every figure of this package, one a line: name, value, unit, limit.

    python -m tests.benchmarks.run [MODULE ...]

Ends with 1 when a figure is over its limit, with 2 when no figure was found.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

import tests.benchmarks
from tests.benchmarks.figure import Figure


def found(chosen: Iterable[str]) -> Iterator[Figure]:
    """The figures of the modules named in `chosen`, or of all when it is empty."""
    wanted = set(chosen)
    for module in pkgutil.iter_modules(tests.benchmarks.__path__):
        if not wanted or module.name in wanted:
            loaded = importlib.import_module(f"{tests.benchmarks.__name__}.{module.name}")
            yield from getattr(loaded, "figures", tuple)()


def report(figures: Iterable[Figure], out: TextIO) -> int:
    """Writes a line a figure as soon as it is measured; gives the exit code."""
    kept = []
    for figure in figures:
        kept.append(figure.keeps)
        print(figure if figure.keeps else f"{figure} OVER", file=out, flush=True)
    if not kept:
        return 2
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(report(found(sys.argv[1:]), sys.stdout))
