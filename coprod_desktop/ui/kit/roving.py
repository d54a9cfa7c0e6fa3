"""Makes a row of buttons one stop for Tab, with arrows inside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class Roving(QObject):
    """Tab goes to one of ``widgets``; arrows, Home and End go to the others, nothing is pressed."""

    def __init__(self, parent: QWidget, widgets: Sequence[QWidget] = ()) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self.take(widgets)

    def take(self, widgets: Sequence[QWidget]) -> None:
        """Goes round these widgets from now on."""
        for old in self._widgets:
            old.removeEventFilter(self)
        self._widgets = list(widgets)
        for widget in self._widgets:
            widget.installEventFilter(self)
        if self._widgets:
            self.stop_at(self._widgets[0])

    def add(self, widget: QWidget) -> None:
        """Goes to one more, after the others."""
        self._widgets.append(widget)
        widget.installEventFilter(self)

    def stop_at(self, stop: QWidget) -> None:
        """Makes ``stop`` the one Tab goes to."""
        for widget in self._widgets:
            here = widget is stop
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            widget.setFocusPolicy(policy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and watched in self._widgets:
            if event.type() == QEvent.Type.FocusIn:
                self.stop_at(watched)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._go(watched, Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _go(self, widget: QWidget, key: Qt.Key) -> bool:
        shown = [one for one in self._widgets if one.isVisible()]
        if widget not in shown:
            return False
        place = shown.index(widget)
        if key in _ON:
            place += 1
        elif key in _BACK:
            place -= 1
        elif key == Qt.Key.Key_Home:
            place = 0
        elif key == Qt.Key.Key_End:
            place = len(shown) - 1
        else:
            return False
        shown[place % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)
        return True
