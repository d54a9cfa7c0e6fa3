"""The boxes of which a map or a list is made."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

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


class Ground(NamedTuple):
    """How spots become pixels: where the middle of the map lies, how many times larger it is."""

    x: int = 0
    y: int = 0
    scale: float = 1.0

    def rect(self, spot: Spot) -> QRect:
        """The pixels a spot takes; nothing of it is lost to rounding."""
        x, y, width, height = spot
        if self.scale == 1:
            return QRect(self.x + x, self.y + y, width, height)
        scale = self.scale
        left, top = self.x + round(x * scale), self.y + round(y * scale)
        return QRect(left, top, math.ceil(width * scale), math.ceil(height * scale))

    def spot(self, rect: QRect) -> Spot:
        """The least spot that holds some pixels."""
        scale = self.scale
        x, y = math.floor((rect.x() - self.x) / scale), math.floor((rect.y() - self.y) / scale)
        return Spot(x, y, int(rect.width() / scale) + 2, int(rect.height() / scale) + 2)


class LineBox(TreeItem):
    """Mixed in before a button of Qt: the box of the line ``line_id``.

    ``takes`` is asked what a key, the mouse or the focus does before the button is; it answers
    whether the button is not to have it.
    """

    line_id = ""
    takes: Callable[[QWidget, QEvent], bool] | None = None
    _spot: tuple[Spot, Ground] | None = None

    def stand(self, spot: Spot, ground: Ground) -> None:
        """Goes to its spot on the ground."""
        if (spot, ground) == self._spot:
            return
        button = self
        assert isinstance(button, DrawnBox)
        assert isinstance(button, QAbstractButton)
        self._spot = (spot, ground)
        button.scale, button.measured = ground.scale, QSize(spot.width, spot.height)
        button.setGeometry(ground.rect(spot))

    def _taken(self, event: QEvent) -> bool:
        assert isinstance(self, QWidget)
        return self.takes is not None and self.takes(self, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        if not self._taken(event):
            super(LineBox, button).focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        super(LineBox, button).focusOutEvent(event)
        self.describe_once_left()

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
