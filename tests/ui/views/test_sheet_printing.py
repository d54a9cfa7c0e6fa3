"""While a sheet is printed the window lives on: it says how far it is, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.ui import printing
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.how_far import HowFar
from coprod_desktop.ui.paper import PaperPages
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.views.sheet import SheetView
from coprod_desktop.wording import Wording
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening
from tests.ui.views.test_sheet import made_after, shown, words_asked

Chosen = Callable[[Path], None]


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What came out of the printer that was chosen."""
    file = tmp_path / "out.pdf"

    def chosen(_pages: PaperPages, _parent: QWidget) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return printer

    monkeypatch.setattr(printing, "chosen_printer", chosen)
    return file


@pytest.fixture
def second(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Until this is set the printer takes no second page: a quick one has none that is seen."""
    wanted = Event()
    drawn = PaperPages.once

    def once(pages: PaperPages, page: int, width: int) -> QImage:
        assert page != 1 or wanted.wait(60)
        return drawn(pages, page, width)

    monkeypatch.setattr(PaperPages, "once", once)
    yield wanted
    wanted.set()


def printing_large(opening: Opening, qtbot: QtBot) -> SheetView:
    """Many pages on their way to the printer."""
    view, _ = shown(opening, qtbot)
    view.choices.sizes[36].click()
    assert made_after(view, qtbot).printed.pages > 3
    view.ask_to_print()
    view.asking.presses[0].click()
    return view


def test_it_says_how_far_it_is_and_at_last_that_all_is_on_its_way(
    opening: Opening, qtbot: QtBot, paper: Path, second: Event
) -> None:
    view = printing_large(opening, qtbot)
    assert words_asked(view) == "The pages are going to the printer"
    far = view.asking.findChild(HowFar)
    assert far is not None
    assert view.made is not None
    of = view.made.printed.pages
    qtbot.waitUntil(lambda: far.words.text() == f"Page 2 of {of}", timeout=10_000)
    with qtbot.waitSignal(view.printing.done, timeout=60_000):
        second.set()
    assert view.note.words.text() == "It is on its way to the printer."
    assert view._stack.currentWidget() is view._main
    assert PaperPages(paper.read_bytes()).count == of


def test_it_can_be_stopped_and_says_where(
    opening: Opening, qtbot: QtBot, paper: Path, second: Event
) -> None:
    view = printing_large(opening, qtbot)
    (stop,) = view.asking.presses
    assert view.made is not None
    of = view.made.printed.pages
    far = view.asking.findChild(HowFar)
    assert far is not None
    qtbot.waitUntil(lambda: far.words.text() == f"Page 2 of {of}", timeout=10_000)
    with qtbot.waitSignal(view.printing.done, timeout=60_000) as done:
        stop.click()
        second.set()
    assert done.args is not None
    assert f" of {of}. A few more pages may still come out." in done.args[0]
    assert PaperPages(paper.read_bytes()).count < of


def test_what_is_stopped_before_any_page_says_so(
    opening: Opening, qtbot: QtBot, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printed", lambda *_given: 0)
    view = printing_large(opening, qtbot)
    (stop,) = view.asking.presses
    with qtbot.waitSignal(view.printing.done, timeout=60_000) as done:
        stop.click()
    assert done.args == ["Stopped before the first page."]


@pytest.mark.parametrize("by", ["Back", "another view"])
def test_whoever_goes_elsewhere_meanwhile_gets_every_page_and_the_program_tells(
    by: str, opening: Opening, qtbot: QtBot, paper: Path, second: Event
) -> None:
    view = printing_large(opening, qtbot)
    view.rows()[0].does() if by == "Back" else view.settle()
    assert view._stack.currentWidget() is view._main
    assert told_by_the_program(opening, qtbot, second.set) == "It is on its way to the printer."
    assert view._stack.currentWidget() is view._main
    assert_every_page_came(view, paper)


def told_by_the_program(
    opening: Opening, qtbot: QtBot, does: Callable[[], None] = lambda: None
) -> str:
    """What the page that pages were sent from does not tell itself, once they have gone."""
    with qtbot.waitSignal(opening.jobs.untold, timeout=60_000) as untold:
        does()
    assert untold.args is not None
    return " ".join(untold.args[0].words(Wording())).strip()


def test_whoever_leaves_the_meeting_meanwhile_waits_for_no_page_and_gets_every_one(
    opening: Opening, qtbot: QtBot, paper: Path, second: Event
) -> None:
    view = printing_large(opening, qtbot)
    view.settle()
    view.close_down()
    assert opening.jobs.is_going
    second.set()
    opening.jobs.close()
    assert_every_page_came(view, paper)


def assert_every_page_came(view: SheetView, paper: Path) -> None:
    assert view.made is not None
    assert PaperPages(paper.read_bytes()).count == view.made.printed.pages


def save_row(view: SheetView) -> Row:
    return next(row for row in view.rows() if row.name == "sheet-save")


def test_who_asks_for_something_else_meanwhile_is_not_led_away_from_it(
    opening: Opening, qtbot: QtBot, paper: Path
) -> None:
    view = printing_large(opening, qtbot)
    view.settle()
    view.ask_for_line()
    told_by_the_program(opening, qtbot)
    assert view._stack.currentWidget() is view.asking
    assert words_asked(view) == "What would you like to say to Robin for the day?"


def test_back_from_another_question_stops_no_pages(
    opening: Opening, qtbot: QtBot, paper: Path
) -> None:
    view = printing_large(opening, qtbot)
    view.settle()
    save_row(view).does()
    back = next(row for row in view.rows() if row.name == "sheet-back")
    back.does()
    assert view._stack.currentWidget() is view._main
    told_by_the_program(opening, qtbot)
    assert_every_page_came(view, paper)


def test_whoever_asks_for_the_same_pages_again_sees_how_far_they_are(
    opening: Opening, qtbot: QtBot, paper: Path, second: Event
) -> None:
    view = printing_large(opening, qtbot)
    view.settle()
    view.ask_to_print()
    assert words_asked(view) == "The pages are going to the printer"
    with qtbot.waitSignal(view.printing.done, timeout=60_000):
        second.set()
    assert view._stack.currentWidget() is view._main
    assert_every_page_came(view, paper)
    view.ask_to_print()
    assert words_asked(view).endswith("pages?")


def test_whoever_comes_back_to_pages_that_do_not_come_can_try_again(
    opening: Opening, qtbot: QtBot, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Event()

    def printed(*_given: object) -> str:
        assert asked.wait(60)
        return "print-no-answer"

    monkeypatch.setattr(printing, "printed", printed)
    view, _ = shown(opening, qtbot)
    view.ask_to_print()
    view.asking.presses[0].click()
    view.settle()
    view, _ = shown(opening, qtbot)
    view.ask_to_print()
    assert words_asked(view) == "The pages are going to the printer"
    asked.set()
    qtbot.waitUntil(lambda: words_asked(view) == "The printer did not answer.", timeout=10_000)
    assert [press.text() for press in view.asking.presses] == ["Try again", "Save a copy"]


def test_another_sheet_is_sent_meanwhile_and_waits_for_its_turn(
    opening: Opening, qtbot: QtBot, paper: Path, second: Event
) -> None:
    view = printing_large(opening, qtbot)
    assert view.made is not None
    first = opening.jobs.on_its_way(view.made.printed.pdf)
    view.settle()
    view.choices.sizes[18].click()
    made_after(view, qtbot)
    view.ask_to_print()
    assert words_asked(view).endswith("pages?")
    view.asking.presses[0].click()
    settle()
    far = view.asking.findChild(HowFar)
    assert far is not None
    assert far.words.text() == "Other pages go first."
    assert told_by_the_program(opening, qtbot, second.set) == "It is on its way to the printer."
    assert first is not None
    assert first.gone == len(first.pages)
    with qtbot.waitSignal(view.printing.done, timeout=60_000):
        pass
    assert_every_page_came(view, paper)


def test_a_printer_that_falls_silent_is_told_of_where_something_else_is_asked_by_then(
    opening: Opening, qtbot: QtBot, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "printed", lambda *_given: "print-no-answer")
    view = printing_large(opening, qtbot)
    view.settle()
    view.ask_for_line()
    told = told_by_the_program(opening, qtbot)
    assert told == "The printer did not answer. Your words are safe. Is it switched on?"
    assert words_asked(view) == "What would you like to say to Robin for the day?"


def keep_the_first(session: Session) -> Idea:
    """Keeps an idea that is on the sheet."""
    idea = session.meeting.shared().branches[0].ideas[0]
    session.apply("", lambda meeting: meeting.on_pile(idea.id, Pile.KEEP))
    return idea


@pytest.mark.parametrize("ask", ["ask_to_print", "ask_to_save"])
def test_nothing_more_is_asked_about_a_page_on_which_something_is_kept_by_now(
    ask: str, opening: Opening, qtbot: QtBot
) -> None:
    view, session = shown(opening, qtbot)
    told: list[str] = []
    view.told.connect(lambda words, _undo: told.append(words))
    getattr(view, ask)()
    idea = keep_the_first(session)
    assert view._stack.currentWidget() is view._main
    assert told == ["Your words changed. Have another look at your page."]
    assert idea.text not in made_after(view, qtbot).printed.text


def test_what_is_kept_while_the_window_of_the_computer_is_open_is_not_printed(
    opening: Opening, qtbot: QtBot, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, session = shown(opening, qtbot)
    chosen = printing.chosen_printer

    def kept_meanwhile(pages: PaperPages, parent: QWidget) -> QPrinter | None:
        keep_the_first(session)
        return chosen(pages, parent)

    monkeypatch.setattr(printing, "chosen_printer", kept_meanwhile)
    view.ask_to_print()
    view.asking.presses[0].click()
    assert not opening.jobs.is_going
    assert not paper.exists()


def test_what_is_kept_while_the_pages_are_going_is_drawn_no_more(
    opening: Opening, qtbot: QtBot, paper: Path, second: Event
) -> None:
    view = printing_large(opening, qtbot)
    far = view.asking.findChild(HowFar)
    assert far is not None
    assert view.made is not None
    of = view.made.printed.pages
    qtbot.waitUntil(lambda: far.words.text() == f"Page 2 of {of}", timeout=10_000)
    keep_the_first(view.parts.session)
    with qtbot.waitSignal(view.printing.done, timeout=60_000) as done:
        second.set()
    assert done.args is not None
    assert done.args[0].startswith(
        f"Stopped at page 2 of {of}. Someone keeps some of it for themselves now."
    )
    assert PaperPages(paper.read_bytes()).count == 2


@pytest.mark.parametrize("percent", [100, 400])
def test_a_printer_without_that_paper_is_told_of_before_words_are_cut_off(
    percent: int, opening: Opening, qtbot: QtBot, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opening.look.use(percent=percent)
    monkeypatch.setattr(printing, "paper_missing", lambda _printer, _pages: "a3")
    view, _ = shown(opening, qtbot)
    view.ask_to_print()
    view.asking.presses[0].click()
    settle()
    assert words_asked(view) == "This printer may not have A3 paper."
    assert [str(finding) for finding in audit(view.window(), percent=percent)] == []
    assert not paper.exists()
    view.rows()[0].does()
    assert view._stack.currentWidget() is view._main
    view.ask_to_print()
    view.asking.presses[0].click()
    with qtbot.waitSignal(view.printing.done, timeout=60_000):
        view.asking.presses[0].click()
    assert paper.exists()
