"""A column gone through by Tab as it stands, whichever of its parts came last."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.screens.column import ColumnScreen

_SAME_ROW = 6
"""Pixels by which the middles of things in one row may differ."""


class OwnColumn(ColumnScreen):
    """A page of a person's own. All is kept at once, so it only has *Done*."""

    def rows(self) -> tuple[Row, ...]:
        return (read_row(), Row("done", self.leave, sign="tick", look="main", stays=True))

    def leave(self) -> None:
        """Goes back to where the person came from."""
        self.left.emit()

    def take_tab_order(self) -> None:
        """Row by row: what came last is not the last one on the page."""

        stops = filter(_is_stop, self.findChildren(QWidget))
        middles = {stop: stop.mapTo(self, stop.rect().center()) for stop in stops}
        in_order = sorted(middles, key=lambda stop: middles[stop].y())
        rows: list[list[QWidget]] = []
        for stop in in_order:
            if not rows or middles[stop].y() - middles[rows[-1][0]].y() > _SAME_ROW:
                rows.append([])
            rows[-1].append(stop)
        along = [stop for row in rows for stop in sorted(row, key=lambda one: middles[one].x())]
        for before, after in pairwise(along):
            QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget) -> bool:
    takes = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    return takes and widget.isVisible()
