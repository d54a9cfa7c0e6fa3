"""The boxes of which a map or a list is made."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.ui.kit.drawn_box import DrawnBox
from coprod_desktop.ui.kit.idea_box import ClosedPocket, IdeaBox
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.map_accessibles import TreeItem
from coprod_desktop.ui.views.map_figures import HeadingFigure
from coprod_desktop.ui.views.map_plan import Spot


def scaled(spot: Spot, scale: float) -> QRect:
    """The pixels a spot takes; nothing of it is lost to rounding."""
    if scale == 1:
        return QRect(*spot)
    x, y, width, height = (part * scale for part in spot)
    return QRect(round(x), round(y), math.ceil(width), math.ceil(height))


class LineBox(TreeItem):
    """Mixed in before a button of Qt: the box of the line ``line_id``.

    ``takes`` is asked what a key, the mouse or the focus does before the button is; it answers
    whether the button is not to have it.
    """

    line_id = ""
    takes: Callable[[QWidget, QEvent], bool] | None = None
    _spot: tuple[Spot, float] | None = None

    def stand(self, spot: Spot, scale: float) -> None:
        """Goes to its spot, so many times as large."""
        if (spot, scale) == self._spot:
            return
        button = self
        assert isinstance(button, DrawnBox)
        assert isinstance(button, QAbstractButton)
        self._spot = (spot, scale)
        button.scale, button.measured = scale, QSize(spot.width, spot.height)
        button.setGeometry(scaled(spot, scale))

    def _taken(self, event: QEvent) -> bool:
        assert isinstance(self, QWidget)
        return self.takes is not None and self.takes(self, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        if not self._taken(event):
            super(LineBox, button).focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        if not self._taken(event):
            super(LineBox, button).keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        if not self._taken(event):
            super(LineBox, button).contextMenuEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        if not self._taken(event):
            super(LineBox, button).mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        if not self._taken(event):
            super(LineBox, button).mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        if not self._taken(event):
            super(LineBox, button).mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        if not self._taken(event):
            super(LineBox, button).mouseDoubleClickEvent(event)


class IdeaNode(LineBox, IdeaBox):
    """An idea, as low as a row of a map may be."""

    def __init__(self) -> None:
        super().__init__("")


class PocketNode(LineBox, ClosedPocket):
    """What a branch keeps, closed."""

    def __init__(self) -> None:
        super().__init__("")


class HeadingNode(LineBox, DrawnBox, QAbstractButton):
    """The name of a branch or of the meeting."""

    figure: HeadingFigure

    def __init__(self) -> None:
        super().__init__()
        self.figure = HeadingFigure("")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return self.figure.size_within(Look.of(self), None)

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.of(self).target(), Look.of(self).target())


AnyBox = IdeaNode | PocketNode | HeadingNode

_KINDS: dict[LineKind, Callable[[], AnyBox]] = {
    LineKind.TITLE: HeadingNode,
    LineKind.BRANCH: HeadingNode,
    LineKind.IDEA: IdeaNode,
    LineKind.KEPT: PocketNode,
}


def box_for(line: Line) -> AnyBox:
    """A fresh box of the kind a line wants."""
    return _KINDS[line.kind]()
