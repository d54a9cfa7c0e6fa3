"""Leaves a page that lies over another, by one key wherever that is."""

from __future__ import annotations

from coprod_desktop.ui.window import Window

LEAVES = ("done", "back", "close", "group-back-to-list")
"""The rows that leave a screen with all that was done on it kept."""
LEAVES_SHEET = "sheet-back"
"""The row that leaves a page of a sheet, which may lie in a screen that lies over no other."""


def go_back(window: Window) -> None:
    """Does the row that leads back; nothing where no page lies below, or where none leads."""
    screen = window.screen_in_front
    middle = None if screen is None else screen.parentWidget()
    stack = None if middle is None else middle.layout()
    if screen is None or stack is None or window.is_hidden_now:
        return
    leads = (LEAVES_SHEET, *LEAVES) if stack.count() > 1 else (LEAVES_SHEET,)
    names = [row.name for row in screen.rows() if row.name in leads]
    if names:
        window.do(names[0])
