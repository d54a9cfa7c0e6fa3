"""Saves a sheet as spoken sound on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, Signal

from coprod_desktop.speech.engine import Manner, NoVoice, VoiceEngine, VoiceStopped
from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.speech.wav import sample_rate, save_wav, spoken
from coprod_desktop.ui.sound.playing import without_sound_warnings
from coprod_desktop.ui.views.sheet_saving import NotSaved, free_file, not_saved
from coprod_desktop.whole_file import whole_file

Engine = Callable[[], VoiceEngine]


class Kind(StrEnum):
    """A kind of sound file."""

    M4A = "m4a"
    WAV = "wav"

    @property
    def ending(self) -> str:
        """What the name of such a file ends with."""
        return f".{self}"


def kinds_here() -> tuple[Kind, ...]:
    """The kinds this computer can write, smallest file first; any can write WAV."""
    with without_sound_warnings():
        try:
            # Late: it loads QtMultimedia, and that needs a library some computers lack.
            from coprod_desktop.ui.sound.m4a import can_encode
        except ImportError:
            return (Kind.WAV,)
        return (Kind.M4A, Kind.WAV) if can_encode() else (Kind.WAV,)


class _Halted(Exception):
    """The person stopped it."""


class SoundSaving(QObject):
    """Writes one sound file at a time.

    ``progressed`` carries how many sentences are done of how many, ``saved`` the file,
    ``halted`` that the person stopped it, ``stuck`` the key of what to tell. Call `close`
    before letting go.
    """

    progressed = Signal(int, int)
    saved = Signal(object)
    halted = Signal()
    stuck = Signal(str)

    def __init__(self, engine: Engine) -> None:
        super().__init__()
        self._engine = engine
        self._work: _Work | None = None

    @property
    def is_saving(self) -> bool:
        """Whether a file is being written."""
        return self._work is not None

    def save(self, folder: Path, words: Utterance, manner: Manner, kind: Kind = Kind.WAV) -> None:
        """Begins; what was begun before is stopped."""
        self.close()
        work = _Work(self._engine, folder, words, manner, kind)
        work.progressed.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        work.finished.connect(self._tell)
        self._work = work
        work.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Stops after the sentence it is at; nothing of it stays on the disk."""
        if self._work is not None:
            self._work.requestInterruption()

    def close(self) -> None:
        """Stops without a word."""
        if self._work is not None:
            self._work.finished.disconnect(self._tell)
            self._work.requestInterruption()
            self._work.wait()
            self._work = None

    def _tell(self) -> None:
        work, self._work = self._work, None
        if work is None:
            return
        work.wait()
        if work.file is not None:
            self.saved.emit(work.file)
        elif work.trouble:
            self.stuck.emit(work.trouble)
        else:
            self.halted.emit()


class _Work(QThread):
    """One sound file."""

    progressed = Signal(int, int)

    def __init__(
        self, engine: Engine, folder: Path, words: Utterance, manner: Manner, kind: Kind
    ) -> None:
        super().__init__()
        self._kind = kind
        self._engine = engine
        self._folder = folder
        self._sentences = tuple(sentence.text for sentence in words.sentences())
        self._manner = manner
        self.file: Path | None = None
        self.trouble = ""

    def run(self) -> None:
        file: Path | None = None
        try:
            file = free_file(self._folder, self._kind.ending)
            if self._kind is Kind.WAV:
                save_wav(self._engine(), self._sentences, self._manner, file, self._go_on)
            else:
                self._save_m4a(file)
            self.file = file
        except _Halted:
            pass
        except (NoVoice, VoiceStopped):
            self.trouble = "save-no-voice"
        except OSError as trouble:
            self.trouble = not_saved(trouble)
        except NotSaved as trouble:
            self.trouble = trouble.message
        finally:
            if self.file is None and file is not None:
                file.unlink(missing_ok=True)

    def _save_m4a(self, file: Path) -> None:
        """Writes the file once all of it is there; until then no sound lies on any disk."""
        # As late as where it is asked whether this can be done.
        from coprod_desktop.ui.sound.m4a import NotEncoded, encoded

        engine = self._engine()
        rate = sample_rate(engine, self._manner)
        pcm = bytearray()
        pieces = spoken(engine, self._sentences, self._manner, rate)
        for done, piece in enumerate(pieces, start=1):
            pcm += piece
            self._go_on(done, len(self._sentences))
        try:
            content = encoded(bytes(pcm), rate, lambda: not self.isInterruptionRequested())
        except NotEncoded as trouble:
            raise NotSaved(trouble.message) from trouble
        if self.isInterruptionRequested():
            raise _Halted
        with whole_file(file) as written:
            written.write(content)

    def _go_on(self, done: int, of: int) -> None:
        if self.isInterruptionRequested():
            raise _Halted
        self.progressed.emit(done, of)
