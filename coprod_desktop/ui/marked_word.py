"""Knows which word of all in the window is marked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coprod_desktop.domain.spans import Span
from coprod_desktop.ui.kit.word_cursor import WordCursor


class MarkedWord:
    """At most one word at a time, as long as its text is there."""

    def __init__(self) -> None:
        self._text: WordCursor | None = None

    def now(self) -> tuple[WordCursor, Span] | None:
        """The text with a word that is marked."""
        text = self._text
        if not isinstance(text, QWidget) or not isValid(text) or text.marked is None:
            return None
        return text, text.marked

    def move_to(self, text: WordCursor) -> None:
        """A word of this text is marked: none of another one is."""
        before = self.now()
        if before is not None and before[0] is not text:
            before[0].put_cursor(None)
        self._text = text
