"""Plays a rendered sentence through the computer's sound.

Importing this imports QtMultimedia, which takes time and, on Linux, raises ImportError where
the PulseAudio library is missing; so `coprod_desktop.ui.sound.computers_sound` does it late.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioSink, QMediaDevices

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.speech.engine import Rendered
from coprod_desktop.speech.player import NoLoudspeaker, NoSoundServer
from coprod_desktop.ui.sound.form import form_of
from coprod_desktop.ui.sound.playing import Output
from coprod_desktop.ui.sound.sound_server import SoundServer

BUFFERED_SECONDS = 1
"""A busy window of up to this long does not break the sound."""

AHEAD_OF_THE_EAR = 0.037
"""Seconds by which `processedUSecs` leads what is heard, measured: 0.028 to 0.040 on PipeWire,
0.040 on PulseAudio.
"""


class ComputersOutputs(QObject):
    """What sound can come from; ``changed`` where that, or the computer's choice, is another.

    Of one that went and was not the computer's choice, PulseAudio plays on through that, and Qt
    6.11 tells with the next change.
    """

    changed = Signal()

    def __init__(self, server: SoundServer, parent: QObject) -> None:
        super().__init__(parent)
        self._server = server
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self.changed)

    def now(self) -> tuple[Output, ...]:
        """Every loudspeaker or pair of headphones there is."""
        if self._server.lost:
            return ()
        return tuple(
            Output(_key(device), device.description(), device.isDefault())
            for device in QMediaDevices.audioOutputs()
        )


def _key(device: QAudioDevice) -> str:
    return bytes(device.id().data()).decode(errors="replace")


def _device(key: str) -> QAudioDevice:
    found = (device for device in QMediaDevices.audioOutputs() if key and _key(device) == key)
    return next(found, QMediaDevices.defaultAudioOutput())


class Loudspeaker:
    """A loudspeaker or headphones. Raises NoLoudspeaker when made.

    Where none has this ``key``, as `ComputersOutputs` gives it, it is the computer's own choice.
    Lives on the thread of the window. States are compared by name, since Qt moved the enums from
    one version to the next.
    """

    def __init__(self, server: SoundServer, key: str = "") -> None:
        if server.lost:
            raise NoSoundServer
        self._server = server
        self._device = _device(key)
        if self._device.isNull():
            raise NoLoudspeaker
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer()

    @property
    def replaceable(self) -> bool:
        """Whether the next sound cannot end the program: on Linux only where a loss is seen."""
        return sys.platform != "linux" or self._server.known

    def start(self, rendered: Rendered) -> None:
        """Plays from the beginning. Raises NoLoudspeaker when the sound cannot be opened.

        Qt waits for the sound server's answer here: 3 ms, 45 where that server waits for a core.
        """
        self.stop()
        if self._server.lost:
            raise NoSoundServer
        if self._sink is None or self._sink.format().sampleRate() != rendered.sample_rate:
            self._sink = self._new_sink(rendered.sample_rate)
        self._buffer.setData(QByteArray(rendered.pcm))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.start(self._buffer)
        if self._sink.error().name != "NoError":
            raise NoLoudspeaker

    def seconds(self) -> float:
        """How much has been heard, by the clock of the sound itself."""
        if self._sink is None:
            return 0.0
        return max(0.0, self._sink.processedUSecs() / 1_000_000 - AHEAD_OF_THE_EAR)

    def ended(self) -> bool:
        """Whether all samples are taken and the loudspeaker waits for more."""
        if self._sink is None:
            return True
        return self._sink.state().name == "IdleState" and self._buffer.atEnd()

    def pause(self) -> None:
        """Holds the sound."""
        if self._sink is not None:
            self._sink.suspend()

    def resume(self) -> None:
        """Lets the sound go on."""
        if self._sink is not None:
            self._sink.resume()

    def stop(self) -> None:
        """Throws away what has not been heard yet."""
        # Only once: each time it waits for the sound server's answer.
        if self._sink is not None and self._buffer.isOpen():
            self._sink.reset()
        self._buffer.close()

    def close(self) -> None:
        """Lets go of the device."""
        self.stop()
        self._sink = None

    def _new_sink(self, sample_rate: int) -> QAudioSink:
        sink = QAudioSink(self._device, form_of(sample_rate))
        sink.setBufferSize(BUFFERED_SECONDS * sample_rate * BYTES_A_SAMPLE)
        return sink
