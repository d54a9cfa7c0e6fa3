"""Words are timed in a sound whose engine tells nothing."""

from __future__ import annotations

import itertools
from array import array
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.spans import words
from coprod_desktop.speech.aligned import aligned, aligned_words
from coprod_desktop.speech.engine import Manner, Rendered, Voice, VoiceStopped
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.speech.loudness import Stretch, heights, pauses
from coprod_desktop.speech.sound import Sound

SENTENCES = (
    "We want to meet people at the door, with some hot food tonight.",
    "They did not tell us what had changed since last time.",
    "My doctor said that I should rest more, but nobody gave me a place to sleep.",
    "Who will do this, and when will we hear about it?",
    "Yes, no, maybe: I think so; perhaps – later.",
    "Dr. Khan paid £25.50 on 25/11/2026 at 2.30 p.m.",
)


class Stopped:
    """A guide that stops."""

    def voices(self) -> tuple[Voice, ...]:
        return ()

    def render(self, sentence: str, manner: Manner) -> Rendered:
        raise VoiceStopped


def away(voice: str, own: int, asked: int) -> list[float]:
    """How far, in seconds, the words of a voice that tells are from where they are estimated."""
    engine = Espeak()
    found = []
    for text in SENTENCES:
        truth = engine.render(text, Manner(voice, own))
        sound = Sound(truth.pcm, truth.sample_rate)
        guessed = aligned(text, sound, Manner("", asked), engine)
        found += [
            abs(a.seconds - b.seconds) for a, b in zip(guessed.words, truth.words, strict=True)
        ]
    return found


@pytest.mark.parametrize(
    ("voice", "own", "asked"),
    [
        ("gmw/en-GB-scotland", 160, 160),
        ("gmw/en-US", 100, 130),
        ("gmw/en-029", 220, 180),
    ],
)
def test_the_times_are_near_those_the_voice_would_have_told(
    voice: str, own: int, asked: int
) -> None:
    found = away(voice, own, asked)
    assert median(found) < 0.05
    assert sum(one < 0.15 for one in found) / len(found) > 0.9


@pytest.mark.parametrize("guide", [None, Stopped()])
def test_without_a_guide_the_letters_tell(guide: Stopped | None) -> None:
    rendered = Espeak().render(SENTENCES[0], Manner())
    sound = Sound(rendered.pcm, rendered.sample_rate)
    guessed = aligned(SENTENCES[0], sound, Manner(), guide)
    assert abs(guessed.words[8].seconds - rendered.words[8].seconds) < 0.1  # after the comma


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from((*SENTENCES, "one", "a b", "", "… !", "x" * 280, "a, " * 40)),
    st.lists(st.integers(0, 65_535), max_size=300),
    st.floats(0.02, 9),
    st.booleans(),
)
def test_times_rise_inside_any_sound(
    text: str, frames: list[int], seconds: float, guided: bool
) -> None:
    guide = Espeak() if guided else None
    marks = aligned_words(text, frames, seconds, Manner(), guide)
    assert tuple(mark.span for mark in marks) == words(text)
    times = [mark.seconds for mark in marks]
    assert all(a < b for a, b in itertools.pairwise(times))
    assert all(0 <= time < seconds for time in times)


def test_a_pause_is_found_to_the_frame() -> None:
    loud, still = array("h", [9000, 9000, -9000, -9000] * 40), array("h", [10, -10] * 80)
    sound = still + loud * 30 + still * 12 + loud * 20 + still * 40
    frames = heights(sound.tobytes(), 16_000)
    assert pauses(frames, 8) == [Stretch(31, 43)]
    assert pauses(frames, 13) == []
