"""Turns a voice note into words on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from coprod_desktop.speech.child_process import NoChild
from coprod_desktop.speech.dictation import Dictation, DictationHalted, DictationStopped
from coprod_desktop.ui.errand import Errand

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
        self._hearing: _Hearing | None = None
        self._errand = Errand(self)
        self._errand.done.connect(self._tell)

    def listen(self, samples: bytes) -> None:
        """Begins; what was begun before is stopped."""
        self.stop()
        self._hearing = hearing = _Hearing(self._listens)
        hearing.progressed.connect(self._tell_part, Qt.ConnectionType.QueuedConnection)
        self._errand.begin(partial(hearing.words, samples))

    def stop(self) -> None:
        """Stops without a word; the window does not wait until what listened is gone."""
        hearing, self._hearing = self._hearing, None
        if hearing is not None:
            hearing.stop()
        self._errand.stop()

    def close(self) -> None:
        """Stops for good; nothing is left."""
        self.stop()
        self._errand.close()

    def _tell_part(self, hearing: _Hearing, done: int, of: int) -> None:
        if hearing is self._hearing:  # a stopped one may still tell
            self.progressed.emit(done, of)

    def _tell(self, words: str | None) -> None:
        self._hearing = None
        if words is None:
            self.stuck.emit(DictationStopped.message)
        else:
            self.heard.emit(words)


class _Hearing(QObject):
    """Listens to one voice note; ``progressed`` carries itself before the numbers."""

    progressed = Signal(object, int, int)

    def __init__(self, listens: Listens) -> None:
        super().__init__()
        self._listens = listens
        self._listener: Dictation | None = None
        self._stopped = False

    def words(self, samples: bytes) -> str | None:
        """What is said, or None where it came to nothing."""
        try:
            self._listener = listener = self._listens()
        except NoChild:
            return None
        try:
            if self._stopped:
                return None
            return listener.words(samples, partial(self.progressed.emit, self))
        except (DictationHalted, DictationStopped):
            return None
        finally:
            listener.close()

    def stop(self) -> None:
        """Has it come to nothing, soon; from another thread."""
        self._stopped = True
        if self._listener is not None:
            self._listener.stop()
