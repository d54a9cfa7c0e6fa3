"""Leaves a screen that lies over another, by one key wherever that is."""

from __future__ import annotations

from coprod_desktop.ui.window import Window

LEAVES = ("done", "back", "close")
"""The rows that leave a screen with all that was done on it kept."""


def go_back(window: Window) -> None:
    """Does the row that leads back; nothing where no screen lies below, or where none leads."""
    screen = window.screen_in_front
    middle = None if screen is None else screen.parentWidget()
    stack = None if middle is None else middle.layout()
    if screen is None or stack is None or stack.count() < 2 or window.is_hidden_now:
        return
    leads = [row.name for row in screen.rows() if row.name in LEAVES]
    if leads:
        window.do(leads[0])
