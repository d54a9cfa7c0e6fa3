"""Lays widgets out in rows that wrap."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from coprod_desktop.ui.kit.look import Look, WidthClass


class _Wrapping(QLayout):
    """What both layouts share: items in order, a gap that grows, a height that follows."""

    def __init__(self, parent: QWidget | None = None, gap: float = 14) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[tuple[int, int], int] = {}
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Puts a widget in at ``place``."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Qt asks many times for each change; the columns go by the width of the window as well.
        parent = self.parentWidget()
        key = (width, 0 if parent is None else parent.window().width())
        if key not in self._heights:
            self._heights[key] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[key]

    def invalidate(self) -> None:
        """Something in it has another size."""
        self._heights = {}
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._shown()), default=0)
        margins = self.contentsMargins()
        height = max((item.minimumSize().height() for item in self._shown()), default=0)
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _gap_now(self) -> int:
        parent = self.parentWidget()
        return round(self._gap) if parent is None else Look.of(parent).space(self._gap)

    def _place(self, rect: QRect, move: bool) -> int:
        raise NotImplementedError


class FlowRow(_Wrapping):
    """Widgets side by side as wide as they like, on as many rows as they need.

    With ``first_grows`` the first widget takes all the room that is left in its row, so that the
    others stand at the right.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        gap: float = 14,
        first_grows: bool = False,
    ) -> None:
        super().__init__(parent, gap)
        self._first_grows = first_grows

    def sizeHint(self) -> QSize:
        shown = self._shown()
        gaps = self._gap_now() * max(len(shown) - 1, 0)
        width = sum(item.sizeHint().width() for item in shown) + gaps
        height = max((item.sizeHint().height() for item in shown), default=0)
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _place(self, rect: QRect, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        gap = self._gap_now()
        top = area.top()
        for row in self._rows(area.width(), gap):
            high = max(height for _, _, height in row)
            if move:
                left = area.left()
                for item, width, height in row:
                    place = QPoint(left, top + (high - height) // 2)
                    item.setGeometry(QRect(place, QSize(width, height)))
                    left += width + gap
            top += high + gap
        used_height = max(top - gap - area.top(), 0)
        return used_height + margins.top() + margins.bottom()

    def _rows(self, room: int, gap: int) -> list[list[tuple[QLayoutItem, int, int]]]:
        rows: list[list[tuple[QLayoutItem, int, int]]] = []
        left = 0
        for item in self._shown():
            wanted = item.sizeHint()
            width = max(min(wanted.width(), room), min(item.minimumSize().width(), room))
            height = item.heightForWidth(width) if item.hasHeightForWidth() else wanted.height()
            if not rows or left + width > room:
                rows.append([])
                left = 0
            rows[-1].append((item, width, height))
            left += width + gap
        if rows and self._first_grows:
            self._grow_first(rows[0], room, gap)
        return rows

    def _grow_first(self, row: list[tuple[QLayoutItem, int, int]], room: int, gap: int) -> None:
        item = row[0][0]
        width = room - sum(width + gap for _, width, _ in row[1:])
        height = item.heightForWidth(width) if item.hasHeightForWidth() else row[0][2]
        row[0] = (item, width, height)


def in_a_row(*widgets: QWidget, first_grows: bool = False) -> QWidget:
    """A widget that holds only these, in a `FlowRow`."""
    holder = QWidget()
    row = FlowRow(holder, first_grows=first_grows)
    for widget in widgets:
        row.addWidget(widget)
    return holder


class CardGrid(_Wrapping):
    """Cards of one width, as many abreast as the room allows.

    At most ``wide`` abreast in a wide window, ``middle`` in a middle one, one in a narrow one;
    fewer where a word would not fit. Cards of one row are equally high.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        wide: int = 4,
        middle: int = 2,
        gap: float = 14,
    ) -> None:
        super().__init__(parent, gap)
        self._most = {WidthClass.WIDE: wide, WidthClass.MIDDLE: middle, WidthClass.NARROW: 1}

    def take_wide(self, wide: int) -> None:
        """Has so many abreast in a wide window from now on."""
        self._most[WidthClass.WIDE] = wide
        self.invalidate()

    def abreast(self, width: int) -> int:
        """How many cards stand in a row of ``width`` pixels."""
        shown = self._shown()
        parent = self.parentWidget()
        if parent is None or not shown:
            return 1
        size = Look.of(parent).width_class(parent.window().width())
        gap = self._gap_now()
        needed = max(item.minimumSize().width() for item in shown)
        fitting = (width + gap) // max(needed + gap, 1)
        return max(1, min(self._most[size], fitting))

    def sizeHint(self) -> QSize:
        shown = self._shown()
        most = max(self._most.values())
        widest = max((item.sizeHint().width() for item in shown), default=0)
        columns = min(most, max(len(shown), 1))
        width = widest * columns + self._gap_now() * (columns - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height)

    def _place(self, rect: QRect, move: bool) -> int:
        area = rect.marginsRemoved(self.contentsMargins())
        gap = self._gap_now()
        columns = self.abreast(area.width())
        card = (area.width() - gap * (columns - 1)) // columns
        shown = self._shown()
        top = area.top()
        for first in range(0, len(shown), columns):
            row = shown[first : first + columns]
            high = max(
                item.heightForWidth(card) if item.hasHeightForWidth() else item.sizeHint().height()
                for item in row
            )
            if move:
                for number, item in enumerate(row):
                    left = area.left() + number * (card + gap)
                    item.setGeometry(QRect(left, top, card, high))
            top += high + gap
        margins = self.contentsMargins()
        return max(top - gap - area.top(), 0) + margins.top() + margins.bottom()
