"""Says one word, or reads on from it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.utterance import Passage, Utterance
from coprod_desktop.ui.kit.word_cursor import WordDeed
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.window import Window


class WordReader(QObject):
    """What a person can ask of the word they point at, or of the one that is lit.

    To say a word or to spell it holds what is read; that can go on from the same place then.
    """

    def __init__(self, window: Window, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._reader = reader
        window.word_wanted.connect(self._do)

    def say_word(self) -> None:
        """Says the word that is lit or marked, alone."""
        self._say_with_light(lambda word: Utterance.of("word", word))

    def spell_word(self) -> None:
        """Says the letters of the word that is lit or marked, one by one."""
        self._say_with_light(spelled)

    def _do(self, text: QWidget, word: Span, deed: WordDeed) -> None:
        if deed is WordDeed.READ_ON:
            self._reader.read_from(text, self._window.key_of(text), word.start)
        elif deed is WordDeed.SAY:
            self._reader.stop()
            self.say_word()

    def _say_with_light(self, how: Callable[[str], Utterance]) -> None:
        lit = self._reader.lit_word()
        if lit is not None:
            saying, word = lit
            self._reader.say_aside(how(word), saying)
            return
        marked = self._window.marked.now()
        if marked is not None:
            # Its mark looks as if it was said, and stays.
            text, span = marked
            self._reader.say_aside(how(span.of(text.text_to_read())))


def spelled(word: str) -> Utterance:
    """The letters and digits of a word, each on its own; a word without any as it is."""
    letters = [letter.upper() for letter in word if letter.isalnum()]
    return Utterance(tuple(Passage("word", letter) for letter in letters or [word]))
