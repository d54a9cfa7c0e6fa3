"""A spoken sheet can be taken home as a sound file."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from coprod_desktop.speech.engine import Manner, NoVoice, Rendered, Voice
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.silent import Silent
from coprod_desktop.speech.wav import save_wav

SENTENCES = ("Night shelter meeting.", "We want hot food.", "Thank you.")


class Enough(Exception):
    """Somebody pressed Stop."""


def test_all_sentences_are_in_the_file_one_after_the_other(tmp_path: Path) -> None:
    engine, file = Espeak(), tmp_path / "sheet.wav"
    done: list[tuple[int, int]] = []
    save_wav(engine, SENTENCES, Manner(), file, lambda now, of: done.append((now, of)))
    with wave.open(str(file)) as sound:
        seconds = sound.getnframes() / sound.getframerate()
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
    assert seconds == pytest.approx(
        sum(engine.render(sentence, Manner()).seconds for sentence in SENTENCES), abs=0.06
    )
    assert done == [(1, 3), (2, 3), (3, 3)]
    assert list(tmp_path.iterdir()) == [file]


def test_stopping_half_way_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "sheet.wav"
    file.write_bytes(b"old")

    def stop(done: int, of: int) -> None:
        if done == 2:
            raise Enough

    with pytest.raises(Enough):
        save_wav(Espeak(), SENTENCES, Manner(), file, stop)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_computer_without_a_voice_makes_no_empty_file(tmp_path: Path) -> None:
    with pytest.raises(NoVoice):
        save_wav(Silent(), SENTENCES, Manner(), tmp_path / "sheet.wav")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_is_told_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        save_wav(Espeak(), SENTENCES, Manner(), tmp_path / "gone" / "sheet.wav")


class Changing:
    """A voice whose second sentence another voice has to say."""

    def __init__(self) -> None:
        self.rates = [16_000, 16_000, 22_050]

    def voices(self) -> tuple[Voice, ...]:
        return ()

    def render(self, sentence: str, manner: Manner) -> Rendered:
        rate = self.rates.pop(0)
        wave_up_and_down = (b"\x00\x10" * 25 + b"\x00\xf0" * 25) * (rate // 50)
        return Rendered(wave_up_and_down, rate, 1.0, ())


def test_a_sentence_that_another_voice_said_sounds_as_fast_as_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "sheet.wav"
    save_wav(Changing(), ["One.", "Two."], Manner(), file)
    with wave.open(str(file), "rb") as sound:
        assert (sound.getframerate(), sound.getnframes()) == (16_000, 32_000)
        assert set(sound.readframes(16_000)) == {0x00, 0x10, 0xF0}
