"""Takes a widget out of what is shown, for good."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def take_out(layout: QLayout, widget: QWidget) -> None:
    """Takes a widget out of its layout; it is not seen from now on, and goes with the next events.

    What is inside it goes with it: whoever still holds any of them has to let go.
    """
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()


def take_all_out(layout: QLayout) -> None:
    """Takes all widgets out of a layout, and the room that was left between them."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            take_out(layout, widget)
