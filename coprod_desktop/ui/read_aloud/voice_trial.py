"""Lets a person hear a voice before they choose it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.speech.engine import Manner, Voice
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.wording import Wording


class VoiceTrial(QObject):
    """Says the sentence of a voice in it, then reads on as ``liked`` tells."""

    def __init__(
        self, wording: Wording, reader: Reader, liked: Callable[[], Comfort], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._reader = reader
        self._liked = liked
        self._tries = False
        reader.voice.state_changed.connect(self._follow)

    def hear(self, voice: Voice) -> None:
        """Says what this voice says to be tried; also to somebody who reads without sound."""
        reading = self._reader.voice
        self._say(replace(reading.manner, voice=voice.key), voice.sentence)

    def hear_sound(self) -> None:
        """Says a sentence in the voice in use; also to somebody who reads without sound."""
        self._say(self._reader.voice.manner, "voice-sentence")

    def _say(self, manner: Manner, sentence: str) -> None:
        self._reader.stop()
        self._tries = True
        self._reader.voice.make_sound(True)
        self._reader.voice.speak_in(manner)
        self._reader.say(self._wording.text(sentence))

    def _follow(self, state: State) -> None:
        if self._tries and state is State.IDLE:
            self._tries = False
            self._reader.follow(self._liked())
