"""Keeps a spoken utterance as a sound file to take home."""

from __future__ import annotations

import wave
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.speech.engine import Manner, NoVoice, VoiceEngine
from coprod_desktop.speech.sound import pcm_of, samples
from coprod_desktop.whole_file import whole_file


def save_wav(
    engine: VoiceEngine,
    sentences: Sequence[str],
    manner: Manner,
    path: Path,
    progress: Callable[[int, int], None] = lambda done, of: None,  # noqa: ARG005
) -> None:
    """Writes all sentences, one after the other, as one WAV file.

    ``progress(done, of)`` is called after each sentence; what it raises stops the work. The file
    is there whole or not at all, and one that stood there before stays until then. Raises
    NoVoice where there is nothing to hear, VoiceStopped, or OSError where the disk is full.
    """
    rate = sample_rate(engine, manner)
    with whole_file(path) as file, wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(BYTES_A_SAMPLE)
        sound.setframerate(rate)
        for done, pcm in enumerate(spoken(engine, sentences, manner, rate), start=1):
            sound.writeframes(pcm)
            progress(done, len(sentences))


def spoken(
    engine: VoiceEngine, sentences: Sequence[str], manner: Manner, rate: int
) -> Iterator[bytes]:
    """The samples of one sentence after the other, all at ``rate``. Raises VoiceStopped."""
    for sentence in sentences:
        rendered = engine.render(sentence, manner)
        yield _at_rate(rendered.pcm, rendered.sample_rate, rate)


def sample_rate(engine: VoiceEngine, manner: Manner) -> int:
    """What this voice is sampled at, told by rendering a short word. Raises NoVoice."""
    rate = engine.render("a", manner).sample_rate
    if not rate:
        raise NoVoice
    return rate


def _at_rate(pcm: bytes, rate: int, wanted: int) -> bytes:
    """The sound at another rate: another voice may have had to say this sentence."""
    if rate == wanted or not pcm:
        return pcm
    given = samples(pcm)
    given.append(given[-1])
    count = (len(given) - 1) * wanted // rate
    moved = array("h", bytes(count * BYTES_A_SAMPLE))
    for place in range(count):
        at, between = divmod(place * rate, wanted)
        moved[place] = given[at] + (given[at + 1] - given[at]) * between // wanted
    return pcm_of(moved)
