"""Has Python import modules by itself, as it does without PySide."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - what is taken away comes with it


def import_alone() -> None:
    """Takes PySide out of every import to come.

    It reads the whole source of each module for its own name and keeps that, to serve those who
    write ``from __feature__ import``, as nobody does here. Loading the program takes a tenth
    longer with it, and 25 MB of memory.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
