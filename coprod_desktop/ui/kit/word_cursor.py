"""Lets a person point at one word of a text."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.spans import Span, words
from coprod_desktop.ui.kit.text_block import TextBlock
from coprod_desktop.ui.kit.word_mark import Lightable, Lit

_LEFT, _RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordDeed(StrEnum):
    """What is asked of a word: to be marked, to be read from, to be said alone."""

    MARK = "mark"
    READ_ON = "read-on"
    SAY = "say"


@runtime_checkable
class TakesWords(Protocol):
    """A window that is told of words somebody points at."""

    def word_asked(self, text: QWidget, word: Span, deed: WordDeed) -> None:
        """A word of ``text``, counted in code points, was pointed at."""
        ...


class WordCursor(Lightable):
    """Mixed in before a class of Qt: one of its words can be marked, which looks as if said."""

    marked: Span | None = None
    """The word that is marked."""

    def text_to_read(self) -> str:
        """The words."""
        raise NotImplementedError

    def laid_words(self) -> tuple[TextBlock, QPointF]:
        """The words as they are set, with their top left corner."""
        raise NotImplementedError

    def lit_or_marked(self) -> Lit:
        """What is lit: the words said, else the word that is marked."""
        return self.lit if self.lit != Lit() else Lit(None, self.marked)

    def put_cursor(self, word: Span | None) -> None:
        """Marks a word, or none."""
        assert isinstance(self, QWidget)
        self.marked = word
        self.update()

    def word_at(self, point: QPointF) -> Span | None:
        """The word at a point of the widget."""
        block, place = self.laid_words()
        inside = point - place
        found = (
            word
            for word in words(self.text_to_read())
            if any(box.contains(inside) for box in block.boxes(word))
        )
        return next(found, None)

    def ask_at(self, point: QPointF, deed: WordDeed) -> bool:
        """Asks something of the word at a point; answers whether there is one."""
        word = self.word_at(point)
        if word is not None:
            self.ask(word, deed)
        return word is not None

    def ask(self, word: Span, deed: WordDeed) -> None:
        """Marks a word and tells the window of it."""
        assert isinstance(self, QWidget)
        window = self.window()
        if isinstance(window, TakesWords):
            self.put_cursor(word)
            window.word_asked(self, word, deed)

    def move_cursor(self, places: int) -> None:
        """Marks the word after the one that is marked, or before it; else the first or last."""
        all_words = words(self.text_to_read())
        if not all_words:
            return
        now = self.lit.word or self.marked
        if now is None:
            at = 0 if places > 0 else len(all_words) - 1
        else:
            before = sum(word.start < now.start for word in all_words)
            at = max(0, min(before + places, len(all_words) - 1))
        self.ask(all_words[at], WordDeed.MARK)

    def take_word_key(self, event: QKeyEvent, *, plain: bool) -> bool:
        """Moves the mark by Left and Right with Ctrl, where ``plain`` without it as well."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() not in (_LEFT, _RIGHT) or not (control or plain):
            return False
        self.move_cursor(1 if event.key() == _RIGHT else -1)
        event.accept()
        return True

    def take_enter(self, event: QKeyEvent) -> bool:
        """Reads on from the marked word, else from the first, by Enter."""
        if event.key() not in _ENTER or event.isAutoRepeat():
            return False
        word = self.marked or next(iter(words(self.text_to_read())), None)
        if word is None:
            return False
        self.ask(word, WordDeed.READ_ON)
        event.accept()
        return True
