"""Notes every fault that nothing else caught, on whichever thread it was."""

from __future__ import annotations

import logging
import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal

log = logging.getLogger("coprod_desktop")


def note(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Logs what kind of fault it is with its place; its text may hold somebody's words."""
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = "" if trace is None else f"{trace.tb_frame.f_code.co_name}:{trace.tb_lineno}"
    log.error("%s in %s", kind.__name__, where)


class Faults(QObject):
    """The one place where faults of the program end.

    ``met`` comes from the thread the fault was on: what shows something has to be connected
    by a queue.
    """

    met = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = (sys.excepthook, threading.excepthook)

    def watch(self) -> None:
        """Takes the faults of all threads from now on, those that Qt runs among them."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._take
        threading.excepthook = self._take_of_thread

    def let_be(self) -> None:
        """Gives faults back to whoever took them before."""
        if sys.excepthook == self._take:
            sys.excepthook, threading.excepthook = self._before

    def _take(
        self, kind: type[BaseException], _error: BaseException, trace: TracebackType | None
    ) -> None:
        note(kind, trace)
        self.met.emit()

    def _take_of_thread(self, fault: threading.ExceptHookArgs) -> None:
        note(fault.exc_type, fault.exc_traceback)
        self.met.emit()
