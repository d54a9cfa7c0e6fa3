"""The driver for the voices of Windows, on pyttsx3's own one for SAPI 5.

The stock driver plays, and throws the times of words away; this one renders into memory and
keeps them. It also finds the OneCore voices, such as George and Susan, which the stock one does
not. Written from Microsoft's documents, and run against a stand-in only.
"""

from __future__ import annotations

import locale
from time import monotonic
from typing import Any

import comtypes
import comtypes.client
import pythoncom
from pyttsx3.drivers import sapi5
from pyttsx3.voice import Voice

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.speech.computer import PATIENCE, Computer
from coprod_desktop.speech.engine import Can, NoVoice, VoiceEngine, VoiceStopped
from coprod_desktop.speech.hosted import RenderDriver
from coprod_desktop.speech.sound import Event, Sound

PREFIX = "sapi/"
SAMPLE_RATE = 22_050

_ONE_CORE = r"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Speech_OneCore\Voices"

# Of SpeechVoiceSpeakFlags, SpeechVoiceEvents and SpeechAudioFormatType.
_ASYNCHRONOUS, _PURGE, _NOT_XML = 1, 2, 16
_START, _END, _WORD = 2, 4, 32
_22_KHZ_16_BIT_MONO = 22

_STEP = 10  # milliseconds to wait before messages are looked for again
_LAST_LOOKS = 5  # for messages that come after the sound is whole


def sapi(guide: VoiceEngine | None = None) -> VoiceEngine:
    """An engine for the voices of Windows. Raises NoVoice."""
    return Computer(PREFIX, _driver, Can(), guide)


class SapiDriver(RenderDriver, sapi5.SAPI5Driver):  # type: ignore[misc]
    """Renders with SAPI; lives on the thread that made it."""

    def __init__(self, proxy: Any) -> None:
        sapi5.SAPI5Driver.__init__(self, proxy)
        self._told = Told()
        # Instead of the stock one, whose events end pyttsx3's loop.
        self._advise = comtypes.client.GetEvents(self._tts, self._told)
        self._tts.EventInterests = _START | _END | _WORD

    def destroy(self) -> None:
        """Wants no more events."""
        sapi5.SAPI5Driver.destroy(self)

    def sound(self, text: str) -> Sound:
        """The sound of ``text``. Raises VoiceStopped."""
        form = comtypes.client.CreateObject("SAPI.SpAudioFormat")
        form.Type = _22_KHZ_16_BIT_MONO
        memory = comtypes.client.CreateObject("SAPI.SpMemoryStream")
        memory.Format = form
        self._tts.AllowAudioOutputFormatChangesOnNextSet = False
        self._tts.AudioOutputStream = memory  # so no loudspeaker is needed
        self._told.clear()
        self._tts.Speak(text, _ASYNCHRONOUS | _NOT_XML)
        self._wait()
        pcm = bytes(bytearray(memory.GetData() or b""))
        return Sound(pcm, SAMPLE_RATE, tuple(self._told.events(text)))

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's name
        """The voices, the voice, the rate in words a minute, or the volume from 0 to 1."""
        if name == "voices":
            return [_voice(token) for token in self._tokens()]
        return sapi5.SAPI5Driver.getProperty(self, name)

    def _tokenFromId(self, id_: str) -> Any:  # noqa: N802 - pyttsx3's name
        return next(token for token in self._tokens() if token.Id == id_)

    def _tokens(self) -> list[Any]:
        found = list(self._tts.GetVoices())
        category = comtypes.client.CreateObject("SAPI.SpObjectTokenCategory")
        try:
            category.SetId(_ONE_CORE, False)
            found += list(category.EnumerateTokens())
        except (OSError, comtypes.COMError):  # a Windows without them
            return found
        return found

    def _wait(self) -> None:
        until = monotonic() + PATIENCE
        while not self._tts.WaitUntilDone(_STEP):
            pythoncom.PumpWaitingMessages()
            if monotonic() > until:
                self._tts.Speak("", _ASYNCHRONOUS | _PURGE)
                raise VoiceStopped
        for _ in range(_LAST_LOOKS):
            pythoncom.PumpWaitingMessages()
            if self._told.ended:
                return


class Told:
    """Gathers what SAPI tells of one sentence. Its positions are bytes of sound since the voice
    was made, and UTF-16 units of text."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forgets the sentence before."""
        self.ended = False
        self._start = 0
        self._words: list[tuple[int, int, int]] = []

    def events(self, text: str) -> list[Event]:
        """The words told of."""
        found = []
        for byte, unit, length in self._words:
            start, end = code_point(text, unit), code_point(text, unit + length)
            seconds = (byte - self._start) / BYTES_A_SAMPLE / SAMPLE_RATE
            found.append(Event(start, end - start, seconds))
        return found

    def _ISpeechVoiceEvents_StartStream(self, _stream: int, position: int | None) -> None:  # noqa: N802
        self._start = int(position or 0)

    def _ISpeechVoiceEvents_Word(  # noqa: N802
        self, _stream: int, position: int | None, character: int, length: int
    ) -> None:
        self._words.append((int(position or 0), character, length))

    def _ISpeechVoiceEvents_EndStream(self, _stream: int, _position: int | None) -> None:  # noqa: N802
        self.ended = True


def code_point(text: str, unit: int) -> int:
    """Where the UTF-16 unit ``unit`` of ``text`` is, in code points; its end when beyond."""
    units = 0
    for place, letter in enumerate(text):
        if units >= unit:
            return place
        units += 2 if ord(letter) > 0xFFFF else 1
    return len(text)


def _driver(proxy: Any) -> SapiDriver:
    pythoncom.CoInitialize()
    try:
        driver = SapiDriver(proxy)
        if not driver.getProperty("voices"):
            raise NoVoice
    except (OSError, comtypes.COMError, StopIteration) as trouble:
        raise NoVoice from trouble
    return driver


def _voice(token: Any) -> Voice:
    code = str(token.GetAttribute("Language")).split(";")[0]  # hexadecimal, as in "809" or "809;9"
    try:
        language = locale.windows_locale.get(int(code, 16), "")
    except ValueError:
        language = ""
    return Voice(token.Id, token.GetDescription(), [language])
