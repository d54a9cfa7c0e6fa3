"""Lets a person go about a map or a list, by key or by mouse."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.ui.views.line_words import Shown
from coprod_desktop.ui.views.long_press import MENU_KEYS, LongPress
from coprod_desktop.ui.views.map_accessibles import install_tree_roles
from coprod_desktop.ui.views.map_boxes import AnyBox, LineBox
from coprod_desktop.ui.views.map_drag import Dragging
from coprod_desktop.ui.views.map_ground import MapGround
from coprod_desktop.ui.views.map_ways import beside_in_column, beside_on_map

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class IdeaCanvas(MapGround):
    """Lines on a ground, of which one is chosen.

    ``chosen_changed`` carries the id of the line the person is on, ``pressed`` of the one they
    pressed, ``dropped`` of the one they dragged with the one it is to go under, ``menu_wanted`` of
    the one they ask what can be done with. ``dragged`` carries where on the screen an idea is
    held, None once it is let go, ``went_nowhere`` from which line an arrow led to no other.
    ``keys`` is asked for what a key does before a box is. Tab comes to the boxes from
    ``comes_after``. In a column ``turns_fold`` is asked first whether an arrow out (-1) or in (1)
    folds or unfolds.
    """

    chosen_changed = Signal(str)
    pressed = Signal(str)
    pressed_twice = Signal(str)
    dropped = Signal(str, str)
    dragged = Signal(object)
    menu_wanted = Signal(str)
    went_nowhere = Signal(str)

    def __init__(self, keys: Callable[[QKeySequence], bool]) -> None:
        super().__init__()
        self._keys = keys
        self.turns_fold: Callable[[int], bool] = lambda _way: False
        self._dragging = Dragging(self, self.dropped.emit, self.dragged.emit)
        self._long_press = LongPress(self)
        self._long_press.held.connect(self._ask_for_menu)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            install_tree_roles(application)

    def show_lines(self, shown: Sequence[Shown], chosen: str) -> None:
        """Shows these lines; the box of a line that stays is the same widget as before."""
        had_focus = bool(self._which(QApplication.focusWidget()))
        self.take_lines(shown)
        self.choose(chosen)
        box = self.box(self.chosen)
        if had_focus and box is not None:
            # Before its box goes, so that the keyboard never has nowhere to be.
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.settle()

    def drag_on(self) -> None:
        """Looks again what is under an idea that is dragged, after the page moved below it."""
        self._dragging.go_on()

    def _made(self, which: str) -> AnyBox:
        box = super()._made(which)
        box.takes = self._takes
        box.clicked.connect(lambda _=False: self._press(which))
        return box

    # Which line one is on.

    def choose(self, which: str) -> None:
        """Makes a line the chosen one; it is the one place Tab goes to."""
        if which not in self._shown:
            which = next(iter(self._shown), "")
        before, self.chosen = self.boxes().get(self.chosen), which
        box = self.box(which)
        if before is not None and before is not box:
            before.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            before.setChecked(False)
        if box is not None:
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            box.setChecked(True)

    def go_to(self, which: str) -> None:
        """Brings the keyboard to a line."""
        box = self.box(which)
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
        box = self.box(which)
        if box is not None:
            box.setDown(False)
            self.go_to(which)
            self.menu_wanted.emit(which)

    def _which(self, box: QObject | None) -> str:
        which = box.line_id if isinstance(box, LineBox) else ""
        return which if self.boxes().get(which) is box else ""

    # Keys, the mouse.

    def _takes(self, box: QWidget, event: QEvent) -> bool:
        """Whether something done to a box is not for the box."""
        kind, which = event.type(), self._which(box)
        if kind == QEvent.Type.FocusIn:
            self._come_to(which)
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(which, event)
        elif kind == QEvent.Type.ContextMenu:
            self._ask_for_menu(which)
            return True
        elif kind == QEvent.Type.MouseButtonDblClick:
            self.pressed_twice.emit(which)
            return True
        elif isinstance(event, QMouseEvent):
            if self._long_press.take(which, event):
                return True
            return self._drag(box, which, event)
        return False

    def _drag(self, box: QWidget, which: str, event: QMouseEvent) -> bool:
        taken = self._dragging.take(which, event, self._shown, self.boxes())
        # While it is dragged Esc is for it, whatever else Esc does.
        if self._dragging.going_on:
            box.installEventFilter(self)
        else:
            box.removeEventFilter(self)
        return taken

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._dragging.going_on
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

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
        elif self._in_column and _ARROWS[key][0] and self.turns_fold(_ARROWS[key][0]):
            return True
        elif self._in_column:
            to = beside_in_column(lines, which, *_ARROWS[key])
        else:
            to = beside_on_map(lines, self._plan.places, which, *_ARROWS[key])
        if to:
            self.go_to(to)
        else:
            self.went_nowhere.emit(which)
        return True
