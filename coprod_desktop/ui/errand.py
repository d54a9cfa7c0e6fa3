"""Does one thing at a time on a thread of its own, so that the window never waits for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, Signal

from coprod_desktop.ui.turns import take_short_turns


class Errand(QObject):
    """``done`` carries what came of what was begun last; None where nothing did, as with a fault.

    Of what was stopped, or had something else begun after it, nothing is told. Call `close`
    before letting go.
    """

    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._leaving: list[_Work] = []

    @property
    def is_going(self) -> bool:
        """Whether somebody waits for what comes of it."""
        return self._work is not None

    def begin(self, does: Callable[[], object]) -> None:
        """Does this; nobody waits any more for what was begun before."""
        self.stop()
        take_short_turns()
        self._work = work = _Work(does)
        work.ended.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        work.start(QThread.Priority.LowPriority)

    def stop(self) -> None:
        """Nobody waits for it any more, the window least of all."""
        work, self._work = self._work, None
        if work is not None:
            self._leaving.append(work)

    def close(self) -> None:
        """Stops, and waits until all that was begun has come to its end."""
        self.stop()
        for work in self._leaving:
            work.wait()
        self._leaving.clear()

    def _tell(self, work: _Work) -> None:
        work.wait()  # for its thread, which has nothing more to do
        if work is not self._work:
            self._leaving = [one for one in self._leaving if one is not work]
            return
        self._work = None
        self.done.emit(work.came)


class _Work(QThread):
    """One thing to do; ``ended`` carries itself, since what was stopped may still tell."""

    ended = Signal(object)

    def __init__(self, does: Callable[[], object]) -> None:
        super().__init__()
        self._does = does
        self.came: object = None

    def run(self) -> None:
        try:
            self.came = self._does()
        finally:
            self.ended.emit(self)
