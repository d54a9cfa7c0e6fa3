"""The path of the steps of a phase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.ui.kit.flow import FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.pen import dotted_pen, draw_tick_disc, painter_on, round_pen
from coprod_desktop.ui.kit.roving import Roving
from coprod_desktop.ui.kit.stones import Stage, Stone, Stop, stage_of
from coprod_desktop.ui.kit.taking_out import take_out

_AFTER_WORDS = 6
"""Pixels after the words at 100 %; each stone brings air of its own."""

MOST_WITH_WORDS = 14
"""Stones that have room for words beside them; of more, the one with its number says enough."""

_Shown = tuple[str, str, tuple[Stop, ...], int, frozenset[int], frozenset[int]]


class StepPath(QWidget):
    """Words such as "Step 4 of 7" or a stone a step; ``chosen`` carries its number, from 0.

    ``stops`` hold the number shown on a stone with what is heard. One stop for Tab; arrows go
    along. Beside the stones stand the ``short`` words, such as "4 of 7", unless there are many.
    Where not all the stones have room, `fold` leaves the whole words alone.
    """

    chosen = Signal(int)

    def __init__(
        self,
        words: str,
        stops: Sequence[Stop],
        now: int = 0,
        done: Sequence[int] = (),
        been: Sequence[int] = (),
        short: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._flow = FlowRow(self, gap=0)
        self._words = _Words(words, bold=True, wraps=False)
        self._flow.addWidget(self._words)
        self._stones: list[StepStone] = []
        self._shown: _Shown | None = None
        self._folded = False
        self._roving = Roving(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_now(words, stops, now, done, been, short)

    def show_now(
        self,
        words: str,
        stops: Sequence[Stop],
        now: int,
        done: Sequence[int] = (),
        been: Sequence[int] = (),
        short: str = "",
    ) -> None:
        """Goes to step ``now`` of ``stops``; steps that stay keep their button."""
        shown = (words, short or words, tuple(stops), now, frozenset(done), frozenset(been))
        if shown == self._shown:
            return
        self._shown = shown
        self._show_words()
        while len(self._stones) > len(stops):
            gone = self._stones.pop()
            take_out(self._flow, gone)
        while len(self._stones) < len(stops):
            stone = StepStone(stops[len(self._stones)], self)
            number = len(self._stones)
            stone.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            self._flow.addWidget(stone)
            if self._folded:
                stone.hide()
            elif self.isVisible():
                stone.show()
            self._stones.append(stone)
        focused = next((stone for stone in self._stones if stone.hasFocus()), None)
        self._roving.take(self._stones)
        for number, (stone, stop) in enumerate(zip(self._stones, stops, strict=True)):
            stone.show_stop(stop, stage_of(number, now, *shown[-2:]))
        if self._stones:
            self._roving.stop_at(focused or self._stones[now])
        self.updateGeometry()
        self.update()

    def unfolded_width(self) -> int:
        """The width in pixels of the short words with all stones in one row."""
        stones = sum(stone.sizeHint().width() for stone in self._stones)
        return (self._words.width_of(self._beside()) if self._beside() else 0) + stones

    def _beside(self) -> str:
        """The words beside the stones, where there is room for any."""
        if self._shown is None or len(self._shown[2]) > MOST_WITH_WORDS:
            return ""
        return self._shown[1]

    def _show_words(self) -> None:
        if self._shown is not None:
            self._words.setText(self._shown[0] if self._folded else self._beside())
            self._words.setVisible(bool(self._words.text()))

    def fold(self, folded: bool) -> None:
        """Shows the words alone, or with all their stones again."""
        if folded != self._folded:
            self._folded = folded
            for stone in self._stones:
                stone.setVisible(not folded)
            self._show_words()
            self.updateGeometry()

    def stones(self) -> tuple[Stone, ...]:
        """The buttons, in order."""
        return tuple(self._stones)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        for left, right in zip(self._stones, self._stones[1:], strict=False):
            if self._folded or left.y() != right.y():
                continue
            walked = left.stage in (Stage.DONE, Stage.BEEN)
            colour = look.colour("ink" if walked else "line")
            width = look.outline(4)
            painter.setPen(round_pen(colour, width) if walked else dotted_pen(colour, width))
            middle = left.geometry().center().y() + 0.5
            start = left.geometry().center().x() + left.reach(look) + width
            end = right.geometry().center().x() - right.reach(look) - width
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        painter.end()


class _Words(Paragraph):
    """Words with a gap after them."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(Look.of(self).space(_AFTER_WORDS), 0)

    def width_of(self, words: str) -> int:
        """The width in pixels it would have with these words."""
        look = Look.of(self)
        return look.block(words, bold=True).width + look.space(_AFTER_WORDS) + 2


class StepStone(Stone):
    """A tick, a filled circle, a number or an open circle on a target of 44 by 48."""

    def reach(self, look: Look) -> float:
        """Radius of what is drawn."""
        base = {Stage.DONE: 12, Stage.BEEN: 10, Stage.HERE: 17, Stage.TO_COME: 10}[self.stage]
        return base * look.px() / 18.67

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        return QSize(round(44 * look.scale), max(look.target(), round(36 * look.scale)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        radius = max(self.reach(Look.of(self)) + 2, 16)
        path = QPainterPath()
        path.addEllipse(QRectF(self.rect()).center(), radius, radius)
        return path

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        centre = QRectF(self.rect()).center()
        radius = self.reach(look)
        over = self.underMouse()
        if self.stage is Stage.DONE:
            draw_tick_disc(painter, look, centre, radius + (2 if over else 0))
        elif self.stage is Stage.HERE:
            painter.setPen(QPen(look.colour(self.here_line(look)), look.outline(3)))
            painter.setBrush(look.colour("here"))
            painter.drawEllipse(centre, radius, radius)
            block = look.block(self.stop.words, bold=True, line=1.2)
            place = QPointF(centre.x() - block.width / 2, centre.y() - block.height / 2)
            block.draw(painter, place, look.colour("on_here"))
        else:
            role = "ink" if over else "line"
            painter.setPen(QPen(look.colour(role), look.outline(3 if over else 2.5)))
            painter.setBrush(look.colour("tint" if self.stage is Stage.BEEN else "page"))
            painter.drawEllipse(centre, radius - 1, radius - 1)
            if self.stage is Stage.BEEN:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("soft"))
                painter.drawEllipse(centre, radius * 0.45, radius * 0.45)
        painter.end()
