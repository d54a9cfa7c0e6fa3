"""Several engines speak as one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from coprod_desktop.domain.spans import words
from coprod_desktop.speech.engine import (
    LeftUnsaid,
    Manner,
    NotSaid,
    NoVoice,
    Rendered,
    Voice,
    VoiceStopped,
)
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.preference import best_engine, sources
from coprod_desktop.speech.several import Several, Source
from coprod_desktop.wording import Wording

PLAIN = "We want to meet people at the door."


class Engine:
    """Says its own name and the voice asked for, or raises what it is told to."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.asked: list[Manner] = []
        self.troubles: list[type[VoiceStopped]] = []

    def voices(self) -> tuple[Voice, ...]:
        return (Voice(f"{self.name}/one", "voice-natural"),)

    def render(self, sentence: str, manner: Manner) -> Rendered:
        self.asked.append(manner)
        if self.troubles:
            raise self.troubles.pop()
        return Rendered(self.name.encode(), 16_000, 1.0, ())


class Several2:
    """Two engines as one, with what was started."""

    def __init__(self) -> None:
        self.first, self.second = Engine("first"), Engine("second")
        self.started: list[str] = []
        self.engine = Several([self.source(self.first), self.source(self.second)])

    def source(self, engine: Engine) -> Source:
        def start() -> Engine:
            self.started.append(engine.name)
            return engine

        return Source(f"{engine.name}/", start)

    def says(self, voice: str = "") -> str:
        """Who says a sentence."""
        return self.engine.render(PLAIN, Manner(voice, 190)).pcm.decode()


@pytest.fixture
def two() -> Several2:
    return Several2()


def test_the_best_speaks_where_nothing_is_chosen_and_only_it_is_started(two: Several2) -> None:
    assert two.started == []
    assert [two.says(), two.says()] == ["first", "first"]
    assert two.started == ["first"]


def test_a_sentence_goes_to_the_engine_of_its_voice(two: Several2) -> None:
    assert two.says("second/one") == "second"
    assert two.started == ["second"]
    assert two.second.asked == [Manner("second/one", 190)]


def test_what_nobody_waits_for_is_said_by_nobody_else(two: Several2) -> None:
    two.first.troubles = [LeftUnsaid]
    with pytest.raises(LeftUnsaid):
        two.says()
    assert two.second.asked == []
    assert two.says() == "first"


def test_the_list_has_the_voices_of_all(two: Several2) -> None:
    assert [voice.key for voice in two.engine.voices()] == ["first/one", "second/one"]
    assert two.started == ["first", "second"]


def test_a_voice_of_nobody_is_said_by_the_best(two: Several2) -> None:
    assert two.says("gone/one") == "first"
    assert two.first.asked == [Manner("", 190)]


def test_a_voice_that_stops_gives_way_and_comes_back(two: Several2) -> None:
    two.first.troubles = [VoiceStopped]
    assert [two.says("first/one"), two.says("first/one")] == ["second", "first"]
    assert two.second.asked == [Manner("", 190)]


def test_a_voice_that_stops_twice_in_a_row_is_not_asked_again(two: Several2) -> None:
    two.first.troubles = [VoiceStopped] * 2
    assert [two.says() for _ in range(4)] == ["second"] * 4
    assert len(two.first.asked) == 2


def test_a_voice_may_have_no_sound_for_a_script_as_often_as_it_likes(two: Several2) -> None:
    two.first.troubles = [NotSaid] * 5
    assert [two.says() for _ in range(6)] == ["second"] * 5 + ["first"]


def test_when_all_stop_it_is_told_each_time(two: Several2) -> None:
    two.first.troubles = [VoiceStopped] * 2
    two.second.troubles = [VoiceStopped] * 2
    for _ in range(4):
        with pytest.raises(VoiceStopped):
            two.says()


@pytest.mark.parametrize("trouble", [NoVoice, ImportError, VoiceStopped])
def test_an_engine_that_cannot_start_is_left_out(trouble: type[Exception]) -> None:
    tries = []

    def start() -> Engine:
        tries.append(1)
        raise trouble

    engine = Several([Source("first/", start), Source("second/", lambda: Engine("second"))])
    assert [engine.render(PLAIN, Manner("first/one")).pcm for _ in range(2)] == [b"second"] * 2
    assert [voice.key for voice in engine.voices()] == ["second/one"]
    assert len(tries) == 1


def test_without_any_engine_the_words_are_timed_in_silence() -> None:
    engine = Several([])
    rendered = engine.render(PLAIN, Manner())
    assert (rendered.pcm, len(rendered.words), engine.voices()) == (b"", 8, ())


# What this computer has.


def test_a_computer_with_nothing_installed_has_natural_and_plain_british_voices() -> None:
    found = best_engine().voices()
    keys = [voice.key for voice in found]
    assert keys[0] == ("gmw/en" if sys.platform == "darwin" else "pico/en-GB")
    assert {"gmw/en", "gmw/en-GB-x-rp", "gmw/en-GB-scotland"} <= set(keys)
    assert len(set(keys)) == len(keys)


def test_every_voice_has_words_for_what_it_is_and_says() -> None:
    wording = Wording()
    for voice in best_engine().voices():
        assert wording.text(voice.words, name="Hazel")
        assert wording.text(voice.place)
        assert words(wording.text(voice.sentence))
    assert wording.text("voice-of-computer", name="Microsoft Hazel") == "Microsoft Hazel"


def test_a_voice_kept_from_before_still_speaks_as_it_did() -> None:
    kept = best_engine().render(PLAIN, Manner("gmw/en-US"))
    assert kept.sample_rate == Espeak().render(PLAIN, Manner("gmw/en-US")).sample_rate


def test_what_pico_cannot_say_espeak_says() -> None:
    engine = best_engine()
    assert engine.render("今日は", Manner()).pcm
    assert engine.render(PLAIN, Manner()).pcm


def test_each_system_has_its_own_voices_besides_those_we_bring() -> None:
    prefixes = {
        system: [source.prefix for source in sources(system)]
        for system in ("linux", "win32", "darwin")
    }
    assert prefixes == {
        "linux": ["pico/", "gmw/", "piper/"],
        "win32": ["pico/", "gmw/", "piper/", "sapi/"],
        "darwin": ["gmw/", "piper/", "mac/"],
    }


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="it has these parts")
def test_where_the_parts_of_a_system_are_missing_its_voices_are_left_out() -> None:
    for system in ("win32", "darwin"):
        found = Several(sources(system)).voices()
        assert not any(voice.key.startswith(("sapi/", "mac/")) for voice in found)


def test_where_everything_is_missing_the_words_are_timed_in_silence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("pico", "espeak", "piper"):
        monkeypatch.setitem(sys.modules, f"coprod_desktop.speech.{name}", None)
    engine = best_engine()
    assert engine.render(PLAIN, Manner()).pcm == b""
    assert engine.voices() == ()


def test_no_voice_is_loaded_before_it_is_asked_for() -> None:
    look = (
        "import sys; from coprod_desktop.speech.preference import best_engine\n"
        "from coprod_desktop.speech.engine import Manner\n"
        "engine = best_engine(); assert 'pyttsx3' not in sys.modules\n"
        "engine.render('Hello.', Manner('gmw/en')); assert 'pyttsx3' in sys.modules\n"
        "assert 'coprod_desktop.speech.pico' not in sys.modules\n"
        "assert 'coprod_desktop.speech.piper' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", look], check=True)
