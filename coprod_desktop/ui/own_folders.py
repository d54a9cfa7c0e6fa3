"""Finds the folders of this account that are for this program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

_NAME = "coprod-desktop"
_Location = QStandardPaths.StandardLocation


def for_choices() -> Path:
    """Where programs keep their settings. Nothing is made by asking."""
    return _own(_Location.GenericConfigLocation)


def for_words() -> Path:
    """Where programs keep what people write. Nothing is made by asking."""
    return _own(_Location.GenericDataLocation)


def for_voices() -> Path:
    """Where a person may put voices of their own. Nothing is made by asking."""
    return for_words() / "voices"


def _own(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location)) / _NAME
