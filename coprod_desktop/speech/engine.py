"""The port that every speech engine stands behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from coprod_desktop.speech.spans import Span

SLOWEST, FASTEST = 80, 250
"""Words a minute. Below, espeak-ng gets no slower; above, few listeners can follow."""

BYTES_A_SAMPLE = 2


class NoVoice(Exception):
    """This computer has no voice that can be used."""

    message = "speech-no-voice"


class VoiceStopped(Exception):
    """The voice gave no sound for a sentence; reading can go on without it."""

    message = "speech-voice-stopped"


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice one can choose: ``key`` is for `Manner`, ``words`` the key of its shown name."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How to speak: a voice ("" is the engine's own choice), a speed in words a minute.

    A speed outside SLOWEST to FASTEST becomes the nearest of the two.
    """

    voice: str = ""
    words_a_minute: int = 160

    def __post_init__(self) -> None:
        object.__setattr__(self, "words_a_minute", min(max(self.words_a_minute, SLOWEST), FASTEST))


@dataclass(frozen=True, slots=True)
class WordMark:
    """A word of the sentence with the second at which it begins to be heard."""

    span: Span
    seconds: float


@dataclass(frozen=True, slots=True)
class Rendered:
    """A sentence as sound.

    ``pcm`` is one channel of 16 bit samples, least byte first, and is empty where there is no
    voice. ``seconds`` is how long the sentence lasts, with or without sound. ``words`` has one
    mark for every word of the sentence, their times rising, all before ``seconds``.
    """

    pcm: bytes
    sample_rate: int
    seconds: float
    words: tuple[WordMark, ...]


class VoiceEngine(Protocol):
    """Turns sentences into sound. Every call may come from any thread."""

    def voices(self) -> tuple[Voice, ...]:
        """The voices there are, best first; none when the engine makes no sound."""
        ...

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """The sentence as sound, whole, before any of it is heard.

        A voice that is not there is replaced by the engine's own choice. Raises VoiceStopped.
        """
        ...
