"""Does the last thing that was wanted, on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from coprod_desktop.ui.errand import Errand

Wanted = TypeVar("Wanted")
Done = TypeVar("Done")


class Latest(QObject, Generic[Wanted, Done]):
    """Waits until nothing else was wanted for ``wait`` milliseconds, then does it.

    ``done`` carries what came of it, also when something else is wanted by then; ``stopped``
    comes where nothing did, as with a fault. Call `close` before letting go.
    """

    done = Signal(object)
    stopped = Signal()

    def __init__(
        self, does: Callable[[Wanted], Done | None], wait: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._does = does
        self._wait = wait
        self._waiting: Wanted | None = None
        self._last: Wanted | None = None
        self._errand = Errand(self)
        self._errand.done.connect(self._tell)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._begin)

    @property
    def last(self) -> Wanted | None:
        """What was wanted last."""
        return self._last

    @property
    def is_going(self) -> bool:
        """Whether anything is still to come of what was wanted."""
        return self._waiting is not None or self._errand.is_going

    def want(self, wanted: Wanted) -> None:
        """Does this soon; nothing where it was wanted last already."""
        if wanted != self._last:
            self._last = self._waiting = wanted
            self._timer.start(self._wait)

    def put_off(self) -> None:
        """Waits as long once more, where it still waits."""
        if self._timer.isActive():
            self._timer.start(self._wait)

    def close(self) -> None:
        """Stops, after what is being done now."""
        self._timer.stop()
        self._waiting = None
        self._errand.close()

    def _begin(self) -> None:
        if self._waiting is not None and not self._errand.is_going:
            wanted, self._waiting = self._waiting, None
            self._errand.begin(partial(self._does, wanted))

    def _tell(self, done: Done | None) -> None:
        if done is None:
            self.stopped.emit()
        else:
            self.done.emit(done)
        if self._waiting is not None and not self._timer.isActive():
            self._begin()
