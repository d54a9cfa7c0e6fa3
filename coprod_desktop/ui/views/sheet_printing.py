"""Asks before a sheet goes to a printer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.ui import printing
from coprod_desktop.ui.paper import PaperPages
from coprod_desktop.ui.print_far import PrintFar
from coprod_desktop.ui.print_jobs import PrintJob
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.sheet_asking import Asking, Asks


class SheetPrinting(Asks):
    """Asks once more before words come out of a machine others use, then tells how far it is.

    The pages go on when the page they were asked on has gone: the program has them then.
    """

    def __init__(self, parts: Parts, asking: Asking) -> None:
        super().__init__(parts, asking)
        self._going: QWidget | None = None
        self._job: PrintJob | None = None
        self._then_print: Callable[[], None] | None = None
        self._then_save: Callable[[], None] | None = None
        parts.jobs.ended.connect(self._take_end)

    def withdraw(self) -> None:
        """The same; pages on their way look themselves whether they may still go."""
        if not self._shows_going:
            super().withdraw()

    def ask(self, pages: PaperPages, is_kept: Callable[[], bool], save: Callable[[], None]) -> None:
        """Asks whether to print; ``save`` is offered where no printer answers.

        ``is_kept`` tells on any thread whether somebody keeps by now what is on the pages.
        """
        self._then_print, self._then_save = partial(self.print, pages, is_kept), save
        going = self._parts.jobs.on_its_way(pages.pdf)
        if going is not None:
            self.show_going(going)
            return
        wording = self._parts.wording
        name = self._parts.person.name.strip()
        words = (
            wording.text("print-whose", name=name, pages=pages.count)
            if name
            else wording.text("print-nobodys", pages=pages.count)
        )
        go = self._press("print-now", "print", self._then_print, "main")
        self._ask(words, wording.text("print-others"), (go,))

    def print(self, pages: PaperPages, is_kept: Callable[[], bool]) -> None:
        """Prints on the printer the person chooses, while it tells how far it is."""
        try:
            printer = printing.chosen_printer(pages, self._asking)
        except printing.PrinterSilent as silent:
            self._tell_silent(silent.message)
            return
        if printer is None or not self._still_asks:
            return
        send = partial(self._send, printing.print_job(printer, pages, is_kept))
        missing = printing.paper_missing(printer, pages)
        if missing:
            self._ask_about_paper(missing, send)
        else:
            send()

    def _ask_about_paper(self, paper: str, go_on: Callable[[], None]) -> None:
        """Says that the printer does not know a paper, before words are cut off on another."""
        wording = self._parts.wording
        asked = wording.text("print-paper", paper=wording.text(f"sheet-paper-{paper}"))
        anyway = self._press("print-anyway", "print", go_on)
        self._ask(asked, wording.text("print-paper-hint"), (anyway,))

    def _send(self, job: PrintJob) -> None:
        self._parts.jobs.send(job)
        self.show_going(job)

    def show_going(self, job: PrintJob) -> None:
        """Shows how the pages go to the printer, with a way to stop it."""
        self._job = job
        wording, jobs = self._parts.wording, self._parts.jobs
        stop = self._press("print-stop", "stop", lambda: jobs.stop(job))
        far = PrintFar(wording, jobs, job)
        self._going = self._ask(wording.text("print-going"), "", (stop,), shown=far)

    @property
    def _shows_going(self) -> bool:
        """Whether how far it is stands there, and nothing else is asked by now."""
        return self._still_asks and self._asked is self._going

    def _take_end(self, job: PrintJob) -> None:
        """Tells how it ended, unless the person is elsewhere or asked something else by now."""
        if job is not self._job or not self._shows_going:
            return
        if not self._asking.isVisible():
            # Something lies over it, the calm page perhaps: it is told there, not on here.
            self.left.emit()
            return
        job.is_told = True
        if job.trouble:
            self._tell_silent(job.trouble)
        else:
            self._end_with(" ".join(job.words(self._parts.wording)).strip())

    def _tell_silent(self, key: str) -> None:
        presses = []
        if self._then_print is not None and self._then_save is not None:
            presses.append(self._press("action-try-again", "undo", self._then_print))
            presses.append(self._press("action-sheet-save", "save", self._then_save))
        self._tell_trouble(key, presses, "print")
