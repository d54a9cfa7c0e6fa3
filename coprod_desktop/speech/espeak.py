"""The engine that speaks with the bundled espeak-ng, through pyttsx3.

pyttsx3's own espeak driver blocks while it plays and tells words before they are heard (2.99),
so pyttsx3 gets a driver of ours that only renders. It is used on every system for now; drivers
for the voices of Windows and macOS would stand beside it.
"""

from __future__ import annotations

import io
import sys
import wave
from threading import Lock
from types import ModuleType
from typing import Any, BinaryIO

import pyttsx3.drivers
import pyttsx3.engine
import pyttsx3.voice

from coprod_desktop.speech.engine import (
    BYTES_A_SAMPLE,
    Manner,
    Rendered,
    Voice,
    VoiceStopped,
)
from coprod_desktop.speech.library import bundled
from coprod_desktop.speech.timing import timed_words

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


class RenderDriver:
    """What pyttsx3 asks of a driver, of which it needs only saving to a file.

    All is done while pyttsx3 pumps its queue, so ``runAndWait`` returns when the sound is there.
    Started words carry ``seconds``, their time in the sound, besides pyttsx3's own values.
    """

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy
        self._library = bundled()
        self._voice = _VOICES[0].key
        self._rate = Manner().words_a_minute
        self._volume = 1.0

    def destroy(self) -> None:
        """Nothing: the library lasts as long as the process."""

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Does everything that waits in pyttsx3's queue."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Nothing: the queue is empty by now."""

    def stop(self) -> None:
        """Nothing: a sentence is rendered in milliseconds."""

    def save_to_file(self, text: str, file: str | BinaryIO) -> None:
        """Writes the sound as WAV, then tells its words."""
        self._proxy.setBusy(True)
        try:
            sound = self._library.speak(text, self._voice, self._rate, round(self._volume * 100))
            with wave.open(file, "wb") as written:
                written.setnchannels(1)
                written.setsampwidth(BYTES_A_SAMPLE)
                written.setframerate(sound.sample_rate)
                written.writeframes(sound.pcm)
            for event in sound.events:
                self._proxy.notify(
                    "started-word",
                    location=event.position,
                    length=event.length,
                    seconds=event.seconds,
                )
            self._proxy.notify("finished-utterance", completed=True)
        finally:
            self._proxy.setBusy(False)

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
        _register()
        self._lock = Lock()
        # Not pyttsx3.init, which gives one engine to all who ask, so that each hears all words.
        self._engine = pyttsx3.engine.Engine(_DRIVER)
        self._events: list[tuple[int, float]] = []
        self._troubles: list[Exception] = []
        self._engine.connect("started-word", self._take_word)
        self._engine.connect("error", self._take_trouble)

    def voices(self) -> tuple[Voice, ...]:
        """British first."""
        with self._lock:
            there = {voice.id for voice in self._engine.getProperty("voices")}
        return tuple(voice for voice in _VOICES if voice.key in there)

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """The sentence as sound. Raises VoiceStopped."""
        with self._lock:
            self._events.clear()
            self._troubles.clear()
            file = io.BytesIO()
            if sentence.strip():
                self._engine.setProperty("voice", manner.voice or _VOICES[0].key)
                self._engine.setProperty("rate", manner.words_a_minute)
                self._engine.save_to_file(sentence, file)
                self._engine.runAndWait()
            if self._troubles:
                raise VoiceStopped from self._troubles[0]
            return self._rendered(sentence, file)

    def _rendered(self, sentence: str, file: io.BytesIO) -> Rendered:
        if not file.getbuffer().nbytes:
            return Rendered(b"", 0, 0.0, ())
        file.seek(0)
        with wave.open(file, "rb") as sound:
            count, rate = sound.getnframes(), sound.getframerate()
            pcm = sound.readframes(count)
        seconds = count / rate
        return Rendered(pcm, rate, seconds, timed_words(sentence, self._events, seconds))

    def _take_word(
        self,
        name: str | None,  # noqa: ARG002 - pyttsx3 gives it by name
        location: int,
        length: int,  # noqa: ARG002
        seconds: float,
    ) -> None:
        self._events.append((location, seconds))

    def _take_trouble(self, name: str | None, exception: Exception) -> None:  # noqa: ARG002
        self._troubles.append(exception)


def _register() -> None:
    """Puts our driver where pyttsx3 looks for drivers: it imports them by name."""
    module = ModuleType(f"{pyttsx3.drivers.__name__}.{_DRIVER}")
    module.buildDriver = RenderDriver  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
