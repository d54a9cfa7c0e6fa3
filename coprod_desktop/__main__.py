"""Starts the program."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from coprod_desktop import __version__

CHILDREN = ("pico_child", "piper_child", "dictation_child")
"""The modules of speech that run in a process of their own."""

TOUR_SIZE = "1366x768"
"""The old, common screen the pictures are made for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Starts the program; the answer is for the shell."""
    asked = _asked(arguments)
    if asked.child:
        # As a program beside itself, where no Python is installed to be that.
        import_module(f"coprod_desktop.speech.{asked.child}").main()
        return 0
    if asked.version:
        print(f"coprod-desktop {__version__}")  # noqa: T201 - that is what was asked for
        return 0
    if asked.sheets is not None:
        # Nothing of Qt is needed for it, and nothing of this for a window.
        from coprod_desktop.sheets.whole_set import print_whole_set

        return print_whole_set(asked.sheets, print)
    return _window(asked) if asked.tour is None else _tour(asked)


def _window(asked: argparse.Namespace) -> int:
    """Runs the program in its window."""
    # Little that is made on the way to the first screen goes again before it, but to look
    # through all of it for garbage would take a tenth of that way.
    gc.disable()
    # Qt is loaded only now, so that --version and --help need no screen.
    from coprod_desktop.ui.own_imports import import_alone

    import_alone()
    from coprod_desktop.ui.front import Front

    front = Front(asked.settings, asked.size)
    if not front.come_up():
        return 0
    if asked.first_screen:
        print("ready", flush=True)  # noqa: T201 - a measure waits for it
        return 0
    # All that is behind the first screen is loaded while a person looks at it.
    from coprod_desktop.ui.program import Program

    return Program(front, asked.store).run()


def _tour(asked: argparse.Namespace) -> int:
    """Makes the tour, which leaves nothing in anybody's own folders."""
    # As late as for the window, and only for a tour.
    from coprod_desktop.ui.front import Front
    from coprod_desktop.ui.program import Program
    from coprod_desktop.ui.tour import make_tour

    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        settings = asked.settings or Path(home) / "settings.json"
        store = asked.store or str(Path(home) / "tour.sqlite3")
        front = Front(settings, asked.size or TOUR_SIZE)
        return make_tour(Program(front, store), asked.tour)


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="coprod-desktop")
    parser.add_argument("--version", action="store_true", help="say which version this is")
    parser.add_argument("--tour", type=Path, metavar="DIR", help="leave pictures and sheets in DIR")
    parser.add_argument("--sheets", type=Path, metavar="DIR", help="leave every sheet in DIR")
    parser.add_argument("--store", default="", help="a file or database address to keep words in")
    parser.add_argument("--settings", type=Path, help="the file the choices are kept in")
    parser.add_argument("--size", default="", help="how large the window is, like 1366x768")
    parser.add_argument("--first-screen", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--child", choices=CHILDREN, default="", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
