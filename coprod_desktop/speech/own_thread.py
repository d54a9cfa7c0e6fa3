"""A thread that one thing lives on, for libraries that only answer the thread they began on."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

from coprod_desktop.speech.engine import VoiceStopped

Value = TypeVar("Value")
_Job = Callable[[], None]


class OwnThread:
    """Calls what it is given, one after the other, on a thread that ends with it."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        # Let the program end even while a library hangs.
        Thread(target=_work, args=(self._jobs,), daemon=True).start()
        self.close = weakref.finalize(self, self._jobs.put, None)

    def call(self, what: Callable[[], Value], patience: float) -> Value:
        """What ``what`` gives or raises; VoiceStopped when that takes longer, in seconds."""
        answer: Future[Value] = Future()

        def job() -> None:
            try:
                answer.set_result(what())
            except BaseException as trouble:  # noqa: BLE001 - raised again by whoever asked
                answer.set_exception(trouble)

        self._jobs.put(job)
        try:
            return answer.result(patience)
        except TimeoutError as trouble:
            raise VoiceStopped from trouble


def _work(jobs: SimpleQueue[_Job | None]) -> None:
    while (job := jobs.get()) is not None:
        job()
