"""Keeps what was pressed under the pointer while something comes above it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coprod_desktop.ui.steps.in_view import scroller_of

_TURNS = 3
"""In how many turns of the event loop layouts inside layouts have settled."""


def hold_place(widget: QWidget) -> None:
    """Scrolls by as much as ``widget`` is moved by what is done next."""
    scroller = scroller_of(widget)
    if scroller is None:
        return
    page = scroller
    before = widget.mapTo(page, QPoint()).y()

    def follow(turns: int) -> None:
        if not (isValid(widget) and isValid(page) and page.isAncestorOf(widget)):
            return
        bar = page.verticalScrollBar()
        bar.setValue(bar.value() + widget.mapTo(page, QPoint()).y() - before)
        if turns > 1:
            QTimer.singleShot(0, widget, lambda: follow(turns - 1))

    QTimer.singleShot(0, widget, lambda: follow(_TURNS))
