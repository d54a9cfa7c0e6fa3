"""A sheet reaches the printer from memory, at full size, under a name that tells nothing."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.content.example import example
from coprod_desktop.sheets.choice import PAPERS, SheetChoice
from coprod_desktop.sheets.page import printed as sheet_printed
from coprod_desktop.sheets.prep import prep_plan
from coprod_desktop.ui import printing
from coprod_desktop.ui.paper import PaperPages
from coprod_desktop.ui.printing import (
    PrinterSilent,
    chosen_printer,
    not_among,
    print_pages,
    print_window,
    printed,
)
from tests.sheets.samples import supplies

WIDTH = 600


def sheet(points: int) -> bytes:
    person, meeting, _ = example()
    choice = SheetChoice(points=points)
    plan = prep_plan(meeting, person.name, choice, supplies())
    return sheet_printed(plan, choice, supplies()).pdf


def out_of_printer(pdf: bytes, file: Path, first: int = 0) -> bytes:
    printer = to_file(file)
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
    theirs = PaperPages(out_of_printer(sheet(points), tmp_path / "out.pdf"))
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
        theirs = PaperPages(out_of_printer(mixed, tmp_path / "out.pdf", first))
        assert theirs.count == ours.count - first
        for page in range(theirs.count):
            assert theirs.size(page) == pytest.approx(ours.size(page + first), abs=1.0)


def test_a_print_queue_sees_no_ones_words(tmp_path: Path, qtbot: QtBot) -> None:
    out_of_printer(sheet(18), tmp_path / "out.pdf")
    with pikepdf.open(tmp_path / "out.pdf") as pdf:
        told = {str(value) for value in pdf.docinfo.values()}
    assert "Document" in told
    assert not any("Robin" in words or "shelter" in words.lower() for words in told)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told_of(tmp_path: Path, qtbot: QtBot) -> None:
    with pytest.raises(PrinterSilent):
        out_of_printer(sheet(18), tmp_path / "no such folder" / "out.pdf")


def to_file(file: Path) -> QPrinter:
    """A printer that writes what comes out of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    return printer


class Chosen(QPrinter):
    """A printer as it comes from the window of the computer, with both sides chosen."""

    sides = QPrinter.DuplexMode.DuplexLongSide

    def setDuplex(self, duplex: QPrinter.DuplexMode) -> None:  # noqa: N802
        self.sides = duplex


def test_paper_is_printed_on_both_sides_where_somebody_wants_that(
    tmp_path: Path, qtbot: QtBot
) -> None:
    printer = Chosen(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    print_pages(printer, PaperPages(sheet(18)))
    assert printer.sides is QPrinter.DuplexMode.DuplexLongSide


def test_only_the_pages_that_were_chosen_come_out(tmp_path: Path, qtbot: QtBot) -> None:
    pages = PaperPages(sheet(36))
    assert pages.count > 3
    printer = to_file(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert print_pages(printer, pages) == 2
    theirs = PaperPages((tmp_path / "out.pdf").read_bytes())
    assert theirs.count == 2
    ours, others = ink(pages.image(1, WIDTH)), ink(theirs.image(0, WIDTH))
    pairs = zip(bytes(ours.constBits()), bytes(others.constBits()), strict=True)
    assert max(abs(a - b) for a, b in pairs) < 40


def test_the_window_of_the_computer_offers_pages_only_where_there_are_some_and_never_a_file(
    qtbot: QtBot,
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    options = QPrintDialog.PrintDialogOption
    for of, offered in ((0, False), (1, False), (4, True)):
        window = print_window(QPrinter(), parent, of)
        assert window.testOption(options.PrintPageRange) is offered
        assert not window.testOption(options.PrintToFile)
    assert (window.minPage(), window.maxPage()) == (1, 4)


def test_one_side_is_offered_first(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    class Pressed(QPrintDialog):
        def exec(self) -> int:
            return 1

    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(printing, "printer_names", lambda: ("By the window",))
    monkeypatch.setattr(printing, "QPrinter", Chosen)
    monkeypatch.setattr(printing, "QPrintDialog", Pressed)
    printer = chosen_printer(PaperPages(sheet(18)), parent)
    assert isinstance(printer, Chosen)
    assert printer.sides is QPrinter.DuplexMode.DuplexNone


def test_a_printer_that_was_taken_away_is_told_of(qtbot: QtBot) -> None:
    class TakenAway(QPrinter):
        def outputFormat(self) -> QPrinter.OutputFormat:  # noqa: N802
            return QPrinter.OutputFormat.NativeFormat

        def printerName(self) -> str:  # noqa: N802
            return "By the window"

    pdf = sheet(18)
    assert printed(TakenAway(), pdf, 0, lambda _done: True) == "print-gone"


def test_paper_that_a_printer_does_not_know_is_told_of_whichever_way_it_lies() -> None:
    a4, a3, letter = PAPERS["a4"], PAPERS["a3"], PAPERS["letter"]
    rough = [(round(wide), round(high)) for wide, high in (a4, letter)]
    assert not_among(rough, [a4, (a4[1], a4[0]), letter]) == ""
    assert not_among(rough, [a4, (a3[1], a3[0])]) == "a3"
    assert not_among((), [a3]) == ""


def test_no_empty_page_comes_out_where_it_is_stopped_before_the_first(
    tmp_path: Path, qtbot: QtBot
) -> None:
    printer = to_file(tmp_path / "out.pdf")
    assert print_pages(printer, PaperPages(sheet(18)), go_on=lambda _done: False) == 0
    assert not (tmp_path / "out.pdf").exists()
