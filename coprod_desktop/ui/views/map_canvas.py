"""Holds the boxes of a map or a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from coprod_desktop.domain.layout import Arrangement, Gaps
from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.views.line_words import Shown
from coprod_desktop.ui.views.long_press import MENU_KEYS, LongPress
from coprod_desktop.ui.views.map_accessibles import TreeRoot, install_tree_roles
from coprod_desktop.ui.views.map_boxes import AnyBox, box_for
from coprod_desktop.ui.views.map_drag import Dragging
from coprod_desktop.ui.views.map_figures import figure_of
from coprod_desktop.ui.views.map_lines import BranchLines
from coprod_desktop.ui.views.map_plan import Measured, Plan
from coprod_desktop.ui.views.map_ways import beside_in_column, beside_on_map

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ACROSS, _BRANCHES, _ROWS, _HEAPS = 18, 20, 9, 20
"""Gaps at 100 %: across to the next level, between branches, between rows, between heaps."""

_MARGIN = 2
"""Pixels round the outermost boxes, beside what the page keeps clear."""

_LEVELS = 4
"""Levels a row of a column stands in at most; no room is left for more."""


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many of the same two lists begin."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


class IdeaCanvas(QWidget, TreeRoot):
    """One real button for each line; it paints only the lines between them.

    ``chosen_changed`` carries the id of the line the person is on, ``pressed`` of the one they
    pressed, ``dropped`` of the one they dragged with the one it is to go under, ``menu_wanted`` of
    the one they ask what can be done with. ``keys`` is asked for what a key does before a box
    is. Tab comes to the boxes from ``comes_after``.
    ``scale`` is how many times larger than the words of the page those of the boxes are;
    ``dragged`` carries where on the screen an idea is held, None once it is let go. ``arranged``
    says that places are others now, ``went_nowhere`` from which line an arrow led to
    no other.
    """

    chosen_changed = Signal(str)
    pressed = Signal(str)
    pressed_twice = Signal(str)
    dropped = Signal(str, str)
    dragged = Signal(object)
    menu_wanted = Signal(str)
    arranged = Signal()
    went_nowhere = Signal(str)

    def __init__(self, keys: Callable[[QKeySequence], bool]) -> None:
        super().__init__()
        self._keys = keys
        self._shown: dict[str, Shown] = {}
        self._boxes: dict[str, AnyBox] = {}
        self._measures: dict[str, tuple[int | None, Measured]] = {}
        self._held, self._held_size = "", QSize()
        self._plan = Plan()
        self._lines = BranchLines()
        self._lies = Arrangement.BOTH
        self.scale = 1.0
        self._laid_for = -1
        self._closer: QStyle | None = None
        self._dragging = Dragging(self, self.dropped.emit, self.dragged.emit)
        self._long_press = LongPress(self)
        self._long_press.held.connect(self._ask_for_menu)
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

    def shown(self) -> Mapping[str, Shown]:
        """What every line shows by id, in reading order, whether it has a box now or not."""
        return self._shown

    def seen(self, which: str) -> bool:
        """Whether a line is shown, whether it has a box now or not."""
        return which in self._shown

    def show_lines(self, shown: Sequence[Shown], chosen: str) -> None:
        """Shows these lines; the box of a line that stays is the same widget as before."""
        before, self._shown = self._shown, {one.line.id: one for one in shown}
        order = list(self._boxes)
        had_focus = bool(self._which(QApplication.focusWidget()))
        fresh = []
        for which, one in self._shown.items():
            if which not in self._boxes:
                self._boxes[which] = self._made(one.line)
                fresh.append(self._boxes[which])
            if before.get(which) is not one:
                self._dress(self._boxes[which], one)
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
        self._measures.pop(line.id, None)
        box.level = max(line.level - 1, 1)
        box.under = max(line.under, line.below)
        box.closed = line.folded or line.kind is LineKind.KEPT
        box.show_figure(figure_of(one, self._in_column), one.heard)
        box.setAccessibleDescription(one.about)

    def drag_on(self) -> None:
        """Looks again what is under an idea that is dragged, after the page moved below it."""
        self._dragging.go_on()

    # Which line one is on.

    def choose(self, which: str) -> None:
        """Makes a line the chosen one; it is the one place Tab goes to."""
        if which not in self._boxes:
            which = next(iter(self._boxes), "")
        before, self.chosen = self.chosen, which
        if before in self._boxes and before != which:
            self._boxes[before].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._boxes[before].setChecked(False)
        if which:
            self._boxes[which].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._boxes[which].setChecked(True)

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

    def _ask_for_menu(self, which: str) -> None:
        self._dragging.end()
        box = self._boxes.get(which)
        if box is not None:
            box.setDown(False)
            self.go_to(which)
            self.menu_wanted.emit(which)

    def _which(self, box: QObject | None) -> str:
        return next((which for which, one in self._boxes.items() if one is box), "")

    # Places.

    def place_of(self, which: str) -> QRect | None:
        """Where a line stands, in pixels of the canvas; nothing where it is not shown."""
        box = self._boxes.get(which)
        return box.geometry() if box is not None else None

    def places(self) -> Mapping[str, QRect]:
        """Where every line stands, in reading order."""
        return {which: box.geometry() for which, box in self._boxes.items()}

    def set_scale(self, scale: float, keep: QPoint | None = None) -> None:
        """Makes all of it larger or smaller; what is at ``keep`` stays where it is seen."""
        self.scale = scale
        self.arrange()

    @property
    def lies(self) -> Arrangement:
        """How the map lies now."""
        return self._lies

    @property
    def _in_column(self) -> bool:
        return self._lies is Arrangement.COLUMN

    def lie_as(self, arrangement: Arrangement) -> None:
        """To both sides of the title, to one, or one below the other."""
        if arrangement is not self._lies:
            self._lies = arrangement
            for which, box in self._boxes.items():
                self._dress(box, self._shown[which])
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
        self._arrange_anew()

    def look(self) -> Look:
        """The look of the boxes, which may be closer than that of the page."""
        found = self._closer.findChild(Look) if self._closer is not None else None
        return found if isinstance(found, Look) else Look.of(self)

    def _arrange_anew(self) -> None:
        """Puts every box in its place after all of them changed their size."""
        self._measures = {}
        self._lines.clear()
        self.arrange()

    def hold(self, which: str, size: QSize) -> None:
        """Keeps room of this size in the place of a line, as for a field; of none where ""."""
        if (which, size) != (self._held, self._held_size):
            self._held, self._held_size = which, size
            self.arrange()

    def arrange(self) -> None:
        """Puts every box in its place."""
        if not self._boxes:
            self._plan.clear()
            self._lines.clear()
            self.setMinimumSize(0, 0)
            return
        look = self.look()
        self._laid_for = self.width()
        if self._plan.make(self._measured(look), self._gaps(look), self._lies):
            whole = self._plan.whole
            margin = 0 if self._in_column else _MARGIN
            wanted = QSize(round(whole.width) + 2 * margin, round(whole.height) + 2 * margin)
            if self._in_column:
                wanted.setWidth(0)
            self.setMinimumSize(wanted)
        self._put()

    def _put(self) -> None:
        """Moves the boxes, the whole in the middle of the room there is; the lines follow."""
        whole = self._plan.whole
        across = 0.0 if self._in_column else max((self.width() - whole.width) / 2, _MARGIN)
        down = 0.0 if self._in_column else max((self.height() - whole.height) / 2, _MARGIN)
        for which, place in self._plan.places.items():
            x, y = round(place.x - whole.x + across), round(place.y - whole.y + down)
            self._boxes[which].stand(x, y, round(place.width), round(place.height))
        self.update(self._lines.follow(self._shown, self._boxes, self._in_column))
        self.arranged.emit()

    def _indent(self, look: Look) -> int:
        return look.space(36) if look.scale < 2 else look.px(1) // 2

    def _gaps(self, look: Look) -> Gaps:
        if not self._in_column:
            return Gaps(look.space(_ACROSS), 1, look.space(_BRANCHES))
        rows, heaps = look.space(_ROWS), look.space(_HEAPS)
        return Gaps(between=rows, branches=heaps, indent=self._indent(look))

    def _measured(self, look: Look) -> list[Measured]:
        """How large the box of each line is, in reading order."""
        indent, least, room = self._indent(look), look.px() * 6, self.width()
        rows = [max(room - indent * deep, least) for deep in range(_LEVELS + 1)]
        top = next(iter(self._shown.values())).line.level
        before, self._measures = self._measures, {}
        for which, one in self._shown.items():
            most = rows[min(one.line.level - top, _LEVELS)] if self._in_column else None
            known = before.get(which)
            if which == self._held:
                size = self._held_size
                known = (-1, Measured(which, one.line.above, size.width(), size.height()))
            elif known is None or known[0] != most:
                size = self._boxes[which].size_within(most)
                known = (most, Measured(which, one.line.above, size.width(), size.height()))
            self._measures[which] = known
        return [measured for _, measured in self._measures.values()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._in_column and self.width() != self._laid_for:
            self.arrange()
        elif self._plan.places:
            self._put()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_plan"):
            self._arrange_anew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        self._lines.draw(painter, self.look(), event.rect())
        painter.end()

    # Keys, the mouse.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            self._come_to(self._which(watched))
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._dragging.going_on and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(self._which(watched), event)
        elif kind == QEvent.Type.ContextMenu:
            self._ask_for_menu(self._which(watched))
            return True
        elif kind == QEvent.Type.MouseButtonDblClick:
            self.pressed_twice.emit(self._which(watched))
            return True
        elif isinstance(event, QMouseEvent):
            which = self._which(watched)
            if self._long_press.take(which, event):
                return True
            return self._dragging.take(which, event, self._shown, self._boxes)
        return False

    def _key(self, which: str, event: QKeyEvent) -> bool:
        if not which:
            return False
        key = Qt.Key(event.key())
        if self._dragging.going_on and key == Qt.Key.Key_Escape:
            self._dragging.end()
            return True
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (key, held) in MENU_KEYS:
            self._ask_for_menu(which)
            return True
        if held == Qt.KeyboardModifier.NoModifier and self._goes(which, key):
            return True
        return self._keys(QKeySequence(event.keyCombination()))

    def _goes(self, which: str, key: Qt.Key) -> bool:
        """Goes where an arrow points; answers whether the key was one that goes."""
        lines = [one.line for one in self._shown.values()]
        if key == Qt.Key.Key_Home:
            to = lines[0].id
        elif key == Qt.Key.Key_End:
            to = lines[-1].id
        elif key not in _ARROWS:
            return False
        elif self._in_column:
            to = beside_in_column(lines, which, *_ARROWS[key])
        else:
            to = beside_on_map(lines, self._plan.places, which, *_ARROWS[key])
        if to:
            self.go_to(to)
        else:
            self.went_nowhere.emit(which)
        return True
