"""The engine that speaks with SVOX Pico, a natural British voice.

py-nanotts 0.1.1 renders in one call that lets no other thread of Python run (17 ms for 12 words,
80 ms for the longest sentence). On Linux it also reads memory that it never wrote: from the
second sentence on the same words can sound different, and some never come to an end. In a
process of its own it can be stopped, and there glibc can be told to give it clean memory.
"""

from __future__ import annotations

from threading import Lock

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.speech.aligned import aligned_words
from coprod_desktop.speech.engine import Can, Manner, NotSaid, Rendered, Voice, VoiceEngine
from coprod_desktop.speech.loudness import FRAMES_A_SECOND, heights, sentence_in
from coprod_desktop.speech.voice_process import VoiceProcess

PREFIX = "pico/"
SAMPLE_RATE = 16_000

PATIENCE = 4.0
"""Seconds for one sentence; 60 seconds of sound take 0.25."""

# From this size on memory comes fresh from the system, filled with zeros. Without the setting
# the border moves up when the first sentence is done.
_CLEAN_MEMORY = {"MALLOC_MMAP_THRESHOLD_": "131072"}

_CAN = Can(word_times=False)
_VOICES = (
    Voice(PREFIX + "en-GB", "voice-natural", can=_CAN),
    Voice(PREFIX + "en-US", "voice-natural-american", can=_CAN),
)

# Fitted on 126 words of plain English: words a minute without the silence at both ends are
# 228 for each 1 of Pico's speed, and 1.32 for each 1 of espeak-ng's rate with 10 besides.
_PICO_AT_ONE = 228
_ESPEAK_SLOPE, _ESPEAK_BASE = 1.32, 10

_BYTES_A_FRAME = SAMPLE_RATE // FRAMES_A_SECOND * BYTES_A_SAMPLE

_MARKUP = str.maketrans("<>\0", "   ")  # Pico takes orders from what stands between < and >


class Pico:
    """Speaks with Pico, whose word times are estimated from those of ``guide``.

    Nothing is started before the first sentence; an empty one starts it. Raises NoVoice when
    made where Pico is not installed. ``process`` is for tests.
    """

    def __init__(
        self, guide: VoiceEngine | None = None, process: VoiceProcess | None = None
    ) -> None:
        self._guide = guide
        self._process = process or pico_process()
        self._lock = Lock()

    def voices(self) -> tuple[Voice, ...]:
        """British first."""
        return _VOICES

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """The sentence as sound. Raises NotSaid, as of another script, or VoiceStopped."""
        rate = manner.words_a_minute
        if not sentence.strip():
            with self._lock:
                self._process.start()
            return Rendered(b"", 0, 0.0, ())
        text = sentence.translate(_MARKUP).encode("utf-8", "replace").decode()
        with self._lock:
            pcm = self._process.ask(
                {"text": text, "voice": _name(manner.voice), "speed": speed_for(rate)}
            )
        pcm = pcm[: len(pcm) - len(pcm) % BYTES_A_SAMPLE]
        frames = heights(pcm, SAMPLE_RATE)
        if (said := sentence_in(frames, rate)) is None:
            raise NotSaid
        pcm = pcm[said.start * _BYTES_A_FRAME : said.stop * _BYTES_A_FRAME]
        seconds = len(pcm) / BYTES_A_SAMPLE / SAMPLE_RATE
        marks = aligned_words(
            sentence, frames[said.start : said.stop], seconds, manner, self._guide
        )
        return Rendered(pcm, SAMPLE_RATE, seconds, marks)


def pico_process(command: tuple[str, ...] = (), patience: float = PATIENCE) -> VoiceProcess:
    """What Pico runs in, not started yet. Raises NoVoice."""
    return VoiceProcess("pico_child", ("py_nanotts",), patience, _CLEAN_MEMORY, command)


def speed_for(words_a_minute: int) -> float:
    """Pico's speed at which it is heard as fast as espeak-ng at ``words_a_minute``."""
    return (_ESPEAK_SLOPE * words_a_minute + _ESPEAK_BASE) / _PICO_AT_ONE


def _name(voice: str) -> str:
    there = any(voice == one.key for one in _VOICES)
    return (voice if there else _VOICES[0].key).removeprefix(PREFIX)
