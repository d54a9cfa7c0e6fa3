"""Puts the widgets of a page into the order of Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_in_order(root: QWidget, after: QWidget | None = None) -> None:
    """Makes Tab go through ``root`` in the order its widgets stand, coming from ``after``.

    Qt goes in the order of making, which is another where a page changes as one works on it.
    """
    last = after
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            if last is not None:
                QWidget.setTabOrder(last, widget)
            last = widget
