"""Listens to the microphone of the computer.

Importing this imports QtMultimedia, which takes time and, on Linux, raises ImportError where
the PulseAudio library is missing; so `coprod_desktop.ui.sound.computers_sound` does it late.
"""

from __future__ import annotations

from PySide6.QtCore import QIODevice
from PySide6.QtMultimedia import QAudioSource, QMediaDevices

from coprod_desktop.domain.samples import BYTES_A_SAMPLE, SAMPLES_A_SECOND
from coprod_desktop.ui.sound.form import form_of
from coprod_desktop.ui.sound.recording import MicrophoneLost, NoMicrophone, SoundEnded
from coprod_desktop.ui.sound.sound_server import SoundServer

_BUFFERED_SECONDS = 2
"""A busy window of up to this long loses no sound."""


class ComputersMicrophone:
    """The computer's own choice of microphone. Raises NoMicrophone when made.

    Lives on the thread of the window.
    """

    def __init__(self, server: SoundServer) -> None:
        # One that knows of a lost server must not be asked: see `sound_server`.
        if server.lost:
            raise SoundEnded
        self._server = server
        self._device = QMediaDevices.defaultAudioInput()
        if self._device.isNull():
            raise NoMicrophone
        self._source: QAudioSource | None = None
        self._from: QIODevice | None = None
        self._half = b""

    def start(self) -> None:
        """Begins to listen. Raises NoMicrophone where it cannot be opened."""
        source = QAudioSource(self._device, form_of(SAMPLES_A_SECOND))
        source.setBufferSize(_BUFFERED_SECONDS * SAMPLES_A_SECOND * BYTES_A_SAMPLE)
        opened = source.start()
        # By name, since Qt moved the enums from one version to the next.
        if opened is None or source.error().name != "NoError":
            raise NoMicrophone
        self._source, self._from = source, opened

    def read(self) -> bytes:
        """All whole samples that came since the last time. Raises MicrophoneLost."""
        if self._source is None or self._from is None:
            return b""
        if self._server.lost or self._source.error().name in ("IOError", "FatalError"):
            raise MicrophoneLost
        came = self._half + self._from.readAll().data()
        whole = len(came) - len(came) % BYTES_A_SAMPLE
        self._half = came[whole:]
        return came[:whole]

    def close(self) -> None:
        """Listens no more, and lets go of the device."""
        if self._source is not None:
            self._source.stop()
        self._source = self._from = None
