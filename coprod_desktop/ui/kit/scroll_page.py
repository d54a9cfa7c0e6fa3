"""A page that scrolls upright only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLayout,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.ring import RING_ROOM

CLEAR = 12
"""Pixels kept free round the content for the focus ring, at 100 %."""

WITH_PARENT = "scroll_with_parent"
"""A property of a widget that is to be seen together with its parent, such as a field's label."""


class ScrollPage(QScrollArea):
    """Content that scrolls up and down, never sideways, and follows the keyboard.

    Fill `column`, a vertical layout. The bar is there whenever there is more.

    It follows the line that is read, too, until somebody scrolls by hand: then it stays there
    until that line is in view again, or until `follow_again`.
    """

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Its own viewport and bar instead of Qt's: to meet a widget that Python has not made,
        # PySide loads the class of every widget there is, which the first screen would wait for.
        viewport = QWidget()
        viewport.setObjectName("qt_scrollarea_viewport")  # as Qt calls the one it makes
        self.setViewport(viewport)
        bar = QScrollBar(Qt.Orientation.Vertical)
        bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBar(bar)
        self._by_hand = False
        self._out_of_view = False  # what is read, since somebody scrolled
        bar.actionTriggered.connect(self.yield_to_hand)
        # Layouts settle in several turns of the event loop, so each of them puts it off.
        self._laid_out = QTimer(self)
        self._laid_out.setSingleShot(True)
        self._laid_out.setInterval(0)
        self._laid_out.timeout.connect(self._keep_in_view)
        self._wanted: tuple[QWidget, ...] = ()
        # A page gets its size only once it is shown, which is no change of it.
        self._new_here = True
        holder = Holder()
        holder.resized.connect(self._wait_for_rest)
        self.column = QVBoxLayout(holder)
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._take_measures()
        if content is not None:
            self.column.addWidget(content)
        self.setWidget(holder)
        holder.setAutoFillBackground(False)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_keyboard)

    def _take_measures(self) -> None:
        ring = Look.of(self).ring
        clear, down = round(CLEAR * ring), round(RING_ROOM * ring)
        self.column.setContentsMargins(clear, down, clear, down)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "column"):
            self._take_measures()
            self._laid_out.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._laid_out.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._new_here = True

    def _wait_for_rest(self) -> None:
        """What grows by itself, such as a field one writes in, moves nothing."""
        if self._laid_out.isActive():
            self._laid_out.start()

    def _keep_in_view(self) -> None:
        """What has the keyboard is still to be seen after words or window have another size."""
        wanted, self._wanted = self._wanted, ()
        new_here, self._new_here = self._new_here, False
        for widget in wanted:
            if isValid(widget) and widget.isVisible():
                self.show_whole(widget)
        if not wanted and not new_here:
            self._follow(QApplication.focusWidget())

    def show_soon(self, *widgets: QWidget) -> None:
        """Scrolls to what is new as soon as it has its place; the last is seen for certain."""
        self._wanted = widgets
        self._laid_out.start()

    def _follow_keyboard(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._follow(new)
        if self._holds(new):
            self._laid_out.start()  # what has only just appeared has no place yet

    def _holds(self, widget: QWidget | None) -> bool:
        content = self.widget()
        return widget is not None and content is not None and content.isAncestorOf(widget)

    def _follow(self, new: QWidget | None) -> None:
        if new is None or not self._holds(new):
            return
        before = self.verticalScrollBar().value()
        self.show_whole(new)
        if self.verticalScrollBar().value() != before:
            self.yield_to_hand()  # where the keyboard is, somebody looks

    # What is read.

    def yield_to_hand(self) -> None:
        """Stays where somebody scrolled to."""
        self._out_of_view = self._out_of_view and self._by_hand
        self._by_hand = True

    @property
    def is_by_hand(self) -> bool:
        """Whether it stays where somebody scrolled to."""
        return self._by_hand

    def follow_again(self) -> None:
        """Follows what is read from now on."""
        self._by_hand = False

    def bring_line(self, widget: QWidget, line: QRect, *, always: bool = False) -> None:
        """Shows a line of a widget, a third down where it has to scroll or does ``always``."""
        content = self.widget()
        if content is None:
            return
        place = line.translated(widget.mapTo(content, QPoint(0, 0)))
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        seen = bar.value() <= place.top() and place.bottom() < bar.value() + room
        if self._by_hand:
            self._out_of_view = self._out_of_view or not seen
            if not (seen and self._out_of_view):
                return
            self._by_hand = False
        if always or not seen:
            # Of what is nearly as high as the page, the start is seen too.
            bar.setValue(min(place.top(), place.center().y() - room // 3))

    def show_whole(self, widget: QWidget) -> None:
        """Scrolls as little as needed to see a widget with its label and its ring."""
        content = self.widget()
        if content is None:
            return
        shown = widget
        parent = widget.parentWidget()
        if widget.property(WITH_PARENT) and parent is not None and parent is not content:
            shown = parent
        clear = round(CLEAR * Look.of(self).ring)
        rect = QRect(shown.mapTo(content, QPoint(0, 0)), shown.size())
        rect = rect.adjusted(0, -clear, 0, clear)
        bar = self.verticalScrollBar()
        room = self.viewport().height()
        if rect.top() < bar.value() or rect.height() > room:
            bar.setValue(rect.top())
        elif rect.bottom() > bar.value() + room:
            bar.setValue(rect.bottom() - room + 1)


class Holder(QWidget):
    """Carries the content, without a ground of its own.

    It takes any width: a word too wide for the page breaks, so that nothing lies off its side.
    Where it ``may_be_wider`` it is as wide as those inside it that were given a least width.
    """

    may_be_wider = False

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width(), super().minimumSizeHint().height())

    def _least_width(self) -> int:
        layout = self.layout()
        if not self.may_be_wider or layout is None:
            return 0
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        children = self.findChildren(QWidget, options=direct)
        least = max((one.minimumWidth() for one in children if not one.isHidden()), default=0)
        margins = layout.contentsMargins()
        return least + margins.left() + margins.right() if least else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws nothing: the page below is the ground."""
