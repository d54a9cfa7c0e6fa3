"""Asks before a sheet goes to a printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui import printing
from coprod_desktop.ui.at_work import AtWork
from coprod_desktop.ui.how_far import HowFar
from coprod_desktop.ui.paper import PaperPages
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.sheet_asking import Asking, Asks


class SheetPrinting(Asks):
    """Asks once more before words come out of a machine others use, then tells how far it is."""

    def __init__(self, parts: Parts, asking: Asking) -> None:
        super().__init__(parts, asking)
        self._going: QWidget | None = None
        self._far: HowFar | None = None
        self._pages = range(0)
        self._then_print: Callable[[], None] | None = None
        self._then_save: Callable[[], None] | None = None
        self._work = AtWork(self)
        self._work.moved.connect(self._show_far, Qt.ConnectionType.QueuedConnection)
        self._work.done.connect(self._tell_printed)

    def withdraw(self) -> None:
        if not self._shows_going:
            super().withdraw()

    def close(self) -> None:
        """Waits until all that was to be printed is on its way."""
        self._work.end()

    def ask(self, pages: PaperPages, save: Callable[[], None]) -> None:
        """Asks whether to print; ``save`` is offered where no printer answers."""
        if self._work.is_going:
            # One after the other: to begin the next would stop the pages on their way.
            self.show_going(len(self._pages))
            return
        wording = self._parts.wording
        name = self._parts.person.name.strip()
        words = (
            wording.text("print-whose", name=name, pages=pages.count)
            if name
            else wording.text("print-nobodys", pages=pages.count)
        )
        go = self._press("print-now", "print", lambda: self.print(pages, save), "main")
        self._ask(words, wording.text("print-others"), (go,))

    def print(self, pages: PaperPages, save: Callable[[], None]) -> None:
        """Prints on the printer the person chooses, while it tells how far it is."""
        self._then_print, self._then_save = lambda: self.print(pages, save), save
        try:
            printer = printing.chosen_printer(pages, self._asking)
        except printing.PrinterSilent as silent:
            self._tell_silent(silent.message)
            return
        if printer is None or not self._still_asks:
            return
        missing = printing.paper_missing(printer, pages)
        if missing:
            self._ask_about_paper(missing, lambda: self._send(printer, pages))
        else:
            self._send(printer, pages)

    def _ask_about_paper(self, paper: str, go_on: Callable[[], None]) -> None:
        """Says that the printer does not know a paper, before words are cut off on another."""
        wording = self._parts.wording
        asked = wording.text("print-paper", paper=wording.text(f"sheet-paper-{paper}"))
        anyway = self._press("print-anyway", "print", go_on)
        self._ask(asked, wording.text("print-paper-hint"), (anyway,))

    def _send(self, printer: QPrinter, pages: PaperPages) -> None:
        pdf = pages.pdf
        self._pages = printing.wanted_pages(printer, pages)
        self.show_going(len(self._pages))
        self._work.begin(lambda go_on: printing.printed(printer, pdf, 0, go_on))

    def show_going(self, of: int) -> None:
        """Shows how the pages go to the printer, with a way to stop it."""
        wording = self._parts.wording
        self._far = HowFar(wording, "print-going-now", "print-going-bar", of)
        stop = self._press("print-stop", "stop", self._work.stop)
        words = wording.text("print-going")
        self._going = self._ask(words, "", (stop,), shown=self._far, back=self._work.stop)

    @property
    def _shows_going(self) -> bool:
        """Whether how far it is stands there, and nothing else is asked by now."""
        return self._still_asks and self._asked is self._going

    def _show_far(self, done: int) -> None:
        if self._far is not None and self._shows_going:
            self._far.show_done(done)

    def _tell_printed(self, came: object) -> None:
        """How many pages went, or why they did not."""
        wording = self._parts.wording
        if not isinstance(came, int):
            key = came if isinstance(came, str) else printing.PrinterSilent.message
            if self._shows_going:
                self._tell_silent(key)
            else:
                # Nobody is led away from what else they do by now.
                self.done.emit(f"{wording.text(key)} {wording.text(f'{key}.safe')}")
        elif self._work.was_stopped and came < len(self._pages):
            told = wording.text("print-stopped", page=came, pages=len(self._pages))
            hint = wording.text("print-stopped-hint") if came else ""
            self._finish(f"{told} {hint}".strip())
        else:
            self._finish(wording.text("print-sent"))

    def _finish(self, words: str) -> None:
        """Goes back, unless the person is elsewhere or asked something else by now."""
        if self._shows_going:
            self._end_with(words)
        else:
            self.done.emit(words)

    def _tell_silent(self, key: str) -> None:
        assert self._then_print is not None
        assert self._then_save is not None
        again = self._press("action-try-again", "undo", self._then_print)
        instead = self._press("action-sheet-save", "save", self._then_save)
        self._tell_trouble(key, (again, instead), "print")
