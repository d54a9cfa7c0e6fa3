"""Somebody who looks after a group prints all their sheets before it begins."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import page as checker
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.storage.opening import open_store
from coprod_desktop.ui import printing
from coprod_desktop.ui.group_print.group_people import GroupPeople
from coprod_desktop.ui.group_print.job_screen import JobScreen
from coprod_desktop.ui.paper import PaperPages
from tests.journeys.window import Someone
from tests.sheets.pdf import ReadBack
from tests.ui.audit import settle
from tests.ui.screens_of_group import PEOPLE, people_here

SECRET = "Zanzibar"


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What came out of a printer that was chosen, a file for each time."""
    files: list[Path] = []

    def chosen(_pages: PaperPages, _parent: QWidget, _first: int) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        files.append(tmp_path / f"{len(files)}.pdf")
        printer.setOutputFileName(str(files[-1]))
        return printer

    monkeypatch.setattr(printing, "DOTS", 72)
    monkeypatch.setattr(printing, "chosen_printer", chosen)
    return files


def count_of(file: Path) -> int:
    return PaperPages(file.read_bytes()).count


def job(someone: Someone) -> JobScreen:
    """The sheets, once they are made."""
    screen = someone.screen
    assert isinstance(screen, JobScreen)
    someone.wait_until(lambda: screen.group is not None, "the sheets")
    settle()
    return screen


def test_a_worker_prints_20_sheets_and_goes_on_after_the_paper_ran_out(
    someone: Someone, paper: list[Path]
) -> None:
    people_here(someone)
    someone.click("More")
    someone.click("Print for a group")
    someone.wait_to_see("Nothing is on the list yet.")
    someone.click("Add people")
    for name in PEOPLE:
        someone.click(name)
    someone.click("Done")
    # Each as they like it themselves.
    assert someone.sees("Robin: My words\nPrint size 24")
    assert someone.sees(f"{PEOPLE[1]}: My words\nPrint size 28")
    for size, sheet, more in (
        ("18", "My words, empty", ("5 more", "5 more", "1 more")),
        ("24", "What I need, empty", ("5 more", "1 less")),
        ("28", "Hard words", ()),
    ):
        someone.click("Add empty sheets")
        someone.click(f"{size} points")
        someone.click(sheet)
        for press in more:
            someone.click(press)
        someone.click("Done")
    assert someone.sees("20 sheets are on the list.")
    assert someone.sees("My words, empty\n12 sheets, Print size 18")
    someone.click("Look at them")
    screen = job(someone)
    assert screen.group is not None
    assert len(screen.group.sheets) == 20
    total = screen.group.pages
    assert someone.sees(f"20 sheets, {total} pages in all")
    assert someone.sees("1. Robin: My words")
    assert someone.sees("15. No name: What I need, empty")
    assert someone.sees("20. No name: Hard words")

    someone.click("Print")
    assert someone.sees(f"Print {total} pages for 20 sheets?")
    someone.click("Print")
    someone.wait_to_see("It is on its way to the printer.")
    assert count_of(paper[0]) == total

    # At 14 the paper is out; of the 15th only the first page came out.
    someone.click("Continue from a sheet")
    someone.click("15. No name")
    halted = screen.group.sheets[14]
    someone.click(f"Page 2 of {halted.pages}")
    assert someone.sees(f"Print {total - halted.first - 1} pages for 6 sheets?")
    someone.click("Print")
    someone.wait_to_see("It is on its way to the printer.")
    assert count_of(paper[1]) == total - halted.first - 1
    someone.click("To the list")
    assert someone.sees("20 sheets are on the list.")


def test_by_keys_alone_all_sheets_become_1_file_without_what_is_kept(
    someone: Someone, documents: Path
) -> None:
    desk = someone.program.desk
    people_here(someone)
    desk.sit_down(next(tile.id for tile in desk.people() if tile.name == PEOPLE[0]))
    kept = Idea.new(SECRET, pile=Pile.KEEP)
    branch = Branch.new("Mine", step="say")
    desk.open_meeting(desk.meetings()[0].id).apply(
        "", lambda m: m.with_branch(branch).with_idea(branch.id, kept)
    )
    someone.program.ways.start()
    settle()

    for words in ("More", "Print for a group", "Add people"):
        someone.choose(words)
    for name in PEOPLE:
        someone.go_to(name)
        someone.key(Qt.Key.Key_Space)
    someone.choose("Done")
    someone.go_to("A page with the name")
    someone.key(Qt.Key.Key_Space)
    someone.choose("Look at them")
    screen = job(someone)
    assert screen.group is not None
    someone.choose("Save a copy")
    someone.choose("Documents")
    assert someone.sees("Saved in Documents. It is called Document.pdf.")
    saved = (documents / "Document.pdf").read_bytes()
    assert checker.validate_pdf_bytes(saved, profile="ua1").is_compliant
    read = ReadBack(saved)
    assert SECRET not in read.everything()
    for name, sheet in zip(PEOPLE, screen.group.sheets, strict=True):
        for page in range(sheet.first, sheet.first + sheet.pages):
            words = "".join(one.text for one in read.shown if one.page == page)
            for other in PEOPLE:
                assert (other.split()[0] in words) == (other == name)


def test_what_goes_wrong_has_its_sentence_and_the_list_stays(
    someone: Someone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printer_names", tuple)
    someone.click("More")
    someone.click("Print for a group")
    someone.click("Add people")
    assert someone.sees("Nobody can be seen on this computer. You can print empty sheets.")
    someone.click("Done")
    someone.click("Add empty sheets")
    someone.click("Done")
    someone.click("Look at them")
    screen = job(someone)
    someone.click("Print")
    someone.click("Print")
    assert someone.has_button("Try again")
    assert someone.has_button("Save a copy")
    screen.save(tmp_path / "gone")
    settle()
    assert someone.sees("It cannot be saved there.")
    someone.click("Back")
    someone.click("Back")
    assert someone.sees("1 sheet is on the list.")


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_went_away_is_told_of_and_stop_leads_back(
    someone: Someone, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_pages: PaperPages, _parent: QWidget, _first: int) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
        return printer

    monkeypatch.setattr(printing, "chosen_printer", gone)
    someone.program.group.open()
    settle()
    someone.click("Add empty sheets")
    for _ in range(12):
        someone.click("5 more")
    someone.click("Done")
    look = someone.button("Look at them")
    look.click()
    # 61 sheets take long enough to stop them.
    assert someone.sees("The sheets are being made")
    someone.button("Stop").click()
    someone.wait_to_see("61 sheets are on the list.")
    someone.click("My words, empty")
    for _ in range(60):
        someone.button("1 less").click()
    someone.click("Done")
    someone.click("A page with the name before each")
    someone.click("Look at them")
    job(someone)
    someone.click("Print")
    someone.click("Print")
    someone.wait_to_see("The printer did not answer.")
    someone.click("Back")
    someone.click("1. No name")
    # Nobody's name stands before a sheet without one.
    assert not someone.sees("The page with the name")
    assert someone.sees("Page 1 of 1")


@pytest.mark.parametrize("way", ["Print", "Documents"])
def test_what_somebody_keeps_in_another_window_meanwhile_does_not_leave(
    someone: Someone, tmp_path: Path, documents: Path, paper: list[Path], way: str
) -> None:
    people_here(someone)
    desk = someone.program.desk
    robin = next(tile.id for tile in desk.people() if tile.name == PEOPLE[0])
    desk.sit_down(robin)
    told = Idea.new(SECRET)
    branch = Branch.new("Mine", step="say")
    here = desk.open_meeting(desk.meetings()[0].id)
    here.apply("", lambda m: m.with_branch(branch).with_idea(branch.id, told))
    meeting = here.meeting
    someone.program.ways.start()
    someone.program.group.open()
    settle()
    someone.click("Add people")
    someone.click(PEOPLE[0])
    someone.click("Done")
    someone.click("Look at them")
    job(someone)
    someone.click("Print" if way == "Print" else "Save a copy")
    with open_store(tmp_path / "store.sqlite3") as other:
        other.save(robin, meeting, meeting.on_pile(told.id, Pile.KEEP))
    someone.click(way)
    assert someone.sees("Someone keeps more for themselves now.")
    assert not paper
    assert not list(documents.iterdir())
    someone.click("Look at them")
    screen = job(someone)
    assert screen.group is not None
    assert SECRET not in ReadBack(screen.group.pdf).everything()
    someone.click("Back")
    assert someone.sees("1 sheet is on the list.")


def test_a_fault_while_printing_is_the_printers_and_the_sheets_stay(
    someone: Someone, paper: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printed", lambda *_given: None)
    someone.program.group.open()
    settle()
    someone.click("Add empty sheets")
    someone.click("Done")
    someone.click("Look at them")
    job(someone)
    someone.click("Print")
    someone.click("Print")
    someone.wait_to_see("The printer did not answer.")
    someone.click("Back")
    assert someone.sees("1. No name")


def test_the_sheet_is_of_the_meeting_that_was_chosen_and_never_of_somebody_elses(
    someone: Someone,
) -> None:
    desk = someone.program.desk
    people_here(someone)
    robin, sam = (next(t.id for t in desk.people() if t.name == name) for name in PEOPLE)
    desk.sit_down(sam)
    sams = desk.meetings()[0].id
    desk.sit_down(robin)
    desk.new_meeting().apply("", partial(replace, title="The newer one"))
    someone.program.ways.start()
    settle()
    people = GroupPeople(someone.program.cabinet, lambda: True)
    subject = people.subject(robin, sams)
    assert subject is not None
    assert (subject.person.id, subject.meeting.title) == (robin, "The newer one")

    someone.program.group.open()
    settle()
    for words in ("Add people", "Robin"):
        someone.click(words)
    someone.click("Done")
    someone.click("Robin: My words")
    someone.click("The newer one")
    someone.click("Robins meeting")
    assert someone.sees("Robins meeting\nChoose another meeting")
    someone.click("Done")
    someone.click("Look at them")
    screen = job(someone)
    assert screen.group is not None
    assert someone.sees("1. Robin: My words\nRobins meeting\n1 page")
    words = "".join(one.text for one in ReadBack(screen.group.pdf).shown)
    assert "Robins meeting" in words.replace("\u00a0", " ")
    assert "newer" not in words


def test_the_middle_of_somebodys_meeting_shows_nobody_else(someone: Someone) -> None:
    people_here(someone)
    someone.click("Robin")
    someone.click("More")
    assert someone.has_button("Print for a group")
    someone.click("Close")
    someone.click("Robins meeting")
    someone.click("More")
    assert not someone.has_button("Print for a group")
