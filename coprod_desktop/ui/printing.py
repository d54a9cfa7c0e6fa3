"""Sends the pages of a sheet from memory to a printer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from coprod_desktop.sheets.choice import PAPERS
from coprod_desktop.ui.paper import PaperPages
from coprod_desktop.ui.print_jobs import NO_ANSWER, PrintJob

JOB = "Document"
"""What a print queue shows to everybody; nobody's words are in it."""
DOTS = 300
"""Dots to the inch: sharp letters, and a page still fits an old computer's memory."""
_NEAR = 4.0
"""Points by which two sizes of the same paper may differ."""


class PrinterSilent(Exception):
    """No page came out; ``message`` is the key of what to tell."""

    message = NO_ANSWER


class NoPrinter(PrinterSilent):
    """This computer knows no printer."""

    message = "print-none"


class PrinterGone(PrinterSilent):
    """The printer that was chosen is not there any more."""

    message = "print-gone"


def printer_names() -> tuple[str, ...]:
    """The printers this computer knows."""
    return tuple(QPrinterInfo.availablePrinterNames())


def chosen_printer(pages: PaperPages, parent: QWidget, first: int | None = None) -> QPrinter | None:
    """The printer a person chooses in the computer's own window; None where they go back.

    It prints on one side unless they want both. They can choose some pages, unless we asked
    from which on, which is then ``first``. Raises NoPrinter.
    """
    if not printer_names():
        raise NoPrinter
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, pages, first or 0)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    dialog = print_window(printer, parent, 0 if first is not None else pages.count)
    chosen = dialog.exec()
    dialog.deleteLater()
    return printer if chosen else None


def print_window(printer: QPrinter, parent: QWidget, of: int = 0) -> QPrintDialog:
    """The computer's own window; some ``of`` the pages can be chosen in it where that is given.

    It offers no file: a copy is saved in our own way, whole and tagged.
    """
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, of > 1)
    if of > 1:
        dialog.setMinMax(1, of)
    return dialog


def prepare(printer: QPrinter, pages: PaperPages, first: int = 0) -> None:
    """The paper of the sheet, at full size, under a name that tells nothing."""
    printer.setFullPage(True)  # first, or margins of nothing are not taken
    _lay_paper(printer, pages.size(first))
    printer.setDocName(JOB)
    printer.setCreator(JOB)


def _lay_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    """Turns the paper the way a page of this size in points is read."""
    wide, high = size
    # Paper lies in a printer upright, whichever way a page is read.
    lies = QPageLayout.Orientation.Landscape if wide > high else QPageLayout.Orientation.Portrait
    paper = QPageSize(QSizeF(min(wide, high), max(wide, high)), QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(paper, lies, QMarginsF(0, 0, 0, 0)))


def print_pages(
    printer: QPrinter,
    pages: PaperPages,
    first: int = 0,
    go_on: Callable[[int], bool] = lambda _done: True,
) -> int:
    """Prints every page from ``first`` on that is wanted, as large as it is, never fitted.

    ``go_on`` is asked before each, with how many are done; where it says no, no more come.
    Answers with how many were printed. Raises PrinterSilent.
    """
    if not _is_here(printer):
        raise PrinterGone
    if not go_on(0):
        return 0  # before a page begins, or it would come out empty
    wanted = wanted_pages(printer, pages, first)
    prepare(printer, pages, wanted.start)
    printer.setResolution(min(printer.resolution(), DOTS))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterSilent
    try:
        for done, page in enumerate(wanted):
            if done and not go_on(done):
                return done
            if done and pages.size(page) != pages.size(page - 1):
                _lay_paper(printer, pages.size(page))
            if done and not printer.newPage():
                raise PrinterSilent
            wide, high = (points / 72 * printer.resolution() for points in pages.size(page))
            image = pages.once(page, round(wide))
            painter.drawImage(QRectF(QPointF(0, 0), QSizeF(wide, high)), image)
    finally:
        painter.end()
    if printer.printerState() is QPrinter.PrinterState.Error:
        raise PrinterSilent
    return len(wanted)


def wanted_pages(printer: QPrinter, pages: PaperPages, first: int = 0) -> range:
    """Which pages, from 0: all from ``first`` on, or those chosen in the computer's window."""
    last = pages.count
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = max(first, printer.fromPage() - 1), min(last, printer.toPage())
    return range(min(first, pages.count - 1), max(last, first + 1))


def paper_missing(printer: QPrinter, pages: PaperPages) -> str:
    """The key of a paper that is wanted, but that the printer does not know; else nothing.

    It would cut a page off, or make it smaller.
    """
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat:
        return ""
    known = [size.size(QPageSize.Unit.Point) for size in QPrinterInfo(printer).supportedPageSizes()]
    sizes = [(size.width(), size.height()) for size in known]
    return not_among(sizes, [pages.size(page) for page in range(pages.count)])


def not_among(known: Sequence[tuple[float, float]], wanted: Iterable[tuple[float, float]]) -> str:
    """The key of the first paper ``wanted`` that is not ``known``; of none, we know nothing."""
    if not known:
        return ""
    for size in wanted:
        if not any(_alike(size, other) for other in known):
            return next((key for key, paper in PAPERS.items() if _alike(size, paper)), "")
    return ""


def _alike(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Whether two papers are the same, whichever way they lie."""
    pairs = zip(sorted(one), sorted(other), strict=True)
    return all(abs(a - b) <= _NEAR for a, b in pairs)


def printed(printer: QPrinter, pdf: bytes, first: int, go_on: Callable[[int], bool]) -> int | str:
    """Prints from memory on any thread; how many pages, or the key of what to tell instead."""
    try:
        return print_pages(printer, PaperPages(pdf), first, go_on)
    except PrinterSilent as silent:
        return silent.message


def print_job(
    printer: QPrinter, pages: PaperPages, is_kept: Callable[[], bool], first: int = 0
) -> PrintJob:
    """All pages from ``first`` on, or those chosen in the computer's window, for this printer.

    ``is_kept`` is asked on any thread whether somebody keeps by now what is on them.
    """
    pdf = pages.pdf
    wanted = wanted_pages(printer, pages, first)
    return PrintJob(pdf, wanted, lambda go_on: printed(printer, pdf, first, go_on), is_kept)


def _is_here(printer: QPrinter) -> bool:
    """Whether a printer is still there; one that writes a file always is."""
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat:
        return True
    return printer.printerName() in printer_names()
