"""The natural voice speaks, and every word has a time."""

from __future__ import annotations

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from importlib import util
from pathlib import Path

import pytest

from coprod_desktop.speech.engine import Manner, NotSaid, NoVoice, Rendered, VoiceStopped
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.loudness import heights
from coprod_desktop.speech.pico import Pico, pico_process
from tests.speech.marks import check_marks

pytestmark = pytest.mark.skipif(
    util.find_spec("py_nanotts") is None, reason="there is no Pico for this system"
)

PLAIN = "We want to meet people at the door, with some hot food."
HARD = (
    "Dr. Khan paid £25.50 on 25/11/2026 at 2.30 p.m.",
    "Hello 👍🏽 there of the world.",
    "مرحبا بكم في هذا world",
    'A <b>tag</b>, a <speed level="500"> & a \\ “quote”.',
    "me@example.org rang 07700 900123.",
    "a",
    "A null\0here and a lone \ud800 half.",
    "x" * 280,
)
ECHO = "import sys\nfor line in sys.stdin.buffer: sys.stdout.buffer.{}; sys.stdout.buffer.flush()"


@pytest.fixture(scope="module")
def pico() -> Pico:
    return Pico(Espeak())


def child(answer: str) -> Pico:
    """A voice whose process gives this answer to each order."""
    command = (sys.executable, "-I", "-S", "-c", ECHO.format(answer))
    return Pico(None, pico_process(command, patience=0.5))


def open_files() -> int:
    """How many files this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


def begins_at(rendered: Rendered) -> float:
    """When the first sound is heard."""
    frames = heights(rendered.pcm, rendered.sample_rate)
    return next(at for at, height in enumerate(frames) if height > 1000) / 100


def test_the_first_voice_is_british_and_needs_nothing_from_outside(pico: Pico) -> None:
    first = pico.voices()[0]
    assert (first.key, first.can.network, first.can.word_times) == ("pico/en-GB", False, False)
    assert pico.render(PLAIN, Manner()).pcm == pico.render(PLAIN, Manner(first.key)).pcm


def test_the_voices_differ_and_one_that_is_gone_is_replaced(pico: Pico) -> None:
    sounds = {pico.render(PLAIN, Manner(voice.key)).pcm for voice in pico.voices()}
    assert len(sounds) == len(pico.voices())
    assert pico.render(PLAIN, Manner("pico/gone")).pcm == pico.render(PLAIN, Manner()).pcm


@pytest.mark.parametrize("text", [PLAIN, *HARD])
def test_every_word_has_one_mark_and_they_rise_inside_the_sound(pico: Pico, text: str) -> None:
    check_marks(text, pico.render(text, Manner()))


def test_it_is_heard_at_once_and_the_first_word_is_lit_then(pico: Pico) -> None:
    rendered = pico.render(PLAIN, Manner())
    assert begins_at(rendered) <= 0.04
    assert rendered.words[0].seconds <= 0.04


@pytest.mark.parametrize("speed", [80, 120, 160, 200, 250])
def test_a_speed_means_the_same_as_with_espeak(pico: Pico, speed: int) -> None:
    text = f"{PLAIN[:-1]}, and somebody there who will come with me and listen."
    here = pico.render(text, Manner("", speed)).seconds
    assert here == pytest.approx(Espeak().render(text, Manner("", speed)).seconds, rel=0.2)


def test_the_word_after_a_comma_is_lit_when_the_pause_ends(pico: Pico) -> None:
    rendered = pico.render(PLAIN, Manner())
    after = rendered.words[8]
    assert after.span.of(PLAIN) == "with"
    frames = heights(rendered.pcm, rendered.sample_rate)
    at = round(after.seconds * 100)
    assert max(frames[at - 10 : at - 2]) < 1000 < max(frames[at : at + 10])


def test_the_same_words_sound_the_same_whatever_was_said_before(pico: Pico) -> None:
    sounds = set()
    for place in range(6):
        sounds.add(pico.render(PLAIN, Manner()).pcm)
        pico.render("x" * 60 + " Hello <b>tags</b>" * place + "!", Manner("", 250))
    assert len(sounds) == 1


@pytest.mark.parametrize("text", ["今日は", "مرحبا بكم", "9" * 120])
def test_what_it_has_no_sound_for_is_told_and_it_speaks_on(pico: Pico, text: str) -> None:
    with pytest.raises(NotSaid):
        pico.render(text, Manner())
    assert pico.render(PLAIN, Manner()).pcm


@pytest.mark.parametrize("text", ["", " \n"])
def test_nothing_to_say_makes_no_sound(pico: Pico, text: str) -> None:
    assert pico.render(text, Manner()) == Rendered(b"", 0, 0.0, ())


def test_without_a_guide_the_words_are_timed_by_their_letters() -> None:
    times = [mark.seconds for mark in Pico().render(PLAIN, Manner()).words]
    assert len(times) == 12
    assert times == sorted(set(times))


def test_two_readers_at_once_do_not_hear_each_other(pico: Pico) -> None:
    orders = [(PLAIN, Manner()), (HARD[0], Manner("pico/en-US", 220))]
    alone = [pico.render(*order).pcm for order in orders]
    with ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(pico.render, *order) for _ in range(10) for order in orders]
    assert [job.result().pcm for job in jobs] == alone * 10


@pytest.mark.skipif(sys.platform != "linux", reason="files are counted in /proc")
def test_200_sentences_leave_no_thread_file_or_process_behind(pico: Pico) -> None:
    pico.render(PLAIN, Manner())
    files, threads = open_files(), threading.active_count()
    for place in range(200):
        pico.render(f"This is number {place}.", Manner())
    assert open_files() == files
    assert threading.active_count() == threads


def test_its_process_ends_with_it() -> None:
    process = pico_process()
    voice = Pico(None, process)
    voice.render("Hello.", Manner())
    started = process.child._process
    assert started is not None
    del voice, process
    assert started.returncode is not None


def test_nothing_is_started_before_it_is_asked_to_speak() -> None:
    process = pico_process()
    Pico(None, process).voices()
    assert process.child._process is None


@pytest.mark.parametrize(
    "answer",
    [
        "write(b'')",  # silent: it is waited for, then ended
        "write((8).to_bytes(4, 'little') + b'1234')",  # half an answer, then nothing
        "close()",  # gone
    ],
)
def test_a_process_that_does_not_answer_is_told(answer: str) -> None:
    voice = child(answer)
    for _ in range(2):
        with pytest.raises(VoiceStopped) as told:
            voice.render(PLAIN, Manner())
        assert not isinstance(told.value, NotSaid)


def test_a_process_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    voice = Pico(None, pico_process((str(tmp_path / "nothing"),)))
    with pytest.raises(VoiceStopped):
        voice.render(PLAIN, Manner())


def test_a_process_that_was_ended_is_started_again() -> None:
    process = pico_process()
    voice = Pico(None, process)
    before = voice.render(PLAIN, Manner())
    assert process.child._process is not None
    process.child._process.kill()
    process.child._process.wait()
    assert voice.render(PLAIN, Manner()) == before


def test_where_the_package_is_missing_there_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.delitem(sys.modules, "py_nanotts", raising=False)
    with pytest.raises(NoVoice):
        pico_process()


def test_it_also_runs_where_the_program_has_no_python_beside_it(pico: Pico) -> None:
    command = (sys.executable, "-m", "coprod_desktop", "--child", "pico_child")
    voice = Pico(Espeak(), pico_process(command))
    assert voice.render(PLAIN, Manner()).pcm == pico.render(PLAIN, Manner()).pcm
