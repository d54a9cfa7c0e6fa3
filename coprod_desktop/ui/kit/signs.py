"""Draws the line signs of the controls."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Signs:
    """One-stroke signs by name, in any colour.

    ``file`` is a TOML file of SVG path data on a square grid (``resources/signs.toml``).
    """

    def __init__(self, file: Path) -> None:
        data = tomllib.loads(file.read_text("utf-8"))
        self._grid: float = data["grid"]["size"]
        self._stroke: float = data["grid"]["stroke"]
        self._strokes: Mapping[str, float] = data["strokes"]
        self._paths: Mapping[str, str] = data["paths"]
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def names(self) -> tuple[str, ...]:
        """The name of every sign."""
        return tuple(self._paths)

    def draw(
        self, painter: QPainter, name: str, rect: QRectF, colour: QColor, stroke: float = 0.0
    ) -> None:
        """Draws a sign into ``rect``; ``stroke`` is in grid units, 0 for the sign's own."""
        density = painter.device().devicePixelRatioF()
        pixels = max(1, round(rect.width() * density))
        key = (name, colour.name(), pixels, stroke)
        if key not in self._drawn:
            self._drawn[key] = self._render(name, colour, pixels, stroke)
        painter.drawPixmap(rect, self._drawn[key], QRectF(0, 0, pixels, pixels))

    def _render(self, name: str, colour: QColor, pixels: int, stroke: float) -> QPixmap:
        width = self._strokes.get(name, stroke or self._stroke)
        grid = f"{self._grid:g}"
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {grid} {grid}">'
            f'<path d="{self._paths[name]}" fill="none" stroke="{colour.name()}"'
            f' stroke-width="{width:g}" stroke-linecap="round" stroke-linejoin="round"/></svg>'
        )
        pixmap = QPixmap(QSize(pixels, pixels))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        return pixmap
