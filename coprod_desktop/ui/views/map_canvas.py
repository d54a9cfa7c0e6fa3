"""Holds the boxes of a map or a list, with the branch lines between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from coprod_desktop.domain.layout import (
    Box,
    Gaps,
    Place,
    Side,
    column,
    extent,
    mind_map,
    sides_in,
)
from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.ui.kit.branch_line import branch_line
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, round_pen, rounded
from coprod_desktop.ui.views.map_accessibles import TreeRoot, install_tree_roles
from coprod_desktop.ui.views.map_boxes import AnyBox, HeadingNode, box_for

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ACROSS, _BRANCHES, _ROWS, _HEAPS = 18, 20, 9, 20
"""Gaps at 100 %: across to the next level, between branches, between rows, between heaps."""

_LINE = 12
"""Pixels a branch line may reach beyond its path."""

_MARGIN = 2
"""Pixels round the outermost boxes, beside what the page keeps clear."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line as its box shows it: its words here and as they are heard, its branch from 0."""

    line: Line
    words: str
    heard: str
    about: str
    branch: int | None


class _Size(NamedTuple):
    """How large the box of a line is, and the line it stands under."""

    id: str
    above: str
    width: int
    height: int


def _tree(sizes: Sequence[_Size]) -> Box:
    """Sizes in reading order as boxes, each parent above its children."""
    under: dict[str, list[Box]] = {}
    root: Box | None = None
    for one in reversed(sizes):
        children = tuple(reversed(under.pop(one.id, [])))
        root = Box(one.id, one.width, one.height, children)
        under.setdefault(one.above, []).append(root)
    assert root is not None
    return root


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many of the same two lists begin."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


class IdeaCanvas(QWidget, TreeRoot):
    """One real button for each line; it paints only the lines between them.

    ``chosen_changed`` carries the id of the line the person is on, ``pressed`` of the one they
    pressed, ``dropped`` of the one they dragged with the one it is to go under. ``keys`` is
    asked for what a key does before a box is. Tab comes to the boxes from ``comes_after``.
    """

    chosen_changed = Signal(str)
    pressed = Signal(str)
    pressed_twice = Signal(str)
    dropped = Signal(str, str)

    def __init__(self, keys: Callable[[QKeySequence], bool]) -> None:
        super().__init__()
        self._keys = keys
        self._shown: dict[str, Shown] = {}
        self._boxes: dict[str, AnyBox] = {}
        self._places: dict[str, Place] = {}
        self._sizes: dict[tuple[str, int | None], QSize] = {}
        self._sides: dict[str, Side] = {}
        self._in_column = False
        self._full_rows = False
        self._laid_for = -1
        self._laid: tuple[list[_Size], Gaps, bool] | None = None
        self._closer: QStyle | None = None
        self._drag: _Drag | None = None
        self._mark = _DropMark(self)
        self.comes_after: QWidget | None = None
        self.chosen = ""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            install_tree_roles(application)

    # What it shows.

    def box(self, which: str) -> AnyBox | None:
        """The box of a line, if it is here."""
        return self._boxes.get(which)

    def boxes(self) -> Mapping[str, AnyBox]:
        """All boxes by id, in reading order."""
        return self._boxes

    def show_lines(self, shown: Sequence[Shown], chosen: str) -> None:
        """Shows these lines; the box of a line that stays is the same widget as before."""
        before, self._shown = self._shown, {one.line.id: one for one in shown}
        order = list(self._boxes)
        fresh = []
        for which, one in self._shown.items():
            if which not in self._boxes:
                self._boxes[which] = self._made(one.line)
                fresh.append(self._boxes[which])
            if before.get(which) != one:
                self._dress(self._boxes[which], one)
        had_focus = any(box.hasFocus() for box in self._boxes.values())
        gone = [which for which in self._boxes if which not in self._shown]
        leaving = [self._boxes.pop(which) for which in gone]
        self._boxes = {which: self._boxes[which] for which in self._shown}
        for box in fresh:
            if self.comes_after is not None:
                QWidget.setTabOrder(self.comes_after, box)
            box.show()
        self.choose(chosen)
        if had_focus and self.chosen:
            # Before its box goes, so that the keyboard never has nowhere to be.
            self._boxes[self.chosen].setFocus(Qt.FocusReason.OtherFocusReason)
        for box in leaving:
            box.removeEventFilter(self)
            box.hide()
            box.deleteLater()
        self._put_in_order([which for which in order if which in self._boxes])
        self.arrange()

    def _put_in_order(self, before: list[str]) -> None:
        """Has the boxes be children in the order of reading; only those between may move."""
        now = list(self._boxes)
        first = _same(before, now)
        last = min(_same(before[::-1], now[::-1]), len(now) - first, len(before) - first)
        end = len(now) - last
        for which in now[first:end]:
            if last:
                self._boxes[which].stackUnder(self._boxes[now[end]])
            else:
                self._boxes[which].raise_()

    def _made(self, line: Line) -> AnyBox:
        box = box_for(line)
        box.setCheckable(True)
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        if self._closer is not None:
            box.setStyle(self._closer)
        box.setParent(self)
        box.installEventFilter(self)
        box.clicked.connect(lambda _=False, which=line.id: self._press(which))
        return box

    def _dress(self, box: AnyBox, one: Shown) -> None:
        line = one.line
        for known in [known for known in self._sizes if known[0] == line.id]:
            del self._sizes[known]
        box.level = max(line.level - 1, 1)
        box.under = line.under
        box.closed = line.kind is LineKind.KEPT
        if isinstance(box, HeadingNode):
            stacked = line.kind is LineKind.TITLE and not self._in_column
            box.show_heading(one.words, one.heard, line.picture, one.branch, stacked)
        else:
            box.show_idea(
                one.words,
                line.pile,
                picture=line.picture,
                branch=one.branch,
                mentor=bool(line.author),
                heard=one.heard,
            )
        box.setAccessibleDescription(one.about)

    # Which line one is on.

    def choose(self, which: str) -> None:
        """Makes a line the chosen one; it is the one place Tab goes to."""
        if which not in self._boxes:
            which = next(iter(self._boxes), "")
        self.chosen = which
        for other, box in self._boxes.items():
            here = other == which
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            if box.focusPolicy() != policy:
                box.setFocusPolicy(policy)
            if box.isChecked() != here:
                box.setChecked(here)

    def go_to(self, which: str) -> None:
        """Brings the keyboard to a line."""
        box = self._boxes.get(which)
        if box is None:
            return
        self._come_to(which)
        box.setFocus(Qt.FocusReason.TabFocusReason)

    def _come_to(self, which: str) -> None:
        if which and which != self.chosen:
            self.choose(which)
            self.chosen_changed.emit(which)

    def _press(self, which: str) -> None:
        self.go_to(which)
        self.pressed.emit(which)

    def _which(self, box: QObject) -> str:
        return next((which for which, one in self._boxes.items() if one is box), "")

    # Places.

    def lie_as(self, in_column: bool, full_rows: bool = False) -> None:
        """As a map, or one below the other; rows may take all the room there is."""
        changed = in_column != self._in_column
        self._in_column, self._full_rows = in_column, full_rows
        if changed:
            for which, box in self._boxes.items():
                self._dress(box, self._shown[which])
            self._sizes = {}
            self.arrange()
            self.update()

    def look_closer(self, style: QStyle | None) -> None:
        """Draws every box in another style, which has another size of words."""
        self._closer = style
        application = QApplication.instance()
        for box in self._boxes.values():
            if style is not None:
                box.setStyle(style)
            elif isinstance(application, QApplication):
                box.setStyle(application.style())
        self._sizes = {}
        self.arrange()

    def look(self) -> Look:
        """The look of the boxes, which may be closer than that of the page."""
        found = self._closer.findChild(Look) if self._closer is not None else None
        return found if isinstance(found, Look) else Look.of(self)

    def arrange(self) -> None:
        """Puts every box in its place."""
        if not self._boxes:
            self._places, self._laid = {}, None
            self.setMinimumSize(0, 0)
            return
        look = self.look()
        self._laid_for = self.width()
        gaps = self._gaps(look)
        sizes = self._measured(look)
        laid = (sizes, gaps, self._in_column)
        if laid == self._laid:
            return  # as when a letter is typed: the words are others, their room is the same
        self._laid = laid
        root = _tree(sizes)
        if self._in_column:
            self._places = column(root, gaps)
        else:
            self._places = mind_map(root, gaps, self._sides)
            self._sides = sides_in(root, self._places)
        whole = extent(self._places)
        margin = 0 if self._in_column else _MARGIN
        wanted = QSize(round(whole.width) + 2 * margin, round(whole.height) + 2 * margin)
        if self._in_column:
            wanted.setWidth(0)
        self.setMinimumSize(wanted)
        self._put(whole)

    def _indent(self, look: Look) -> int:
        return look.space(36) if look.scale < 2 else look.px(1) // 2

    def _put(self, whole: Place) -> None:
        """Moves the boxes, the whole in the middle of the room there is."""
        across = 0.0 if self._in_column else max((self.width() - whole.width) / 2, _MARGIN)
        down = 0.0 if self._in_column else max((self.height() - whole.height) / 2, _MARGIN)
        moved = False
        for which, place in self._places.items():
            spot = QRect(
                round(place.x - whole.x + across),
                round(place.y - whole.y + down),
                round(place.width),
                round(place.height),
            )
            if self._boxes[which].geometry() != spot:
                self._boxes[which].setGeometry(spot)
                moved = True
        if moved:
            self.update()

    def _gaps(self, look: Look) -> Gaps:
        if not self._in_column:
            return Gaps(look.space(_ACROSS), 1, look.space(_BRANCHES))
        rows, heaps = look.space(_ROWS), look.space(_HEAPS)
        return Gaps(between=rows, branches=heaps, indent=self._indent(look))

    def _measured(self, look: Look) -> list[_Size]:
        """How large the box of each line is, in reading order."""
        indent = self._indent(look)
        top = next(iter(self._shown.values())).line.level
        sizes = []
        for which, one in self._shown.items():
            most: int | None = None
            if self._in_column:
                deep = min(one.line.level - top, 4)
                most = max(self.width() - indent * deep, look.px() * 6)
            size = self._sizes.get((which, most))
            if size is None:
                size = self._sizes[which, most] = self._boxes[which].size_within(most)
            width = most if self._full_rows and most is not None else size.width()
            sizes.append(_Size(which, one.line.above, width, size.height()))
        return sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._in_column and self.width() != self._laid_for:
            self.arrange()
        elif self._places:
            self._put(extent(self._places))

    # Lines.

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_sizes"):
            self._sizes = {}
            self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look()
        seen = event.rect().adjusted(-_LINE, -_LINE, _LINE, _LINE)
        painter = painter_on(self)
        for which, one in self._shown.items():
            parent = self._boxes.get(one.line.above)
            if parent is None or one.branch is None:
                continue
            if self._in_column and one.line.kind is LineKind.BRANCH:
                continue  # one below the other they would all lie on one line
            box = self._boxes[which]
            if not seen.intersects(box.geometry().united(parent.geometry())):
                continue
            width = 5 if one.line.kind is LineKind.BRANCH else 3
            path = self._elbow(parent, box) if self._in_column else self._curve(parent, box)
            # A level line has no height, so it is given some.
            if not path.boundingRect().adjusted(-1, -1, 1, 1).intersects(seen):
                continue
            branch_line(painter, path, one.branch, look, width)
        painter.end()

    def _curve(self, parent: AnyBox, box: AnyBox) -> QPainterPath:
        right = box.x() > parent.x()
        end = QPointF(box.pos()) + box.meets(not right)
        start = QPointF(parent.pos()) + parent.meets(right)
        if isinstance(parent, HeadingNode):
            # From the side of a tall box the lines leave apart.
            free = max(parent.height() / 2 - 30, 0)
            start.setY(start.y() + max(-free, min(free, end.y() - start.y())))
        middle = (start.x() + end.x()) / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        return path

    def _elbow(self, parent: AnyBox, box: AnyBox) -> QPainterPath:
        end = QPointF(box.pos()) + box.meets(False)
        across = parent.x() + (end.x() - parent.x()) / 2
        path = QPainterPath(QPointF(across, parent.y() + parent.height() - 8))
        path.lineTo(across, end.y())
        path.lineTo(end)
        return path

    # Keys.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            self._come_to(self._which(watched))
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._drag is not None and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(self._which(watched), event)
        elif isinstance(event, QMouseEvent):
            return self._mouse(self._which(watched), event)
        return super().eventFilter(watched, event)

    def _key(self, which: str, event: QKeyEvent) -> bool:
        if not which:
            return False
        key = Qt.Key(event.key())
        if self._drag is not None and key == Qt.Key.Key_Escape:
            self._end_drag()
            return True
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.NoModifier and self._goes(which, key):
            return True
        return self._keys(QKeySequence(event.keyCombination()))

    def _goes(self, which: str, key: Qt.Key) -> bool:
        """Goes where an arrow points; answers whether the key was one that goes."""
        ids = list(self._boxes)
        if key in _ARROWS:
            to = self._beside(which, *_ARROWS[key])
        elif key == Qt.Key.Key_Home:
            to = ids[0]
        elif key == Qt.Key.Key_End:
            to = ids[-1]
        else:
            return False
        if to:
            self.go_to(to)
        return True

    def _beside(self, which: str, across: int, down: int) -> str:
        """The line next to one in a direction, or nothing where there is none."""
        ids = list(self._boxes)
        parent = self._shown[which].line.above
        children = [one for one in ids if self._shown[one].line.above == which]
        if self._in_column:
            if down:
                return ids[(ids.index(which) + down) % len(ids)]
            return (children[0] if children else "") if across > 0 else parent
        here = self._places[which]
        if across:
            outward = 1 if here.side is Side.RIGHT else -1
            if here.side is not Side.MIDDLE and across != outward:
                return parent
            side = Side.RIGHT if across > 0 else Side.LEFT
            return self._nearest(which, [c for c in children if self._places[c].side is side])
        level = self._shown[which].line.level
        beside = [
            one
            for one in ids
            if self._shown[one].line.level == level
            and self._places[one].side is here.side
            and (_middle(self._places[one]) - _middle(here)) * down > 0
        ]
        return self._nearest(which, beside)

    def _nearest(self, which: str, others: Sequence[str]) -> str:
        """The one of ``others`` that is most at the height of a line."""
        here = _middle(self._places[which])
        return min(others, key=lambda one: abs(_middle(self._places[one]) - here), default="")

    # The mouse.

    def _mouse(self, which: str, event: QMouseEvent) -> bool:
        kind = event.type()
        place = event.globalPosition().toPoint()
        if kind == QEvent.Type.MouseButtonDblClick and which:
            self.pressed_twice.emit(which)
            return True
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            shown = self._shown.get(which)
            if shown is not None and shown.line.kind is LineKind.IDEA:
                self._drag = _Drag(which, place)
        elif kind == QEvent.Type.MouseMove and self._drag is not None:
            return self._drag_to(self._drag, place)
        elif kind == QEvent.Type.MouseButtonRelease and self._drag is not None:
            drag = self._drag
            self._end_drag()
            if drag.moving:
                box = self._boxes.get(drag.which)
                if box is not None:
                    box.setDown(False)
                if drag.target:
                    self.dropped.emit(drag.which, drag.target)
                return True
        return False

    def _drag_to(self, drag: _Drag, place: QPoint) -> bool:
        far = (place - drag.start).manhattanLength() >= QApplication.startDragDistance()
        drag.moving = drag.moving or far
        if not drag.moving:
            return False
        drag.target = self._target(drag.which, self.mapFromGlobal(place))
        box = self._boxes.get(drag.target)
        self._mark.go_round(box)
        return True

    def _target(self, which: str, place: QPoint) -> str:
        """The branch or idea at a place, unless it is the one moved or lies under it."""
        for other, box in self._boxes.items():
            kind = self._shown[other].line.kind
            if box.geometry().contains(place) and kind in (LineKind.BRANCH, LineKind.IDEA):
                return "" if self._is_under(other, which) else other
        return ""

    def _is_under(self, other: str, which: str) -> bool:
        while other in self._shown:
            if other == which:
                return True
            other = self._shown[other].line.above
        return False

    def _end_drag(self) -> None:
        self._drag = None
        self._mark.go_round(None)


@dataclass(slots=True)
class _Drag:
    """An idea under the mouse, with the box it would go under."""

    which: str
    start: QPoint
    moving: bool = False
    target: str = ""


class _DropMark(QWidget):
    """Shows what an idea that is dragged would go under."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def go_round(self, box: QWidget | None) -> None:
        """Goes round a box, or away."""
        self.setVisible(box is not None)
        if box is not None:
            sign = round(Look.of(self).px() * 1.6)
            self.setGeometry(box.geometry().adjusted(-6, -6, 6, 6 + sign))
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        side = round(look.px() * 1.6)
        rect = self.rect().adjusted(3, 3, -3, -3 - side)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(round_pen(look.colour("ring_out"), 6))
        painter.drawPath(rounded(rect.toRectF(), look.space(12)))
        painter.setPen(round_pen(look.colour("ring_in"), 3))
        painter.drawPath(rounded(rect.toRectF(), look.space(12)))
        self._draw_sign(painter, look, side)
        painter.end()

    def _draw_sign(self, painter: QPainter, look: Look, side: int) -> None:
        disc = QRect((self.width() - side) // 2, self.height() - side - 6, side, side)
        painter.setPen(round_pen(look.colour("on_here"), 2))
        painter.setBrush(look.colour("here"))
        painter.drawEllipse(disc)
        look.draw_sign(painter, "under", disc.adjusted(5, 5, -5, -5).toRectF(), "on_here", 3)


def _middle(place: Place) -> float:
    return place.y + place.height / 2
