"""Turns a voice note into words on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QThread, Signal

from coprod_desktop.speech.child_process import NoChild
from coprod_desktop.speech.dictation import Dictation, DictationHalted, DictationStopped

Listens = Callable[[], Dictation]


class Dictating(QObject):
    """One voice note at a time; the window is never waited for, nor does it wait.

    ``listens`` makes what listens. ``progressed`` carries how many pieces are done of how many,
    ``heard`` the words, ``stuck`` the key of what to tell. After `stop` nothing comes. Call
    `close` before letting go.
    """

    progressed = Signal(int, int)
    heard = Signal(str)
    stuck = Signal(str)

    def __init__(self, listens: Listens, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listens = listens
        self._work: _Work | None = None
        self._leaving: list[_Work] = []

    def listen(self, samples: bytes) -> None:
        """Begins; what was begun before is stopped."""
        self.stop()
        work = _Work(self._listens, samples)
        work.progressed.connect(self._tell_part, Qt.ConnectionType.QueuedConnection)
        work.ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._work = work
        work.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Stops without a word; the window does not wait until what listened is gone."""
        work, self._work = self._work, None
        if work is not None:
            self._leaving.append(work)
            work.stop()

    def close(self) -> None:
        """Stops for good; nothing is left."""
        self.stop()
        for work in self._leaving:
            work.wait()
        self._leaving.clear()

    # What a stopped one told may still be on its way, so each comes with whose it is.

    def _tell_part(self, work: _Work, done: int, of: int) -> None:
        if work is self._work:
            self.progressed.emit(done, of)

    def _tell(self, work: _Work) -> None:
        work.wait()  # for its thread, which has nothing more to do
        if work is not self._work:
            self._leaving = [one for one in self._leaving if one is not work]
            return
        self._work = None
        if work.words is None:
            self.stuck.emit(DictationStopped.message)
        else:
            self.heard.emit(work.words)


class _Work(QThread):
    """One voice note; ``words`` is None where it came to nothing.

    ``progressed`` and ``ended`` carry itself.
    """

    progressed = Signal(object, int, int)
    ended = Signal(object)

    def __init__(self, listens: Listens, samples: bytes) -> None:
        super().__init__()
        self._listens = listens
        self._samples = samples
        self._listener: Dictation | None = None
        self.words: str | None = None

    def run(self) -> None:
        try:
            self._hear()
        finally:
            self.ended.emit(self)

    def _hear(self) -> None:
        try:
            self._listener = listener = self._listens()
        except NoChild:
            return
        try:
            if not self.isInterruptionRequested():
                self.words = listener.words(self._samples, partial(self.progressed.emit, self))
        except (DictationHalted, DictationStopped):
            self.words = None
        finally:
            listener.close()

    def stop(self) -> None:
        self.requestInterruption()
        if self._listener is not None:
            self._listener.stop()
