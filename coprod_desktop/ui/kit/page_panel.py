"""The page with its tabs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.ui.kit.look import LIP, Look
from coprod_desktop.ui.kit.measured import Measured
from coprod_desktop.ui.kit.pen import Slab, draw_slab, painter_on, rounded
from coprod_desktop.ui.kit.roving import Roving
from coprod_desktop.ui.kit.stones import Stone, Stop

_REST = Slab("raised", "line", "lip")
_OVER = Slab("raised", "ink", "lip", outline=3)


class ViewTabs(QWidget):
    """The tabs of the views, one under the other; ``chosen`` carries a number, from 0.

    ``stops`` hold the words, what is heard, and the sign in ``picture``. One stop for Tab;
    arrows go up and down.
    """

    chosen = Signal(int)

    def __init__(self, stops: Sequence[Stop], now: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 20, 0, 20)
        self._column.setSpacing(8)
        self.tabs = [ViewTab(stop, self) for stop in stops]
        for number, tab in enumerate(self.tabs):
            self._column.addWidget(tab)
            tab.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
        self._column.addStretch(1)
        self._roving = Roving(self, self.tabs)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.now = now
        self.show_now(now)

    def show_now(self, now: int, stops: Sequence[Stop] | None = None) -> None:
        """Makes tab ``now`` the chosen one; ``stops`` gives new words, such as "chosen"."""
        self.now = now
        for number, tab in enumerate(self.tabs):
            tab.is_now = number == now
            if stops is not None:
                tab.show_stop(stops[number], tab.stage)
            tab.update()
        if not any(tab.hasFocus() for tab in self.tabs):
            self._roving.stop_at(self.tabs[now])
        panel = self.parentWidget()
        if panel is not None:
            panel.update()


class ViewTab(Stone):
    """A sign above words; the chosen one is drawn by the page it belongs to."""

    def __init__(self, stop: Stop, parent: QWidget) -> None:
        super().__init__(stop, parent)
        self.is_now = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setSizePolicy(policy)

    def _words_height(self, look: Look) -> int:
        return look.block(self.stop.words, bold=True, line=1.17).height

    def sizeHint(self) -> QSize:
        look = Look.of(self)
        words = look.block(self.stop.words, bold=True).width
        return QSize(max(words + look.space(44), 106), max(90, self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        look = Look.of(self)
        words = look.block(self.stop.words, bold=True)
        height = round(look.px() * 1.4) + 4 + self._words_height(look) + 12 + LIP
        return QSize(max(words.width + look.space(44), 106), max(look.target(), height))

    def slab(self) -> QRectF:
        """Where a tab that is not chosen is drawn."""
        return QRectF(self.rect()).adjusted(8, 2, -12, -2)

    def focus_path(self) -> QPainterPath:
        """What the focus ring goes round."""
        rect = QRectF(self.rect()).adjusted(2, 0, -12, 0) if self.is_now else self.slab()
        return rounded(rect, Look.of(self).space(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        if self.is_now:
            area = QRectF(self.rect()).adjusted(14, 0, 0, 0)
            self._draw_bar(painter, look)
        else:
            slab = _OVER if self.underMouse() else _REST
            area = draw_slab(
                painter, look, self.slab(), slab, look.space(14), pressed=self.isDown()
            )
        side = round(look.px() * 1.4)
        block = look.block(
            self.stop.words, area.width(), bold=self.is_now, line=1.17, align="centre"
        )
        top = area.center().y() - (side + 3 + block.height) / 2
        look.draw_sign(
            painter,
            self.stop.picture,
            QRectF(area.center().x() - side / 2, top, side, side),
            stroke=2.4 if self.is_now else 2.0,
        )
        block.draw(painter, QPointF(area.left(), top + side + 3), look.colour("ink"))
        painter.end()

    def _draw_bar(self, painter: QPainter, look: Look) -> None:
        """The amber bar of "you are here"."""
        bar = QRectF(8, 14, 6, self.height() - 28)
        painter.setBrush(look.colour("here"))
        painter.setPen(QPen(look.colour("here" if look.dark else "on_here"), 1.5))
        painter.drawRoundedRect(bar, 3, 3)


class PagePanel(Measured, QWidget):
    """A page with tabs on its left; the chosen tab and the page are one shape.

    Put what it shows into `content`, a layout. ``tab_chosen`` carries a number, from 0. Without
    ``stops`` there are no tabs; `show_tabs` hides them where there is less room. The edges of
    the page stay where they are when another tab is chosen.
    """

    tab_chosen = Signal(int)

    def __init__(
        self,
        stops: Sequence[Stop] = (),
        now: int = 0,
        margins: tuple[int, int, int, int] = (24, 16, 24, 14),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._margins = margins
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.tabs: ViewTabs | None = None
        if stops:
            self.tabs = ViewTabs(stops, now, self)
            self.tabs.chosen.connect(self.tab_chosen)
            self._row.addWidget(self.tabs)
        self._page = QWidget()
        self.content = QVBoxLayout(self._page)
        self._row.addWidget(self._page, 1)
        self._follow_look()

    def show_tab(self, now: int, stops: Sequence[Stop] | None = None) -> None:
        """Makes tab ``now`` the chosen one."""
        if self.tabs is not None:
            self.tabs.show_now(now, stops)
        self.update()

    def show_tabs(self, shown: bool) -> None:
        """Shows the tabs, or only the page."""
        if self.tabs is not None:
            self.tabs.setVisible(shown)
        self.update()

    def page_left(self) -> int:
        """Where the page begins, in pixels right of the panel's edge."""
        tabs = self.tabs
        return 0 if tabs is None or tabs.isHidden() else tabs.sizeHint().width()

    def _take_measures(self) -> None:
        look = Look.of(self)
        left, top, right, bottom = self._margins
        small = look.scale >= 2
        margins = QMargins(12, 12, 10, 12) if small else QMargins(left, top, right, bottom)
        self.content.setContentsMargins(margins)
        self.content.setSpacing(look.space(8))

    def outline(self) -> QPainterPath:
        """The page and its chosen tab as one shape."""
        look = Look.of(self)
        half = look.outline() / 2
        page = QRectF(self._page.geometry()).adjusted(half, half, -half, -half)
        path = rounded(page, look.space(22))
        tabs = self.tabs
        if tabs is None or tabs.isHidden():
            return path
        tab = tabs.tabs[tabs.now]
        place = QPointF(tabs.pos() + tab.pos())
        rect = QRectF(place.x() + half, place.y(), page.left() - place.x() + 30, tab.height())
        return path.united(rounded(rect, look.space(16))).simplified()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        painter.setPen(QPen(look.colour("line"), look.outline()))
        painter.setBrush(look.colour("page"))
        painter.drawPath(self.outline())
        painter.end()
