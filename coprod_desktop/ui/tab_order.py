"""Puts the widgets of a page into the order of Tab."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget


def tab_in_order(root: QWidget, after: QWidget | None = None) -> QWidget | None:
    """Makes Tab go through ``root`` in the order its widgets stand, coming from ``after``.

    Qt goes in the order of making, which is another where a page changes as one works on it.
    Answers with the last stop.
    """
    stops = _stops(root)
    if after is None and stops:
        after = stops.pop(0)
    return _go_through(after, stops)


def tab_last(window: QWidget, *strips: QWidget) -> None:
    """Makes Tab go through all else in ``window`` first, then along each strip from the left."""
    stops = [
        stop
        for strip in strips
        for stop in sorted(_stops(strip), key=lambda one: one.mapTo(window, QPoint()).x())
    ]
    last = window.previousInFocusChain()
    while last is not None and last is not window and (last in stops or not _is_stop(last)):
        last = last.previousInFocusChain()
    _go_through(last, stops)


def _stops(root: QWidget) -> list[QWidget]:
    """What can take the keyboard, in the order of the children.

    Of a row that is one stop all are meant: which of them it is changes, their order does not.
    """
    return [widget for widget in root.findChildren(QWidget) if _is_stop(widget)]


def _is_stop(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None


def _go_through(last: QWidget | None, stops: Iterable[QWidget]) -> QWidget | None:
    """Makes Tab go from ``last`` to each of ``stops`` in turn; answers with where it ends."""
    for stop in stops:
        if last is not None:
            QWidget.setTabOrder(last, stop)
        last = stop
    return last
