"""A spoken sheet can be taken home as a sound file."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from coprod_desktop.speech.engine import Manner, NoVoice
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
