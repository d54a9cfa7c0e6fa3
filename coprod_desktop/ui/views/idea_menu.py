"""Offers all that can be done to one line, beside its box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coprod_desktop.ui.idea_table import DEEDS, PILE_ROWS, keys_of
from coprod_desktop.ui.kit.first_letters import FirstLetters
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.menu_row import MenuRow
from coprod_desktop.ui.kit.pen import painter_on
from coprod_desktop.ui.kit.roving import Roving
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.put_under import Offer
from coprod_desktop.wording import Wording

_APART = 10
"""Pixels between the menu and the box it belongs to, so that the ring is seen whole."""
_RING, _FRAME = 10, 4
"""Pixels the focus ring needs round a row, with what the outline of the menu takes."""
_LEAST_ROWS = 5
"""Rows that have to be in sight at once; with less room a page is better."""


def menu_offers(wording: Wording, names: Sequence[str]) -> tuple[Offer, ...]:
    """Rows of a menu, as offers whose second words are the key that does the same."""
    offers = []
    for name in names:
        deed = DEEDS[name]
        if not deed.in_menu:
            continue
        if name in PILE_ROWS.values():
            offers.append(Offer(name, wording.text("menu-pile"), sign=deed.sign))
            continue
        written = keys_of(wording, name)
        key = (
            QKeySequence(written[0]).toString(QKeySequence.SequenceFormat.NativeText)
            if written
            else ""
        )
        offers.append(Offer(name, wording.text(f"action-{name}"), key, sign=deed.sign))
    return tuple(offers)


class IdeaMenu(QWidget):
    """A list of rows over the page; ``chosen`` carries the key of one, ``left`` says no.

    ``left`` carries whether the keyboard is to go back: not where somebody went elsewhere.
    Arrows, Home, End, first letters go through it.
    """

    chosen = Signal(str)
    left = Signal(bool)

    def __init__(
        self, wording: Wording, heading: str, offers: Sequence[Offer], parent: QWidget
    ) -> None:
        super().__init__(parent)
        look = Look.of(parent)
        self._over = parent
        self.setAccessibleName(heading)
        self.rows: dict[str, MenuRow] = {}
        self._page = ScrollPage()
        self._edge = round(_RING * look.ring)
        edge = self._edge
        self._page.column.setContentsMargins(edge, edge, edge, edge)
        self._page.column.setSpacing(0)
        for offer in offers:
            heard = offer.words
            if offer.second:
                heard = wording.text("menu-key", words=offer.words, keys=offer.second)
            row = MenuRow(offer.words, sign=offer.sign, key=offer.second, heard=heard, parent=self)
            row.clicked.connect(lambda _=False, key=offer.key: self.chosen.emit(key))
            row.installEventFilter(self)
            self.rows[offer.key] = row
            self._page.column.addWidget(row)
        self._page.column.addStretch(1)
        rows = list(self.rows.values())
        self._roving = Roving(self, rows)
        self._letters = FirstLetters(self, rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        column.addWidget(self._page)
        self.hide()

    def open_beside(self, box: QRect) -> None:
        """Comes up beside a place of its parent, with the keyboard on its first row."""
        self.setGeometry(self._spot(box))
        self.show()
        self.raise_()
        next(iter(self.rows.values())).setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.installEventFilter(self)
        application.focusChanged.connect(self._follow)

    def close_down(self) -> None:
        """Goes away."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.removeEventFilter(self)
        application.focusChanged.disconnect(self._follow)
        self.hide()
        self.deleteLater()

    def has_room(self) -> bool:
        """Whether enough of it can be seen over its parent."""
        size, room = self._wanted(), self._room()
        row = next(iter(self.rows.values())).sizeHint().height()
        return size.width() <= room.width() and room.height() >= min(
            size.height(), _LEAST_ROWS * row
        )

    def _room(self) -> QRect:
        return self._over.rect().adjusted(4, 4, -4, -4)

    def _wanted(self) -> QSize:
        edge = 2 * self._edge + 2 * _FRAME
        width = max(row.sizeHint().width() for row in self.rows.values())
        bar = self._page.verticalScrollBar().sizeHint().width()
        height = sum(row.heightForWidth(width) for row in self.rows.values())
        return QSize(width + edge + bar, height + edge)

    def _spot(self, box: QRect) -> QRect:
        """Right of the box, left of it where there is more room, else over it."""
        room, size = self._room(), self._wanted()
        size.setHeight(min(size.height(), room.height()))
        left = box.right() + _APART
        if left + size.width() > room.right():
            left = box.left() - _APART - size.width()
        left = max(room.left(), min(left, room.right() - size.width()))
        top = max(room.top(), min(box.top(), room.bottom() - size.height()))
        return QRect(QPoint(left, top), size)

    # Leaving.

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not self.isAncestorOf(new):
            self.left.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if kind == QEvent.Type.ShortcutOverride and self._holds(watched):
                event.accept()  # else Esc would belong to the window
                return True
            if kind == QEvent.Type.KeyPress and self._holds(watched):
                self.left.emit(True)
                return True
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            inside = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
            if not inside.contains(event.globalPosition().toPoint()):
                self.left.emit(True)
        return False

    def _holds(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and self.isAncestorOf(watched)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.of(self)
        painter = painter_on(self)
        width = look.outline(3)
        painter.setPen(QPen(look.colour("ink"), width))
        painter.setBrush(look.colour("page"))
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(rect, look.space(14), look.space(14))
        painter.end()
