"""A field for an answer that can be written or said."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.picture import DRAWING
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.word_field import WordField
from coprod_desktop.ui.steps.kept_field import FieldKeys, show_words
from coprod_desktop.ui.voice_note.note_on_page import say_press
from coprod_desktop.wording import Wording


class AnswerField(QWidget):
    """The words, with the voice note and the drawing there may be beside them.

    ``written`` carries the words with every letter; ``say_wanted`` asks to record, or to hear
    what is there; ``draw_wanted`` for the pen, where it is offered.
    """

    written = Signal(str)
    say_wanted = Signal(bool)
    draw_wanted = Signal()

    def __init__(
        self, wording: Wording, label: str, *, lines: int = 2, draws: bool = False
    ) -> None:
        super().__init__()
        self._wording = wording
        self._shown: str | None = None
        self.field = WordField(label, lines=lines, most_lines=8)
        self._keys = FieldKeys(self.field)
        self.field.changed.connect(self._tell)
        self.note = Paragraph(bold=True)
        self.say = say_press(wording, least=56)
        self.say.clicked.connect(lambda _=False: self.say_wanted.emit(False))
        self.hear = Press(wording.text("voice-note-hear"), sign="read", least=56)
        self.hear.clicked.connect(lambda _=False: self.say_wanted.emit(True))
        self.draw = Press(wording.text("answer-draw"), picture="draw", picture_size=40, least=56)
        self.draw.clicked.connect(lambda _=False: self.draw_wanted.emit())
        presses = in_a_row(self.say, self.hear, self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.field, self.note, presses):
            column.addWidget(part)
        if not draws:
            self.draw.hide()
        self.show_idea(None)

    def show_idea(self, idea: Idea | None) -> None:
        """Shows an answer as it is now; None where there is none yet."""
        words = idea.text if idea is not None and idea.has_own_words else ""
        self._shown = words
        if words != self.field.words().strip():
            show_words(self.field, words)
        note = None if idea is None else idea.note
        self.note.setText("" if note is None else note.phrase)
        self.note.setVisible(note is not None)
        self.hear.setVisible(note is not None)
        drawn = idea is not None and idea.picture.startswith(DRAWING)
        self.draw.set_picture(idea.picture if idea is not None and drawn else "draw")
        self.draw.setText(self._wording.text("answer-drawn" if drawn else "answer-draw"))

    def _tell(self) -> None:
        words = self.field.words().strip()
        if words != self._shown:
            self._shown = words
            self.written.emit(words)
