"""The bundled voice speaks, and tells when each word is heard."""

from __future__ import annotations

import array
import itertools
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from coprod_desktop.domain.spans import words
from coprod_desktop.speech.engine import FASTEST, SLOWEST, Manner, NoVoice, Rendered
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.library import Library
from coprod_desktop.speech.silent import Silent
from coprod_desktop.speech.stretches import stretches
from tests.speech.marks import check_marks

PLAIN = "We want to meet people at the door, with some hot food."
HARD = (
    "Dr. Khan paid £25.50 on 25/11/2026 at 2.30 p.m.",
    "Hello 👍🏽 there of the world.",
    "👨‍👩‍👧 family é café naïve.",
    "مرحبا بكم في هذا world",
    "“Quotes”, (brackets) & <b>tags</b> [[x]] – 50% of the DWP’s letters!",
    "me@example.org rang 07700 900123.",
    "a",
    "A null\0here and a lone \ud800 half.",
    "今日は",
    "x" * 280,
)


@pytest.fixture(scope="module")
def engine() -> Espeak:
    return Espeak()


def loudness(rendered: Rendered, start: float = 0.0, end: float | None = None) -> float:
    """The mean distance of the samples from silence, of at most 32768."""
    samples = array.array("h", rendered.pcm)
    if sys.byteorder == "big":
        samples.byteswap()
    first = int(start * rendered.sample_rate)
    last = len(samples) if end is None else int(end * rendered.sample_rate)
    return sum(map(abs, samples[first:last])) / max(1, last - first)


def alike(one: Rendered, other: Rendered) -> bool:
    """Whether nobody could hear a difference: espeak-ng lets a voice waver by up to 30 ms."""
    return (
        abs(one.seconds - other.seconds) < 0.04
        and [mark.span for mark in one.words] == [mark.span for mark in other.words]
        and all(
            abs(a.seconds - b.seconds) < 0.04 for a, b in zip(one.words, other.words, strict=True)
        )
        and abs(loudness(one) / loudness(other) - 1) < 0.01
    )


def test_a_plain_sentence_is_heard_at_about_the_speed_asked_for(engine: Espeak) -> None:
    rendered = engine.render(PLAIN, Manner(words_a_minute=160))
    assert 100 < len(words(PLAIN)) / rendered.seconds * 60 < 230
    assert rendered.seconds == len(rendered.pcm) / 2 / rendered.sample_rate
    assert loudness(rendered) > 500


def test_each_word_has_sound_in_its_time(engine: Espeak) -> None:
    rendered = engine.render(PLAIN, Manner())
    times = [mark.seconds for mark in rendered.words] + [rendered.seconds]
    for start, end in itertools.pairwise(times):
        assert loudness(rendered, start, end) > 200


@pytest.mark.parametrize("text", HARD)
def test_every_word_of_a_hard_sentence_is_timed_inside_the_sound(engine: Espeak, text: str) -> None:
    check_marks(text, engine.render(text, Manner()))


def test_faster_is_shorter(engine: Espeak) -> None:
    lengths = [
        engine.render(PLAIN, Manner(words_a_minute=speed)).seconds for speed in (80, 160, 250)
    ]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] > 2 * lengths[2]


def test_the_same_sentence_sounds_the_same_twice(engine: Espeak) -> None:
    engine.render("Something else.", Manner("gmw/en-US", 90))
    assert alike(engine.render(PLAIN, Manner()), engine.render(PLAIN, Manner()))


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_to_say_makes_no_sound(engine: Espeak, text: str) -> None:
    rendered = engine.render(text, Manner())
    assert (rendered.pcm, rendered.seconds, rendered.words) == (b"", 0.0, ())


def test_every_voice_offered_speaks_and_they_differ(engine: Espeak) -> None:
    sounds = {engine.render(PLAIN, Manner(voice.key)).pcm for voice in engine.voices()}
    assert len(sounds) == len(engine.voices()) >= 5
    assert b"" not in sounds


def test_the_first_voice_is_british_and_the_one_used_when_none_is_chosen(engine: Espeak) -> None:
    first = engine.voices()[0]
    assert first.key == "gmw/en"
    assert alike(engine.render(PLAIN, Manner()), engine.render(PLAIN, Manner(first.key)))
    assert not alike(engine.render(PLAIN, Manner()), engine.render(PLAIN, Manner("gmw/en-US")))


def test_a_voice_that_is_gone_is_replaced(engine: Espeak) -> None:
    engine.render(PLAIN, Manner("gmw/en-US"))
    rendered = engine.render(PLAIN, Manner("gone"))
    assert alike(rendered, engine.render(PLAIN, Manner()))


def test_a_speed_nobody_can_follow_becomes_the_nearest_one() -> None:
    assert Manner(words_a_minute=5).words_a_minute == SLOWEST
    assert Manner(words_a_minute=900).words_a_minute == FASTEST


def test_two_readers_at_once_do_not_hear_each_other(engine: Espeak) -> None:
    other = Espeak()
    alone = [engine.render(PLAIN, Manner()), other.render(HARD[0], Manner("gmw/en-US", 220))]
    with ThreadPoolExecutor(2) as pool:
        ones = [pool.submit(engine.render, PLAIN, Manner()) for _ in range(20)]
        twos = [pool.submit(other.render, HARD[0], Manner("gmw/en-US", 220)) for _ in range(20)]
    assert all(alike(job.result(), alone[0]) for job in ones)
    assert all(alike(job.result(), alone[1]) for job in twos)


def test_two_threads_may_start_the_voice_at_the_same_time() -> None:
    start = (
        "from concurrent.futures import ThreadPoolExecutor as Pool\n"
        "from threading import Barrier\n"
        "from coprod_desktop.speech.library import bundled\n"
        "gate = Barrier(8)\n"
        "with Pool(8) as pool:\n"
        "    jobs = [pool.submit(lambda: gate.wait() >= 0 and bundled()) for _ in range(8)]\n"
        "assert len({id(job.result()) for job in jobs}) == 1\n"
    )
    subprocess.run([sys.executable, "-c", start], check=True)


def test_a_whole_page_is_rendered_in_no_time(engine: Espeak) -> None:
    page = "This is one more line about the night shelter. " * 60
    whole = sum(engine.render(span.of(page), Manner()).seconds for span in stretches(page))
    assert whole > 120


def test_a_missing_library_is_told_as_having_no_voice() -> None:
    with pytest.raises(NoVoice):
        Library("/nowhere/libespeak-ng.so", "/nowhere")


def test_silence_has_word_times_without_a_sample() -> None:
    rendered = Silent().render(PLAIN, Manner())
    assert rendered.pcm == b""
    assert len(rendered.words) == len(words(PLAIN))
    assert rendered.words[-1].seconds < rendered.seconds
    assert Silent().voices() == ()
