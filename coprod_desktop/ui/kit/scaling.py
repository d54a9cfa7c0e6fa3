"""Lets what is drawn ask for other room when words have another size."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Scaling:
    """Mixed in before a class of Qt whose size hint follows the look."""

    def changeEvent(self, event: QEvent) -> None:
        widget = self
        assert isinstance(widget, QWidget)
        super(Scaling, widget).changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            widget.updateGeometry()
