"""Sends pages to printers, one job after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QObject, Signal

from coprod_desktop.ui.at_work import GoOn
from coprod_desktop.ui.errand import Errand
from coprod_desktop.wording import Wording

NO_ANSWER = "print-no-answer"
"""The key of what to tell where no page came out, and nothing says why."""


class PrintJob:
    """Some ``pages`` of a PDF in memory, counted from 0, for one printer.

    ``prints`` draws them on any thread: it is told how to ask before each page whether to go on,
    and answers with how many went, or with the key of why they did not. Before each page
    ``is_kept`` is asked on that thread whether somebody keeps by now what is on them; where
    that is so, no more are drawn.
    """

    def __init__(
        self,
        pdf: bytes,
        pages: range,
        prints: Callable[[GoOn], int | str],
        is_kept: Callable[[], bool] = lambda: False,
    ) -> None:
        self.pdf = pdf
        self.pages = pages
        self.gone = 0
        self.trouble = ""
        self.was_kept = False
        self.is_told = False
        self._prints = prints
        self._is_kept = is_kept
        self._stop = Event()

    @property
    def is_short(self) -> bool:
        """Whether it was stopped before its last page."""
        return self._stop.is_set() and self.gone < len(self.pages)

    def stop(self) -> None:
        """Has it stop before the next page; those that have gone cannot be called back."""
        self._stop.set()

    def look(self) -> None:
        """Has it stop where somebody keeps by now what is on its pages; on any thread."""
        if not self._stop.is_set() and self._is_kept():
            self.was_kept = True
            self._stop.set()

    def run(self, moved: Callable[[int], None]) -> int | str:
        """Draws the pages; ``moved`` is told before each how many have gone."""

        def go_on(gone: int) -> bool:
            self.look()
            if not self._stop.is_set():
                moved(gone)
            return not self._stop.is_set()

        return self._prints(go_on)

    def take(self, came: object) -> None:
        """Takes what came of it; None comes of a fault."""
        if isinstance(came, int):
            self.gone = came
        else:
            self.trouble = came if isinstance(came, str) else NO_ANSWER

    def words(self, wording: Wording) -> tuple[str, str]:
        """How it ended, with what else to know; nothing of what was on the pages or whose it is."""
        if self.trouble:
            return wording.text(self.trouble), wording.text(f"{self.trouble}.safe")
        if not self.is_short:
            return wording.text("print-sent"), ""
        page, of = self.pages.start + self.gone, self.pages.stop
        hints = ["print-kept-hint"] * self.was_kept + ["print-stopped-hint"] * bool(self.gone)
        more = " ".join(wording.text(hint) for hint in hints)
        return wording.text("print-stopped", page=page, pages=of), more


class PrintJobs(QObject):
    """Lives as long as the program: a job goes on wherever the person goes who began it.

    ``moved`` carries a job with how many of its pages have gone, from any thread. ``ended``
    carries a job; whoever tells how it ended sets its ``is_told``, or ``untold`` carries it too.
    Call `close` before letting go.
    """

    moved = Signal(object, int)
    ended = Signal(object)
    untold = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: deque[PrintJob] = deque()
        self._errand = Errand(self)
        self._errand.done.connect(self._take)

    @property
    def is_going(self) -> bool:
        """Whether any page is still to come."""
        return bool(self._jobs)

    def send(self, job: PrintJob) -> None:
        """Prints this once all that was sent before has gone."""
        self._jobs.append(job)
        if not self._errand.is_going:
            self._begin()

    def on_its_way(self, pdf: bytes) -> PrintJob | None:
        """The job of these very pages that has not ended yet."""
        return next((job for job in self._jobs if job.pdf == pdf), None)

    def waits(self, job: PrintJob) -> bool:
        """Whether others go before it."""
        return job in self._jobs and job is not self._jobs[0]

    def stop(self, job: PrintJob) -> None:
        """Has it end as soon as it can."""
        job.stop()
        if self.waits(job):
            self._jobs.remove(job)
            self._end(job)

    def look(self) -> None:
        """Asks of every job whether its pages may still go, before that cannot be told any more."""
        for job in self._jobs:
            job.look()

    def close(self) -> None:
        """Waits until every page of every job is on its way, without a word."""
        self.blockSignals(True)
        self._errand.close()
        for waiting in tuple(self._jobs)[1:]:
            waiting.run(lambda _gone: None)
        self._jobs.clear()

    def _begin(self) -> None:
        if self._jobs:
            job = self._jobs[0]
            self._errand.begin(lambda: job.run(lambda gone: self.moved.emit(job, gone)))

    def _take(self, came: object) -> None:
        job = self._jobs.popleft()
        job.take(came)
        self._begin()
        self._end(job)

    def _end(self, job: PrintJob) -> None:
        self.ended.emit(job)
        if not job.is_told:
            self.untold.emit(job)
