"""Draws the pictures that stand beside words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtSvg import QSvgRenderer

PLATE_RADIUS = 0.18
"""Corner radius of a plate, as a share of its side."""


class PictureShelf:
    """Pictures by key, drawn once for each size and kept.

    ``file_of`` answers a key with its SVG or photo file, or None where there is no such picture;
    then nothing is drawn and `has` says so.
    """

    def __init__(self, file_of: Callable[[str], Path | None]) -> None:
        self._file_of = file_of
        self._renderers: dict[Path, QSvgRenderer] = {}
        self._drawn: dict[tuple[str, int], QPixmap] = {}

    def has(self, key: str) -> bool:
        """Whether there is a picture for ``key``."""
        return bool(key) and self._file_of(key) is not None

    def forget(self, key: str) -> None:
        """Draws ``key`` anew the next time, after its file has changed."""
        self._drawn = {known: drawn for known, drawn in self._drawn.items() if known[0] != key}

    def draw(self, painter: QPainter, key: str, rect: QRectF, plate: QColor | None = None) -> None:
        """Draws a picture into the square ``rect``, whole, on a plate where a colour is given."""
        if not self.has(key):
            return
        inside = QRectF(rect)
        if plate is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(plate)
            radius = rect.width() * PLATE_RADIUS
            painter.drawRoundedRect(rect, radius, radius)
            margin = rect.width() * 0.04
            inside = rect.adjusted(margin, margin, -margin, -margin)
        density = painter.device().devicePixelRatioF()
        pixels = max(1, round(inside.width() * density))
        painter.drawPixmap(inside, self.pixmap(key, pixels), QRectF(0, 0, pixels, pixels))

    def pixmap(self, key: str, pixels: int) -> QPixmap:
        """A square pixmap of ``pixels`` device pixels a side."""
        if (key, pixels) not in self._drawn:
            self._drawn[key, pixels] = self._render(key, pixels)
        return self._drawn[key, pixels]

    def _render(self, key: str, pixels: int) -> QPixmap:
        pixmap = QPixmap(QSize(pixels, pixels))
        pixmap.fill(Qt.GlobalColor.transparent)
        file = self._file_of(key)
        if file is None:
            return pixmap
        painter = QPainter(pixmap)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if file.suffix == ".svg":
            self._renderer(file).render(painter, QRectF(0, 0, pixels, pixels))
        else:
            _draw_photo(painter, QPixmap(str(file)), pixels)
        painter.end()
        return pixmap

    def _renderer(self, file: Path) -> QSvgRenderer:
        if file not in self._renderers:
            self._renderers[file] = QSvgRenderer(str(file))
        return self._renderers[file]


def _draw_photo(painter: QPainter, photo: QPixmap, pixels: int) -> None:
    """A photo, whole, with round corners, as large as the square allows."""
    if photo.isNull():
        return
    size = photo.size().scaled(QSize(pixels, pixels), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(
        (pixels - size.width()) / 2, (pixels - size.height()) / 2, size.width(), size.height()
    )
    corners = QPainterPath()
    corners.addRoundedRect(place, pixels * PLATE_RADIUS, pixels * PLATE_RADIUS)
    painter.setClipPath(corners)
    painter.drawPixmap(place, photo, QRectF(photo.rect()))
