"""The driver for the voices of macOS, on pyttsx3's own one for NSSpeechSynthesizer.

The stock driver plays; this one has it write a file for each sentence, which comes without word
times. Written from Apple's documents, and run against a stand-in only.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from typing import Any

import objc
from Foundation import NSDate, NSDefaultRunLoopMode, NSRunLoop
from pyttsx3.drivers import nsss

from coprod_desktop.speech.aiff import read_aiff
from coprod_desktop.speech.computer import PATIENCE, Computer
from coprod_desktop.speech.engine import Can, NoVoice, VoiceEngine, VoiceStopped
from coprod_desktop.speech.hosted import RenderDriver
from coprod_desktop.speech.sound import Sound

PREFIX = "mac/"

_STEP = 0.005  # seconds between looks at whether the file is whole


def mac(guide: VoiceEngine | None = None) -> VoiceEngine:
    """An engine for the voices of macOS. Raises NoVoice."""
    return Computer(PREFIX, _driver, Can(word_times=False), guide)


class MacDriver(RenderDriver):
    """Renders with NSSpeechSynthesizer; lives on the thread that made it."""

    def __init__(self, proxy: Any) -> None:
        super().__init__(proxy)
        self._listener = _Listener()
        self._stock = nsss.buildDriver(self._listener)

    def sound(self, text: str) -> Sound:
        """The sound of ``text``. Raises VoiceStopped."""
        with objc.autorelease_pool(), TemporaryDirectory() as folder:
            file = Path(folder) / "sentence.aiff"
            self._stock.save_to_file(text, str(file))
            self._wait()
            return read_aiff(file.read_bytes())

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """The voices, the voice, the rate in words a minute, or the volume from 0 to 1."""
        return self._stock.getProperty(name)

    def setProperty(self, name: str, value: Any) -> None:  # noqa: N802 - pyttsx3's name
        """Sets what `getProperty` gives."""
        self._stock.setProperty(name, value)

    def _wait(self) -> None:
        until = monotonic() + PATIENCE
        loop = NSRunLoop.currentRunLoop()
        while self._listener.busy:
            if monotonic() > until:
                self._stock.stop()
                raise VoiceStopped
            soon = NSDate.dateWithTimeIntervalSinceNow_(_STEP)
            if not loop.runMode_beforeDate_(NSDefaultRunLoopMode, soon):
                sleep(_STEP)


class _Listener:
    """Stands where the stock driver expects pyttsx3, and only learns when it is done."""

    def __init__(self) -> None:
        self.busy = False

    def setBusy(self, busy: bool) -> None:  # noqa: N802 - pyttsx3's name
        self.busy = busy

    def isBusy(self) -> bool:  # noqa: N802 - pyttsx3's name
        return self.busy

    def notify(self, topic: str, **values: object) -> None:
        """Nothing: a file has no word times."""


def _driver(proxy: Any) -> MacDriver:
    driver = MacDriver(proxy)
    if not driver.getProperty("voices"):
        raise NoVoice
    return driver
