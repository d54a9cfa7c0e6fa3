"""Draws how meetings were as one flower, with two petals for each."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.domain.feeling import LEVELS, Feeling
from coprod_desktop.domain.growing import Marks
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import dotted_pen, painter_on, round_pen
from coprod_desktop.ui.kit.scaling import Scaling

_SIDE = 360
"""Pixels of the whole flower at 100 %, with the numbers round it."""
_SEED, _SHORTEST = 0.12, 0.52
"""How far the middle reaches, and the shortest petal, of the longest."""
_MOST = 16
"""How many meetings have room for their numbers; of more, the newest are drawn."""
_LEAST = 5
"""For fewer meetings the petals stand as for so many: a flower grows round."""


class Petals(Scaling, QWidget):
    """A dotted petal for before, a full one for after; beside each pair its number.

    The longer a petal, the better that felt to the person. What is not told has no petal. It
    takes no keyboard: all of it stands in words below, so it has only a name.
    """

    def __init__(self, marks: tuple[Marks, ...], name: str) -> None:
        super().__init__()
        self._marks = marks[-_MOST:]
        self._first = len(marks) - len(self._marks) + 1
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(_SIDE * min(1 + (Look.of(self).scale - 1) * 0.3, 1.6))
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.of(self).px() * 8, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        side = min(self.width(), self.height())
        half = side / 2
        # The numbers stand outside.
        reach = half - look.block("0", bold=True).height - look.space(4)
        # At the left, where the words above and below begin.
        centre = QPointF(half, self.height() / 2)
        count = max(len(self._marks), _LEAST)
        wide = min(math.tau / count, math.tau / 6)
        for number, marks in enumerate(self._marks):
            turn = math.tau * number / count - math.pi / 2
            for feeling, aside, full in ((marks.before, -1, False), (marks.after, 1, True)):
                if feeling is not None:
                    angle = turn + aside * wide / 4
                    self._draw_petal(painter, look, centre, reach, angle, wide / 2, feeling, full)
            self._draw_number(painter, look, centre, half, turn, str(self._first + number))
        painter.setPen(round_pen(look.colour("ink"), look.outline(2)))
        painter.setBrush(look.colour("here"))
        painter.drawEllipse(centre, reach * _SEED, reach * _SEED)
        painter.end()

    def _draw_petal(
        self,
        painter: QPainter,
        look: Look,
        centre: QPointF,
        reach: float,
        angle: float,
        wide: float,
        feeling: Feeling,
        full: bool,
    ) -> None:
        step = (1 - _SHORTEST) / (len(LEVELS) - 1)
        length = reach * (_SHORTEST + step * (feeling.level - 1))
        path = _petal(length, reach * min(wide * 0.5, 0.18))
        placed = QTransform().translate(centre.x(), centre.y()).rotateRadians(angle).map(path)
        width = look.outline(2.5)
        if full:
            painter.setPen(round_pen(look.colour("accent"), width))
            painter.setBrush(look.colour("tint"))
        else:
            painter.setPen(dotted_pen(look.colour("ink"), width))
            painter.setBrush(look.colour("page"))
        painter.drawPath(placed)

    def _draw_number(
        self, painter: QPainter, look: Look, centre: QPointF, half: float, turn: float, number: str
    ) -> None:
        block = look.block(number, bold=True)
        away = half - max(block.width, block.height) / 2
        place = QPointF(
            centre.x() + away * math.cos(turn) - block.width / 2,
            centre.y() + away * math.sin(turn) - block.height / 2,
        )
        block.draw(painter, place, look.colour("ink"))


def _petal(length: float, wide: float) -> QPainterPath:
    """A petal that grows to the right from the middle, ``wide`` to either side."""
    path = QPainterPath(QPointF(0, 0))
    end = length - wide
    path.cubicTo(QPointF(length * 0.3, -wide), QPointF(end * 0.7, -wide), QPointF(end, -wide))
    out = length * 1.03
    path.cubicTo(QPointF(out, -wide), QPointF(out, wide), QPointF(end, wide))
    path.cubicTo(QPointF(end * 0.7, wide), QPointF(length * 0.3, wide), QPointF(0, 0))
    return path


class MarkLine(Scaling, QWidget):
    """Five places on a line from very hard to very good, with a ring and a dot on it.

    The ring is before, the full dot after; where both are in one place the dot is in the ring.
    """

    def __init__(self, marks: Marks, ends: tuple[str, str], name: str) -> None:
        super().__init__()
        self._marks = marks
        self._ends = ends
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _high(self, look: Look) -> int:
        return round(look.space(52) + look.block(self._ends[0]).line_height)

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        return QSize(look.px() * 30, self._high(look))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        words = sum(look.longest_word(end) for end in self._ends) + look.space(24)
        return QSize(words, self._high(look))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        edge, middle = look.space(18), look.space(22)
        length = min(self.width(), look.px() * 34) - 2 * edge
        apart = length / (len(LEVELS) - 1)
        places = [QPointF(edge + apart * each, middle) for each in range(len(LEVELS))]
        painter.setPen(round_pen(look.colour("line"), look.outline(3)))
        painter.drawLine(places[0], places[-1])
        painter.setBrush(look.colour("page"))
        for place in places:
            painter.drawEllipse(place, look.space(4), look.space(4))
        if self._marks.before is not None:
            painter.setPen(round_pen(look.colour("ink"), look.outline(3)))
            ring = look.space(14)
            painter.drawEllipse(places[self._marks.before.level - 1], ring, ring)
        if self._marks.after is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            dot = look.space(9)
            painter.drawEllipse(places[self._marks.after.level - 1], dot, dot)
        top = middle + look.space(20)
        left, right = (look.block(end) for end in self._ends)
        left.draw(painter, QPointF(0, top), look.colour("soft"))
        right.draw(painter, QPointF(length + 2 * edge - right.width, top), look.colour("soft"))
        painter.end()
