"""Lays boxes out as scraps lie on a table."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look, WidthClass

_ASTRAY = ((4, 8), (22, 0), (0, 14), (30, 5), (12, 16), (34, 2), (8, 11))
"""How far right and down each box lies from where a row would have it, in pixels at 100 %."""


class LooseRows(FlowRow):
    """Rows whose boxes lie a little here and there, always at the same places.

    They stay in reading order and never lie on each other. In a narrow window they stand in line,
    since there is only room for one.
    """

    def _place(self, rect: QRect, move: bool) -> int:
        parent = self.parentWidget()
        if parent is None:
            return super()._place(rect, move)
        look = Look.of(parent)
        if look.width_class(parent.window().width()) is WidthClass.NARROW:
            return super()._place(rect, move)
        gap = self._gap_now()
        right, top, high = rect.left(), rect.top(), 0
        for number, item in enumerate(self._shown()):
            across, down = (look.space(far) for far in _ASTRAY[number % len(_ASTRAY)])
            width = min(item.sizeHint().width(), rect.width())
            height = item.heightForWidth(width)
            if right > rect.left() and right + across + width > rect.right() + 1:
                top, right, high = top + high + gap // 2, rect.left(), 0
            left = min(right + across, rect.right() + 1 - width)
            if move:
                item.setGeometry(QRect(QPoint(left, top + down), QSize(width, height)))
            right = left + width + gap
            high = max(high, down + height)
        return top + high - rect.top()
