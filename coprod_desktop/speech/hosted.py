"""Hosts a driver of ours inside pyttsx3.

pyttsx3's own drivers block while they play or tell words before they are heard (2.99), so it
gets drivers that only render, each in a module of its own.
"""

from __future__ import annotations

import io
import sys
import wave
from collections.abc import Callable
from types import ModuleType
from typing import Any, BinaryIO

import pyttsx3.drivers
import pyttsx3.engine
import pyttsx3.voice

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.speech.engine import Rendered, VoiceStopped
from coprod_desktop.speech.sound import Event, Sound
from coprod_desktop.speech.timing import timed_words


class RenderDriver:
    """What pyttsx3 asks of a driver, of which we need only saving to a file.

    All is done while pyttsx3 pumps its queue, so ``runAndWait`` returns when the sound is there.
    Started words carry ``seconds``, their time in the sound, besides pyttsx3's own values. A
    driver of a kind adds `sound`, ``getProperty`` and ``setProperty``.
    """

    def __init__(self, proxy: Any) -> None:
        self._proxy = proxy

    def sound(self, text: str) -> Sound:
        """The sound of ``text`` in the voice and at the rate set before."""
        raise NotImplementedError

    def destroy(self) -> None:
        """Nothing to let go of."""

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Does everything that waits in pyttsx3's queue."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's name
        """Nothing: the queue is empty by now."""

    def stop(self) -> None:
        """Nothing: a sentence is rendered whole."""

    def save_to_file(self, text: str, file: str | BinaryIO) -> None:
        """Writes the sound as WAV, then tells its words."""
        self._proxy.setBusy(True)
        try:
            sound = self.sound(text)
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


class Hosted:
    """A pyttsx3 engine on a driver of ours. Used by one thread at a time.

    ``build`` makes the driver; what it raises, making this raises.
    """

    def __init__(self, name: str, build: Callable[[Any], object]) -> None:
        _register(name, build)
        # Not pyttsx3.init, which gives one engine to all who ask, so that each hears all words.
        self._engine = pyttsx3.engine.Engine(name)
        self._events: list[Event] = []
        self._troubles: list[Exception] = []
        self._engine.connect("started-word", self._take_word)
        self._engine.connect("error", self._take_trouble)

    def voices(self) -> list[Any]:
        """What pyttsx3 knows of each voice: ``id``, ``name``, ``languages``."""
        return list(self._engine.getProperty("voices"))

    def sound(self, text: str, voice: str, words_a_minute: int) -> Sound:
        """The sound of ``text``; none for an empty one. Raises VoiceStopped."""
        self._events.clear()
        self._troubles.clear()
        file = io.BytesIO()
        if text.strip():
            self._engine.setProperty("voice", voice)
            self._engine.setProperty("rate", words_a_minute)
            self._engine.save_to_file(text, file)
            self._engine.runAndWait()
        if self._troubles:
            raise VoiceStopped from self._troubles[0]
        if not file.getbuffer().nbytes:
            return Sound(b"", 0)
        file.seek(0)
        with wave.open(file, "rb") as sound:
            pcm = sound.readframes(sound.getnframes())
            return Sound(pcm, sound.getframerate(), tuple(self._events))

    def _take_word(
        self,
        name: str | None,  # noqa: ARG002 - pyttsx3 gives it by name
        location: int,
        length: int,
        seconds: float,
    ) -> None:
        self._events.append(Event(location, length, seconds))

    def _take_trouble(self, name: str | None, exception: Exception) -> None:  # noqa: ARG002
        self._troubles.append(exception)


def rendered(sentence: str, sound: Sound) -> Rendered:
    """The sound with a mark for every word, from what was told of them."""
    events = [(event.position, event.seconds) for event in sound.events]
    marks = timed_words(sentence, events, sound.seconds) if sound.pcm else ()
    return Rendered(sound.pcm, sound.sample_rate, sound.seconds, marks)


def _register(name: str, build: Callable[[Any], object]) -> None:
    """Puts our driver where pyttsx3 looks for drivers: it imports them by name."""
    module = ModuleType(f"{pyttsx3.drivers.__name__}.{name}")
    module.buildDriver = build  # type: ignore[attr-defined]
    sys.modules[module.__name__] = module
