"""A screen that asks one question after the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.views.sheet_asking import Asking


class AskedScreen(Screen):
    """Pages by key, gone through by Next and Back; every one can be passed over.

    ``left`` asks to go back to where the person came from.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asking = Asking()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.asking)
        self.at = ""

    # What each such screen says itself.

    def pages(self) -> Sequence[str]:
        """The keys of its pages, in order, as they are now."""
        raise NotImplementedError

    def ask(self, page: str) -> None:
        """Shows what a page asks, by ``self.asking``."""
        raise NotImplementedError

    def own_rows(self) -> tuple[Row, ...]:
        """What else can be done on the page, between Back and Next."""
        return ()

    # Going about.

    def go_to(self, page: str) -> None:
        """Turns to a page, whose question has the keyboard."""
        self.settle()
        self.at = page
        self.ask(page)
        self.rows_changed.emit()
        if self.isVisible():
            self.asking.take_focus()
        self.arrived.emit()

    def go_by(self, places: int) -> None:
        """Turns some pages on, or back; beyond either end the screen is left."""
        pages = list(self.pages())
        place = pages.index(self.at) + places if self.at in pages else -1
        if 0 <= place < len(pages):
            self.go_to(pages[place])
        else:
            self.left.emit()

    def place(self) -> tuple[int, int]:
        """Where the page stands, from 1, with how many there are."""
        pages = list(self.pages())
        return pages.index(self.at) + 1, len(pages)

    def rows(self) -> tuple[Row, ...]:
        pages = list(self.pages())
        back = Row("back", lambda: self.go_by(-1), sign="back", stays=True)
        on = Row("asked-done", self.left.emit, sign="tick", look="main", stays=True)
        if pages and self.at != pages[-1]:
            on = Row("next", lambda: self.go_by(1), sign="next", look="main", stays=True)
        return (back, read_row(), *self.own_rows(), on)

    def first_focus(self) -> QWidget:
        return self.asking.focus

    def keep_focus(self, widget: QWidget) -> None:
        """Brings the keyboard to what a page shows anew in the place of what had it."""
        if self.isVisible():
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
