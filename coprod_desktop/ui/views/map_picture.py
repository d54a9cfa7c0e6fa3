"""Paints a whole map for other programs, without a window.

For whoever saves a map: `map_image` gives what a PNG is made of, `map_svg` the bytes of an SVG
file. Both show what is shared, never what is kept, in light colours and in words of 14 points
whatever the screen shows; what is folded is open. `map_size` says how large the map is before
anything is painted.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator

from coprod_desktop.domain.layout import Arrangement, Gaps, Place
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import LineKind, outline
from coprod_desktop.ui.kit.branch_line import branch_line
from coprod_desktop.ui.kit.idea_figure import IdeaFigure, Worn
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.views.line_words import LineWords, Shown
from coprod_desktop.ui.views.map_figures import AnyFigure, HeadingFigure, figure_of
from coprod_desktop.ui.views.map_plan import Plan
from coprod_desktop.ui.views.map_sizes import Measured
from coprod_desktop.wording import Wording

MOST_PIXELS = 24_000_000
"""Pixels of an image at most, which are 96 MB; a map of 1,000 ideas is drawn smaller for it."""

MOST_SIDE = 30_000
"""Pixels of one side at most: no program opens an image that is longer."""

DENSITY = 2.0
"""How many pixels of an image one of the screen is, where the map is not too large."""

_MARGIN = 24
"""Pixels of ground round the map."""


@dataclass(frozen=True, slots=True)
class _Painted:
    """A line with where it stands and what is drawn there."""

    one: Shown
    figure: AnyFigure
    place: Place

    @property
    def size(self) -> QSize:
        return QSize(round(self.place.width), round(self.place.height))


class _Sheet:
    """A map laid out to be painted; its left upper corner is at 0, 0."""

    def __init__(self, meeting: Meeting, wording: Wording, look: Look) -> None:
        self.look = look.another()
        # In the first theme, which is a light one, in the words of the page.
        self.look.use(percent=100, typeface=look.typeface, spacing=look.spacing)
        shared = replace(meeting.shared(), folded=frozenset())
        shown = LineWords(wording).shown(shared, outline(shared))
        figures = {one.line.id: _unheard(figure_of(one, in_column=False)) for one in shown}
        measured = []
        for one in shown:
            size = figures[one.line.id].size_within(self.look, None)
            measured.append(Measured(one.line.id, one.line.above, size.width(), size.height()))
        gaps = Gaps(self.look.space(18), self.look.space(1), self.look.space(20))
        plan = Plan()
        plan.make(measured, gaps, Arrangement.BOTH)
        self._lines = {
            one.line.id: _Painted(one, figures[one.line.id], plan.places[one.line.id])
            for one in shown
        }
        self._whole = plan.whole
        self.size = QSize(
            math.ceil(plan.whole.width) + 2 * _MARGIN, math.ceil(plan.whole.height) + 2 * _MARGIN
        )

    def paint(self, painter: QPainter) -> None:
        """Paints all of it, with its ground."""
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), self._ground())
        painter.translate(_MARGIN - self._whole.x, _MARGIN - self._whole.y)
        for parent, line in self._pairs():
            self._draw_line(painter, parent, line)
        for line in self._lines.values():
            painter.save()
            painter.translate(line.place.x, line.place.y)
            line.figure.draw(painter, self.look, line.size, Worn())
            painter.restore()

    def _ground(self) -> QColor:
        return self.look.colour("page")

    def _pairs(self) -> Iterator[tuple[_Painted, _Painted]]:
        """Each line with the one it stands under."""
        for line in self._lines.values():
            parent = self._lines.get(line.one.line.above)
            if parent is not None:
                yield parent, line

    def _draw_line(self, painter: QPainter, parent: _Painted, line: _Painted) -> None:
        if line.one.branch is None:
            return
        right = line.place.x > parent.place.x
        start = _corner(parent) + parent.figure.meets(self.look, parent.size, right)
        end = _corner(line) + line.figure.meets(self.look, line.size, not right)
        if isinstance(parent.figure, HeadingFigure):
            # From the side of a tall box the lines leave apart.
            free = max(parent.place.height / 2 - 30, 0)
            start.setY(start.y() + max(-free, min(free, end.y() - start.y())))
        middle = (start.x() + end.x()) / 2
        path = QPainterPath(start)
        path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
        width = 5 if line.one.line.kind is LineKind.BRANCH else 3
        branch_line(painter, path, line.one.branch, self.look, width)


def map_size(meeting: Meeting, wording: Wording, look: Look) -> QSize:
    """How many pixels of the screen the shared map would take."""
    return _Sheet(meeting, wording, look).size


def map_image(
    meeting: Meeting, wording: Wording, look: Look, most_pixels: int = MOST_PIXELS
) -> QImage:
    """The shared map as an image of at most ``most_pixels``, sharp in print where it is small."""
    sheet = _Sheet(meeting, wording, look)
    wide, high = sheet.size.width(), sheet.size.height()
    density = min(DENSITY, math.sqrt(most_pixels / (wide * high)), MOST_SIDE / max(wide, high))
    size = QSize(max(int(wide * density), 1), max(int(high * density), 1))
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(sheet.look.colour("page"))
    painter = QPainter(image)
    painter.scale(density, density)
    sheet.paint(painter)
    painter.end()
    return image


def map_svg(meeting: Meeting, wording: Wording, look: Look, described: str = "") -> bytes:
    """The shared map as an SVG file with its name, and with a description in words."""
    sheet = _Sheet(meeting, wording, look)
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(sheet.size)
    generator.setViewBox(QRectF(0, 0, sheet.size.width(), sheet.size.height()))
    generator.setTitle(meeting.title.strip() or wording.text("meeting-no-title"))
    generator.setDescription(described)
    painter = QPainter(generator)
    sheet.paint(painter)
    painter.end()
    buffer.close()
    return bytes(written.data())


def _unheard(figure: AnyFigure) -> AnyFigure:
    """A figure without the sign of a voice note, which nobody can hear on paper."""
    return replace(figure, note=False) if isinstance(figure, IdeaFigure) else figure


def _corner(line: _Painted) -> QPointF:
    return QPointF(line.place.x, line.place.y)
