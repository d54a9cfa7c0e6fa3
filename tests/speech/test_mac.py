"""The voices of macOS speak, as far as a stand-in for macOS can show."""

from __future__ import annotations

import struct
from importlib import import_module
from typing import Any

import pytest

from coprod_desktop.domain.spans import words
from coprod_desktop.speech.aiff import read_aiff
from coprod_desktop.speech.engine import Manner, VoiceStopped
from coprod_desktop.speech.espeak import Espeak
from tests.speech.apple import RATE, SAMPLES, Apple, aiff, apple

PLAIN = "We want to meet people at the door."


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch) -> Apple:
    return apple(monkeypatch)


@pytest.fixture
def mac(computer: Apple) -> Any:
    return import_module("coprod_desktop.speech.mac")


def test_british_voices_come_first(mac: Any) -> None:
    found = mac.mac().voices()
    assert [voice.name for voice in found] == ["Daniel", "Alex", "Anna"]
    assert found[0].key == "mac/com.apple.voice.Daniel"
    assert not found[0].can.word_times


def test_every_word_has_a_time_inside_the_sound(mac: Any) -> None:
    rendered = mac.mac(Espeak()).render(PLAIN, Manner())
    times = [mark.seconds for mark in rendered.words]
    assert [mark.span for mark in rendered.words] == list(words(PLAIN))
    assert times == sorted(set(times))
    assert times[-1] < rendered.seconds == pytest.approx(len(SAMPLES) / RATE)


def test_the_voice_and_speed_asked_for_are_the_ones_that_speak(computer: Apple, mac: Any) -> None:
    mac.mac().render(PLAIN, Manner("mac/com.apple.voice.Alex", 190))
    values = computer.drivers[0].values
    assert (values["voice"], values["rate"]) == ("com.apple.voice.Alex", 190)


def test_a_voice_that_never_ends_is_told(
    computer: Apple, mac: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mac, "PATIENCE", 0.05)
    computer.hangs = True
    engine = mac.mac()
    with pytest.raises(VoiceStopped):
        engine.render(PLAIN, Manner())
    computer.hangs = False
    assert engine.render(PLAIN, Manner()).pcm


def test_a_file_that_stays_empty_is_told(computer: Apple, mac: Any) -> None:
    computer.writes = False
    with pytest.raises(VoiceStopped):
        mac.mac().render(PLAIN, Manner())


@pytest.mark.parametrize("kind", [b"", b"NONE", b"twos", b"sowt"])
def test_the_sound_of_every_16_bit_file_is_read(kind: bytes) -> None:
    sound = read_aiff(aiff((1, -2, 300), kind))
    assert (sound.sample_rate, struct.unpack("<3h", sound.pcm)) == (RATE, (1, -2, 300))


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"RIFF0000WAVE",
        aiff((1, 2))[:30],
        aiff((1, 2), b"ulaw"),
        aiff((1, 2), bits=8),
        aiff((1, 2), channels=2),
    ],
)
def test_any_other_file_is_told(file: bytes) -> None:
    with pytest.raises(VoiceStopped):
        read_aiff(file)
