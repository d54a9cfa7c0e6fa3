"""Finds what can be read aloud on a page, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtWidgets import QWidget

from coprod_desktop.speech.spans import Span
from coprod_desktop.speech.utterance import Passage, Saying, Utterance


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

    def key_of(self, widget: QWidget) -> str:
        """The key of a widget's passage; nothing where it is none of the page."""
        keys = {id(one): str(number) for number, one in self._found.items()}
        return keys.get(id(widget), "")

    def show_saying(self, saying: Saying | None) -> None:
        """Lights what is being said; nothing when ``saying`` is None."""
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
    else:
        widget.mark(saying.sentence, saying.word)


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
