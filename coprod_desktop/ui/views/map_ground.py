"""Holds the boxes of a map or a list in their places."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QMoveEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.layout import Arrangement, Gaps
from coprod_desktop.domain.outline import LineKind
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.views.line_words import Shown
from coprod_desktop.ui.views.map_accessibles import TreeRoot
from coprod_desktop.ui.views.map_boxes import AnyBox, Ground, box_for
from coprod_desktop.ui.views.map_lines import BranchLines, End
from coprod_desktop.ui.views.map_plan import Plan, Spot
from coprod_desktop.ui.views.map_sizes import LEVELS, Measured, Sizes
from coprod_desktop.ui.views.map_stock import Stock
from coprod_desktop.ui.views.seen_part import SeenPart

_ACROSS, _BRANCHES, _ROWS, _HEAPS = 18, 20, 9, 20
"""Gaps at 100 %: across to the next level, between branches, between rows, between heaps."""

_MARGIN = 2
"""Pixels round the outermost boxes, beside what the page keeps clear."""

ALL_REAL = 150
"""So many lines have a box each all the time; of more, only those near what is seen."""

_NEAR, _FAR = 192, 768
"""Pixels beyond what is seen within which boxes are made, beyond which they are let go."""


_EVERYWHERE = Spot(-(10**9), -(10**9), 2 * 10**9, 2 * 10**9)


class MapGround(QWidget, TreeRoot):
    """Real buttons for the lines near what is seen; it paints only the lines between them.

    ``scale`` is how many times larger than on a page of words everything is; sizes are measured
    once for 1. ``arranged`` says that places are others now. Whatever is chosen, has the keyboard
    or is being read keeps its box, wherever it is; while a screen reader is there all have one.
    """

    arranged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.scale = 1.0
        self.chosen = ""
        self.comes_after: QWidget | None = None
        self._shown: dict[str, Shown] = {}
        self._order: dict[str, int] = {}
        self._stock = Stock(self._made)
        self._sizes = Sizes()
        self._plan = Plan()
        self._lines = BranchLines()
        self._lies = Arrangement.BOTH
        self._laid_for = -1
        self._holds_soon = False
        self._ground = Ground()
        self._made_near = Spot(0, 0, 0, 0)
        self._places: dict[str, QRect] | None = None
        self._seen = SeenPart(self)
        self._seen.moved.connect(self._look_about)

    # What there is.

    def box(self, which: str) -> AnyBox | None:
        """The box of a line that is shown, made real if it was not."""
        if which not in self._shown:
            return None
        if which not in self._stock.boxes:
            self._stock.hold((which,), self._order)
        box, spot = self._stock.boxes[which], self._plan.spot(which)
        if spot is not None:
            box.stand(spot, self._ground)
        return box

    def boxes(self) -> Mapping[str, AnyBox]:
        """The boxes that are real now, by id, in reading order."""
        return self._stock.boxes

    def shown(self) -> Mapping[str, Shown]:
        """What every line shows by id, in reading order, whether it has a box now or not."""
        return self._shown

    def seen(self, which: str) -> bool:
        """Whether a line is shown, whether it has a box now or not."""
        return which in self._shown

    def place_of(self, which: str) -> QRect | None:
        """Where a line stands, in pixels of the canvas; nothing where it is not shown."""
        spot = self._plan.spot(which)
        return self._ground.rect(spot) if spot is not None else None

    def places(self) -> Mapping[str, QRect]:
        """Where every line stands, in reading order."""
        if self._places is None:
            rect = self._ground.rect
            self._places = {which: rect(spot) for which, spot in self._plan.spots()}
        return self._places

    @property
    def lies(self) -> Arrangement:
        """How the map lies now."""
        return self._lies

    @property
    def _in_column(self) -> bool:
        return self._lies is Arrangement.COLUMN

    # Changing it.

    def take_lines(self, shown: Sequence[Shown]) -> None:
        """Shows these lines from now on; `settle` puts their boxes there."""
        before, self._shown = self._shown, {one.line.id: one for one in shown}
        self._order = {which: number for number, which in enumerate(self._shown)}
        self._lay_out()
        for which, box in self._stock.boxes.items():
            one = self._shown.get(which)
            if one is not None and before.get(which) is not one:
                self._dress(box, one)

    def lie_as(self, arrangement: Arrangement) -> None:
        """To both sides of the title, to one, or one below the other."""
        if arrangement is not self._lies:
            self._lies = arrangement
            self._arrange_anew()

    def set_scale(self, scale: float) -> None:
        """Makes all of it larger or smaller than it was measured."""
        if scale != self.scale:
            self.scale = scale
            self._places = None
            if self._in_column:
                self._lay_out()
            else:
                self._make_room()
            self.settle()
            self.update()

    def hold(self, which: str, size: QSize) -> None:
        """Keeps room of this size in the place of a line, as for a field; of none where ""."""
        held = (which, size.width(), size.height())
        if held != self._sizes.held:
            self._sizes.held = held
            self.arrange()

    def _arrange_anew(self) -> None:
        """Puts every box in its place after all of them may look different."""
        self._lines.clear()
        self._lay_out()
        for which, box in self._stock.boxes.items():
            self._dress(box, self._shown[which])
        self.arrange()
        self.update()

    def arrange(self) -> None:
        """Puts every box in its place."""
        self._lay_out()
        self.settle()

    # Where everything stands.

    def _lay_out(self) -> None:
        """Finds the place of every box; none moves yet."""
        self._laid_for = self.width()
        if not self._shown:
            self._plan.clear()
            self._places = None
            self.setMinimumSize(0, 0)
            return
        look = Look.of(self)
        if self._plan.make(self._measured(look), self._gaps(look), self._lies):
            self._places = None
        self._make_room()

    def _make_room(self) -> None:
        """Asks for the room all of it takes."""
        whole = self._plan.whole
        wide, high = (round(one * self.scale) for one in (whole.width, whole.height))
        if self._in_column:
            self.setMinimumSize(0, high)
        else:
            self.setMinimumSize(wide + 2 * _MARGIN, high + 2 * _MARGIN)
        self._put()

    def _measured(self, look: Look) -> list[Measured]:
        shown = self._shown.values()
        if not self._in_column:
            return self._sizes.as_on_a_map(shown, look)
        indent, least, room = self._indent(look), look.px() * 6, int(self.width() / self.scale)
        rows = [max(room - indent * deep, least) for deep in range(LEVELS + 1)]
        return self._sizes.as_rows(shown, look, rows)

    def _indent(self, look: Look) -> int:
        return look.space(36) if look.scale < 2 else look.px(1) // 2

    def _gaps(self, look: Look) -> Gaps:
        if not self._in_column:
            return Gaps(look.space(_ACROSS), 1, look.space(_BRANCHES))
        rows, heaps = look.space(_ROWS), look.space(_HEAPS)
        return Gaps(between=rows, branches=heaps, indent=self._indent(look))

    def _put(self) -> bool:
        """Has the whole be in the middle of the room there is; answers whether that is new."""
        whole, scale = self._plan.whole, self.scale
        across = down = 0.0
        if not self._in_column:
            across = max((self.width() - whole.width * scale) / 2, _MARGIN)
            down = max((self.height() - whole.height * scale) / 2, _MARGIN)
        across, down = across - whole.x * scale, down - whole.y * scale
        ground = Ground(math.floor(across), math.floor(down), scale)
        # As sharp as it can be while it is not scaled; else the spots stay what they are.
        part = (across - ground.x, down - ground.y) if scale == 1 else (0.0, 0.0)
        moved = self._plan.put(*part)
        if moved or ground != self._ground:
            self._ground, self._places = ground, None
            self.update()
            return True
        return False

    def settle(self) -> None:
        """Moves the real boxes to their places, makes those near what is seen."""
        self._stock.let_go([which for which in self._stock.boxes if which not in self._shown])
        if self._shown:
            self._hold_soon()
        self.arranged.emit()

    # What is real.

    def be_whole(self) -> None:
        """Has a box for every line, as whoever asks for the tree expects."""
        if len(self._stock.boxes) < len(self._shown):
            self._stock.hold(self._shown, self._order)

    def _beyond(self, part: QRect, more: int) -> Spot:
        """Some of the canvas, with so many pixels more on each side, before it is scaled."""
        return self._ground.spot(part.adjusted(-more, -more, more, more))

    def _hold_soon(self) -> None:
        """Has boxes where they are wanted, once however much moves; before anything is painted."""
        if len(self._shown) <= ALL_REAL:
            self._hold()
        elif not self._holds_soon:
            self._holds_soon = True
            event = QEvent(QEvent.Type.User)
            QCoreApplication.postEvent(self, event, Qt.EventPriority.HighEventPriority.value)

    def customEvent(self, event: QEvent) -> None:
        super().customEvent(event)
        if self._holds_soon:
            self._hold()

    def _hold(self) -> None:
        """Has boxes where they are wanted now, each in its place; the lines follow."""
        self._holds_soon = False
        part = self._seen.rect()
        small = len(self._shown) <= ALL_REAL
        self._made_near = near = _EVERYWHERE if small else self._beyond(part, _NEAR)
        wanted: Mapping[str, Spot]
        if small or QAccessible.isActive():
            wanted = dict(self._plan.spots())
            stay = wanted
        else:
            wanted = self._plan.near(near)
            stay = self._plan.near(self._beyond(part, _FAR))
            boxes = self._stock.boxes.items()
            self._stock.let_go([w for w, box in boxes if w not in stay and not self._keeps(w, box)])
        self._stock.hold(wanted, self._order)
        for which, box in self._stock.boxes.items():
            spot = stay.get(which) or self._plan.spot(which)
            if spot is not None:  # else its line is gone, and it goes as soon as it may
                box.stand(spot, self._ground)
        self._follow_lines(near)

    def _keeps(self, which: str, box: AnyBox) -> bool:
        """Whether a box stays real wherever it is."""
        return which == self.chosen or box.hasFocus() or box.isDown() or box.is_lit

    def _made(self, which: str) -> AnyBox:
        one = self._shown[which]
        box = box_for(one.line)
        box.line_id = which
        box.setCheckable(True)
        box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        box.setParent(self)
        self._dress(box, one)
        spot = self._plan.spot(which)
        if spot is not None:
            box.stand(spot, self._ground)
        if self.comes_after is not None:
            QWidget.setTabOrder(self.comes_after, box)
        return box

    def _dress(self, box: AnyBox, one: Shown) -> None:
        line = one.line
        box.level = max(line.level - 1, 1)
        box.under = max(line.under, line.below)
        box.close_item(line.folded or line.kind is LineKind.KEPT)
        box.show_figure(self._sizes.figure(line.id), one.heard)
        box.describe(one.about)

    # Lines.

    def _follow_lines(self, room: Spot) -> None:
        figure, shown = self._sizes.figure, self._shown
        joined = (
            (shown[which], End(figure(which), spot), End(figure(shown[which].line.above), above))
            for which, spot, above in self._plan.joined(room, shown)
        )
        changed = self._lines.follow(joined, Look.of(self), self._in_column)
        if not changed.isEmpty():
            self.update(self._on_ground().mapRect(changed).toAlignedRect().adjusted(-1, -1, 1, 1))

    def _on_ground(self) -> QTransform:
        """From spots to pixels."""
        x, y, scale = self._ground
        return QTransform.fromTranslate(x, y).scale(scale, scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_on(self)
        painter.setTransform(self._on_ground())
        part = self._beyond(event.rect(), 1)
        self._lines.draw(painter, Look.of(self), QRectF(*part))
        painter.end()

    # Qt.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._in_column and self.width() != self._laid_for:
            self.arrange()
        elif self._shown and self._put():
            self.settle()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._look_about()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._seen.follow_anew()
        if self._shown:
            self._hold_soon()

    def _look_about(self) -> None:
        """Makes the boxes that come near now."""
        soon = self._beyond(self._seen.rect(), _NEAR // 2)
        here = self._made_near
        within = here.x <= soon.x and here.y <= soon.y
        right = here.x + here.width >= soon.x + soon.width
        if not (within and right and here.y + here.height >= soon.y + soon.height):
            self._hold_soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_seen"):
            self._arrange_anew()
