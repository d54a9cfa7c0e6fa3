"""The engine for a computer's own voices, whichever driver reaches them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from coprod_desktop.speech.aligned import aligned
from coprod_desktop.speech.engine import Can, Manner, Rendered, Voice, VoiceEngine
from coprod_desktop.speech.hosted import Hosted, rendered
from coprod_desktop.speech.own_thread import OwnThread

PATIENCE = 6.0
"""Seconds for one sentence, and for the start."""


class Computer:
    """Speaks with the voices that a driver finds; their keys are ``prefix`` with pyttsx3's ids.

    ``build`` makes the driver, on the thread it stays on. Where a sentence comes without word
    times they are estimated from those of ``guide``. Raises NoVoice when made where the driver
    cannot start, or finds no voice.
    """

    def __init__(
        self,
        prefix: str,
        build: Callable[[Any], object],
        can: Can,
        guide: VoiceEngine | None,
    ) -> None:
        self._prefix = prefix
        self._guide = guide
        self._can = can
        self._thread = OwnThread()
        name = f"coprod_desktop_{prefix.rstrip('/')}"
        self._hosted = self._thread.call(lambda: Hosted(name, build), PATIENCE)
        self._voices = self._listed()

    def voices(self) -> tuple[Voice, ...]:
        """British first, then other English, then all others."""
        return self._voices

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """The sentence as sound. Raises VoiceStopped."""
        there = any(voice.key == manner.voice for voice in self._voices)
        key = manner.voice if there else self._voices[0].key
        voice, rate = key.removeprefix(self._prefix), manner.words_a_minute
        sound = self._thread.call(lambda: self._hosted.sound(sentence, voice, rate), PATIENCE)
        if sound.events or not sound.pcm:
            return rendered(sentence, sound)
        return aligned(sentence, sound, manner, self._guide)

    def _listed(self) -> tuple[Voice, ...]:
        found = self._thread.call(self._hosted.voices, PATIENCE)
        return tuple(
            Voice(
                key=self._prefix + voice.id,
                words="voice-of-computer",
                name=voice.name,
                place="voice-place-computer",
                can=self._can,
            )
            for voice in sorted(found, key=_by_language)
        )


def _by_language(voice: Any) -> tuple[int, str]:
    language = str(voice.languages[0] if voice.languages else "").replace("_", "-").lower()
    if language == "en-gb":
        return 0, voice.name
    return (1 if language.startswith("en") else 2), voice.name
