"""Shows where the keyboard is, with one ring for the whole application."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pen import draw_ring, rounded

RING_MARGIN = 12
"""Room the focus ring takes round a widget at 100 %, in pixels; words have 2 of it to spare."""

_TRIES = 8
"""Turns of the event loop in which a page may scroll to what has the keyboard."""
RING_ROOM = 10
"""Pixels at 100 % from what takes the keyboard to the words beside it: no ring lies on words."""


@runtime_checkable
class HasFocusPath(Protocol):
    """A widget whose outline is not its rectangle."""

    def focus_path(self) -> QPainterPath:
        """Its outline in its own pixels; the ring goes round it."""
        ...


class RingStyle(QProxyStyle):
    """Draws the focus frame, in the look of the application."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._drawn = QPixmap()
        self._drawn_for: tuple[object, ...] = ()

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        ):
            return _margin(_look())
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803  Qt's name
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_FocusFrame_Mask:
            return 0  # else the ring round the words of a wide heading is cut off inside it
        return super().styleHint(hint, option, widget, returnData)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """The ring, 1 px clear of the outline the focused widget offers, or of its rectangle."""
        if element != QStyle.ControlElement.CE_FocusFrame or not isinstance(widget, QFocusFrame):
            super().drawControl(element, option, painter, widget)
            return
        look = _look()
        margin = _margin(look)
        target = widget.widget()
        if isinstance(target, HasFocusPath):
            path = target.focus_path().translated(margin, margin)
        else:
            rect = QRectF(widget.rect()).adjusted(margin, margin, -margin, -margin)
            path = rounded(rect, look.space(12))
        painter.drawPixmap(0, 0, self._ring(look, path, widget))

    def _ring(self, look: Look, path: QPainterPath, frame: QWidget) -> QPixmap:
        """The ring as a picture of the whole frame, kept until it has another shape or look."""
        density = frame.devicePixelRatioF()
        colours = look.colour("ring_out"), look.colour("ring_in")
        drawn_for = (path, frame.size(), density, look.ring, *colours)
        if drawn_for != self._drawn_for:
            self._drawn_for = drawn_for
            self._drawn = QPixmap(frame.size() * density)
            self._drawn.setDevicePixelRatio(density)
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_ring(painter, look, widened(path, 5 * look.ring))
            painter.end()
        return self._drawn


def _look() -> Look:
    """The look of the page, also round what is drawn in a look of its own."""
    look = QApplication.style().findChild(Look)
    assert look is not None
    return look


def _margin(look: Look) -> int:
    return round(RING_MARGIN * look.ring)


def widened(path: QPainterPath, by: float) -> QPainterPath:
    """The outline ``by`` pixels outside ``path``."""
    stroker = QPainterPathStroker()
    stroker.setWidth(by * 2)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return path.united(stroker.createStroke(path)).simplified()


class FocusRing(QObject):
    """Moves one focus frame to whichever widget has the keyboard."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._frame: QFocusFrame | None = None
        self._tries = 0
        self._style = RingStyle()
        self._style.setParent(self)
        # Set at once it would stay hidden whenever a scroll area scrolls for this very focus.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._go_to_focus)
        application.focusChanged.connect(self._leave)

    def _leave(self, _old: QWidget | None, _new: QWidget | None) -> None:
        frame = self._living_frame()
        if frame is not None:
            # The binding does not know that None takes the frame away.
            frame.setWidget(None)  # type: ignore[arg-type]
        self._tries = _TRIES
        self._soon.start()

    def go_round_again(self) -> None:
        """Goes round the same widget anew, after its size has changed."""
        self._leave(None, None)

    def _go_to_focus(self) -> None:
        widget = QApplication.focusWidget()
        if widget is None or widget.isWindow():
            return
        frame = self._living_frame()
        if frame is None:
            # The last one went with the window it lay in.
            frame = QFocusFrame()
            frame.setStyle(self._style)
            self._frame = frame
        frame.setWidget(widget)
        if frame.isHidden() and self._tries:
            # What it goes round is still out of view: the page scrolls there in its own time, and
            # the frame would stay hidden then.
            self._tries -= 1
            frame.setWidget(None)  # type: ignore[arg-type]
            self._soon.start()

    def _living_frame(self) -> QFocusFrame | None:
        if self._frame is not None and not shiboken6.isValid(self._frame):
            self._frame = None
        return self._frame
