"""Has what keeps measures of the look take them anew when the look is another."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Measured:
    """Mixed in before a class of Qt that has gaps, margins or sizes of its own.

    Such a class sets them in `_take_measures`, and ends its making with `_follow_look`.
    """

    _follows_look = False

    def _take_measures(self) -> None:
        raise NotImplementedError

    def _follow_look(self) -> None:
        """Takes its measures now that all of it is there, from now on also by itself."""
        self._follows_look = True
        self._take_measures()

    def changeEvent(self, event: QEvent) -> None:
        widget = self
        assert isinstance(widget, QWidget)
        super(Measured, widget).changeEvent(event)
        # Qt may send one before a class is made.
        if event.type() == QEvent.Type.StyleChange and self._follows_look:
            self._take_measures()
