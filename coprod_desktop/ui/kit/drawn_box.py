"""A button that is what a figure draws."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QTransform
from PySide6.QtWidgets import QAbstractButton

from coprod_desktop.ui.kit.idea_figure import Worn
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.kit.pressing import WordedPressing
from coprod_desktop.ui.kit.word_mark import Lit


class Figure(Protocol):
    """Something that can be drawn into a box, with words."""

    @property
    def words(self) -> str:
        """The words on it."""
        ...

    def outline(self, look: Look, size: QSize) -> QPainterPath:
        """Its shape in a box of a size."""
        ...

    def draw(
        self,
        painter: QPainter,
        look: Look,
        size: QSize,
        worn: Worn,
        outline: QPainterPath | None = None,
    ) -> None:
        """Draws it into a box of a size at 0, 0."""
        ...


class DrawnBox(WordedPressing):
    """Mixed in before a button of Qt. It is drawn ``scale`` times as large as it was measured.

    ``measured`` is its size before that; a button that is never scaled has none.
    """

    figure: Figure
    scale = 1.0
    measured: QSize | None = None
    _heard = ""
    _outline: QPainterPath | None = None
    _outline_of: tuple[object, ...] = ()

    def show_figure(self, figure: Figure, heard: str = "") -> None:
        """Shows another figure, or the same changed; ``heard`` is said instead of its words."""
        assert isinstance(self, QAbstractButton)
        if (figure, heard) == (self.figure, self._heard) and figure.words == self.words:
            return
        self.figure, self._heard = figure, heard
        self.show_words(figure.words, heard)
        self.updateGeometry()
        self.update()

    @property
    def is_lit(self) -> bool:
        """Whether any of its words are lit."""
        return self.lit != Lit()

    def nextCheckState(self) -> None:
        """Pressing asks; whoever is asked decides what is chosen."""

    def _size(self) -> QSize:
        assert isinstance(self, QAbstractButton)
        return self.measured or self.size()

    def _measured_outline(self, look: Look) -> QPainterPath:
        """The outline before it is scaled, kept while nothing changes."""
        size = self._size()
        outline_of = (size, self.figure, look, look.changes)
        if self._outline is None or outline_of != self._outline_of:
            self._outline_of = outline_of
            self._outline = self.figure.outline(look, size)
        return self._outline

    def focus_path(self) -> QPainterPath:
        """Its outline, for the focus ring."""
        assert isinstance(self, QAbstractButton)
        path = self._measured_outline(Look.of(self))
        if self.scale == 1:
            return path
        return QTransform.fromScale(self.scale, self.scale).map(path)

    def paintEvent(self, _event: QPaintEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        look = Look.of(button)
        painter = painter_on(button)
        if self.scale != 1:
            painter.scale(self.scale, self.scale)
        worn = Worn(button.isChecked(), button.underMouse(), self.lit)
        self.figure.draw(painter, look, self._size(), worn, self._measured_outline(look))
        painter.end()
