"""A row of buttons of which those without room wait in More."""

from __future__ import annotations

from itertools import pairwise
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QWidget

from coprod_desktop.ui.actions import Actions, Row
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.press import Press

_APART = 12
"""Pixels beside the usual gaps before the last button of a corner."""


@runtime_checkable
class Folds(Protocol):
    """Something in the middle that can show less of itself."""

    def unfolded_width(self) -> int:
        """Pixels it takes with all of it shown."""
        ...

    def fold(self, folded: bool) -> None:
        """Shows less of itself, or all."""
        ...


class Strip(QWidget):
    """Buttons for rows, some at the left, the rest at the right, something in the middle.

    ``room_made`` says that the buttons have been given their room once more. The buttons of a
    ``corner`` stand together at the right, but for the first of them in a narrow window.
    """

    room_made = Signal()

    def __init__(self, look: Look, *, corner: bool = False) -> None:
        super().__init__()
        self._look = look
        self._corner = corner
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._presses: dict[str, Press] = {}
        self._rows: dict[str, Row] = {}
        self._waiting: tuple[str, ...] = ()
        self._middle: QWidget | None = None
        self._apart: QSpacerItem | None = None
        self._room_made_for: dict[str, int] = {}
        self._may_say: dict[str, tuple[str, ...]] = {}
        self._taken = 0
        look.changed.connect(self.make_room)

    def waiting(self) -> tuple[str, ...]:
        """The names of the buttons without room, in order."""
        return self._waiting

    def press(self, name: str) -> Press | None:
        """The button of a row, if this strip has it."""
        return self._presses.get(name)

    def presses(self) -> tuple[Press, ...]:
        """All its buttons in order, also those that wait."""
        return tuple(self._presses.values())

    def taken(self) -> int:
        """Pixels its buttons take up together, with what lies between them."""
        return self._taken

    def keep_room(self, name: str, *words: str) -> None:
        """Keeps room for all the words a button may say, so that nothing beside it moves.

        Said before the strip is filled.
        """
        self._may_say[name] = words

    def fill(
        self,
        actions: Actions,
        rows: tuple[Row, ...],
        left: int = 1,
        middle: QWidget | None = None,
        stay: frozenset[str] = frozenset(),
    ) -> None:
        """Takes these rows instead; the first ``left`` stand left, the rest right.

        ``middle`` stands between them where there is room; it stays its owner's. The buttons of
        the rows in ``stay`` are not made anew.
        """
        kept = {name: press for name, press in self._presses.items() if name in stay}
        self._empty(frozenset(kept.values()))
        self._rows = {row.name: row for row in rows}
        self._presses = {row.name: kept.get(row.name) or actions.press(row.name) for row in rows}
        self._middle = middle
        if left == 0:
            self._layout.addStretch(1)
        for number, press in enumerate(self._presses.values()):
            if number == max(left, 1):
                self._add_middle(middle)
            if self._corner and number == len(rows) - 1:
                # The last of the corner, Hide now, stands apart.
                self._apart = QSpacerItem(_APART, 0)
                self._layout.addSpacerItem(self._apart)
            self._layout.addWidget(press)
        if left >= len(rows):
            self._add_middle(middle)
        for press, following in pairwise(self._presses.values()):
            QWidget.setTabOrder(press, following)
        self.make_room()

    def _empty(self, stay: frozenset[QWidget]) -> None:
        while self._layout.count():
            item = self._layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is None or widget in stay:
                continue
            widget.hide()
            if widget is not self._middle:
                widget.deleteLater()

    def _add_middle(self, middle: QWidget | None) -> None:
        self._layout.addStretch(1)
        if middle is not None:
            self._layout.addWidget(middle, 0, Qt.AlignmentFlag.AlignVCenter)
            self._layout.addStretch(1)

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        # A button has got other words, so that another number of them fits.
        if event.type() == QEvent.Type.LayoutRequest and self._widths() != self._room_made_for:
            self.make_room()
        return answer

    def _widths(self) -> dict[str, int]:
        """How wide each button is, with what stands in the middle under no name."""
        widths = {
            name: max(press.sizeHint().width(), press.minimumWidth())
            for name, press in self._presses.items()
        }
        widths[""] = self._middle.unfolded_width() if isinstance(self._middle, Folds) else 0
        return widths

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.make_room()

    def sizeHint(self) -> QSize:
        """As high as its buttons; never wider than the window, since what has no room waits."""
        parts = [*self._presses.values(), *([self._middle] if self._middle is not None else [])]
        return QSize(0, max((part.sizeHint().height() for part in parts), default=0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return False

    def make_room(self) -> None:
        """Shows what fits; the least worth goes first, what stays stays."""
        wide = self._look.width_class(self.window().width()) is WidthClass.WIDE
        for name, press in self._presses.items():
            if self._rows[name].look in ("corner", "hide"):
                press.set_stacked(wide)
        for name, words in self._may_say.items():
            if name in self._presses:
                press = self._presses[name]
                press.setMinimumWidth(max(press.width_with(each) for each in words))
        self._room_made_for = widths = self._widths()
        self._layout.setSpacing(self._look.space(8 if self._corner else 12))
        if self._corner:
            narrow = self._look.width_class(self.window().width()) is WidthClass.NARROW
            self._layout.setStretch(0, 0 if narrow else 1)
            self._layout.setStretch(2, 1 if narrow else 0)
        shown, middle = self._fitting(widths)
        self._stand_apart(sum(widths[name] for name in shown), len(shown))
        for name, press in self._presses.items():
            press.setVisible(name in shown)
        if self._middle is not None:
            self._middle.setVisible(middle)
        self._waiting = tuple(name for name in self._presses if name not in shown)
        self.room_made.emit()

    def _stand_apart(self, width: int, count: int) -> None:
        """Gives the last of the corner its room, where ``count`` buttons leave any."""
        gap = self._layout.spacing()
        self._taken = width + gap * (count - 1)
        if self._apart is None:
            return
        taken = width + gap * (count + 1)
        apart = _APART if taken + _APART <= self.contentsRect().width() else 0
        self._taken = taken + apart
        self._apart.changeSize(apart, 0)
        self._layout.invalidate()

    def _fitting(self, widths: dict[str, int]) -> tuple[set[str], bool]:
        """The names of what fits, and whether the middle does."""
        gap = self._layout.spacing()
        taken = {name: widths[name] + gap for name in self._presses}
        room = self.contentsRect().width() + gap
        if self._corner:
            room -= _APART + 2 * gap
        if isinstance(self._middle, Folds):
            left = room - sum(taken.values()) - 2 * gap
            wide = self._look.width_class(self.window().width()) is WidthClass.WIDE
            # Where the window is not wide, the page says the words itself.
            self._middle.fold(wide and widths[""] > left)
        middle = self._middle.sizeHint().width() + 2 * gap if self._middle is not None else 0
        if sum(taken.values()) + middle > room:
            middle = 0
        going = sorted(
            (row for name, row in self._rows.items() if not row.stays and name in taken),
            key=lambda row: row.worth,
        )
        for row in going:
            if sum(taken.values()) + middle <= room:
                break
            taken.pop(row.name)
        return set(taken), bool(middle)
