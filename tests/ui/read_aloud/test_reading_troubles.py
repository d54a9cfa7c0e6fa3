"""Voices that break in the middle of a page do not end its reading."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import util
from threading import Timer
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.spans import Span, words
from coprod_desktop.speech.engine import Manner, Rendered, Voice, VoiceEngine
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.pico import PATIENCE, Pico
from coprod_desktop.speech.player import SilentPlayer
from coprod_desktop.speech.several import Several, Source
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.speech.voice_process import VoiceProcess
from coprod_desktop.ui.read_aloud.reading import ReadAloud

TEXT = "We want hot food. It is for people who come late. They walk a long way to us."

Make = Callable[[VoiceEngine], "Reading"]


def quick() -> SilentPlayer:
    return SilentPlayer(lambda: monotonic() * 25)


class Reading:
    """A reader twenty-five times as fast as people, with what it told."""

    def __init__(self, engine: VoiceEngine) -> None:
        self.played: list[Rendered] = []
        self.lit: list[Span] = []
        self.troubles: list[str] = []
        self.reader = ReadAloud(lambda: engine, self._speaker, quick)
        self.reader.saying.connect(self._note)
        self.reader.trouble.connect(self.troubles.append)

    def _speaker(self) -> SilentPlayer:
        played = self.played

        class Speaker(SilentPlayer):
            def start(self, rendered: Rendered) -> None:
                played.append(rendered)
                super().start(rendered)

        return Speaker(lambda: monotonic() * 25)

    def _note(self, saying: Saying) -> None:
        if saying.word is not None:
            self.lit.append(saying.word)


@pytest.fixture
def make() -> Iterator[Make]:
    """Makes readers, closed afterwards."""
    made: list[Reading] = []

    def make_one(engine: VoiceEngine) -> Reading:
        made.append(Reading(engine))
        return made[-1]

    yield make_one
    for one in made:
        one.reader.close()


class Breaking:
    """A voice with a fault of its own, met with the second sentence."""

    def __init__(self) -> None:
        self.voice = Espeak()

    def voices(self) -> tuple[Voice, ...]:
        return self.voice.voices()

    def render(self, sentence: str, manner: Manner) -> Rendered:
        if "late" in sentence:
            raise IndexError(sentence)
        return self.voice.render(sentence, manner)


class Watched(VoiceProcess):
    """Pico's process, killed in the middle of the first sentence with a word in it."""

    def __init__(self, word: str) -> None:
        super().__init__("pico_child", ("py_nanotts",), PATIENCE)
        self.word = word
        self.killed = 0

    def ask(self, order: Mapping[str, object]) -> bytes:
        if self.word in str(order["text"]) and not self.killed:
            self.start()
            assert self.child._process is not None
            pid = self.child._process.pid
            os.kill(pid, signal.SIGSTOP)  # so that it is not done too soon
            Timer(0.1, os.kill, (pid, signal.SIGKILL)).start()
            self.killed += 1
        return super().ask(order)


def test_a_voice_with_a_fault_is_left_the_light_goes_on_and_no_word_is_noted(
    qtbot: QtBot, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    reading = make(Breaking())
    with caplog.at_level(logging.DEBUG), qtbot.waitSignal(reading.reader.finished, timeout=5_000):
        reading.reader.read(Utterance.of("a", TEXT))
    assert reading.lit == list(words(TEXT))
    assert reading.troubles == ["speech-voice-stopped"]
    assert "IndexError" in caplog.text
    assert "late" not in caplog.text


@pytest.mark.skipif(
    util.find_spec("py_nanotts") is None or sys.platform == "win32",
    reason="there is no Pico to kill like this",
)
def test_where_pico_is_killed_at_a_sentence_the_next_voice_says_it_and_pico_those_after(
    qtbot: QtBot, make: Make
) -> None:
    guide = Espeak()
    process = Watched("late")
    pico = Pico(guide, process)
    both = Several([Source("pico/", lambda: pico), Source("gmw/", lambda: guide)])
    reading = make(both)
    with qtbot.waitSignal(reading.reader.finished, timeout=10_000):
        reading.reader.read(Utterance.of("a", TEXT))
    process.child.close()
    assert process.killed == 1
    assert reading.lit == list(words(TEXT))
    assert reading.troubles == []
    assert [one.sample_rate for one in reading.played] == [16_000, 22_050, 16_000]
