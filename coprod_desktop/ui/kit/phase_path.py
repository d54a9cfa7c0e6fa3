"""The path of four phases."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import (
    dotted_pen,
    draw_tick_disc,
    painter_on,
    round_pen,
    rounded,
)
from coprod_desktop.ui.kit.roving import Roving
from coprod_desktop.ui.kit.stones import Stage, Stone, Stop, stage_of

_GAP = 34


class PhasePath(QWidget):
    """Stones with words; ``chosen`` carries the number of the pressed one, from 0.

    One stop for Tab; arrows go along the path. Every phase can be opened at any time.
    """

    chosen = Signal(int)

    def __init__(
        self,
        stops: Sequence[Stop],
        now: int = 0,
        done: Sequence[int] = (),
        parent: QWidget | None = None,
        kind: type[PhaseStone] | None = None,
    ) -> None:
        super().__init__(parent)
        self._row = FlowRow(self, gap=_GAP)
        self._row.setContentsMargins(4, 0, 4, 0)
        make = kind or PhaseStone
        self._stones = [make(stop, self) for stop in stops]
        for number, stone in enumerate(self._stones):
            self._row.addWidget(stone)
            stone.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
        self._shown: tuple[list[Stop], list[Stage]] | None = None
        self._roving = Roving(self, self._stones)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_now(now, done, stops)

    def show_now(
        self, now: int, done: Sequence[int] = (), stops: Sequence[Stop] | None = None
    ) -> None:
        """Goes to phase ``now``; ``stops`` gives new words, such as "you are here"."""
        behind = frozenset(done)
        wanted = [stone.stop for stone in self._stones] if stops is None else list(stops)
        stages = [stage_of(number, now, behind) for number in range(len(self._stones))]
        if (wanted, stages) == self._shown:
            return
        self._shown = (wanted, stages)
        for stone, stop, stage in zip(self._stones, wanted, stages, strict=True):
            stone.show_stop(stop, stage)
        if not any(stone.hasFocus() for stone in self._stones):
            self._roving.stop_at(self._first_shown(now))
        self.update()

    def show_only(self, numbers: Collection[int]) -> None:
        """Shows these stones, where there is no room for all."""
        for number, stone in enumerate(self._stones):
            stone.setVisible(number in numbers)
        if not any(stone.hasFocus() for stone in self._stones):
            now = next((n for n, one in enumerate(self._stones) if one.stage is Stage.HERE), 0)
            self._roving.stop_at(self._first_shown(now))
        self.update()

    def _first_shown(self, now: int) -> Stone:
        """The stone Tab comes to: the one one is on, else the first that is shown."""
        shown = (stone for stone in self._stones if not stone.isHidden())
        return self._stones[now] if not self._stones[now].isHidden() else next(shown)

    def stones(self) -> tuple[Stone, ...]:
        """The buttons, in order."""
        return tuple(self._stones)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        for left, right in zip(self._stones, self._stones[1:], strict=False):
            if left.y() != right.y() or left.isHidden() or right.isHidden():
                continue
            middle = left.geometry().center().y()
            walked = left.stage is Stage.DONE
            colour = look.colour("ink" if walked else "line")
            painter.setPen(round_pen(colour, 4) if walked else dotted_pen(colour, 4))
            start, end = left.geometry().right() + 8, right.geometry().left() - 6
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        painter.end()


class PhaseStone(Stone):
    """A picture in a circle with its words right of it."""

    _fill_in_the_dark = "plate"

    def _side(self, look: Look) -> int:
        return look.picture_size(48) + 2

    def _draw_inside(self, look: Look, painter: QPainter, rect: QRectF) -> None:
        look.shelf.draw(painter, self.stop.picture, rect)

    def _words_width(self, look: Look) -> int:
        return look.block(self.stop.words, bold=True).width

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        width = self._side(look) + look.space(8) + self._words_width(look) + 3
        return QSize(width, max(self._side(look) + 8, look.target()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        return rounded(QRectF(self.rect()), self.height() / 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        side = self._side(look)
        here = self.stage is Stage.HERE
        circle = QRectF(0, (self.height() - side) / 2, side, side)
        fill = {Stage.HERE: "here", Stage.DONE: "tint"}.get(self.stage, "page")
        # A picture with black lines cannot stand on a dark stone.
        fill = self._fill_in_the_dark if look.dark and not here else fill
        over = self.underMouse()
        line = self.here_line(look) if here else "ink" if over else "line"
        painter.setPen(QPen(look.colour(line), look.outline(3 if here or over else 2)))
        painter.setBrush(look.colour(fill))
        painter.drawEllipse(circle.adjusted(2, 2, -2, -2))
        margin = side * 0.18
        inside = circle.adjusted(margin, margin, -margin, -margin)
        self._draw_inside(look, painter, inside)
        if self.stage is Stage.DONE:
            radius = look.space(10)
            centre = QPointF(circle.right() - radius * 0.6, circle.bottom() - radius * 0.7)
            draw_tick_disc(painter, look, centre, radius)
        block = look.block(self.stop.words, bold=here, line=1.2)
        left = side + look.space(8)
        top = (self.height() - block.height) / 2 - 1
        block.draw(painter, QPointF(left, top), look.colour("ink" if here else "soft"))
        if here:
            colour = look.colour("here" if look.dark else "ink")
            painter.setPen(round_pen(colour, look.outline(3)))
            low = top + block.height + 4
            painter.drawLine(QPointF(left + 1, low), QPointF(left + block.width - 2, low))
        painter.end()
