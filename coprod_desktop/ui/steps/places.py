"""Lets arrow keys go through columns of things."""

from __future__ import annotations

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Places(QObject):
    """Columns of widgets: Up and Down go within one, Left and Right to the next; Tab leaves.

    Each column is one stop for Tab. Home and End go to its ends. ``landing`` is where one comes
    to from the side, by the number of the column; the last place one was at where it says none.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns: list[list[QWidget]] = []
        self._stops: list[QWidget] = []
        self._landing: dict[int, QWidget] = {}

    def take(self, columns: Sequence[Sequence[QWidget]], landing: dict[int, QWidget]) -> None:
        """Goes through these columns from now on; where one is stays a stop."""
        for old in (widget for column in self._columns for widget in column):
            if shiboken6.isValid(old):
                old.removeEventFilter(self)
        were = self._stops
        self._columns = [list(column) for column in columns if column]
        self._landing = landing
        self._stops = []
        for column in self._columns:
            for widget in column:
                widget.installEventFilter(self)
            kept = (widget for widget in column if widget in were and not widget.isHidden())
            shown = (widget for widget in column if not widget.isHidden())
            stop = next(kept, None) or next(shown, column[0])
            self._stops.append(stop)
            self._show_stop(column, stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget):
            if event.type() == QEvent.Type.FocusIn:
                self._come_to(watched)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                bare = event.modifiers() in (
                    Qt.KeyboardModifier.NoModifier,
                    Qt.KeyboardModifier.KeypadModifier,
                )
                return bare and self._go(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _column_of(self, widget: QWidget) -> int | None:
        found = (n for n, column in enumerate(self._columns) if widget in column)
        return next(found, None)

    def _come_to(self, widget: QWidget) -> None:
        number = self._column_of(widget)
        if number is not None:
            self._stops[number] = widget
            self._show_stop(self._columns[number], widget)

    def _show_stop(self, column: Sequence[QWidget], stop: QWidget) -> None:
        for widget in column:
            here = widget is stop
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            widget.setFocusPolicy(policy)

    def _go(self, widget: QWidget, key: Qt.Key) -> bool:
        number = self._column_of(widget)
        if number is None:
            return False
        shown = [one for one in self._columns[number] if one.isVisible()]
        target: QWidget | None = None
        if key in _ACROSS:
            beside = (number + _ACROSS[key]) % len(self._columns)
            target = self._landing.get(beside, self._stops[beside])
        elif key in _DOWN:
            target = shown[(shown.index(widget) + _DOWN[key]) % len(shown)]
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            target = shown[0 if key == Qt.Key.Key_Home else -1]
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True
