"""Reading aloud follows what somebody likes: quiet, sound, light, a voice."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.spans import Span, words
from coprod_desktop.speech.engine import Manner, Rendered, Voice, WordMark
from coprod_desktop.speech.quiet import followed_by_quiet, without_sound
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.read_aloud import rendering
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.state import State
from tests.ui.read_aloud.test_reading import PAGE, Ears, Speaker

RATE = 8_000


class Beeping:
    """Two voices that take a tenth of a second for each word."""

    def __init__(self) -> None:
        self.manners: list[Manner] = []

    def voices(self) -> tuple[Voice, ...]:
        return (Voice("beep/low", "voice-british"), Voice("beep/high", "voice-scottish"))

    def render(self, sentence: str, manner: Manner) -> Rendered:
        self.manners.append(manner)
        marks = tuple(WordMark(span, n / 10) for n, span in enumerate(words(sentence)))
        seconds = max(len(marks), 1) / 10
        return Rendered(bytes(int(RATE * seconds) * 2), RATE, seconds, marks)


class Reading:
    """A voice that plays to a speaker of the test."""

    def __init__(self) -> None:
        self.engine, self.speaker = Beeping(), Speaker()
        self.voice = ReadAloud(engine=lambda: self.engine, loudspeaker=lambda: self.speaker)


@pytest.fixture
def reading() -> Iterator[Reading]:
    made = Reading()
    yield made
    made.voice.close()
    made.voice.deleteLater()


@pytest.fixture
def reader(reading: Reading) -> Iterator[Callable[[list[Saying | None]], Reader]]:
    owner = QObject()
    yield lambda shown: Reader(reading.voice, lambda: PAGE, shown.append, owner)
    owner.deleteLater()


def test_quiet_follows_a_sentence_with_its_words_where_they_were() -> None:
    said = Rendered(b"\1\0" * 800, RATE, 0.1, (WordMark(Span(0, 2), 0.0),))
    longer = followed_by_quiet(said, 500)
    assert longer.seconds == pytest.approx(0.6)
    assert longer.pcm == said.pcm + bytes(RATE)
    assert longer.words == said.words
    assert followed_by_quiet(said, 0) == said
    silent = followed_by_quiet(without_sound(said), 500)
    assert silent.pcm == b""
    assert silent.seconds == pytest.approx(0.6)


def test_there_is_quiet_between_sentences_but_none_after_the_last(
    qtbot: QtBot, reading: Reading
) -> None:
    reading.voice.quiet_between = 700
    with qtbot.waitSignal(reading.voice.finished):
        reading.voice.read(PAGE)
    quiet = [round(played.seconds - len(played.words) / 10, 2) for played in reading.speaker.played]
    assert quiet == [0.7, 0.7, 0]


def test_with_no_sound_the_light_moves_alone(qtbot: QtBot, reading: Reading) -> None:
    ears = Ears(reading.voice)
    reading.voice.make_sound(False)
    with qtbot.waitSignal(reading.voice.finished, timeout=10_000):
        reading.voice.read(Utterance.of("a", "We want hot food."))
    assert len(ears.words()) == 4
    assert not reading.speaker.played
    assert not ears.troubles


def test_sound_comes_back_from_the_same_word(qtbot: QtBot, reading: Reading) -> None:
    ears = Ears(reading.voice)
    reading.voice.make_sound(False)
    with qtbot.waitSignal(reading.voice.saying, check_params_cb=lambda said: said.word is not None):
        reading.voice.read(Utterance.of("a", "We want hot food, and beds for all of us."))
    place = ears.words()[-1]
    with qtbot.waitSignal(reading.voice.finished):
        reading.voice.make_sound(True)
    heard = ears.words()
    assert heard[heard.index(place) + 1] == place
    assert reading.speaker.played


def test_a_person_who_wants_no_light_gets_none_while_the_page_still_follows(
    qtbot: QtBot, reading: Reading, reader: Callable[[list[Saying | None]], Reader]
) -> None:
    shown: list[Saying | None] = []
    read = reader(shown)
    read.follow(Comfort(lights_words=False))
    with qtbot.waitSignal(reading.voice.finished):
        read.read_page()
    told = [saying for saying in shown if saying is not None]
    assert {saying.key for saying in told} == {"a", "b"}
    assert all(saying.sentence == Span(0, 0) and saying.word is None for saying in told)


def test_a_page_is_read_in_the_voice_a_person_chose(
    qtbot: QtBot, reading: Reading, reader: Callable[[list[Saying | None]], Reader]
) -> None:
    read = reader([])
    read.follow(Comfort(voice="beep/high", words_a_minute=130))
    with qtbot.waitSignal(reading.voice.finished):
        read.read_page()
    assert set(reading.engine.manners) == {Manner("beep/high", 130)}


def test_voices_that_do_not_answer_are_not_waited_for_for_ever(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rendering, "PATIENCE", 50)
    answers = threading.Event()

    class Slow(Beeping):
        def voices(self) -> tuple[Voice, ...]:
            answers.wait(60)
            return super().voices()

    voice = ReadAloud(engine=Slow, loudspeaker=Speaker)
    with qtbot.waitSignal(voice.voices_found) as found:
        voice.find_voices()
    assert found.args == [()]
    # They are still taken when they come at last.
    with qtbot.waitSignal(voice.voices_found) as found:
        answers.set()
    assert found.args == [Beeping().voices()]
    voice.close()
    voice.deleteLater()


def test_the_voices_are_found_without_anything_being_read(qtbot: QtBot, reading: Reading) -> None:
    with qtbot.waitSignal(reading.voice.voices_found) as found:
        reading.voice.find_voices()
    assert found.args == [reading.engine.voices()]
    assert reading.voice.state is State.IDLE
