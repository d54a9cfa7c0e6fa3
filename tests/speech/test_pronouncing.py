"""What is heard is as people say it; what is lit is what they wrote."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings

from coprod_desktop.content.spoken_words import spoken_words
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.domain.spans import words
from coprod_desktop.speech.engine import Manner, Rendered
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.normaliser import Normaliser
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.speech.pronouncing import Pronouncing
from coprod_desktop.speech.silent import Silent
from coprod_desktop.speech.stretches import stretches
from coprod_desktop.speech.wav import save_wav
from tests.speech.test_normaliser import ANY_TEXT, AWKWARD, NORMALISER, PLAIN

VOICE = Espeak()
ENGINE = Pronouncing(VOICE, NORMALISER)

# espeak-ng lets a voice waver by some milliseconds.
WAVERS = 0.025


def marks_are_right(text: str, rendered: Rendered) -> None:
    assert tuple(mark.span for mark in rendered.words) == words(text)
    times = [mark.seconds for mark in rendered.words]
    assert all(a < b for a, b in itertools.pairwise(times))
    assert all(0 <= time < rendered.seconds for time in times)


def alike(one: Rendered, other: Rendered) -> bool:
    return [mark.span for mark in one.words] == [mark.span for mark in other.words] and all(
        abs(a.seconds - b.seconds) < WAVERS for a, b in zip(one.words, other.words, strict=True)
    )


@pytest.mark.parametrize("written", [written for written, _ in AWKWARD])
def test_every_word_beside_an_awkward_one_is_lit_in_its_turn(written: str) -> None:
    sentence = f"First this, {written} then that"
    marks_are_right(sentence, ENGINE.render(sentence, Manner()))


@pytest.mark.parametrize("sentence", PLAIN)
def test_the_light_of_a_plain_sentence_is_where_it_was(sentence: str) -> None:
    assert alike(ENGINE.render(sentence, Manner()), VOICE.render(sentence, Manner()))


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("We pay £25.50 today", "We pay 25 pounds 50 pence today"),
        ("Ask the ICB about that", "Ask the I C B about that"),
        (
            "Meet on 25/11/2026 at the door",
            "Meet on the twenty-fifth of November twenty twenty-six at the door",
        ),
        ("Ring 0300 123 4567 today", "Ring oh 3 oh oh, 1 2 3, 4 5 6 7 today"),
    ],
)
def test_a_word_after_an_awkward_one_is_lit_when_it_is_heard(written: str, heard: str) -> None:
    ours, plain = ENGINE.render(written, Manner()), VOICE.render(heard, Manner())
    assert abs(ours.seconds - plain.seconds) < WAVERS
    assert abs(ours.words[-1].seconds - plain.words[-1].seconds) < WAVERS


def test_each_group_of_a_phone_number_is_lit_when_its_first_digit_is_heard() -> None:
    ours = ENGINE.render("Ring 0300 123 4567 today", Manner())
    plain = VOICE.render("Ring oh 3 oh oh, 1 2 3, 4 5 6 7 today", Manner())
    digits = [plain.words[place].seconds for place in (1, 5, 8)]
    lit = [mark.seconds for mark in ours.words[1:4]]
    assert all(abs(a - b) < WAVERS for a, b in zip(lit, digits, strict=True))


@given(ANY_TEXT)
@settings(deadline=None, max_examples=60)
def test_any_sentence_keeps_going_with_a_mark_for_each_word(text: str) -> None:
    for span in stretches(text):
        sentence = span.of(text)
        rendered = ENGINE.render(sentence, Manner())
        assert tuple(mark.span for mark in rendered.words) == words(sentence)
        times = [mark.seconds for mark in rendered.words]
        assert times == sorted(times)
        assert all(0 <= time <= rendered.seconds for time in times)


def test_the_light_goes_on_where_there_is_no_voice() -> None:
    silent = Pronouncing(Silent(), NORMALISER)
    sentence = "Ring 0300 123 4567 about £25.50 on 25/11/2026"
    marks_are_right(sentence, silent.render(sentence, Manner()))
    assert silent.voices() == ()


def test_twenty_thousand_characters_without_a_stop_are_read_to_the_end() -> None:
    text = "the DWP paid £25.50 on 25/11 👍 " * 700
    for span in itertools.islice(stretches(text), 5):
        marks_are_right(span.of(text), ENGINE.render(span.of(text), Manner()))
    assert stretches(text)[-1].end >= len(text.rstrip()) - 1


def test_a_pronunciation_added_is_heard_with_the_next_sentence() -> None:
    own: list[Pronunciation] = []
    engine = Pronouncing(VOICE, NORMALISER, lambda: own)
    sentence = "Ask Siobhan today"
    before = engine.render(sentence, Manner())
    own.append(Pronunciation("Siobhan", "a person with a very long name"))
    after = engine.render(sentence, Manner())
    assert after.seconds > before.seconds + 0.5
    marks_are_right(sentence, after)
    own.clear()
    assert alike(engine.render(sentence, Manner()), before)


def test_the_best_engine_says_things_as_people_say_them() -> None:
    engine = best_engine(lambda: (Pronunciation("Siobhan", "shiv-awn"),))
    manner = Manner(VOICE.voices()[0].key)
    ours = engine.render("Siobhan paid £25.50", manner)
    plain = VOICE.render("shiv-awn paid 25 pounds 50 pence", manner)
    assert abs(ours.seconds - plain.seconds) < WAVERS
    marks_are_right("Siobhan paid £25.50", ours)


def test_a_saved_sound_has_things_said_as_people_say_them(tmp_path: Path) -> None:
    saved = []
    for engine, sentence in ((ENGINE, "I owe £25.50"), (VOICE, "I owe 25 pounds 50 pence")):
        save_wav(engine, [sentence], Manner(), tmp_path / "sheet.wav")
        saved.append((tmp_path / "sheet.wav").stat().st_size)
    assert abs(saved[0] - saved[1]) < saved[1] * 0.02


def test_a_language_without_a_list_of_its_own_is_said_as_english_is() -> None:
    assert Normaliser(spoken_words("xx")).spoken("PIP").text == "pip"
