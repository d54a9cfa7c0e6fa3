"""Shows every page of a sheet as wide as the window, or larger than it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.scroll_page import CLEAR
from coprod_desktop.ui.paper import PaperPage, PaperPages
from coprod_desktop.ui.views.map_scroll import MapScroll
from coprod_desktop.wording import Wording

_TIMES = 2
"""So many times wider than the window, at least, is a page that is shown larger."""
_POINTS = 72
"""To the inch."""
_STEP = 40
"""Pixels at 100 % that an arrow key moves."""


class SheetCloser(MapScroll):
    """One page below the other, each under its number, which the keyboard goes to.

    A page shown larger has its real size times that of the words, or more. The pages are one
    stop of the keyboard: the arrows move them, Tab goes on. They are dragged and turned by a
    wheel like a map.
    """

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.captions: list[Paragraph] = []
        self.papers: list[PaperPage] = []
        self.is_larger = False
        self._pages: PaperPages | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(wording.text("sheet-pages-heard"))
        self.resized.connect(self._fit)

    def show_pages(self, pages: PaperPages) -> None:
        """Shows these instead, as far down as it was, with the keyboard where it was."""
        held = any(caption.hasFocus() for caption in self.captions)
        seen = self.seen().topLeft()
        self._empty()
        for number in range(pages.count):
            words = page_words(self._wording, number, pages)
            caption = Paragraph(words, bold=True, focusable=True)
            page = PaperPage()
            page.show_page(pages, number, words)
            self.column.addWidget(caption)
            self.column.addWidget(page)
            self.captions.append(caption)
            self.papers.append(page)
        self.column.addStretch(1)
        self._pages = pages
        if held:
            self.take_focus()
        self._fit()
        self.go_to(seen)

    def show_larger(self, larger: bool) -> None:
        """Shows the pages larger, or as wide as the window; what was at the top stays there.

        Of a larger one the words are seen first, not the margin beside them.
        """
        if larger == self.is_larger:
            return
        if self._pages is not None:
            self._pages.forget()  # a large page takes much room
        before, top = self._width(), self.seen().top()
        self.is_larger = larger
        self.setProperty("sideways_allowed", larger)
        self._fit()
        self.settle_size()
        top = round(top * self._width() / before)
        self.go_to(self._words_near(top) if larger else QPoint(0, top))

    def _words_near(self, top: int) -> QPoint:
        """Where what is printed begins on the page that is so far down, or further down on it."""
        assert self._pages is not None
        below = (n for n, paper in enumerate(self.papers) if paper.geometry().bottom() > top)
        number = next(below, len(self.papers) - 1)
        paper, clear = self.papers[number].geometry(), Look.of(self).space(CLEAR)
        begins = self._pages.printed_on(number).topLeft()
        left = paper.x() + round(begins.x() * paper.width()) - clear
        return QPoint(left, max(top, paper.y() + round(begins.y() * paper.height()) - clear))

    def take_focus(self) -> None:
        """Brings the keyboard to the first page."""
        self.captions[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _width(self) -> int:
        """How wide a page is."""
        margins = self.column.contentsMargins()
        room = max(self.viewport().width() - margins.left() - margins.right(), 1)
        if not self.is_larger or self._pages is None:
            return room
        points = max(self._pages.size(number)[0] for number in range(self._pages.count))
        real = points / _POINTS * self.logicalDpiX() * Look.of(self).percent / 100
        return max(round(real), _TIMES * room)

    def _fit(self) -> None:
        wide = self._width() if self.is_larger else 0
        for paper in self.papers:
            paper.setMinimumWidth(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(Look.of(self).space(_STEP))

    def _empty(self) -> None:
        while self.column.count():
            item = self.column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.captions, self.papers = [], []


def page_words(wording: Wording, page: int, pages: PaperPages) -> str:
    """Which page of how many it is, from 0."""
    return wording.text("sheet-page-heard", page=page + 1, pages=pages.count)
