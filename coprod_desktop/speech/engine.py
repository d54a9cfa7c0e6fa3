"""The port that every speech engine stands behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from coprod_desktop.domain.spans import Span

SLOWEST, FASTEST = 80, 250
"""Words a minute. Below, espeak-ng gets no slower; above, few listeners can follow."""


class NoVoice(Exception):
    """This computer has no voice that can be used."""

    message = "speech-no-voice"


class VoiceStopped(Exception):
    """The voice gave no sound for a sentence; reading can go on without it."""

    message = "speech-voice-stopped"


class NotSaid(VoiceStopped):
    """The voice has no sound for this one sentence; another voice may, and this one others."""


class LeftUnsaid(VoiceStopped):
    """The voice stopped as `CanLeave` has it; nobody else need say the sentence either."""


@dataclass(frozen=True, slots=True)
class Can:
    """What a voice can do.

    ``word_times`` says whether it tells when it says a word; else that is estimated.
    ``network`` says whether it sends what it reads out of this computer. ``slowest`` and
    ``fastest`` are words a minute that it really speaks at.
    """

    word_times: bool = True
    network: bool = False
    slowest: int = SLOWEST
    fastest: int = FASTEST


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice one can choose.

    ``key`` is for `Manner`, and what is remembered; no two voices of a computer share one.
    ``words``, ``place`` and ``sentence`` are keys of text: what it is called, where it comes
    from, and what it says to be tried. ``name`` is what the computer calls it, which the text
    of ``words`` takes as $name; it is "" for the voices we bring. ``trouble`` is the key of what
    says why it cannot speak, with $name; such a voice is there only to be told of.
    """

    key: str
    words: str
    name: str = ""
    place: str = "voice-place-program"
    sentence: str = "voice-sentence"
    can: Can = Can()
    trouble: str = ""


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


@runtime_checkable
class CanLeave(Protocol):
    """An engine so slow that it can stop in the middle of a sentence."""

    def leave(self) -> None:
        """Nobody waits for what it renders now, if anything; said from any thread.

        Rendering that may raise LeftUnsaid.
        """
        ...


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
