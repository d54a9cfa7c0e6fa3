"""Starts the program."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from coprod_desktop import __version__

TOUR_SIZE = "1366x768"
"""The old, common screen the pictures are made for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Starts the program; the answer is for the shell."""
    asked = _asked(arguments)
    if asked.version:
        print(f"coprod-desktop {__version__}")  # noqa: T201 - that is what was asked for
        return 0
    # Qt is loaded only now, so that --version and --help need no screen.
    from coprod_desktop.ui.program import Program

    program = Program(
        settings=asked.settings,
        store=asked.store,
        size=asked.size or (TOUR_SIZE if asked.tour else ""),
        today=date.today,
    )
    if asked.tour is not None:
        from coprod_desktop.ui.tour import make_tour

        return make_tour(program, asked.tour)
    return program.run(only_first_screen=asked.first_screen)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="coprod-desktop")
    parser.add_argument("--version", action="store_true", help="say which version this is")
    parser.add_argument("--tour", type=Path, metavar="DIR", help="leave pictures and sheets in DIR")
    parser.add_argument("--store", default="", help="a file or database address to keep words in")
    parser.add_argument("--settings", type=Path, help="the file the choices are kept in")
    parser.add_argument("--size", default="", help="how large the window is, like 1366x768")
    parser.add_argument("--first-screen", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
