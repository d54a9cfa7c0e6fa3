"""The espeak-ng library that comes with the program, as Python calls.

Names, numbers and layouts are those of espeak-ng 1.52's ``speak_lib.h``. The wheel of
espeakng_loader carries the library with its data for Linux, Windows and macOS, so nothing is
installed by hand.
"""

from __future__ import annotations

import ctypes
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_short, c_size_t, c_uint, c_void_p
from functools import cache
from threading import Lock

import espeakng_loader

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.speech.engine import NoVoice, VoiceStopped
from coprod_desktop.speech.sound import Event, Sound

_SYNCHRONOUS = 2
_DO_NOT_EXIT = 0x8000  # espeak would end the whole program when its data is missing
_CHARACTERS_UTF8 = 1
_PAUSE_AT_END = 0x1000
_RATE, _VOLUME = 1, 2
_WORD_EVENT, _LAST_EVENT = 1, 0
_DONE, _GO_ON = 0, 0

_STARTING = Lock()  # two threads that start the library at once end the program


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", c_int),
        ("identifier", c_uint),
        ("text_position", c_int),
        ("length", c_int),
        ("audio_position", c_int),
        ("sample", c_int),
        ("user_data", c_void_p),
        ("name_or_number", c_void_p),
    )


_Heard = CFUNCTYPE(c_int, POINTER(c_short), c_int, POINTER(_Event))


class Library:
    """espeak-ng, started. It has one voice and speed for the whole process, hence the lock."""

    def __init__(self, file: str, data: str) -> None:
        try:
            self._calls = ctypes.CDLL(file)
        except OSError as trouble:
            raise NoVoice from trouble
        self._calls.espeak_Initialize.argtypes = (c_int, c_int, c_char_p, c_int)
        self._calls.espeak_SetVoiceByName.argtypes = (c_char_p,)
        self._calls.espeak_SetParameter.argtypes = (c_int, c_int, c_int)
        self._calls.espeak_SetSynthCallback.argtypes = (_Heard,)
        self._calls.espeak_SetSynthCallback.restype = None
        self._calls.espeak_Synth.argtypes = (
            c_char_p, c_size_t, c_uint, c_int, c_uint, c_uint, c_void_p, c_void_p,
        )  # fmt: skip
        self._lock = Lock()
        self._sample_rate = int(
            self._calls.espeak_Initialize(_SYNCHRONOUS, 0, data.encode(), _DO_NOT_EXIT)
        )
        if self._sample_rate <= 0:
            raise NoVoice

    def has_voice(self, voice: str) -> bool:
        """Whether ``voice``, such as "gmw/en+f3", can speak."""
        with self._lock:
            return self._choose(voice)

    def speak(self, text: str, voice: str, words_a_minute: int, volume: int = 100) -> Sound:
        """The sound of ``text``; volume is in percent. Raises VoiceStopped."""
        pcm = bytearray()
        events: list[Event] = []

        def hear(samples: object, count: int, told: object) -> int:
            if count > 0 and samples:
                pcm.extend(ctypes.string_at(samples, count * BYTES_A_SAMPLE))  # type: ignore[arg-type]
            events.extend(_word_events(told))
            return _GO_ON

        heard = _Heard(hear)
        written = text.replace("\0", " ").encode("utf-8", "replace")
        with self._lock:
            if not self._choose(voice):
                raise VoiceStopped
            self._calls.espeak_SetParameter(_RATE, words_a_minute, 0)
            self._calls.espeak_SetParameter(_VOLUME, volume, 0)
            self._calls.espeak_SetSynthCallback(heard)
            outcome = self._calls.espeak_Synth(
                written, len(written) + 1, 0, 1, 0, _CHARACTERS_UTF8 | _PAUSE_AT_END, None, None
            )
        if outcome != _DONE:
            raise VoiceStopped
        return Sound(bytes(pcm), self._sample_rate, tuple(events))

    def _choose(self, voice: str) -> bool:
        return bool(self._calls.espeak_SetVoiceByName(voice.encode()) == _DONE)


def _word_events(told: object) -> list[Event]:
    found = []
    place = 0
    while (event := told[place]).type != _LAST_EVENT:  # type: ignore[index]
        if event.type == _WORD_EVENT:  # its positions count from 1, its times in milliseconds
            found.append(Event(event.text_position - 1, event.length, event.audio_position / 1000))
        place += 1
    return found


def bundled() -> Library:
    """The library from the wheel, started once: it cannot be started twice in a process.

    Raises NoVoice.
    """
    with _STARTING:
        return _started()


@cache
def _started() -> Library:
    try:
        return Library(espeakng_loader.get_library_path(), espeakng_loader.get_data_path())
    except RuntimeError as trouble:  # the loader's word for missing data
        raise NoVoice from trouble
