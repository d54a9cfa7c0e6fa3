"""Sends the pages of a sheet from memory to a printer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.paper import PaperPages

JOB = "Document"
"""What a print queue shows to everybody; nobody's words are in it."""
DOTS = 300
"""Dots to the inch: sharp letters, and a page still fits an old computer's memory."""


class PrinterSilent(Exception):
    """No page came out; ``message`` is the key of what to tell."""

    message = "print-no-answer"


class NoPrinter(PrinterSilent):
    """This computer knows no printer."""

    message = "print-none"


def printer_names() -> tuple[str, ...]:
    """The printers this computer knows."""
    return tuple(QPrinterInfo.availablePrinterNames())


def chosen_printer(pages: PaperPages, parent: QWidget) -> QPrinter | None:
    """The printer a person chooses in the computer's own window; None where they go back.

    Raises NoPrinter.
    """
    if not printer_names():
        raise NoPrinter
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    prepare(printer, pages)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, False)
    return printer if dialog.exec() else None


def prepare(printer: QPrinter, pages: PaperPages, first: int = 0) -> None:
    """The paper of the sheet, on one side, at full size, under a name that tells nothing."""
    printer.setFullPage(True)  # first, or margins of nothing are not taken
    _lay_paper(printer, pages.size(first))
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
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
    """Prints every page from ``first`` on, as large as it is, never fitted.

    ``go_on`` is asked before each, with how many are done; where it says no, no more come.
    Answers with how many were printed. Raises PrinterSilent.
    """
    prepare(printer, pages, first)
    printer.setResolution(min(printer.resolution(), DOTS))
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterSilent
    try:
        for done, page in enumerate(range(first, pages.count)):
            if not go_on(done):
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
    return pages.count - first
