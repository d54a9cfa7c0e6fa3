"""The engine that speaks with Piper, whose natural voices anybody can add to.

It runs in a process of its own, as onnxruntime takes up to 250 MB and every core, and Piper has an
espeak-ng of its own inside.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.domain.spans import words
from coprod_desktop.speech import piper_files
from coprod_desktop.speech.aligned import aligned
from coprod_desktop.speech.engine import LeftUnsaid, Manner, NotSaid, Rendered, Voice, VoiceEngine
from coprod_desktop.speech.loudness import FRAMES_A_SECOND, heights, sentence_in
from coprod_desktop.speech.piper_files import NotAVoice, VoiceFile
from coprod_desktop.speech.sound import Sound
from coprod_desktop.speech.timing import timed_words
from coprod_desktop.speech.voice_process import VoiceProcess

PREFIX = "piper/"
_OWN = PREFIX + "own/"

PATIENCE = 6.0
"""Seconds for one sentence, with loading the voice before the first; 280 letters take 1."""

# What espeak-ng is heard to speak, fitted on the plain sentences of `piper_model`: words a minute
# without the silence at both ends, for each 1 of its rate.
_ESPEAK_SLOPE, _ESPEAK_BASE = 1.265, 9.8

_NOT_TEXT = str.maketrans("[]\0", "() ")  # what stands in [[ ]] Piper takes for speech sounds


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A model as it is now; another file of the same name is another one."""

    model: Path
    size: int
    changed: int

    @classmethod
    def of(cls, model: Path) -> _Stamp:
        found = model.stat()
        return cls(model, found.st_size, found.st_mtime_ns)


class Piper:
    """Speaks with the voice that is installed with Piper and those in ``folder``.

    These are looked for anew whenever the voices are listed. Nothing is started before the first
    sentence; an empty one loads the voice. ``guide`` tells the words' times where a model does
    not. Raises NoVoice when made where Piper is not installed. ``process`` is for tests.
    """

    def __init__(
        self,
        folder: Path | None = None,
        guide: VoiceEngine | None = None,
        process: VoiceProcess | None = None,
    ) -> None:
        self._folder = folder
        self._installed = piper_files.packaged()
        self._guide = guide
        self._process = process or piper_process()
        self._lock = Lock()
        self._left = False
        self._refused: set[_Stamp] = set()

    def voices(self) -> tuple[Voice, ...]:
        """The installed one, then British ones, other English ones, all others, by name.

        Models that cannot be used come last, with a trouble.
        """
        installed = [
            Voice(PREFIX + file.model.name, "voice-joe", place="voice-place-added")
            for file in self._installed
        ]
        usable: list[tuple[VoiceFile, Voice]] = []
        broken: list[Voice] = []
        for model in piper_files.models_in(self._folder):
            key = _OWN + model.name
            try:
                file = self._usable(model)
            except NotAVoice as trouble:
                broken.append(
                    Voice(
                        key,
                        "voice-of-folder",
                        model.name,
                        place="voice-place-folder",
                        trouble=trouble.message,
                    )
                )
            else:
                voice = Voice(key, "voice-of-folder", file.name, place="voice-place-folder")
                usable.append((file, voice))
        usable.sort(key=lambda one: _by_language(one[0]))
        return (*installed, *(voice for _, voice in usable), *broken)

    def render(self, sentence: str, manner: Manner) -> Rendered:
        """The sentence as sound. Raises NotSaid, as of a script without a voice, VoiceStopped."""
        if (file := self._file(manner.voice)) is None:
            raise NotSaid
        if not sentence.strip():
            self._ask(file, {})
            return Rendered(b"", 0, 0.0, ())
        if not _can_say(sentence, file.language):
            raise NotSaid
        text = sentence.translate(_NOT_TEXT).encode("utf-8", "replace").decode()
        spans = words(sentence)
        about, pcm = self._ask(
            file,
            {
                "text": text,
                "words": [span.of(text) for span in spans],
                "words_a_minute": _ESPEAK_SLOPE * manner.words_a_minute + _ESPEAK_BASE,
            },
        )
        told = [
            (span.start, start)
            for span, start in zip(spans, about["starts"], strict=True)
            if start is not None
        ]
        return self._timed(sentence, manner, Sound(pcm, about["sample_rate"]), told)

    def leave(self) -> None:
        """Stops in the middle of a sentence, which is not said."""
        self._left = True
        self._process.child.leave()

    def _timed(
        self, sentence: str, manner: Manner, sound: Sound, told: Sequence[tuple[int, int]]
    ) -> Rendered:
        """The sound without the silence at its ends, with a mark for every word."""
        rate = sound.sample_rate
        if (said := sentence_in(heights(sound.pcm, rate), manner.words_a_minute)) is None:
            raise NotSaid
        a_frame = rate // FRAMES_A_SECOND
        first, last = said.start * a_frame, said.stop * a_frame
        pcm = sound.pcm[first * BYTES_A_SAMPLE : last * BYTES_A_SAMPLE]
        seconds = len(pcm) / BYTES_A_SAMPLE / rate
        if not told:
            return aligned(sentence, Sound(pcm, rate), manner, self._guide)
        events = [(position, max(0, start - first) / rate) for position, start in told]
        return Rendered(pcm, rate, seconds, timed_words(sentence, events, seconds))

    def _ask(self, file: VoiceFile, order: dict[str, object]) -> tuple[dict[str, Any], bytes]:
        files = {"model": str(file.model), "about": str(file.about)}
        with self._lock:
            self._left = False
            try:
                answer = self._process.ask({**files, **order})
            except NotSaid as trouble:
                if self._left:
                    raise LeftUnsaid from trouble
                raise
        line, _, pcm = answer.partition(b"\n")
        about = json.loads(line)
        if about.get("refused"):
            with suppress(OSError):  # it may be gone by now
                self._refused.add(_Stamp.of(file.model))
            raise NotSaid
        return about, pcm

    def _usable(self, model: Path) -> VoiceFile:
        """Its files, where they can be used. Raises NotAVoice."""
        file = piper_files.voice_file(model)
        try:
            refused = _Stamp.of(model) in self._refused
        except OSError as trouble:
            raise NotAVoice from trouble
        if refused:
            raise NotAVoice
        return file

    def _file(self, voice: str) -> VoiceFile | None:
        """That of this voice, else of the best there is."""
        for model in piper_files.models_in(self._folder) if voice.startswith(_OWN) else ():
            if voice == _OWN + model.name:
                try:
                    return self._usable(model)
                except NotAVoice:
                    break
        return next(iter(self._installed), None)


def piper_process(command: tuple[str, ...] = (), patience: float = PATIENCE) -> VoiceProcess:
    """What Piper runs in, not started yet. Raises NoVoice."""
    return VoiceProcess("piper_child", ("piper", "onnxruntime"), patience, command=command)


def _can_say(sentence: str, language: str) -> bool:
    """Whether there is a letter or number that a voice of this language knows."""
    if not language.startswith("en"):
        return any(letter.isalnum() for letter in sentence)
    return any(
        letter.isdigit() or (letter.isalpha() and "LATIN" in unicodedata.name(letter, ""))
        for letter in sentence
    )


def _by_language(file: VoiceFile) -> tuple[int, str]:
    if file.language.startswith("en-gb"):
        return 0, file.name
    return (1 if file.language.startswith("en") else 2), file.name
