"""Reads one thing by itself: what the keyboard is on, or what the right mouse button is put on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QWidget

from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui.read_aloud.heard_words import pointed_at, words_of
from coprod_desktop.ui.read_aloud.reader import ALONE, Reader
from coprod_desktop.ui.readable import Readable
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class ReadThis(QObject):
    """Words that are lit while they are said; what has only a name has that said."""

    def __init__(self, wording: Wording, window: Window, reader: Reader, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording
        self._window = window
        self._reader = reader
        # A field has a menu of its own there.
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        window.customContextMenuRequested.connect(self.read_at)

    def read_here(self) -> None:
        """Reads what the keyboard is on."""
        self.read(self._window.focusWidget())

    def read_at(self, place: QPoint) -> None:
        """Reads what lies at a place of the window."""
        self.read(self._window.childAt(place))

    def read(self, widget: QWidget | None) -> None:
        """Reads a card, an idea, a step, a question; nothing of what is only room."""
        if widget is None or self._window.is_hidden_now:
            return
        if isinstance(widget, Readable) and widget.text_to_read().strip():
            self._reader.read_this(widget)
            return
        words = words_of(self._wording, pointed_at(widget))
        if words:
            self._reader.say_aside(Utterance.of(ALONE, words))
        else:
            self._reader.read_this(widget)
