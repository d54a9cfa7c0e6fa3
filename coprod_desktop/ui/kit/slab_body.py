"""Gives a Qt button the body of a slab."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from coprod_desktop.ui.kit.face import (
    Face,
    arrange,
    draw_corner_tick,
    draw_face,
    least_width,
    natural_width,
)
from coprod_desktop.ui.kit.look import LIP, Look
from coprod_desktop.ui.kit.pen import Slab, draw_slab, painter_on, rounded
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.word_mark import Lit

SLABS = {
    "main": Slab("accent", "accent_edge", "accent_edge", "on_accent", "on_accent"),
    "quiet": Slab("raised", "line", "lip"),
    "hide": Slab("hide", "hide", "line", "on_hide", "on_hide"),
    "card": Slab("page", "line", "lip"),
    "card over": Slab("page", "ink", "lip", outline=3),
    "corner": Slab("raised", "line", "lip"),
    "plain": Slab("", "", ""),
}
"""How each look is drawn at rest."""

RADII = {"card": 16}
"""Corner radius at 100 %, 14 where a look has none of its own."""

CHOSEN = Slab("tint", "accent", "accent", outline=3)


class SlabBody:
    """Measures and draws one button as a slab with a face; the button stays a real Qt control."""

    def __init__(self, button: QAbstractButton, face: Face, look: str = "quiet") -> None:
        self._button = button
        self.face = face
        self.kind = look
        self.shows_tick = True
        self._measured: dict[str | int, int] = {}
        self._measured_for: tuple[Look, int, Face] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if look == "card":
            policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        button.setSizePolicy(policy)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        # Pointer over is one of the states, so the button is drawn anew when it comes and goes.
        button.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show(self, face: Face) -> None:
        """Takes other words, picture or sign."""
        if face == self.face:
            return
        self.face = face
        self._button.updateGeometry()
        self._button.update()

    # Measures.

    @property
    def _look(self) -> Look:
        return Look.of(self._button)

    @property
    def radius(self) -> float:
        """Radius of its corners in pixels."""
        return self._look.space(RADII.get(self.kind, 14))

    def size_hint(self) -> QSize:
        """Width at which nothing wraps, with the height that goes with it."""
        width = self._kept("natural", lambda look: self._bounded(natural_width(look, self.face)))
        return QSize(width, self.height_for_width(width))

    def width_with(self, words: str) -> int:
        """Width at which nothing would wrap with other words on it."""
        return self._bounded(natural_width(self._look, replace(self.face, words=words)))

    def minimum_size_hint(self) -> QSize:
        """Width at which every word fits, with the least height."""
        width = self._kept("least", lambda look: self._bounded(least_width(look, self.face)))
        return QSize(width, self._least_height())

    def _bounded(self, width: int) -> int:
        return max(width, 76 if self.kind == "corner" and self.face.stacked else 48)

    def _least_height(self) -> int:
        return self._look.target(self.face.least)

    def height_for_width(self, width: int) -> int:
        """Height the words need at ``width``."""
        return self._kept(width, lambda look: self._height(look, width))

    def _height(self, look: Look, width: int) -> int:
        needed = arrange(look, self.face, QSizeF(width, 0)).height
        margin = look.space(9 if self.kind == "card" else 7 if self.face.stacked else 9)
        lip = 0 if self.kind == "plain" else LIP
        return max(self._least_height(), round(needed + 2 * margin + lip))

    def _kept(self, which: str | int, measure: Callable[[Look], int]) -> int:
        """A measure, taken once for each face and look: layouts ask for it again and again."""
        look = self._look
        now = (look, look.changes, self.face)
        if now != self._measured_for:
            self._measured, self._measured_for = {}, now
        if which not in self._measured:
            self._measured[which] = measure(look)
        return self._measured[which]

    # Drawing.

    def paint(self, lit: Lit) -> None:
        """Draws the button in the state it is in, with what is being said of its words lit."""
        painter = painter_on(self._button)
        look = self._look
        slab, area = self._draw_ground(painter, look, QRectF(self._button.rect()))
        draw_face(
            painter,
            look,
            self.face,
            area,
            slab,
            checked=self._button.isChecked(),
            lit=lit,
        )
        if self._button.isChecked() and self.shows_tick and not self.face.indicator:
            draw_corner_tick(painter, look, area)
        painter.end()

    def _draw_ground(self, painter: QPainter, look: Look, rect: QRectF) -> tuple[Slab, QRectF]:
        button = self._button
        slab = SLABS[self.kind]
        over = button.underMouse()
        # A box shows by itself that it is ticked.
        if button.isChecked() and self.kind != "main" and self.face.indicator != "box":
            slab = CHOSEN
        if self.kind == "plain" and not button.isChecked():
            slab = Slab("page", "ink") if over or button.isDown() else Slab()
            if slab.line == "ink":
                draw_slab(painter, look, rect, slab, self.radius)
            return slab, rect
        if over and slab is not CHOSEN:
            line = "ink" if self.kind not in ("main", "hide") else slab.line
            slab = replace(slab, line=line, lip=slab.lip, outline=3)
        return slab, draw_slab(painter, look, rect, slab, self.radius, button.isDown())


class SlabPressing(WordedPressing):
    """Mixed in before a class of Qt: a button drawn as a slab. Its constructor calls `_take`."""

    _body: SlabBody

    def _take(self, face: Face, look: str) -> None:
        """Takes the body, the words and the description of its face."""
        assert isinstance(self, QAbstractButton)
        self._body = SlabBody(self, face, look)
        self.show_words(face.words)
        self.setAccessibleDescription(face.second)

    def show_words(self, words: str, heard: str = "") -> None:
        super().show_words(words, heard)
        self._body.show(replace(self._body.face, words=words))

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        assert isinstance(self, QAbstractButton)
        return rounded(QRectF(self.rect()), self._body.radius)

    def sizeHint(self) -> QSize:
        return self._body.size_hint()

    def minimumSizeHint(self) -> QSize:
        return self._body.minimum_size_hint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._body.height_for_width(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._body.paint(self.lit)
