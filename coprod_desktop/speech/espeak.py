"""The engine that speaks with the bundled espeak-ng, through pyttsx3."""

from __future__ import annotations

from threading import Lock
from typing import Any

import pyttsx3.voice

from coprod_desktop.speech.engine import Manner, Rendered, Voice
from coprod_desktop.speech.hosted import Hosted, RenderDriver, rendered
from coprod_desktop.speech.library import bundled
from coprod_desktop.speech.sound import Sound

_DRIVER = "coprod_desktop_espeak"

_VOICES = (
    Voice("gmw/en", "voice-british"),
    Voice("gmw/en+f3", "voice-british-higher"),
    Voice("gmw/en-GB-x-rp", "voice-crisp"),
    Voice("gmw/en-GB-x-rp+f3", "voice-crisp-higher"),
    Voice("gmw/en-GB-scotland", "voice-scottish"),
    Voice("gmw/en-GB-x-gbclan", "voice-lancashire"),
    Voice("gmw/en-GB-x-gbcwmd", "voice-midlands"),
    Voice("gmw/en-029", "voice-caribbean"),
    Voice("gmw/en-US", "voice-american"),
)


class EspeakDriver(RenderDriver):
    """The driver on the library that comes with the program."""

    def __init__(self, proxy: Any) -> None:
        super().__init__(proxy)
        self._library = bundled()
        self._voice = _VOICES[0].key
        self._rate = Manner().words_a_minute
        self._volume = 1.0

    def sound(self, text: str) -> Sound:
        """The sound of ``text``. Raises VoiceStopped."""
        return self._library.speak(text, self._voice, self._rate, round(self._volume * 100))

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """The voices, the voice, the rate in words a minute, or the volume from 0 to 1."""
        return {
            "voices": [
                pyttsx3.voice.Voice(id=voice.key)
                for voice in _VOICES
                if self._library.has_voice(voice.key)
            ],
            "voice": self._voice,
            "rate": self._rate,
            "volume": self._volume,
        }[name]

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Sets what `getProperty` gives; a voice that is not there becomes the first."""
        if name == "voice":
            self._voice = value if self._library.has_voice(value) else _VOICES[0].key
        elif name == "rate":
            self._rate = int(value)
        elif name == "volume":
            self._volume = float(value)
        else:
            raise KeyError(name)


class Espeak:
    """Speaks with espeak-ng. Raises NoVoice when made where it cannot start."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._hosted = Hosted(_DRIVER, EspeakDriver)

    def voices(self) -> tuple[Voice, ...]:
        """British first."""
        with self._lock:
            there = {voice.id for voice in self._hosted.voices()}
        return tuple(voice for voice in _VOICES if voice.key in there)

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """The sentence as sound. Raises VoiceStopped."""
        voice = manner.voice or _VOICES[0].key
        with self._lock:
            sound = self._hosted.sound(sentence, voice, manner.words_a_minute)
        return rendered(sentence, sound)
