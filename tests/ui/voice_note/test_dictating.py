"""A voice note becomes words beside the window, which neither waits nor hears of one it stopped."""

from __future__ import annotations

import sys
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.speech.dictation import DictationHalted, Progress
from coprod_desktop.ui.voice_note.dictating import Dictating

PATIENCE = 10_000


class Hears:
    """Hears ``words`` at once, or where there are none never, until it is stopped."""

    def __init__(self, words: str = "") -> None:
        self._words = words
        self.begun = Event()
        self._stopped = Event()

    def words(self, pcm: bytes, progress: Progress) -> str:
        progress(0, len(pcm))
        self.begun.set()
        if self._words:
            return self._words
        self._stopped.wait(60)
        raise DictationHalted

    def stop(self) -> None:
        self._stopped.set()

    def close(self) -> None: ...


class Told:
    """What a dictation told, in order."""

    def __init__(self, *listeners: Hears) -> None:
        coming = iter(listeners)
        self.dictating = Dictating(lambda: next(coming))
        self.lines: list[object] = []
        self.dictating.progressed.connect(lambda done, of: self.lines.append((done, of)))
        self.dictating.heard.connect(self.lines.append)
        self.dictating.stuck.connect(self.lines.append)


def test_how_far_it_is_comes_before_the_words(qtbot: QtBot) -> None:
    told = Told(Hears("Hot food."))
    with qtbot.waitSignal(told.dictating.heard, timeout=PATIENCE):
        told.dictating.listen(b"12")
    assert told.lines == [(0, 2), "Hot food."]
    told.dictating.close()


def test_of_one_that_ended_as_it_was_replaced_nothing_is_told(qapp: QApplication) -> None:
    second = Hears()
    told = Told(Hears("The first."), second)
    told.dictating.listen(b"1")
    work = told.dictating._errand._work
    assert work is not None
    assert work.wait(PATIENCE)  # all it tells is on its way
    told.dictating.listen(b"1234")
    assert second.begun.wait(PATIENCE)
    qapp.processEvents()
    assert told.lines == [(0, 4)]
    told.dictating.close()


@pytest.mark.parametrize("words", ["", "Hot food."])
def test_a_sound_is_let_go_of_when_it_is_stopped_or_done(qtbot: QtBot, words: str) -> None:
    listener = Hears(words)
    told = Told(listener)
    samples = bytes(1000)
    ours = sys.getrefcount(samples)
    told.dictating.listen(samples)
    assert listener.begun.wait(PATIENCE)
    if not words:
        told.dictating.stop()
    qtbot.waitUntil(lambda: sys.getrefcount(samples) == ours, timeout=PATIENCE)
    told.dictating.close()
