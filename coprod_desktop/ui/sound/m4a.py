"""Encodes sound as M4A, which telephones play, where this computer can.

Importing this imports QtMultimedia, so whoever needs it does so late.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QTimer
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferInput,
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
)

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.ui.sound.form import form_of

BIT_RATE = 48_000
"""Bits a second: speech in one channel loses nothing one can hear; a minute is 360 kB."""

_PATIENCE = 20_000
"""Milliseconds without any progress after which it is given up."""


class NotEncoded(Exception):
    """This computer did not encode the sound after all."""

    message = "save-not-encoded"


def can_encode() -> bool:
    """Whether this computer has an encoder for it."""
    return _form().isSupported(QMediaFormat.ConversionMode.Encode)


def _form() -> QMediaFormat:
    form = QMediaFormat(QMediaFormat.FileFormat.Mpeg4Audio)
    form.setAudioCodec(QMediaFormat.AudioCodec.AAC)
    return form


def encoded(pcm: bytes, sample_rate: int, go_on: Callable[[], bool]) -> bytes:
    """One channel of 16 bit samples as the bytes of an M4A file.

    Runs an event loop of the thread it is called on. ``go_on`` is asked before each second of
    sound; when it says no the answer is empty. Raises NotEncoded.
    """
    return _Encoding(pcm, sample_rate, go_on).run()


class _Encoding:
    """One piece of sound on its way through the encoder, a second at a time."""

    def __init__(self, pcm: bytes, sample_rate: int, go_on: Callable[[], bool]) -> None:
        self._pcm = pcm
        self._second = sample_rate * BYTES_A_SAMPLE
        self._go_on = go_on
        self._at = 0
        self._ended = False
        self._halted = False
        self._sound = form_of(sample_rate)
        self._loop = QEventLoop()
        self._into = QBuffer()
        self._into.open(QIODevice.OpenModeFlag.ReadWrite)
        self._input = QAudioBufferInput(self._sound)
        self._session = QMediaCaptureSession()
        self._recorder = QMediaRecorder()
        self._session.setRecorder(self._recorder)
        self._session.setAudioBufferInput(self._input)
        self._recorder.setMediaFormat(_form())
        self._recorder.setOutputDevice(self._into)
        self._recorder.setAudioSampleRate(sample_rate)
        self._recorder.setAudioChannelCount(1)
        self._recorder.setEncodingMode(QMediaRecorder.EncodingMode.AverageBitRateEncoding)
        self._recorder.setAudioBitRate(BIT_RATE)
        self._recorder.setAutoStop(True)
        self._patience = QTimer(interval=_PATIENCE)

    def run(self) -> bytes:
        self._input.readyToSendAudioBuffer.connect(self._send)
        self._recorder.recorderStateChanged.connect(self._follow)
        self._recorder.errorOccurred.connect(self._loop.quit)
        self._patience.timeout.connect(self._loop.quit)
        self._patience.start()
        self._recorder.record()
        self._loop.exec()
        self._patience.stop()
        if self._halted:
            return b""
        finished = self._recorder.recorderState() is QMediaRecorder.RecorderState.StoppedState
        if not (self._ended and finished) or self._recorder.error().name != "NoError":
            raise NotEncoded
        return bytes(self._into.data().data())

    def _send(self) -> None:
        """Gives the encoder as much as it takes."""
        self._patience.start()
        while self._at < len(self._pcm):
            if not self._go_on():
                self._halted = True
                self._recorder.stop()
                return
            piece = QByteArray(self._pcm[self._at : self._at + self._second])
            start = self._at * 1_000_000 // self._second
            if not self._input.sendAudioBuffer(QAudioBuffer(piece, self._sound, start)):
                return
            self._at += self._second
        if not self._ended:
            # One without sound says that there is no more.
            self._ended = self._input.sendAudioBuffer(QAudioBuffer())

    def _follow(self, state: QMediaRecorder.RecorderState) -> None:
        if state is QMediaRecorder.RecorderState.StoppedState:
            self._loop.quit()
