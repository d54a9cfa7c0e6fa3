"""What painted buttons of every kind do alike.

Plain mixins without a constructor. Each stands before the class of Qt a button comes from, where
Qt finds what they answer for it.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from coprod_desktop.ui.kit.word_mark import Lightable, Lit


class Pressing:
    """A button that Enter presses as Space does, and that is pressed wherever it is touched."""

    words = ""
    """The words on it."""

    def show_words(self, words: str, heard: str = "") -> None:
        """Other words; ``heard`` is what it is called where that is not its words."""
        assert isinstance(self, QAbstractButton)
        self.words = words
        # An ampersand is a letter here, not the mark of a shortcut.
        QAbstractButton.setText(self, words.replace("&", "&&"))
        name = heard or words.replace("\n", " ")
        # A screen reader is told each time, also of the same name.
        if name != self.accessibleName():
            self.setAccessibleName(name)

    def hitButton(self, pos: QPoint) -> bool:
        assert isinstance(self, QAbstractButton)
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        button = self
        assert isinstance(button, QAbstractButton)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            button.click()
            event.accept()
            return
        super(Pressing, button).keyPressEvent(event)


class WordedPressing(Pressing, Lightable):
    """One whose words are read aloud."""

    def show_words(self, words: str, heard: str = "") -> None:
        if words != self.words:
            self.lit = Lit()
        super().show_words(words, heard)

    def text_to_read(self) -> str:
        """The words on it."""
        return self.words
