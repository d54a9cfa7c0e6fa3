"""Puts the widgets of a page into the order of Tab."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def tab_in_order(root: QWidget, after: QWidget | None = None) -> None:
    """Makes Tab go through ``root`` in the order its widgets stand, coming from ``after``.

    Qt goes in the order of making, which is another where a page changes as one works on it.
    """
    last = after
    for widget in _stops(root):
        if last is not None:
            QWidget.setTabOrder(last, widget)
        last = widget


def tab_last(window: QWidget, *strips: QWidget) -> None:
    """Makes Tab go through all else in ``window`` first, then along each strip from the left."""
    stops = [
        stop
        for strip in strips
        for stop in sorted(_stops(strip), key=lambda one: one.mapTo(window, QPoint()).x())
    ]
    last = window.previousInFocusChain()
    while last is not None and last in stops:
        last = last.previousInFocusChain()
    for stop in stops:
        if last is not None:
            QWidget.setTabOrder(last, stop)
        last = stop


def _stops(root: QWidget) -> list[QWidget]:
    """What can take the keyboard, in the order of the children.

    Of a row that is one stop all are meant: which of them it is changes, their order does not.
    """
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    ]
