"""A page that may scroll sideways too."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.scroll_page import CLEAR, Holder, ScrollPage


class MapScroll(ScrollPage):
    """Scrolls a map that is wider than its page, and follows the keyboard both ways.

    ``shrunk`` says that less of it is to be seen than before.
    """

    shrunk = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.horizontalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalScrollBar().actionTriggered.connect(self.yield_to_hand)
        holder = self.widget()
        if isinstance(holder, Holder):
            holder.may_be_wider = True

    def bring_line(self, widget: QWidget, line: QRect, *, always: bool = False) -> None:
        super().bring_line(widget, line, always=always)
        if not self.is_by_hand:
            self._show_sideways(widget)

    def show_whole(self, widget: QWidget) -> None:
        super().show_whole(widget)
        self._show_sideways(widget)

    def _show_sideways(self, widget: QWidget) -> None:
        content = self.widget()
        if content is None:
            return
        clear = round(CLEAR * Look.of(self).ring)
        left = widget.mapTo(content, QPoint(0, 0)).x() - clear
        right = left + widget.width() + 2 * clear
        bar = self.horizontalScrollBar()
        room = self.viewport().width()
        if left < bar.value() or right - left > room:
            bar.setValue(left)
        elif right > bar.value() + room:
            bar.setValue(right - room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height():
            self.shrunk.emit()
