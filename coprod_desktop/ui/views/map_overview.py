"""The whole map as a small picture in a corner of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.outline import LineKind
from coprod_desktop.ui.kit.idea_shape import idea_path
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import painter_on, round_pen, rounded
from coprod_desktop.ui.views.line_words import Shown
from coprod_desktop.wording import Wording

_WIDTH, _HEIGHT = 250, 165
"""Its size at 100 %, at most."""

_PART = 0.32, 0.42
"""How much of the width and of the height of the page it takes at most."""

_LEAST = 96, 66
"""Pixels below which it would show nothing of use; what is narrower is drawn wider."""

_INSET = 10
"""Pixels round what is drawn."""

_SHAPED = 7
"""Pixels in height from which a block has the shape of its pile."""

_APART = 12
"""Pixels between it and the edge of the page, for the focus ring."""

_CORNERS = ((True, True), (False, True), (True, False), (False, False))
"""The corners it stands in, the best first: whether right, whether low."""

_ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}


class Block(NamedTuple):
    """One box of the map as the small picture draws it."""

    place: QRectF
    kind: LineKind
    pile: Pile
    branch: int | None


def blocks_of(
    places: Mapping[str, QRect], shown: Mapping[str, Shown], scale: float
) -> dict[str, Block]:
    """The blocks of a map by id, as large as at scale 1; the first of them begins at 0, 0."""
    blocks: dict[str, Block] = {}
    first = QPoint()
    for which, one in shown.items():
        place = places.get(which)
        if place is None:
            continue
        if not blocks:
            first = place.topLeft()
        left, top = (place.x() - first.x()) / scale, (place.y() - first.y()) / scale
        rect = QRectF(left, top, place.width() / scale, place.height() / scale)
        blocks[which] = Block(rect, one.line.kind, one.line.pile, one.branch)
    return blocks


class Overview(QAbstractButton):
    """Blocks for the boxes, a frame round what is seen; a point of it can be gone to.

    ``wanted`` carries the point of the map that is to be in the middle of the page, ``stepped``
    which way an arrow asks to go; ``clicked`` asks to go back to the chosen idea.
    """

    wanted = Signal(QPointF)
    stepped = Signal(QPoint)

    def __init__(self, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self._wording = wording
        self._blocks: dict[str, Block] = {}
        self._whole = QRectF()
        self._seen = QRectF()
        self._chosen = ""
        self._drawn = QPixmap()
        self._corner = 0
        # Whoever looks at the map with a mouse keeps the keyboard on their idea.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(wording.text("map-overview"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    # What it shows.

    def show_map(self, blocks: dict[str, Block]) -> None:
        """Shows these boxes."""
        if blocks == self._blocks:
            return
        self._blocks = blocks
        self._whole = QRectF()
        for block in blocks.values():
            self._whole = self._whole.united(block.place)
        self._drawn = QPixmap()
        self.update()

    def show_seen(self, seen: QRectF, chosen: str) -> None:
        """Says which part of the map is seen, and which idea is the chosen one."""
        if (seen, chosen) != (self._seen, self._chosen):
            self._seen, self._chosen = seen, chosen
            self.update()
            if self.hasFocus():
                self.tell_place()

    def tell_place(self) -> None:
        """Says in words what is seen, for whoever does not see the frame."""
        self.setAccessibleDescription(self.place_in_words())

    def place_in_words(self) -> str:
        """What is seen of the map: "You see the top left of the map. 12 of 80 ideas."."""
        ideas = [b.place for b in self._blocks.values() if b.kind is LineKind.IDEA]
        count = sum(self._seen.intersects(place) for place in ideas)
        middle, whole = self._seen.center() - self._whole.topLeft(), self._whole
        down = _third(middle.y(), self._seen.height(), whole.height())
        across = _third(middle.x(), self._seen.width(), whole.width())
        place = f"{('top', 'middle', 'bottom')[down]}-{('left', 'middle', 'right')[across]}"
        return self._wording.text("map-overview-seen", place=place, seen=count, all=len(ideas))

    # Its size.

    def size_in(self, page: QSize) -> QSize | None:
        """Its size on a page of this size, None where there is no room for it."""
        look = Look.of(self)
        grown = look.picture_size(100) / 100
        most_wide = round(min(_WIDTH * grown, page.width() * _PART[0]))
        most_high = round(min(_HEIGHT * grown, page.height() * _PART[1]))
        if most_wide < _LEAST[0] + 2 * _INSET or most_high < _LEAST[1] + 2 * _INSET:
            return None
        if self._whole.isEmpty():
            return None
        wide, high = most_wide - 2 * _INSET, most_high - 2 * _INSET
        scale = min(wide / self._whole.width(), high / self._whole.height())
        wide = max(round(self._whole.width() * scale), _LEAST[0])
        high = max(round(self._whole.height() * scale), _LEAST[1])
        return QSize(wide + 2 * _INSET, high + 2 * _INSET)

    def _inside(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)

    def _placed(self, rect: QRectF) -> QRectF:
        """A rectangle of the map where it is in the picture."""
        inside = self._inside()
        across = inside.width() / max(self._whole.width(), 1)
        down = inside.height() / max(self._whole.height(), 1)
        return QRectF(
            inside.left() + (rect.left() - self._whole.left()) * across,
            inside.top() + (rect.top() - self._whole.top()) * down,
            rect.width() * across,
            rect.height() * down,
        )

    # Its corner.

    def stand(self, page: QRect, size: QSize, chosen: QRect) -> bool:
        """Stands in a corner of the page, where it does not hide the chosen idea.

        It leaves its corner only where it would; answers whether there is one for it.
        """
        for corner in (self._corner, *range(len(_CORNERS))):
            place = QRect(QPoint(0, 0), size)
            right, low = _CORNERS[corner]
            left = page.right() - size.width() - _APART if right else page.left() + _APART
            top = page.bottom() - size.height() - _APART if low else page.top() + _APART
            place.moveTo(left, top)
            if not place.intersects(chosen):
                self._corner = corner
                self.setGeometry(place)
                return True
        return False

    # Drawing.

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        painter.setPen(QPen(look.colour("ink"), look.outline(2)))
        painter.setBrush(look.colour("page"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 10, 10)
        painter.drawPixmap(0, 0, self._picture(look))
        self._draw_chosen(painter, look)
        self._draw_frame(painter, look)
        painter.end()

    def _picture(self, look: Look) -> QPixmap:
        density = self.devicePixelRatioF()
        size = self.size() * density
        if self._drawn.size() != size:
            self._drawn = QPixmap(size)
            self._drawn.setDevicePixelRatio(density)
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for block in self._blocks.values():
                self._draw_block(painter, look, block)
            painter.end()
        return self._drawn

    def _draw_block(self, painter: QPainter, look: Look, block: Block) -> None:
        rect = self._placed(block.place)
        branch = None if block.branch is None else look.branch(block.branch)
        colour = look.colour("ink") if branch is None else branch.colour
        if block.kind in (LineKind.TITLE, LineKind.BRANCH):
            # Headings are whole, ideas are open: so they are told apart in grey as well.
            rect = rect.united(QRectF(rect.center().x() - 3, rect.center().y() - 2, 6, 4))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(rect, min(3, rect.height() / 3), min(3, rect.height() / 3))
        elif rect.height() >= _SHAPED:
            painter.setPen(QPen(colour, 1.2))
            fill = look.colour("kept" if block.pile is Pile.KEEP else "page")
            painter.setBrush(fill)
            painter.drawPath(idea_path(rect, block.pile, rect.height() / 55))
        else:
            wide, high = max(rect.width() - 0.5, 1), max(rect.height() - 0.5, 0.8)
            painter.fillRect(QRectF(rect.left(), rect.top(), wide, high), colour)

    def _draw_chosen(self, painter: QPainter, look: Look) -> None:
        chosen = self._blocks.get(self._chosen)
        if chosen is not None:
            painter.setPen(round_pen(look.colour("page"), 2))
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(self._placed(chosen.place).center(), 5.5, 5.5)

    def _draw_frame(self, painter: QPainter, look: Look) -> None:
        edge = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        frame = self._placed(self._seen).intersected(edge)
        least = QRectF(0, 0, 14, 14)
        least.moveCenter(frame.center())
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for role, width in (("ring_out", 6), ("ring_in", 3)):
            painter.setPen(round_pen(look.colour(role), width))
            painter.drawPath(rounded(frame.united(least), 4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_drawn"):
            self._drawn = QPixmap()

    # Going there.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _go(self, at: QPointF) -> None:
        inside = self._inside()
        across = (at.x() - inside.left()) / inside.width() * self._whole.width()
        down = (at.y() - inside.top()) / inside.height() * self._whole.height()
        self.wanted.emit(self._whole.topLeft() + QPointF(across, down))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(Qt.Key(event.key()))
        if way is not None:
            self.stepped.emit(way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.tell_place()
        super().focusInEvent(event)


def _third(middle: float, seen: float, whole: float) -> int:
    """Whether the middle of what is seen lies in the first, second or third part of the whole."""
    if seen >= whole:
        return 1
    # Where the view is at an end, it shows that end, however much else it shows.
    along = (middle - seen / 2) / (whole - seen)
    return 0 if along < 1 / 3 else 1 if along < 2 / 3 else 2
