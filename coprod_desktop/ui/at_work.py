"""Does a long piece of work on a thread of its own that tells how far it is."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Signal

from coprod_desktop.ui.errand import Errand

GoOn = Callable[[int], bool]
"""Told how much is done; answers whether to go on."""


class AtWork(QObject):
    """One piece of work at a time.

    ``moved`` carries how much is done, ``done`` what came of it: None where it met a fault. A
    piece that was stopped tells with what it came to. Call `close` before letting go.
    """

    moved = Signal(int)
    done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errand = Errand(self)
        self._errand.done.connect(self.done)
        self._stop = Event()

    @property
    def is_going(self) -> bool:
        """Whether there is still something to wait for."""
        return self._errand.is_going

    @property
    def was_stopped(self) -> bool:
        """Whether somebody stopped it."""
        return self._stop.is_set()

    def begin(self, does: Callable[[GoOn], object]) -> None:
        """Begins this; what was begun before stops."""
        self._stop.set()
        self._stop = stop = Event()

        def go_on(done: int) -> bool:
            if not stop.is_set():
                self.moved.emit(done)
            return not stop.is_set()

        self._errand.begin(lambda: does(go_on))

    def stop(self) -> None:
        """Has it stop as soon as it can; ``done`` still comes."""
        self._stop.set()

    def close(self) -> None:
        """Stops without a word."""
        self._stop.set()
        self._errand.close()
