"""The natural voices that can be added speak, and tell when they say each word."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest

from coprod_desktop.speech import piper_files
from coprod_desktop.speech.engine import (
    LeftUnsaid,
    Manner,
    NotSaid,
    NoVoice,
    Rendered,
    VoiceStopped,
)
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.loudness import heard_in, heights
from coprod_desktop.speech.piper import Piper, piper_process
from coprod_desktop.speech.piper_times import Heard, word_starts
from tests.speech.connections import has_socket, needs_list_of_files
from tests.speech.marks import check_marks
from tests.speech.test_awkward_words import AWKWARD

pytestmark = pytest.mark.skipif(
    not piper_files.is_there(), reason="there is no Piper for this system"
)

PLAIN = "We want to meet people at the door, with some hot food."
HARD = (
    "Dr. Khan paid £25.50 on 25/11/2026 at 2.30 p.m.",
    "Hello 👍🏽 there of the world.",
    "مرحبا بكم في هذا world",
    "A <b>tag</b>, a [[hello]] & a \\ “quote”.",
    "me@example.org rang 07700 900123.",
    "A null\0here and a lone \ud800 half.",
    "a",
)
ECHO = "import sys\nfor line in sys.stdin.buffer: sys.stdout.buffer.{}; sys.stdout.buffer.flush()"
can_hold = pytest.mark.skipif(
    not hasattr(signal, "SIGSTOP"), reason="no process can be held still on this system"
)
BRITISH = {
    "dataset": "alan",
    "language": {"code": "en_GB", "name_english": "English", "country_english": "Great Britain"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one voice of a person's own, not loaded before somebody asks for it."""
    folder = tmp_path_factory.mktemp("voices")
    drop(folder, "alan", **BRITISH)
    return folder


@pytest.fixture(scope="module")
def piper(folder: Path) -> Piper:
    """Every test here asks the same process."""
    return Piper(folder, Espeak(), piper_process(patience=60))


def drop(folder: Path, name: str, **about: object) -> Path:
    """Puts the installed voice into a folder, under another name."""
    joe = piper_files.packaged()[0]
    model = folder / f"{name}.onnx"
    model.symlink_to(joe.model)
    told = json.loads(joe.about.read_text()) | about
    (folder / f"{name}.onnx.json").write_text(json.dumps(told))
    return model


def child(answer: str) -> Piper:
    """A voice whose process gives this answer to each order."""
    command = (sys.executable, "-I", "-S", "-c", ECHO.format(answer))
    return Piper(process=piper_process(command, patience=0.5))


def held(piper: Piper) -> subprocess.Popen[bytes]:
    """Its process, ready and held still, so that it is not done too soon."""
    piper.render("", Manner())
    process = piper._process.child._process
    assert process is not None
    os.kill(process.pid, signal.SIGSTOP)
    return process


def test_the_installed_voice_comes_first_and_says_where_it_is_from(piper: Piper) -> None:
    first = piper.voices()[0]
    assert (first.words, first.place) == ("voice-joe", "voice-place-added")
    assert (first.can.network, first.can.word_times, first.trouble) == (False, True, "")


@pytest.mark.parametrize("text", [PLAIN, *HARD])
def test_every_word_has_one_mark_and_they_rise_inside_the_sound(piper: Piper, text: str) -> None:
    check_marks(text, piper.render(text, Manner("", 250)))


def test_words_that_other_voices_stumble_over_have_their_times(piper: Piper) -> None:
    some = [word for word in AWKWARD[::3] if len(word) < 60]
    for at in range(0, len(some), 9):
        text = " ".join(some[at : at + 9])
        check_marks(text, piper.render(text, Manner("", 250)))


def test_it_is_heard_at_once_and_the_first_word_is_lit_then(piper: Piper) -> None:
    rendered = piper.render(PLAIN, Manner())
    heard = heard_in(heights(rendered.pcm, rendered.sample_rate))
    assert heard is not None
    assert heard.start <= 4
    assert rendered.words[0].seconds <= 0.04


@pytest.mark.parametrize("speed", [80, 160, 250])
def test_a_speed_means_the_same_as_with_espeak(piper: Piper, speed: int) -> None:
    here = piper.render(PLAIN, Manner("", speed)).seconds
    assert here == pytest.approx(Espeak().render(PLAIN, Manner("", speed)).seconds, rel=0.2)


def test_the_word_after_a_comma_is_lit_when_the_pause_ends(piper: Piper) -> None:
    text = PLAIN.replace("with some", "paper and")
    rendered = piper.render(text, Manner())
    after = rendered.words[8]
    assert after.span.of(text) == "paper"
    frames = heights(rendered.pcm, rendered.sample_rate)
    at = round(after.seconds * 100)
    assert max(frames[at - 8 : at - 2]) < 2000 < max(frames[at : at + 10])


@pytest.mark.parametrize("text", ["今日は", "مرحبا بكم", "👍🏽", "...", "9 " * 140])
def test_what_it_has_no_sound_for_is_told_and_it_speaks_on(piper: Piper, text: str) -> None:
    with pytest.raises(NotSaid):
        piper.render(text, Manner("", 80))
    assert piper.render("Yes.", Manner()).pcm


def test_an_empty_sentence_makes_it_ready_and_no_sound(piper: Piper) -> None:
    assert piper.render(" \n", Manner()) == Rendered(b"", 0, 0.0, ())


@can_hold
def test_it_stops_in_the_middle_of_a_sentence_nobody_waits_for(piper: Piper) -> None:
    process = held(piper)

    def leave() -> None:
        piper.leave()
        os.kill(process.pid, signal.SIGCONT)

    leaving = Timer(0.2, leave)
    leaving.start()
    with pytest.raises(LeftUnsaid):
        piper.render(PLAIN * 3, Manner("", 80))
    leaving.join()
    assert piper.render("Yes.", Manner()).pcm
    assert piper._process.child._process is process


@can_hold
def test_a_process_that_ends_in_the_middle_is_told_once_and_started_again(piper: Piper) -> None:
    ending = Timer(0.1, held(piper).kill)
    ending.start()
    with pytest.raises(VoiceStopped) as told:
        piper.render(PLAIN, Manner())
    ending.join()
    assert not isinstance(told.value, NotSaid | LeftUnsaid)
    assert piper.render("Yes.", Manner()).pcm


def test_of_a_process_that_ended_while_nobody_waited_nothing_is_told(piper: Piper) -> None:
    piper.render("Yes.", Manner())
    process = piper._process.child._process
    assert process is not None
    process.kill()
    process.wait()
    assert piper.render("Yes.", Manner()).pcm


@pytest.mark.parametrize("answer", ["write(b'')", "write((8).to_bytes(4, 'little') + b'12')"])
def test_a_process_that_does_not_answer_is_told(answer: str) -> None:
    with pytest.raises(VoiceStopped) as told:
        child(answer).render(PLAIN, Manner())
    assert not isinstance(told.value, NotSaid)


def test_nothing_is_started_before_it_is_asked_to_speak(folder: Path) -> None:
    voice = Piper(folder)
    assert len(voice.voices()) == 2
    assert voice._process.child._process is None


@needs_list_of_files
def test_what_speaks_has_no_way_to_another_computer(piper: Piper) -> None:
    piper.render("Yes.", Manner())
    assert not has_socket(piper._process.child._process)


def test_where_piper_is_missing_there_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "piper", raising=False)
    with pytest.raises(NoVoice):
        Piper()
    assert not piper_files.is_there()


# Voices of a person's own.


def test_a_voice_put_into_the_folder_is_named_and_speaks(piper: Piper, folder: Path) -> None:
    joe, alan = piper.voices()
    assert (alan.name, alan.place) == ("Alan, English, Great Britain", "voice-place-folder")
    check_marks("Yes please.", piper.render("Yes please.", Manner(alan.key)))
    assert piper.render("Yes please.", Manner(joe.key)).pcm


def test_british_voices_stand_before_others(tmp_path: Path) -> None:
    for name, code in (("a", "de_DE"), ("b", "en_US"), ("c", "en_GB")):
        drop(tmp_path, name, dataset=name, language={"code": code})
    assert [voice.name for voice in Piper(tmp_path).voices()[1:]] == ["C", "B", "A"]


def test_files_that_are_not_a_voice_are_told_of_and_the_others_stay(tmp_path: Path) -> None:
    whole = drop(tmp_path, "whole").read_bytes()
    (drop(tmp_path, "without-its-second-file").with_suffix(".onnx.json")).unlink()
    for name, left in (("half", whole[: len(whole) // 2]), ("empty", b""), ("text", b"Hello.")):
        drop(tmp_path, name).unlink()
        (tmp_path / f"{name}.onnx").write_bytes(left)
    drop(tmp_path, "unread")
    (tmp_path / "unread.onnx.json").write_text("{")
    drop(tmp_path, "other", audio=None)
    (tmp_path / "folder.onnx").mkdir()
    (tmp_path / "a-letter.txt").write_text("Hello.")
    voices = Piper(tmp_path).voices()[1:]
    assert [voice.name for voice in voices if not voice.trouble] == ["Joe, English, United States"]
    told = {voice.name.removesuffix(".onnx"): voice.trouble for voice in voices if voice.trouble}
    alone = {"without-its-second-file", "folder"}
    spoilt = {"half", "empty", "text", "unread", "other"}
    assert told == dict.fromkeys(alone, "voice-file-alone") | dict.fromkeys(
        spoilt, "voice-file-unusable"
    )


def test_a_model_of_another_kind_is_noticed_when_it_is_to_speak(piper: Piper, folder: Path) -> None:
    other = drop(folder, "other")
    other.unlink()
    other.write_bytes(b"\x3a\x04abcd")  # whole, with a graph that is none
    key = piper.voices()[-1].key
    with pytest.raises(NotSaid):
        piper.render("Yes.", Manner(key))
    assert piper.voices()[-1].trouble == "voice-file-unusable"
    assert piper.render("Yes.", Manner(key)).pcm  # in the installed voice
    other.unlink()
    other.symlink_to(piper_files.packaged()[0].model)
    assert not any(voice.trouble for voice in piper.voices())
    for file in (other, other.with_suffix(".onnx.json")):
        file.unlink()


def test_a_voice_that_is_gone_is_replaced_by_the_installed_one(piper: Piper) -> None:
    assert piper.render("Yes.", Manner("piper/own/gone.onnx")).pcm


def test_a_folder_that_is_not_there_or_not_readable_has_no_voice(tmp_path: Path) -> None:
    assert piper_files.models_in(tmp_path / "nothing") == ()
    (tmp_path / "file").touch()
    assert piper_files.models_in(tmp_path / "file") == ()


# When each word begins.


def heard(*groups: str) -> list[Heard]:
    """Speech sounds of 100 samples each."""
    sounds = [(sound, not at) for group in groups for at, sound in enumerate(group)]
    return [Heard(sound, at * 100, first) for at, (sound, first) in enumerate(sounds)]


@pytest.mark.parametrize(
    ("alone", "groups", "starts"),
    [
        (["wɪð", "ðə", "dɔɹ"], ["wɪððə", "dɔɹ"], [0, 300, 500]),  # joined
        (["twɛntifaɪv", "biz"], ["twɛnti", "faɪv", "biz"], [0, 1000]),  # parted
        (["ðə", "eɪ", "bɛd"], ["ði", "ɐ", "bɛd"], [0, 200, 300]),  # said otherwise
        (["wi", "", "siː"], ["wi", "siː"], [0, None, 200]),  # not said
        (["wi"], [], [None]),
        ([], ["wi"], []),
    ],
)
def test_each_word_begins_with_its_first_sound(
    alone: list[str], groups: list[str], starts: list[int | None]
) -> None:
    assert word_starts(alone, heard(*groups)) == starts


def test_it_also_runs_where_the_program_has_no_python_beside_it() -> None:
    command = (sys.executable, "-m", "coprod_desktop", "--child", "piper_child")
    assert Piper(process=piper_process(command, 20)).render("Yes.", Manner()).pcm
