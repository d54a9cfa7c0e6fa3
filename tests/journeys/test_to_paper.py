"""A person goes from the first launch to a printed sheet."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.window import Someone
from tests.sheets.pdf import ReadBack

SCRAPS = (
    "nobody met me at the dor",
    "the form was 9 pages",
    "i waited 3 hours",
    "bring someone to the door",
    "one naem to ask for",
    "a hot drink wuld help",
    "my brother threw me out",
    "i slept in the car",
    "the bus costs 4 pounds",
)
FOR_ME = SCRAPS[6:8]
SENTENCE = "I am going to make my area better and to hear their plans."


def lift(someone: Someone, scrap: str) -> None:
    """Presses a scrap, which is heard with where it lies."""
    someone.click(f"{scrap}. ")


def put_together(someone: Someone, scraps: tuple[str, ...], name: str) -> None:
    """Makes a heap of scraps that go together."""
    lift(someone, scraps[0])
    someone.click("New heap")
    someone.write(name)
    someone.click("Done")
    for scrap in scraps[1:]:
        lift(someone, scrap)
        someone.click(f"Put in {name}")


def test_someone_alone_comes_from_the_first_launch_to_a_sheet_of_paper(
    newcomer: Someone, documents: Path
) -> None:
    newcomer.first_use()
    newcomer.click("I have a meeting")
    newcomer.write_in("My name here", "Robin")
    newcomer.click("A fox")
    newcomer.click("Next")

    assert newcomer.is_asked("Which meeting is it?")
    newcomer.click("The council")
    newcomer.click("Next")
    newcomer.write_in("When?", "Tuesday 2ish")
    assert newcomer.sees("Tuesday 24 November, about 2")
    newcomer.click("Next")
    assert newcomer.is_asked("Do you want to go?")
    newcomer.click("Yes, I will go")
    newcomer.go_on_to("Why are you going?", by="Skip this")
    newcomer.click("To make my area better")
    newcomer.click("To hear their plans")
    newcomer.click("Make one sentence")
    newcomer.go_on_to("What would you like to say?", by="Skip this")
    newcomer.click("Write my own")
    newcomer.add(*SCRAPS)

    newcomer.click("Next")
    assert newcomer.is_asked("Which ones go together?")
    put_together(newcomer, (SCRAPS[0], SCRAPS[3], SCRAPS[4]), "First night")
    put_together(newcomer, (SCRAPS[1], SCRAPS[2]), "Forms")
    put_together(newcomer, (SCRAPS[5], SCRAPS[8]), "Small things")
    for scrap in FOR_ME:
        lift(newcomer, scrap)
        newcomer.click("Keep for me")
    kept = [idea.text for _, idea in newcomer.meeting.walk() if idea.pile is Pile.KEEP]
    assert sorted(kept) == sorted(FOR_ME)

    newcomer.go_on_to("Would you like it on paper?", by="Skip this")
    newcomer.click("See my sheet")
    sheet = newcomer.view
    assert isinstance(sheet, SheetView)
    newcomer.wait_until(lambda: sheet.made is not None, "the sheet")
    assert newcomer.sees("Kept for me: 2. They are never printed.")
    newcomer.click("Save a copy")
    newcomer.click("Documents")
    assert newcomer.sees("Saved in Documents. It is called Document.pdf.")

    paper = ReadBack((documents / "Document.pdf").read_bytes())
    read = paper.read_out()
    for words in ("Robin", "First night", SENTENCE, "Tuesday"):
        assert words in read
    for scrap in SCRAPS:
        assert (scrap in read) == (scrap not in FOR_ME)
    for scrap in FOR_ME:
        assert scrap not in paper.everything()
    assert min(stretch.size for stretch in paper.shown) >= 14


@pytest.mark.parametrize("percent", [100, 400])
def test_by_keys_alone_one_comes_to_the_letter_and_keeps_it_to_be_changed(
    percent: int, someone: Someone, documents: Path
) -> None:
    ways = someone.program.ways
    ways.look_around()
    ways.liking.choose(replace(ways.liking.now(), text_percent=percent))
    screen = ways.window.screen_in_front
    assert isinstance(screen, MeetingScreen)
    screen.show_view("sheet")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    someone.choose("My words")
    someone.choose("What I need")
    someone.wait_until(
        lambda: sheet.made is not None and sheet.made.order.sheet == "letter", "the letter"
    )
    # It comes back to where it went from, which says now what was chosen.
    assert someone.focus() is sheet.choices.which
    assert sheet.choices.which.text() == "What I need"
    someone.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    someone.choose("Save it to change or send")
    someone.choose("Change it")
    someone.choose("Documents")
    someone.wait_to_see("Saved in Documents. It is called Document.docx.")
    letter = Document(str(documents / "Document.docx"))
    words = [paragraph.text.strip() for paragraph in letter.paragraphs]
    assert "What I need" in words
    assert any("Papers in big print" in line for line in words)


def test_escape_goes_back_from_every_page_of_a_sheet(someone: Someone, documents: Path) -> None:
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "Night shelter")
    someone.go_to_step("say")
    someone.click("Write my own")
    someone.add("nobody met me", "one name to ask for")
    someone.click("Sheet")
    view = someone.view
    assert isinstance(view, SheetView)
    someone.wait_until(lambda: view.made is not None, "the page")
    for page in ("My words", "Look closer", "Choose idea by idea", "Print"):
        before = view._stack.currentWidget(), view.side.by_idea
        someone.click(page)
        assert (view._stack.currentWidget(), view.side.by_idea) != before, page
        someone.key(Qt.Key.Key_Escape)
        assert (view._stack.currentWidget(), view.side.by_idea) == before, page
    someone.click("Save a copy")
    someone.click("Save it to change or send")
    someone.key(Qt.Key.Key_Escape)
    assert someone.sees("Where should the copy go?")
    someone.key(Qt.Key.Key_Escape)
    assert view.side.isVisible()
    someone.key(Qt.Key.Key_Escape)
    assert not isinstance(someone.view, SheetView)
