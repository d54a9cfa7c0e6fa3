"""Says of each of several widgets which of them it is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from coprod_desktop.wording import Wording


def say_places(wording: Wording, widgets: Iterable[QWidget]) -> None:
    """Adds "2 of 6." to what a screen reader hears of each, after what it is described by."""
    them = tuple(widgets)
    for place, widget in enumerate(them, start=1):
        words = wording.text("place-heard", place=place, of=len(them))
        about = widget.accessibleDescription()
        widget.setAccessibleDescription(f"{about} {words}" if about else words)
