"""A sheet reaches the printer from memory, at full size, under a name that tells nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from coprod_desktop.content.example import example
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import printed as sheet_printed
from coprod_desktop.sheets.prep import prep_plan
from coprod_desktop.ui.paper import PaperPages
from coprod_desktop.ui.printing import PrinterSilent, print_pages
from tests.sheets.samples import supplies

WIDTH = 600


def sheet(points: int) -> bytes:
    person, meeting, _ = example()
    choice = SheetChoice(points=points)
    plan = prep_plan(meeting, person.name, choice, supplies())
    return sheet_printed(plan, choice, supplies()).pdf


def printed(pdf: bytes, file: Path, first: int = 0) -> bytes:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    print_pages(printer, PaperPages(pdf), first)
    return file.read_bytes()


def ink(image: QImage) -> QImage:
    """The page in large squares, so that only a shift or another size tells."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small = image.scaled(60, 85, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return small.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("points", [14, 24])
def test_what_is_printed_is_the_sheet_page_by_page_at_full_size(
    points: int, tmp_path: Path, qtbot: QtBot
) -> None:
    ours = PaperPages(sheet(points))
    theirs = PaperPages(printed(sheet(points), tmp_path / "out.pdf"))
    assert theirs.count == ours.count
    for page in range(ours.count):
        assert theirs.size(page) == pytest.approx(ours.size(page), abs=1.0)
        one, other = (ink(pages.image(page, WIDTH)) for pages in (ours, theirs))
        assert min(bytes(one.constBits())) < 200
        pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
        assert max(abs(a - b) for a, b in pairs) < 40


def test_each_page_lies_the_way_it_is_read_from_whichever_page_on(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with pikepdf.open(BytesIO(sheet(24))) as pdf:
        wide = pdf.pages[0].MediaBox[3]
        pdf.pages[1].MediaBox = pikepdf.Array([0, 0, wide, pdf.pages[0].MediaBox[2]])
        pdf.pages.append(pdf.pages[0])
        pdf.save(tmp_path / "mixed.pdf")
    mixed = (tmp_path / "mixed.pdf").read_bytes()
    ours = PaperPages(mixed)
    for first in (0, 1):
        theirs = PaperPages(printed(mixed, tmp_path / "out.pdf", first))
        assert theirs.count == ours.count - first
        for page in range(theirs.count):
            assert theirs.size(page) == pytest.approx(ours.size(page + first), abs=1.0)


def test_a_print_queue_sees_no_ones_words(tmp_path: Path, qtbot: QtBot) -> None:
    printed(sheet(18), tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        told = {str(value) for value in pdf.docinfo.values()}
    assert "Document" in told
    assert not any("Robin" in words or "shelter" in words.lower() for words in told)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_of(tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(PrinterSilent):
        printed(sheet(18), tmp_path / "no such folder" / "out.pdf")
