"""Draws the pictures that stand beside words."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from coprod_desktop.domain.picture import DRAWING, own_id

PLATE_RADIUS = 0.18
"""Corner radius of a plate, as a share of its side."""
MOST_BYTES = 48_000_000
"""Bytes of drawn pictures that are kept."""
_MOST_FILES = 128
"""Files that are kept open as drawings."""
_SMALL, _MOST_SMALL = 512, 24
"""Pixels of the longer side of a photo as it is kept for small sizes, and how many are."""
_LARGEST = 2048
"""Pixels of a side that are drawn at most; it is shown larger than that only blurred."""
_AS_LINES = (
    *(QPaintEngine.Type.SVG, QPaintEngine.Type.Pdf),
    *(QPaintEngine.Type.Picture, QPaintEngine.Type.MacPrinter),
)
"""What pictures are drawn onto line by line, since it may be shown at any size."""


@dataclass(frozen=True, slots=True)
class Inks:
    """What people's own pictures are drawn in: the pens of a theme, the line round a photo."""

    pens: tuple[QColor, ...]
    line: QColor
    width: float
    radius: float


class PictureShelf:
    """Pictures by key, drawn once for each size and kept, as long as there is room.

    ``file_of`` answers a key with its SVG or photo file, or None where there is no such picture;
    then nothing is drawn and `has` says so. People's own come from whoever `bring_own` names.
    """

    def __init__(self, file_of: Callable[[str], Path | None], most: int = MOST_BYTES) -> None:
        self._file_of = file_of
        self._own: Callable[[str], bytes] = lambda _key: b""
        self._most = most
        self._kept = 0
        self._renderers: OrderedDict[Path, QSvgRenderer] = OrderedDict()
        self._drawn: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self._small: OrderedDict[str, QPixmap] = OrderedDict()

    def bring_own(self, content: Callable[[str], bytes]) -> None:
        """Has people's own pictures brought by their keys, nothing where there is none."""
        self._own = content

    def has(self, key: str) -> bool:
        """Whether there is a picture for ``key``."""
        return bool(key) and (bool(own_id(key)) or self._file_of(key) is not None)

    def forget(self, key: str) -> None:
        """Draws ``key`` anew the next time, after it has changed."""
        self._let_go(lambda known: known == key)

    def forget_own(self) -> None:
        """Keeps nothing of anybody's own pictures."""
        self._let_go(lambda known: bool(own_id(known)))

    def _let_go(self, goes: Callable[[str], bool]) -> None:
        for known in [known for known in self._drawn if goes(str(known[0]))]:
            self._kept -= _bytes(self._drawn.pop(known))
        for key in [key for key in self._small if goes(key)]:
            del self._small[key]

    # Drawing.

    def draw(
        self,
        painter: QPainter,
        key: str,
        rect: QRectF,
        plate: QColor | None = None,
        inks: Inks | None = None,
    ) -> None:
        """Draws a picture into the square ``rect``, whole, on a plate where a colour is given.

        Without ``inks`` nothing is seen of what was drawn by hand.
        """
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
        if painter.paintEngine().type() in _AS_LINES:
            self._paint(painter, key, inside, inks)
            return
        to_device = painter.deviceTransform()
        density = math.hypot(to_device.m11(), to_device.m12())
        pixels = min(max(1, round(inside.width() * density)), _LARGEST)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(
            inside, self.pixmap(key, pixels, inks, density), QRectF(0, 0, pixels, pixels)
        )

    def pixmap(
        self, key: str, pixels: int, inks: Inks | None = None, density: float = 1.0
    ) -> QPixmap:
        """A square pixmap of ``pixels`` device pixels a side, of which ``density`` are one."""
        own = (_colours(inks), density) if own_id(key) else ()
        which = (key, pixels, *own)
        if which in self._drawn:
            self._drawn.move_to_end(which)
            return self._drawn[which]
        drawn = QPixmap(QSize(pixels, pixels))
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.scale(density, density)
        side = pixels / density
        self._paint(painter, key, QRectF(0, 0, side, side), inks)
        painter.end()
        self._drawn[which] = drawn
        self._kept += _bytes(drawn)
        while self._kept > self._most and len(self._drawn) > 1:
            self._kept -= _bytes(self._drawn.popitem(last=False)[1])
        return drawn

    def _paint(self, painter: QPainter, key: str, rect: QRectF, inks: Inks | None) -> None:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        if own_id(key):
            self._paint_own(painter, key, rect, inks)
            return
        file = self._file_of(key)
        if file is None:
            return
        if file.suffix == ".svg":
            self._renderer(file).render(painter, rect)
        else:
            _paint_photo(painter, QPixmap(str(file)), rect, inks)

    def _paint_own(self, painter: QPainter, key: str, rect: QRectF, inks: Inks | None) -> None:
        content = self._own(key)
        if key.startswith(DRAWING):
            if inks is not None:
                # Nobody's first screen has a drawing on it.
                from coprod_desktop.ui.kit.strokes import paint_packed

                paint_packed(painter, content, rect, inks.pens)
            return
        _paint_photo(painter, self._photo(key, content, rect.width()), rect, inks)

    def _photo(self, key: str, content: bytes, side: float) -> QPixmap:
        """A photo to be drawn that large; a small one is not opened anew at each size of a map."""
        if key in self._small and side * 2 <= _SMALL:
            self._small.move_to_end(key)
            return self._small[key]
        photo = QPixmap()
        photo.loadFromData(content)
        if photo.isNull() or side * 2 > _SMALL:
            return photo
        self._small[key] = photo.scaled(
            QSize(_SMALL, _SMALL),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        if len(self._small) > _MOST_SMALL:
            self._small.popitem(last=False)
        return self._small[key]

    def _renderer(self, file: Path) -> QSvgRenderer:
        if file not in self._renderers:
            self._renderers[file] = QSvgRenderer(str(file))
            if len(self._renderers) > _MOST_FILES:
                self._renderers.popitem(last=False)
        self._renderers.move_to_end(file)
        return self._renderers[file]


def _colours(inks: Inks | None) -> tuple[object, ...]:
    if inks is None:
        return ()
    return (*(pen.rgb() for pen in inks.pens), inks.line.rgb(), inks.width, inks.radius)


def _bytes(drawn: QPixmap) -> int:
    return drawn.width() * drawn.height() * 4


def _paint_photo(painter: QPainter, photo: QPixmap, rect: QRectF, inks: Inks | None) -> None:
    """A photo, whole, with round corners and a line, as large as the square allows."""
    if photo.isNull():
        return
    size = QSizeF(photo.size()).scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(), size)
    place.moveCenter(rect.center())
    # Small ones have small corners.
    radius = rect.width() * PLATE_RADIUS
    if inks is not None:
        radius = min(inks.radius, radius)
    corners = QPainterPath()
    corners.addRoundedRect(place, radius, radius)
    painter.save()
    painter.setClipPath(corners)
    painter.drawPixmap(place, photo, QRectF(photo.rect()))
    painter.restore()
    if inks is not None:
        half = inks.width / 2
        painter.setPen(QPen(inks.line, inks.width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(half, half, -half, -half), radius, radius)
