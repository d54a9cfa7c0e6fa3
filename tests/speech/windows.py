"""A stand-in for SAPI with the parts of comtypes and pywin32 that reach it.

It keeps Microsoft's documented rules: `Speak` with flag 1 only queues, events come through the
message pump, positions are bytes since the voice was made, places in text are UTF-16 units.
"""

# ruff: noqa: N802 - the names are theirs

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
import pyttsx3.drivers

WORD_SECONDS = 0.3
BYTES_A_SECOND = 44_100


class Token:
    """A voice in the registry."""

    def __init__(self, folder: str, name: str, language: str) -> None:
        self.Id = rf"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\{folder}\Voices\Tokens\{name}"
        self._name, self._language = name, language

    def GetDescription(self) -> str:
        return f"Microsoft {self._name}"

    def GetAttribute(self, name: str) -> str:
        return {"Language": self._language, "Gender": "Female", "Age": "Adult"}[name]


DESKTOP = [Token("Speech", "Zira", "409"), Token("Speech", "Hazel", "809")]
ONE_CORE = [Token("Speech_OneCore", "Stefan", "407"), Token("Speech_OneCore", "George", "809;9")]


class Memory:
    """SpMemoryStream; SpAudioFormat needs no more than this either."""

    Format: Any = None
    Type = 0
    data = b""

    def GetData(self) -> tuple[int, ...]:
        return tuple(self.data)


class Category:
    """SpObjectTokenCategory."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens

    def SetId(self, name: str, make: bool) -> None:
        assert name.endswith(r"Speech_OneCore\Voices")
        if not self._tokens:
            raise OSError

    def EnumerateTokens(self) -> list[Token]:
        return self._tokens


class SpVoice:
    """One voice, with what waits to be told."""

    def __init__(self, windows: Windows) -> None:
        self._windows = windows
        self.Rate, self.Volume, self.EventInterests = 0, 100, 0
        self.Voice = DESKTOP[0]
        self.AudioOutputStream: Memory | None = None
        self.sink: Any = None
        self.waiting: list[Callable[[], None]] = []
        self._made = 0  # bytes so far

    def GetVoices(self) -> list[Token]:
        return self._windows.desktop

    def Speak(self, text: str, flags: int) -> int:
        if flags & 2:
            self.waiting.clear()
            return 1
        if self._windows.raises:
            raise OSError
        assert self.AudioOutputStream is not None
        assert flags == 1 | 16
        sink, begun = self.sink, self._made
        self.waiting.append(lambda: sink._ISpeechVoiceEvents_StartStream(1, begun))
        found = list(re.finditer(r"\S+", text))
        for place, match in enumerate(found):
            if self._windows.tells_words:
                byte = begun + round(place * WORD_SECONDS * BYTES_A_SECOND) // 2 * 2
                unit = len(text[: match.start()].encode("utf-16-le")) // 2
                length = len(match.group().encode("utf-16-le")) // 2
                self.waiting.append(self._word(byte, unit, length))
        count = round(len(found) * WORD_SECONDS * BYTES_A_SECOND) // 2 * 2
        self._made += count
        loud = (9000 + self.Rate).to_bytes(2, "little") + (-9000).to_bytes(2, "little", signed=True)
        self.AudioOutputStream.data = (loud * (count // 4 + 1))[:count]
        self.waiting.append(lambda: sink._ISpeechVoiceEvents_EndStream(1, begun + count))
        return 1

    def _word(self, byte: int, unit: int, length: int) -> Callable[[], None]:
        sink = self.sink
        return lambda: sink._ISpeechVoiceEvents_Word(1, byte, unit, length)

    def WaitUntilDone(self, milliseconds: int) -> bool:
        return not self._windows.hangs


class Windows:
    """What a test may change of the computer."""

    def __init__(self) -> None:
        self.desktop, self.one_core = list(DESKTOP), list(ONE_CORE)
        self.tells_words, self.raises, self.hangs = True, False, False
        self.voice: SpVoice | None = None

    def make(self, name: str) -> object:
        """CreateObject."""
        if name.lower() == "sapi.spvoice":
            self.voice = SpVoice(self)
            return self.voice
        if name == "SAPI.SpObjectTokenCategory":
            return Category(self.one_core)
        return Memory()

    def pump(self) -> None:
        """PumpWaitingMessages."""
        if self.voice is not None and not self.hangs:
            waiting, self.voice.waiting = self.voice.waiting, []
            for tell in waiting:
                tell()


def listen(voice: SpVoice, sink: object) -> object:
    """GetEvents."""
    voice.sink = sink
    return object()


def windows(monkeypatch: pytest.MonkeyPatch) -> Windows:
    """Lets `coprod_desktop.speech.sapi` be imported, on a computer one can change."""
    computer = Windows()

    def module(name: str, **parts: object) -> ModuleType:
        made = ModuleType(name)
        made.__dict__.update(parts)
        monkeypatch.setitem(sys.modules, name, made)
        return made

    client = module("comtypes.client", CreateObject=computer.make, GetEvents=listen)
    library = module("comtypes.gen.SpeechLib", SSFMCreateForWrite=3)
    generated = module("comtypes.gen", SpeechLib=library)
    module("comtypes", client=client, gen=generated, COMError=type("COMError", (Exception,), {}))
    module("pythoncom", CoInitialize=lambda: None, PumpWaitingMessages=computer.pump)
    # Set before taken away, so that what is imported now is gone again after the test.
    for late in ("pyttsx3.drivers.sapi5", "coprod_desktop.speech.sapi"):
        monkeypatch.setitem(sys.modules, late, module(late))
        monkeypatch.delitem(sys.modules, late)
    monkeypatch.setattr(pyttsx3.drivers, "sapi5", None, raising=False)
    monkeypatch.delattr(pyttsx3.drivers, "sapi5")
    return computer
