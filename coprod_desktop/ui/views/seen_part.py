"""Follows which part of a widget is seen on the page that scrolls it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


class SeenPart(QObject):
    """``moved`` says that another part of ``widget`` may be seen now.

    `follow_anew` is to be called when it is shown, since it may stand on another page then.
    """

    moved = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._watched: tuple[QWidget, ...] = ()

    def follow_anew(self) -> None:
        """Finds out what it is seen through."""
        for one in self._watched:
            one.removeEventFilter(self)
        self._watched = self._carriers()
        for one in self._watched:
            one.installEventFilter(self)

    def rect(self) -> QRect:
        """The part that is seen, in its own pixels; all of it where nothing scrolls."""
        for view in self._watched[1:]:
            return QRect(self._widget.mapFrom(view, QPoint(0, 0)), view.size())
        return self._widget.rect()

    def _carriers(self) -> tuple[QWidget, ...]:
        """What moves when a page scrolls, with what one sees it through."""
        inside = self._widget
        parent = inside.parentWidget()
        while parent is not None:
            above = parent.parentWidget()
            if isinstance(above, QAbstractScrollArea):
                return (inside, parent)
            inside, parent = parent, above
        return ()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in self._watched and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.moved.emit()
        return False
