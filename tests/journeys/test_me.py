"""A person keeps pages of their own: about them, what they are good at, how they are growing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence

from coprod_desktop.domain.about_me import AboutPage
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.evidence import Evidence
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.domain.person import Person, Strength
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.me.paper_screen import PaperScreen
from coprod_desktop.ui.screens.place import PlaceScreen
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.ui.audit import settle

MARKED = (
    ("Night shelter", Feeling(Moment.BEFORE, 2, "Scared"), Feeling(Moment.AFTER, 4, "They heard")),
    ("Council", None, Feeling(Moment.AFTER, 1)),
)


@pytest.fixture
def robin(tmp_path: Path, opening: Open) -> Someone:
    """Robin at their own place."""
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    someone = opening()
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    ways = someone.program.ways
    someone.program.desk.new_person("Robin", "fox", ways.liking.now())
    ways.place()
    settle()
    return someone


def person(someone: Someone) -> Person:
    """Robin as they are now."""
    now = someone.program.desk.person
    assert now is not None
    return now


def test_what_is_told_about_me_once_is_in_the_next_meeting_and_there_another_day(
    robin: Someone, opening: Open
) -> None:
    robin.click("About me")
    robin.write_in("What people like about me", "I am calm")
    robin.write_in("Something that helps", "Breaks")
    robin.key(Qt.Key.Key_Return)
    robin.click("Another page")
    assert robin.focus() is robin.field("Where is this page for?")
    robin.write("At the clinic")
    for label in ("What people like about me", "How I like it", "What helps me"):
        robin.key(Qt.Key.Key_Tab)
        assert robin.focus() is robin.field(label)
    robin.key(Qt.Key.Key_Tab)
    assert robin.focus() is robin.button("Take this page away")
    robin.write_in("What helps me", "Tell me first")
    robin.click("Done")
    assert isinstance(robin.screen, PlaceScreen)
    robin.click("I have a meeting")
    needs = robin.meeting.branch_for("need")
    assert needs is not None
    assert [idea.text for idea in needs.ideas] == ["Breaks"]

    again = opening()
    again.wait_to_see("Robin")
    again.click("Robin")
    again.click("About me")
    assert again.field("What people like about me").toPlainText() == "I am calm"
    again.click("At the clinic")
    assert again.field("What helps me").toPlainText() == "Tell me first"
    again.click("Take this page away")
    assert [page.setting for page in person(again).about] == [""]
    again.click("Undo")
    assert [page.setting for page in person(again).about] == ["", "At the clinic"]


def test_somebody_one_can_ring_without_a_number_yet_stands_there_by_name(robin: Someone) -> None:
    ring = (Contact("Dee"), Contact("Sam", "01632 960 123"))
    robin.program.desk.change_person(replace(person(robin), contacts=ring))
    robin.click("About me")
    words = [line.text() for line in robin.window.findChildren(Paragraph)]
    assert "Dee" in words
    assert "Sam: 01632 960 123" in words


def test_the_sheet_of_growing_tells_of_the_open_meeting_as_it_is_now(robin: Someone) -> None:
    desk = robin.program.desk
    desk.change_person(replace(person(robin), grows=True))
    robin.program.ways.new_meeting()
    settle()
    screen = robin.meeting_screen
    session = desk.session
    assert session is not None
    for words in ("Up", "Higher"):
        session.apply("", partial(replace, feelings=(Feeling(Moment.BEFORE, 5, words),)))
        if words == "Up":
            screen.show_sheet("growing")
    sheet = robin.view
    assert isinstance(sheet, SheetView)
    robin.wait_until(
        lambda: sheet.made is not None and "“Higher”" in sheet.made.printed.text, "what was felt"
    )


def test_a_page_for_one_setting_is_printed_by_itself_before_there_is_any_meeting(
    robin: Someone,
) -> None:
    pages = (AboutPage("1", like="One thing at a time"), AboutPage("2", "Clinic", "I know me"))
    robin.program.desk.change_person(replace(person(robin), about=pages))
    robin.program.ways.place()
    settle()
    robin.click("About me")
    robin.click("Clinic")
    robin.click("Put it on paper")
    screen = robin.screen
    assert isinstance(screen, PaperScreen)
    robin.wait_until(lambda: screen.view.made is not None, "the sheet")
    assert screen.view.made is not None
    assert "I know me" in screen.view.made.printed.text
    assert "One thing" not in screen.view.made.printed.text
    robin.click("In meetings")
    robin.wait_until(
        lambda: screen.view.made is not None and "One thing" in screen.view.made.printed.text,
        "the other page",
    )
    robin.click("Back")
    assert robin.sees("Where is this page for?")
    assert not robin.program.desk.meetings()


def test_what_i_am_good_at_comes_from_a_list_own_words_and_others_with_times(
    robin: Someone,
) -> None:
    robin.click("What I am good at")
    card = robin.button("I make people laugh")
    robin.click_on(card)
    held = card.mapTo(robin.window, QPoint())
    for words in ("I am kind", "I notice who is quiet"):
        robin.click(words)
        settle()
    assert (card.mapTo(robin.window, QPoint()) - held).manhattanLength() < 3
    for words in ("I am kind", "I make people laugh"):
        robin.click(words)
    assert card.accessibleDescription() == "5 of 7."
    robin.click("Another list")
    robin.click("I stay calm")
    robin.write_in("In my own words", "I cook for 20")
    robin.key(Qt.Key.Key_Return)
    robin.click("Ask someone who knows you")
    robin.write_in("Who did you ask?", "Dee")
    robin.write_in("What did they say?", "You wait for others")
    robin.click("Done")
    told = [(each.words, each.author) for each in person(robin).strengths]
    assert told == [
        *(("I notice who is quiet", ""), ("I stay calm", ""), ("I cook for 20", "")),
        ("You wait for others", "Dee"),
    ]
    assert robin.sees("Dee said this of me.")

    robin.click_on(robin.button("A time I did this: I stay calm"))
    robin.write_in("What did you do?", "I took a breath")
    robin.click("Another time")
    assert robin.sees("I took a breath")
    robin.write("I sat down")
    robin.click("Done")
    assert [time.words for time in person(robin).strengths[1].told()] == [
        "I took a breath",
        "I sat down",
    ]
    assert robin.sees("I sat down")
    robin.click_on(robin.button("Take away: I stay calm"))
    robin.key(Qt.Key.Key_Tab)
    assert robin.focus() is robin.button("Undo")
    assert len(person(robin).strengths) == 3
    robin.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    robin.wait_until(lambda: len(person(robin).strengths) == 4, "what was taken away")
    assert len(person(robin).strengths[1].told()) == 2


@pytest.mark.parametrize(
    ("page", "field", "add"),
    [
        (("About me",), "Something that helps", "Add"),
        (("What I am good at",), "In my own words", "Add"),
        (
            ("What I am good at", "Ask someone who knows you"),
            "What did they say?",
            "Keep it",
        ),
    ],
)
def test_what_is_written_on_my_own_pages_is_there_before_it_is_added(
    robin: Someone, page: tuple[str, ...], field: str, add: str
) -> None:
    for press in page:
        robin.click(press)

    def there() -> list[str]:
        known = person(robin)
        return [*(need.text for need in known.needs), *(each.words for each in known.strengths)]

    before = there()
    robin.write_in(field, "I can")
    assert there() == [*before, "I can"]
    robin.click(add)
    # What begins like one that is there takes nothing of it along.
    robin.write_in(field, "I can cook")
    assert there() == [*before, "I can", "I can cook"]
    for _ in "I can cook":
        robin.key(Qt.Key.Key_Backspace)
    assert there() == [*before, "I can"]
    robin.write("Still here")
    robin.click("Done")
    assert there() == [*before, "I can", "Still here"]


def test_a_time_grows_from_what_went_well_at_a_meeting(robin: Someone) -> None:
    desk = robin.program.desk
    ideas = (Idea("i", "I asked what it means"), Idea("k", "A secret", pile=Pile.KEEP))
    branch = Branch("b", "What I did right", step="went-well", ideas=ideas)
    desk.new_meeting().apply("", partial(replace, title="Council", branches=(branch,)))
    desk.close_meeting()
    desk.change_person(replace(person(robin), strengths=(Strength("I ask plain questions"),)))
    robin.program.ways.place()
    settle()
    robin.click("What I am good at")
    robin.click("A time I did this")
    assert not robin.sees("A secret")
    robin.click("I asked what it means")
    (time,) = person(robin).strengths[0].times
    assert time.words == "I asked what it means"
    assert time.meeting == desk.meetings()[0].id
    robin.click("Done")
    assert robin.sees("I asked what it means")


def test_what_i_am_good_at_is_picked_for_a_meeting_not_written_again(robin: Someone) -> None:
    cooks = Strength("I cook for 20", times=(Evidence("t", "On Sunday"),))
    robin.program.desk.change_person(replace(person(robin), strengths=(cooks,)))
    robin.program.ways.new_meeting()
    settle()
    screen = robin.meeting_screen
    screen.go_to_step("strengths")
    robin.click("I cook for 20")
    branch = robin.meeting.branch_for("strengths")
    assert branch is not None
    assert [idea.text for idea in branch.ideas] == ["I cook for 20"]
    robin.program.ways.place()
    assert person(robin).strengths == (cooks,)


def test_how_i_am_growing_is_off_until_wanted_then_every_mark_stands_in_words(
    robin: Someone,
) -> None:
    for title, *feelings in MARKED:
        there = tuple(each for each in feelings if each is not None)
        felt = partial(replace, title=title, feelings=there)
        robin.program.desk.new_meeting().apply("", felt)
        robin.program.desk.close_meeting()
    robin.click("How I am growing")
    assert not robin.sees("Night shelter")
    robin.click("Show it to me")
    assert person(robin).grows
    told = [
        "1. Night shelter",
        "Before: Hard. “Scared”",
        "After: Good. “They heard”",
        "2. Council",
        "Before: not told.",
        "After: Very hard.",
    ]
    for way in ("As a line", "In words", "As petals"):
        robin.click(way)
        lines = robin.words().splitlines()
        assert [line for line in lines if line in told] == told
        heard = [passage.text for passage in robin.program.window.hears().passages]
        assert [line for line in heard if line in told] == told
    assert person(robin).grows_as == "petals"
    robin.click("Put it away")
    assert not person(robin).grows
    assert not robin.sees("Night shelter")


@pytest.mark.parametrize("page", ["About me", "What I am good at", "My experience", "Help", "More"])
def test_escape_leaves_what_lies_over_a_page_with_all_that_was_written(
    robin: Someone, page: str
) -> None:
    robin.click(page)
    assert not isinstance(robin.screen, PlaceScreen)
    if page == "About me":
        robin.write_in("How I like it", "Tell me first")
    robin.key(Qt.Key.Key_Escape)
    assert isinstance(robin.screen, PlaceScreen)
    robin.key(Qt.Key.Key_Escape)
    assert isinstance(robin.screen, PlaceScreen)
    if page == "About me":
        assert person(robin).about[0].like == "Tell me first"


def test_escape_that_is_held_leaves_one_page_alone(robin: Someone) -> None:
    (silent,) = (key for key in robin.window.findChildren(QAction) if key.objectName() == "silent")
    assert QKeySequence(Qt.Key.Key_Escape) in silent.shortcuts()
    assert not silent.autoRepeat()


def test_escape_silences_before_it_leaves(robin: Someone) -> None:
    robin.click("About me")
    robin.key(Qt.Key.Key_F5)
    robin.wait_until(lambda: robin.program.ways.reader.reads, "the voice")
    robin.key(Qt.Key.Key_Escape)
    assert not isinstance(robin.screen, PlaceScreen)
    robin.key(Qt.Key.Key_Escape)
    assert isinstance(robin.screen, PlaceScreen)
