"""A screen that asks one question after the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.panel import PictureView
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.views.sheet_asking import Asking
from coprod_desktop.wording import Wording

_SIDE = 96
"""Side of the picture beside a question in pixels at 100 %."""


class AskedScreen(Screen):
    """Pages by key, gone through by Next and Back; every one can be passed over.

    ``left`` asks to go back to where the person came from.
    """

    left = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._text = wording.text
        self.asking = Asking()
        self._picture: PictureView | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._beside = QVBoxLayout()
        self._beside.addStretch(1)
        row.addLayout(self._beside)
        row.addWidget(self.asking, 1)
        self.at = ""

    # What each such screen says itself.

    def pages(self) -> Sequence[str]:
        """The keys of its pages, in order, as they are now."""
        raise NotImplementedError

    def ask(self, page: str) -> None:
        """Shows what a page asks, by `show_page`."""
        raise NotImplementedError

    def picture(self, page: str) -> str:
        """What is shown beside a page where there is room, or nothing."""
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
        self._show_picture(self.picture(page))
        self.rows_changed.emit()
        if self.isVisible():
            self.asking.take_focus()
        self.arrived.emit()

    def show_page(self, question: str, hint: str, shown: QWidget, *, heard: str = "") -> None:
        """Shows a question above ``shown``; ``heard`` is said after it to whoever cannot see."""
        words = self.asking.ask(question, hint, (), shown=shown)
        words.setAccessibleDescription(" ".join(line for line in (hint, heard) if line))

    def place_in_words(self, page: str) -> str:
        """Where a page stands among the others."""
        pages = list(self.pages())
        return self._text("asked-place", place=pages.index(page) + 1, of=len(pages))

    def _show_picture(self, picture: str) -> None:
        if self._picture is not None:
            take_out(self._beside, self._picture)
            self._picture = None
        if picture:
            self._picture = PictureView(picture, _SIDE, framed=True, parent=self)
            self._beside.insertWidget(0, self._picture)
            self._arrange()

    def _arrange(self) -> None:
        """A picture stands beside its question only where both have room."""
        if self._picture is not None:
            wide = Look.of(self).width_class(self.window().width()) is WidthClass.WIDE
            self._picture.setVisible(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_picture"):
            self._arrange()

    def go_by(self, places: int) -> None:
        """Turns some pages on, or back; beyond either end the screen is left."""
        pages = list(self.pages())
        place = pages.index(self.at) + places if self.at in pages else -1
        if 0 <= place < len(pages):
            self.go_to(pages[place])
        else:
            self.left.emit()

    def rows(self) -> tuple[Row, ...]:
        pages = list(self.pages())
        back = Row("back", lambda: self.go_by(-1), sign="back", stays=True)
        on = Row("asked-done", self.left.emit, sign="tick", look="main", stays=True)
        if pages and self.at != pages[-1]:
            turn = partial(self.go_by, 1)
            on = Row("next", turn, sign="next", look="main", stays=True, sign_last=True)
        return (back, read_row(), *self.own_rows(), on)

    def first_focus(self) -> QWidget:
        return self.asking.focus
