"""Saves a sheet as spoken sound on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, Signal

from coprod_desktop.speech.engine import Manner, NoVoice, VoiceEngine, VoiceStopped
from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.speech.wav import save_wav
from coprod_desktop.ui.views.sheet_saving import NotSaved, free_file, not_saved

Engine = Callable[[], VoiceEngine]


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

    def save(self, folder: Path, words: Utterance, manner: Manner) -> None:
        """Begins; what was begun before is stopped."""
        self.close()
        work = _Work(self._engine, folder, words, manner)
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

    def __init__(self, engine: Engine, folder: Path, words: Utterance, manner: Manner) -> None:
        super().__init__()
        self._engine = engine
        self._folder = folder
        self._sentences = tuple(sentence.text for sentence in words.sentences())
        self._manner = manner
        self.file: Path | None = None
        self.trouble = ""

    def run(self) -> None:
        file: Path | None = None
        try:
            file = free_file(self._folder, ".wav")
            save_wav(self._engine(), self._sentences, self._manner, file, self._go_on)
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

    def _go_on(self, done: int, of: int) -> None:
        if self.isInterruptionRequested():
            raise _Halted
        self.progressed.emit(done, of)
