"""Pages go on to the printer when their person has left, and whoever is there is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Strength
from coprod_desktop.storage.opening import open_store
from coprod_desktop.ui import printing
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.paper import PaperPages
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.window import Someone
from tests.ui.audit import audit, settle

SENT = "It is on its way to the printer."
WITHDRAWN = "Someone keeps some of it for themselves now."


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What came out of the printer."""
    file = tmp_path / "out.pdf"

    def chosen(_pages: PaperPages, _parent: QWidget, _first: int = 0) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return printer

    monkeypatch.setattr(printing, "DOTS", 72)
    monkeypatch.setattr(printing, "chosen_printer", chosen)
    return file


class SecondPage:
    """The printer takes no second page until it is let go on."""

    def __init__(self) -> None:
        self.is_wanted, self._go_on = Event(), Event()

    def wait(self) -> None:
        self.is_wanted.set()
        assert self._go_on.wait(60)

    def comes(self) -> None:
        self._go_on.set()


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecondPage]:
    page_two = SecondPage()
    drawn = PaperPages.once

    def once(pages: PaperPages, page: int, width: int) -> QImage:
        if page == 1:
            page_two.wait()
        return drawn(pages, page, width)

    monkeypatch.setattr(PaperPages, "once", once)
    yield page_two
    page_two.comes()


def robin(someone: Someone, name: str = "Robin") -> Meeting:
    """Somebody with a meeting that takes several pages; all of it is theirs to share."""
    desk = someone.program.desk
    desk.new_person(name, "fox", replace(Comfort(), print_points=36))
    assert desk.person is not None
    desk.change_person(replace(desk.person, strengths=(Strength("I listen"),)))
    branch = Branch.new("Mine", step="say")
    ideas = [Idea.new(f"Something I would like to say, number {n}") for n in range(12)]

    def filled(meeting: Meeting) -> Meeting:
        meeting = meeting.with_branch(branch)
        for idea in ideas:
            meeting = meeting.with_idea(branch.id, idea)
        return replace(meeting, title="Shelter").visited("sheet")

    session = desk.new_meeting()
    session.apply("", filled)
    meeting = session.meeting
    desk.close_meeting()
    someone.program.ways.start()
    settle()
    return meeting


def opens_the_sheet(someone: Someone) -> SheetView:
    screen = someone.meeting_screen
    screen.show_view("sheet")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    someone.wait_until(lambda: sheet.made is not None, "the sheet")
    settle()
    return sheet


def prints(someone: Someone, second: SecondPage) -> SheetView:
    """The first page has gone, the second is asked of the printer."""
    sheet = opens_the_sheet(someone)
    someone.click("Print")
    someone.click("Print")
    assert someone.sees("The pages are going to the printer")
    someone.wait_until(second.is_wanted.is_set, "the second page")
    return sheet


def pages(file: Path) -> int:
    return PaperPages(file.read_bytes()).count


def here(someone: Someone) -> Meeting:
    """The first person of this computer with their meeting open."""
    meeting = robin(someone)
    someone.click("Robin")
    someone.click("Shelter")
    return meeting


@pytest.mark.parametrize("percent", [100, 400])
def test_whoever_leaves_the_meeting_is_told_at_the_top_of_where_they_are(
    percent: int, someone: Someone, paper: Path, second: SecondPage
) -> None:
    here(someone)
    sheet = prints(someone, second)
    assert sheet.made is not None
    of = sheet.made.printed.pages
    someone.click("Home")
    assert not isinstance(someone.screen, MeetingScreen)
    ways = someone.program.ways
    ways.liking.choose(replace(ways.liking.now(), text_percent=percent))
    settle()
    second.comes()
    someone.wait_to_see(SENT)
    assert [str(found) for found in audit(someone.window, percent=percent)] == []
    someone.click("Close")
    assert not someone.sees(SENT)
    assert pages(paper) == of


def test_the_pages_go_on_while_somebody_else_takes_their_turn_and_tell_nothing_of_whose(
    someone: Someone, paper: Path, second: SecondPage
) -> None:
    robin(someone, "Sam")
    here(someone)
    sheet = prints(someone, second)
    assert sheet.made is not None
    of = sheet.made.printed.pages
    someone.click("Home")
    someone.click("Sam")
    someone.click("Shelter")
    before = someone.words()
    second.comes()
    someone.wait_to_see(SENT)
    assert "Robin" not in someone.words().replace(before, "")
    assert pages(paper) == of


@pytest.mark.parametrize("where", ["Home", "Big words", "the sheet itself"])
def test_the_pages_go_on_behind_the_calm_page_and_are_told_of_once_it_is_gone(
    where: str, someone: Someone, paper: Path, second: SecondPage
) -> None:
    here(someone)
    sheet = prints(someone, second)
    assert sheet.made is not None
    if where != "the sheet itself":
        someone.click(where)
    someone.click("Hide now")
    second.comes()
    someone.wait_until(lambda: not someone.program.jobs.is_going, "the last page")
    assert not someone.sees(SENT)
    someone.click("Go on")
    # Above the page, not on a line of it: that would have been heard on the calm page.
    assert someone.sees(SENT)
    someone.click("Close")
    assert pages(paper) == sheet.made.printed.pages


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_whoever_left_is_told_why_no_page_came(
    someone: Someone, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, gone = Event(), Event()

    def printed(*_given: object) -> str:
        asked.set()
        assert gone.wait(60)
        return "print-gone"

    monkeypatch.setattr(printing, "printed", printed)
    here(someone)
    opens_the_sheet(someone)
    someone.click("Print")
    someone.click("Print")
    someone.wait_until(asked.is_set, "the printer")
    someone.click("Home")
    gone.set()
    someone.wait_to_see("That printer is not here any more.")
    assert someone.sees("Your words are safe.")


def keeps_it_here(someone: Someone, meeting: Meeting, _folder: Path) -> None:
    """Keeps an idea in the meeting, which was opened again."""
    someone.click("Robin")
    someone.click("Shelter")
    idea = meeting.branches[0].ideas[0]
    session = someone.session
    session.apply("", lambda now: now.on_pile(idea.id, Pile.KEEP))
    someone.click("Home")


def keeps_it_in_another_window(someone: Someone, meeting: Meeting, folder: Path) -> None:
    (who,) = someone.program.desk.people()
    idea = meeting.branches[0].ideas[0]
    with open_store(folder / "store.sqlite3") as other:
        other.save(who.id, other.open_meeting(meeting.id), meeting.on_pile(idea.id, Pile.KEEP))


def keeps_a_strength(someone: Someone, _meeting: Meeting, _folder: Path) -> None:
    someone.click("Robin")
    desk = someone.program.desk
    assert desk.person is not None
    strengths = tuple(replace(each, kept=True) for each in desk.person.strengths)
    desk.change_person(replace(desk.person, strengths=strengths))


@pytest.mark.parametrize("is_guest_next", [False, True])
@pytest.mark.parametrize("keeps", [keeps_it_here, keeps_it_in_another_window, keeps_a_strength])
def test_what_is_kept_meanwhile_is_not_printed_on(
    keeps: Callable[[Someone, Meeting, Path], None],
    is_guest_next: bool,
    someone: Someone,
    paper: Path,
    second: SecondPage,
    tmp_path: Path,
) -> None:
    meeting = here(someone)
    prints(someone, second)
    someone.click("Home")
    keeps(someone, meeting, tmp_path)
    if is_guest_next:
        someone.program.ways.look_around()
    second.comes()
    someone.wait_to_see(WITHDRAWN)
    # The one page that was being drawn by then comes out.
    assert pages(paper) == 2


def test_pages_that_end_beneath_another_page_are_told_of_above_that(
    someone: Someone, paper: Path, second: SecondPage
) -> None:
    here(someone)
    sheet = prints(someone, second)
    someone.click("Help")
    second.comes()
    someone.wait_to_see(SENT)
    someone.click("Close")
    assert not someone.sees(SENT)
    someone.key(Qt.Key.Key_Escape)
    assert sheet.side.isVisible()


def test_what_a_guest_kept_before_they_went_is_not_printed_on(
    someone: Someone, paper: Path, second: SecondPage
) -> None:
    someone.program.ways.look_around()
    ways = someone.program.ways
    ways.liking.choose(replace(ways.liking.now(), print_points=36))
    settle()
    prints(someone, second)
    idea = next(idea for _, idea in someone.session.meeting.shared().walk())
    someone.session.apply("", lambda now: now.on_pile(idea.id, Pile.KEEP))
    someone.click("Home")
    second.comes()
    someone.wait_to_see(WITHDRAWN)
    assert pages(paper) == 2


def test_a_guest_who_is_gone_has_all_their_pages(
    someone: Someone, paper: Path, second: SecondPage
) -> None:
    someone.program.ways.look_around()
    ways = someone.program.ways
    ways.liking.choose(replace(ways.liking.now(), print_points=36))
    settle()
    sheet = prints(someone, second)
    assert sheet.made is not None
    someone.click("Home")
    second.comes()
    someone.wait_to_see(SENT)
    assert pages(paper) == sheet.made.printed.pages


def test_whoever_comes_back_to_the_sheet_can_still_stop_it(
    someone: Someone, paper: Path, second: SecondPage
) -> None:
    here(someone)
    prints(someone, second)
    someone.click("Home")
    someone.click("Robin")
    someone.click("Shelter")
    opens_the_sheet(someone)
    someone.click("Print")
    assert someone.sees("The pages are going to the printer")
    someone.click("Stop")
    second.comes()
    someone.wait_to_see("Stopped at page 2 of ")


def test_the_pages_of_a_group_go_on_when_its_screen_is_left(
    someone: Someone, paper: Path, second: SecondPage
) -> None:
    someone.program.group.open()
    settle()
    someone.click("Add empty sheets")
    for _ in range(3):
        someone.click("1 more")
    someone.click("Done")
    someone.click("Look at them")
    someone.wait_to_see("4 sheets,")
    someone.click("Print")
    someone.click("Print")
    someone.wait_until(second.is_wanted.is_set, "the second page")
    someone.click("Home")
    second.comes()
    someone.wait_to_see(SENT)
    assert pages(paper) >= 4


def test_closing_the_program_lets_every_page_go_first(
    someone: Someone, paper: Path, second: SecondPage
) -> None:
    here(someone)
    sheet = prints(someone, second)
    assert sheet.made is not None
    second.comes()
    someone.program.close()
    assert pages(paper) == sheet.made.printed.pages
