"""Finds what can be read aloud on a page, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.utterance import Passage, Saying, Utterance
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.kit.word_cursor import WordCursor


@runtime_checkable
class Readable(Protocol):
    """A widget with words of its own that can be lit while they are said."""

    def text_to_read(self) -> str:
        """The words as they stand, or nothing where they are not to be said."""
        ...

    def mark(self, sentence: Span | None, word: Span | None) -> None:
        """Lights a sentence and a word of `text_to_read`, or takes the light away."""
        ...


class Page:
    """The readable widgets of one page, as an utterance with a way back to each."""

    def __init__(self, root: QWidget) -> None:
        self._found = dict(enumerate(_readables(root)))
        self._lit: Readable | None = None

    def utterance(self) -> Utterance:
        """Everything on the page, one passage a widget."""
        return Utterance(
            tuple(
                Passage(str(number), widget.text_to_read())
                for number, widget in self._found.items()
            )
        )

    def _widgets(self) -> list[QWidget]:
        """Those that are still there."""
        found = self._found.values()
        return [one for one in found if isinstance(one, QWidget) and shiboken6.isValid(one)]

    def key_of(self, widget: QWidget) -> str:
        """The key of a widget's passage; nothing where it is none of the page."""
        keys = {id(one): str(number) for number, one in self._found.items()}
        return keys.get(id(widget), "")

    def show_saying(self, saying: Saying | None) -> None:
        """Lights what is being said; nothing when ``saying`` is None."""
        if saying is None:
            for widget in self._widgets():
                follow_again(widget)
        lit = self._found.get(int(saying.key)) if saying is not None else None
        if self._lit is not lit:
            light(self._lit, None)
        self._lit = lit
        light(lit, saying)


def light(widget: Readable | None, saying: Saying | None) -> None:
    """Lights what is said of a widget's words, or takes the light away.

    The widget may be gone: what is read can be taken away while it is read.
    """
    if not isinstance(widget, QWidget) or not shiboken6.isValid(widget):
        return
    if saying is None:
        widget.mark(None, None)
        return
    widget.mark(saying.sentence, saying.word)
    page = page_of(widget)
    if page is not None:
        page.bring_line(widget, _line_said(widget, saying))


def follow_again(widget: QWidget) -> None:
    """Has the page of a widget follow what is read, wherever somebody scrolled before."""
    page = page_of(widget)
    if page is not None:
        page.follow_again()


def page_of(widget: QWidget) -> ScrollPage | None:
    """The page a widget scrolls with."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, ScrollPage):
        parent = parent.parentWidget()
    return parent


def _line_said(widget: QWidget, saying: Saying) -> QRect:
    """The line of the word said, in pixels of its widget; all of it where it has no lines."""
    if isinstance(widget, WordCursor):
        block, place = widget.laid_words()
        boxes = block.boxes(saying.word or saying.sentence)
        if boxes:
            return boxes[0].translated(place).toAlignedRect()
    return widget.rect()


def _readables(root: QWidget) -> Iterator[Readable]:
    """Every visible readable widget below ``root``, in the order they were put there.

    That is the order of Tab and of a screen reader as well, whatever the columns do.
    """
    for widget in root.findChildren(QWidget):
        if (
            isinstance(widget, Readable)
            and isinstance(widget, QWidget)
            and widget.isVisibleTo(root)
            and widget.text_to_read().strip()
        ):
            yield widget
