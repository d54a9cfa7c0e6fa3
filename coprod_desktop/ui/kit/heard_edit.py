"""A box of large words that can be heard as well as changed."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.utf16 import Stretch, units_before
from coprod_desktop.ui.kit.word_field import WordEdit

_FACTOR = 1.5


class HeardEdit(WordEdit):
    """What is read aloud lights its words in the box, as it does on a page.

    With ``is_secret`` its words are only to be seen.
    """

    def __init__(
        self, lines: int, most_lines: int, one_line: bool, *, is_secret: bool = False
    ) -> None:
        self._is_secret = is_secret
        super().__init__(lines, most_lines, one_line)

    def take_measures(self) -> None:
        self.setFont(Look.of(self).font(_FACTOR))
        super().take_measures()

    def text_to_read(self) -> str:
        """The words as they stand, or nothing where they are not to be said."""
        return "" if self._is_secret else self.toPlainText()

    def mark(self, sentence: Stretch | None, word: Stretch | None) -> None:
        """Lights a sentence and a word, or takes the light away."""
        lit = ((sentence, "band", "ink"), (word, "here", "on_here"))
        self.setExtraSelections(
            [self._lit(span, under, over) for span, under, over in lit if span is not None]
        )

    def _lit(self, span: Stretch, under: str, over: str) -> QTextEdit.ExtraSelection:
        look, words = Look.of(self), self.toPlainText()
        lit = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(units_before(words, span.start))
        cursor.setPosition(units_before(words, span.end), QTextCursor.MoveMode.KeepAnchor)
        lit.cursor = cursor
        form = lit.format
        form.setBackground(look.colour(under))
        form.setForeground(look.colour(over))
        form.setFontUnderline(under == "here")
        lit.format = form
        return lit
