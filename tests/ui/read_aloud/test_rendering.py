"""The thread that renders ends as soon as nobody waits for it."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QObject

from coprod_desktop.speech.engine import LeftUnsaid, Manner, Rendered, Voice
from coprod_desktop.ui.read_aloud.rendering import Order, Renderer

PATIENCE = 20  # seconds


class Slow:
    """A voice that is not done with a sentence before it is told to leave it."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.begun = Event()
        self._left = Event()

    def voices(self) -> tuple[Voice, ...]:
        """None to choose."""
        return ()

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """Never says it."""
        self.asked.append(sentence)
        self.begun.set()
        assert self._left.wait(PATIENCE)
        raise LeftUnsaid

    def leave(self) -> None:
        """Stops."""
        self._left.set()


def test_closing_leaves_the_sentence_that_is_made_and_begins_none_of_those_that_wait(
    qapp: object,
) -> None:
    voice = Slow()
    window = QObject()
    renderer = Renderer(lambda: voice, window)
    renderer.ask(Order(-1, 0, "ready", Manner()))
    assert voice.begun.wait(PATIENCE)
    for at, text in enumerate(("one", "two", "three")):
        renderer.ask(Order(0, at, text, Manner()))
    renderer.list_voices()
    renderer.close()
    assert voice.asked == ["ready"]
