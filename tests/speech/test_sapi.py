"""The voices of Windows speak, as far as a stand-in for Windows can show."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from coprod_desktop.domain.spans import words
from coprod_desktop.speech import computer as computer_voices
from coprod_desktop.speech.engine import Manner, NoVoice, VoiceStopped
from coprod_desktop.speech.espeak import Espeak
from tests.speech.windows import ONE_CORE, WORD_SECONDS, Windows, windows

PLAIN = "We want to meet people at the door."


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch) -> Windows:
    return windows(monkeypatch)


@pytest.fixture
def sapi(computer: Windows) -> Any:
    return import_module("coprod_desktop.speech.sapi")


def test_british_voices_come_first_and_one_core_is_among_them(sapi: Any) -> None:
    found = sapi.sapi().voices()
    assert [voice.name for voice in found] == [
        "Microsoft George",
        "Microsoft Hazel",
        "Microsoft Zira",
        "Microsoft Stefan",
    ]
    assert all(voice.key.startswith("sapi/HKEY") for voice in found)
    assert all(voice.can.word_times and not voice.can.network for voice in found)


def test_a_windows_without_one_core_has_its_other_voices(computer: Windows, sapi: Any) -> None:
    computer.one_core = []
    assert len(sapi.sapi().voices()) == 2


def test_a_windows_without_voices_is_told(computer: Windows, sapi: Any) -> None:
    computer.one_core = []
    computer.desktop = []
    with pytest.raises(NoVoice):
        sapi.sapi()


def test_each_word_has_the_time_the_stream_tells_sentence_after_sentence(sapi: Any) -> None:
    engine = sapi.sapi()
    for _ in range(3):
        rendered = engine.render(PLAIN, Manner())
        times = [mark.seconds for mark in rendered.words]
        assert times == pytest.approx([WORD_SECONDS * place for place in range(8)], abs=0.001)
        assert (rendered.sample_rate, rendered.seconds) == (22_050, pytest.approx(2.4))


def test_letters_that_are_two_units_do_not_move_the_words_after_them(sapi: Any) -> None:
    text = "Hi 👍🏽 to 👩‍🚀 you"
    rendered = sapi.sapi().render(text, Manner())
    assert [mark.span for mark in rendered.words] == list(words(text))
    assert rendered.words[-1].seconds == pytest.approx(4 * WORD_SECONDS, abs=0.001)
    assert [sapi.code_point("👍 a", unit) for unit in (0, 2, 3, 9)] == [0, 1, 2, 3]


def test_the_voice_and_speed_asked_for_are_the_ones_that_speak(
    computer: Windows, sapi: Any
) -> None:
    engine = sapi.sapi()
    george = next(voice for voice in engine.voices() if "George" in voice.name)
    engine.render(PLAIN, Manner(george.key, 250))
    assert computer.voice is not None
    assert (computer.voice.Voice, computer.voice.Rate) == (ONE_CORE[1], 4)
    engine.render(PLAIN, Manner("sapi/gone", 160))
    assert computer.voice.Rate == 0


def test_without_word_events_the_times_come_from_a_voice_that_has_some(
    computer: Windows, sapi: Any
) -> None:
    computer.tells_words = False
    rendered = sapi.sapi(Espeak()).render(PLAIN, Manner())
    times = [mark.seconds for mark in rendered.words]
    assert len(times) == 8
    assert times == sorted(set(times))


def test_a_voice_that_raises_is_told_and_speaks_again(computer: Windows, sapi: Any) -> None:
    engine = sapi.sapi()
    computer.raises = True
    with pytest.raises(VoiceStopped):
        engine.render(PLAIN, Manner())
    computer.raises = False
    assert engine.render(PLAIN, Manner()).pcm


def test_a_voice_that_never_ends_is_told(
    computer: Windows, sapi: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = sapi.sapi()
    monkeypatch.setattr(sapi, "PATIENCE", 0.05)
    computer.hangs = True
    with pytest.raises(VoiceStopped):
        engine.render(PLAIN, Manner())


def test_a_start_that_never_ends_is_told(
    computer: Windows, sapi: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(computer_voices, "PATIENCE", 0.0)
    with pytest.raises(VoiceStopped):
        sapi.sapi()


def test_nothing_to_say_makes_no_sound(sapi: Any) -> None:
    assert sapi.sapi().render(" ", Manner()).pcm == b""
