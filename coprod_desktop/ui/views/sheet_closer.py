"""Shows every page of a sheet as wide as the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.paper import PaperPage, PaperPages
from coprod_desktop.wording import Wording


class SheetCloser(ScrollPage):
    """One page below the other, each under its number, which the keyboard goes to."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self.captions: list[Paragraph] = []

    def show_pages(self, pages: PaperPages) -> None:
        """Shows these instead, as far down as it was, with the keyboard where it was."""
        held = any(caption.hasFocus() for caption in self.captions)
        bar = self.verticalScrollBar().value()
        self._empty()
        for number in range(pages.count):
            words = page_words(self._wording, number, pages)
            caption = Paragraph(words, bold=True, focusable=True)
            page = PaperPage()
            page.show_page(pages, number, words)
            self.column.addWidget(caption)
            self.column.addWidget(page)
            self.captions.append(caption)
        self.column.addStretch(1)
        if held:
            self.take_focus()
        self.verticalScrollBar().setValue(bar)

    def take_focus(self) -> None:
        """Brings the keyboard to the first page."""
        self.captions[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _empty(self) -> None:
        while self.column.count():
            item = self.column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.captions = []


def page_words(wording: Wording, page: int, pages: PaperPages) -> str:
    """Which page of how many it is, from 0."""
    return wording.text("sheet-page-heard", page=page + 1, pages=pages.count)
