"""A stand-in for the parts of macOS that pyttsx3's own driver and ours reach."""

# ruff: noqa: N802 - the names are theirs

from __future__ import annotations

import struct
import sys
from contextlib import nullcontext
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pyttsx3.voice import Voice

RATE = 22_050
SAMPLES = (12_000, -12_000) * RATE  # 2 seconds
_KEPT = b"COMT", b"odd"


class Apple:
    """What a test may change of the computer."""

    def __init__(self) -> None:
        self.hangs, self.writes = False, True
        self.drivers: list[Driver] = []

    def build(self, proxy: object) -> Driver:
        """buildDriver."""
        self.drivers.append(Driver(self, proxy))
        return self.drivers[-1]

    def turn(self) -> bool:
        """Runs the loop of this thread once."""
        for driver in self.drivers:
            if driver.proxy.isBusy() and not self.hangs:
                driver.proxy.notify("finished-utterance", completed=True)
                driver.proxy.setBusy(False)
        return not self.hangs


class Driver:
    """pyttsx3's driver for macOS."""

    def __init__(self, apple: Apple, proxy: Any) -> None:
        self.apple, self.proxy = apple, proxy
        self.values: dict[str, object] = {"voice": "", "rate": 200, "volume": 1.0}

    def getProperty(self, name: str) -> object:
        if name == "voices":
            return [
                Voice("com.apple.voice.Alex", "Alex", ["en_US"]),
                Voice("com.apple.voice.Anna", "Anna", ["de_DE"]),
                Voice("com.apple.voice.Daniel", "Daniel", ["en_GB"]),
            ]
        return self.values[name]

    def setProperty(self, name: str, value: object) -> None:
        self.values[name] = value

    def save_to_file(self, text: str, file: str) -> None:
        self.proxy.setBusy(True)
        Path(file).write_bytes(aiff(SAMPLES) if self.apple.writes else b"")

    def stop(self) -> None:
        self.proxy.setBusy(False)


def aiff(samples: tuple[int, ...], kind: bytes = b"", bits: int = 16, channels: int = 1) -> bytes:
    """A sound file as Apple writes them; ``kind`` makes it AIFF-C."""
    order = "<" if kind == b"sowt" else ">"
    sound = struct.pack(f"{order}{len(samples)}h", *samples)
    rate = struct.pack(">HQ", 16383 + 14, RATE << (63 - 14))
    form = struct.pack(">hLh", channels, len(samples), bits) + rate
    if kind:
        form += kind + b"\x00\x00"
    chunks = (_KEPT, (b"COMM", form), (b"SSND", struct.pack(">LL", 0, 0) + sound))
    body = b"AIFC" if kind else b"AIFF"
    for name, words in chunks:
        body += name + struct.pack(">L", len(words)) + words + b"\0" * (len(words) % 2)
    return b"FORM" + struct.pack(">L", len(body)) + body


def apple(monkeypatch: pytest.MonkeyPatch) -> Apple:
    """Lets `coprod_desktop.speech.mac` be imported, on a computer one can change."""
    computer = Apple()

    class Loop:
        @staticmethod
        def currentRunLoop() -> type[Loop]:
            return Loop

        @staticmethod
        def runMode_beforeDate_(mode: object, date: object) -> bool:
            return computer.turn()

    class Date:
        @staticmethod
        def dateWithTimeIntervalSinceNow_(seconds: float) -> float:
            return seconds

    there: dict[str, dict[str, object]] = {
        "objc": {"autorelease_pool": nullcontext},
        "Foundation": {"NSDate": Date, "NSDefaultRunLoopMode": "", "NSRunLoop": Loop},
        "pyttsx3.drivers.nsss": {"buildDriver": computer.build},
    }
    for name, parts in there.items():
        module = ModuleType(name)
        module.__dict__.update(parts)
        monkeypatch.setitem(sys.modules, name, module)
    # Set before taken away, so that what is imported now is gone again after the test.
    ours = "coprod_desktop.speech.mac"
    monkeypatch.setitem(sys.modules, ours, ModuleType(ours))
    monkeypatch.delitem(sys.modules, ours)
    return computer
