"""Scrolls a page so that what one is doing can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.scroll_page import CLEAR, ScrollPage
from coprod_desktop.ui.kit.word_field import WordField


def scroller_of(widget: QWidget) -> ScrollPage | None:
    """The page that scrolls ``widget``, if one does."""
    above: QWidget | None = widget.parentWidget()
    while above is not None and not isinstance(above, ScrollPage):
        above = above.parentWidget()
    return above


def show_whole(*widgets: QWidget) -> None:
    """Scrolls to each of these; where not all of them fit, the last is seen."""
    for widget in widgets:
        scroller = scroller_of(widget)
        if scroller is not None and widget.isVisible():
            scroller.show_whole(widget)


def follow_caret(field: WordField) -> None:
    """Keeps the line one writes on in view, however large the words are."""

    def follow() -> None:
        scroller = scroller_of(field)
        content = None if scroller is None else scroller.widget()
        if scroller is None or content is None or not field.edit.hasFocus():
            return
        caret = field.edit.cursorRect()
        place = field.edit.viewport().mapTo(content, QPoint(0, caret.center().y()))
        scroller.ensureVisible(0, place.y(), 0, caret.height() // 2 + CLEAR)

    field.edit.cursorPositionChanged.connect(follow)
