"""The boxes of which a map or a list is made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.ui.kit.drawn_box import DrawnBox
from coprod_desktop.ui.kit.idea_box import ClosedPocket, IdeaBox
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.map_accessibles import TreeItem
from coprod_desktop.ui.views.map_figures import AnyFigure, HeadingFigure


class LineBox(TreeItem):
    """What every box of a line can do, whatever it is drawn like.

    ``spot`` is where it stands: left, top, width, height.
    """

    figure: AnyFigure
    spot = (0, 0, 0, 0)

    def stand(self, x: int, y: int, width: int, height: int) -> None:
        """Goes to its spot."""
        spot = (x, y, width, height)
        if spot != self.spot:
            assert isinstance(self, QWidget)
            self.spot = spot
            self.setGeometry(x, y, width, height)

    def size_within(self, most: int | None) -> QSize:
        """Its size where nothing limits it, or as one row of at most ``most`` pixels."""
        assert isinstance(self, QWidget)
        return self.figure.size_within(Look.of(self), most)

    def meets(self, right: bool) -> QPointF:
        """Where a branch line meets its left or its right edge, in its own pixels."""
        assert isinstance(self, QWidget)
        return self.figure.meets(Look.of(self), self.size(), right)


class IdeaNode(IdeaBox, LineBox):
    """An idea, as low as a row of a map may be."""

    def __init__(self) -> None:
        super().__init__("")


class PocketNode(ClosedPocket, LineBox):
    """What a branch keeps, closed."""

    def __init__(self) -> None:
        super().__init__("")


class HeadingNode(DrawnBox, QAbstractButton, LineBox):
    """The name of a branch or of the meeting."""

    figure: HeadingFigure

    def __init__(self) -> None:
        super().__init__()
        self.figure = HeadingFigure("")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return self.size_within(None)

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
