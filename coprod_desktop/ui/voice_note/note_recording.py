"""Lets a person record what they say, one go at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.sound.recording import Microphone, NoMicrophone, Recording


class NoteRecording(QObject):
    """Opens the microphone for a go, and lets go of it after; meanwhile no page is read.

    ``microphone`` opens a device, or raises NoMicrophone. ``heard``, ``grew`` carry what those of
    a `Recording` carry; ``ended`` how many seconds it became, then why, as its ``ended``.
    """

    heard = Signal(float)
    grew = Signal(int)
    ended = Signal(int, str)

    def __init__(
        self, reader: Reader, microphone: Callable[[], Microphone], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._microphone = microphone
        self._recording: Recording | None = None

    def look(self) -> None:
        """Raises NoMicrophone where there is nothing to record with."""
        self._microphone().close()

    def begin(self, keep: Callable[[int, bytes], None]) -> None:
        """Begins to listen, once all else is silent; ``keep`` gets each second with its number.

        Raises NoMicrophone.
        """
        self._reader.stop()
        recording = Recording(self._microphone(), keep, self)
        try:
            recording.start()
        except NoMicrophone:
            recording.deleteLater()
            raise
        self._recording = recording
        self._reader.hush(self, on=True)
        recording.heard.connect(self.heard)
        recording.grew.connect(self.grew)
        recording.ended.connect(self._end)

    def stop(self) -> None:
        """Ends what is recorded, if anything is."""
        if self._recording is not None:
            self._recording.stop()

    def _end(self, why: str) -> None:
        recording, self._recording = self._recording, None
        assert recording is not None
        self._reader.hush(self, on=False)
        recording.deleteLater()
        self.ended.emit(recording.seconds, why)
