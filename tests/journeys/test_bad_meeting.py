"""A person comes back from a meeting at which they were talked over, and does something with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from threading import get_ident, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.feeling import Moment
from coprod_desktop.domain.idea import Said
from coprod_desktop.settings import Settings
from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.look_back.contacts import ContactsScreen
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys import window
from tests.journeys.counting import counting
from tests.journeys.window import Someone

POINT = "Someone should meet you at the door"
COMES_BACK = "Something comes back today"
CUT_OFF = "Bloody hell. I was cut off 2 times and they laughed."
HELP = "Let me finish, then ask the next one"
SCORES = re.compile(
    r"\bscore|out of \d|well done|\bstreak|\bmissed\b|%|great|brilliant|cheer|could you have",
    re.IGNORECASE,
)
TOMORROW = window.TODAY + timedelta(days=1)


def has_a_meeting_behind(someone: Someone) -> None:
    """A meeting with one point, then home; people to ring were written down when calm."""
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "Night shelter")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.add(POINT)
    computer = someone.program.front.computer
    computer.settings = Settings(asked=True, numbers=(Contact("The front desk", "01632 960456"),))
    someone.click("Home")


def sheet_in_front(someone: Someone) -> str:
    """The words of the sheet that is shown, once it is made."""
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    someone.wait_until(lambda: sheet.made is not None, "the sheet")
    assert sheet.made is not None
    assert sheet.made.printed.pages == 1
    return sheet.made.printed.text


def wait_until_looked_for(someone: Someone) -> None:
    """Waits until it is known to whom on the start something comes back."""
    errands = someone.program.ways.back_ways.findChildren(Errand)
    someone.wait_until(lambda: not any(each.is_going for each in errands), "what comes back")


def test_a_bad_meeting_is_looked_after_first_and_something_is_done_with_it(
    someone: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_a_meeting_behind(someone)
    with counting(someone, "After a bad meeting") as counted:
        someone.click("Robin")
        someone.click("I have just been to one")
        someone.click("Night shelter")

        # Before anything: each of these is a good end.
        assert someone.is_asked("You are back. First, you.")
        someone.click("A hot drink")
        assert someone.sees("All is kept. It can wait for another day.")
        someone.click("Next")

        # One face, with nothing said about it.
        before = someone.words()
        someone.click("1, Very hard")
        assert not SCORES.search(someone.words().replace(before, ""))
        someone.click("Next")

        # The body: small things, a walk, somebody to ring, or on.
        for way in ("One slow minute", "A short walk", "Ring someone", "Go home now", "Carry on"):
            assert someone.has_button(way), way
        someone.click("Ring someone")
        someone.click("Change who is here")
        for name, number in (("Dee", "07700 900123"), ("Sam", ""), ("My sister", "01632 960789")):
            someone.click("Add someone")
            someone.write(name)
            screen = someone.screen
            assert isinstance(screen, ContactsScreen)
            someone.click_on(screen.forms[-1].number.edit)
            someone.write(number)
        someone.write_in("What helps me 1", "A walk with the dog")
        someone.click("Done")
        assert someone.sees("A walk with the dog")
        for told in ("Dee: 07700 900123", "Sam", "My sister: 01632 960789"):
            assert told in [label.text() for label in someone.window.findChildren(QLabel)], told
        assert someone.sees("The front desk: 01632 960456")
        someone.click("One slow minute")
        someone.click("5 small things, one at a time")
        assert someone.sees("Look round. Find 5 things you can see.")
        someone.click("Next")
        assert someone.sees("Find 4 things you can feel.")
        someone.click("That is enough")
        someone.click("Carry on")

        # The facts only.
        assert someone.is_asked("Did you say your points?")
        someone.click("Not yet")
        someone.write_in("What happened, in my words", CUT_OFF)
        someone.go_on_to("What did you do right?")
        someone.click(POINT)
        someone.click("Next")
        someone.add(HELP)
        someone.click("Next")

        # What is to be done with it; waiting is a choice.
        assert someone.is_asked("What would you like done now?")
        someone.click("Tell the chair")
        someone.click("Next")
        assert someone.is_asked("What do you want them to know?")
        assert someone.field("What happened").toPlainText() == CUT_OFF
        assert someone.field("What would help next time").toPlainText() == HELP
        someone.click("Read it to me")
        someone.wait_until(lambda: someone.program.ways.reader.reads, "the voice")
        someone.click("Tomorrow")
        assert someone.sees("It comes back on Tuesday 24 November. Nothing is sent by itself.")
        someone.click("See it on half a page")
        paper = sheet_in_front(someone)
        assert paper.split("\n")[-4:] == [
            "What happened",
            CUT_OFF,
            "What would help next time",
            HELP,
        ]
        someone.click("Back")

        # Rest is a choice.
        someone.go_on_to("What comes next for you?")
        someone.click("Rest")
        assert not SCORES.search(someone.words())
    assert len(counted.screens) <= 25
    assert counted.words < 1400

    meeting = someone.meeting
    (said,) = [idea.said for _, idea in meeting.walk() if idea.text == POINT]
    assert said is Said.NOT_YET  # so it comes along to the next meeting
    feeling = meeting.feeling(Moment.AFTER)
    assert feeling is not None
    assert feeling.level == 1
    assert f"I got this ready: {POINT}" in [idea.text for _, idea in meeting.walk()]

    # Help has them too, as long as this person sits here.
    someone.click("Help")
    assert someone.sees("Dee: 07700 900123")
    someone.click("Done")

    # Tomorrow it comes back, without a word of it on the first screen.
    read_by: list[bool] = []
    waiting = someone.program.desk.waiting

    def noted(people: Iterable[str], today: date) -> frozenset[str]:
        read_by.append(get_ident() == main_thread().ident)
        return waiting(people, today)

    monkeypatch.setattr(someone.program.desk, "waiting", noted)
    someone.click("Home")
    wait_until_looked_for(someone)
    assert not someone.sees(COMES_BACK)
    someone.click("Help")
    assert not someone.sees("Dee: 07700 900123")
    assert someone.sees("The front desk: 01632 960456")
    someone.click("Done")
    monkeypatch.setattr(window, "TODAY", TOMORROW)
    someone.program.ways.start()
    someone.go_to("Robin")
    someone.wait_to_see(COMES_BACK)
    assert someone.focus() is someone.button("Robin")  # marked where it stands
    assert read_by == [False, False]  # beside the window
    someone.program.ways.back_ways._looking.done.emit(None)  # as after a fault
    assert someone.sees(COMES_BACK)
    assert not someone.sees("Night shelter")
    someone.click("Robin")
    someone.click("You wanted to look at this again")
    someone.click("I have told them")
    assert someone.sees("You have told them.")
    someone.click("Done")
    assert not someone.sees("You wanted to look at this again")


def test_nothing_is_a_whole_answer(someone: Someone) -> None:
    has_a_meeting_behind(someone)
    someone.click("Robin")
    someone.click("I have just been to one")
    someone.click("Night shelter")
    someone.go_on_to("What would you like done now?", by="Skip this")
    someone.click("Nothing for now")
    someone.click("Next")
    assert someone.is_asked("Do you keep thinking about something?")


def test_did_it_happen_is_asked_once_the_day_is_past_and_can_wait(
    someone: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    has_a_meeting_behind(someone)
    someone.click("Robin")
    someone.click("I have just been to one")
    someone.click("Night shelter")
    someone.go_on_to("What did they say they will do?", by="Skip this")
    someone.click("Add what they said")
    someone.write_in("What will they do?", "pay the taxi")
    someone.write_in("Who will do it?", "Dee")
    someone.write_in("By when?", "Friday")
    someone.click("Home")
    someone.click("Robin")
    card = "They said they would do something"
    assert not someone.sees(card)
    someone.click("Back")

    monkeypatch.setattr(window, "TODAY", date(2026, 11, 28))
    someone.click("Robin")
    someone.key(Qt.Key.Key_Tab)  # it comes first after the name
    someone.key(Qt.Key.Key_Return)
    assert someone.sees("Dee said: pay the taxi")
    someone.click("Ask me in a week")
    assert not someone.sees(card)
    someone.click("Back")

    monkeypatch.setattr(window, "TODAY", date(2026, 12, 5))
    someone.click("Robin")
    someone.click(card)
    someone.click("Partly")
    assert someone.sees("Kept.")
    someone.click("Done")
    assert not someone.sees(card)

    # What was done only partly is on the sheet for the next meeting.
    someone.click("I have a meeting")
    someone.click("Next")
    assert someone.is_asked("What was left from last time?")
    someone.click("Sheet")
    paper = sheet_in_front(someone)
    assert "What they said last time" in paper
    assert "Pay the taxi" in paper or "pay the taxi" in paper
    assert "Did it happen?" in paper


def test_a_centre_says_whom_everybody_there_can_ring(someone: Someone) -> None:
    someone.program.ways.laid_over.more()
    someone.click("Numbers to ring from here")
    someone.click("Samaritans, day and night: 116 123")
    someone.click("Done")
    someone.program.ways.laid_over.help()
    assert someone.sees("Samaritans, day and night: 116 123")
    someone.click("Done")
    someone.program.ways.back_ways.numbers_of_centre()
    someone.click("Take away")
    assert someone.program.front.computer.settings.numbers == ()
    someone.click("Undo")
    again = someone.program.front.computer
    assert again.settings.numbers == (Contact("Samaritans, day and night", "116 123"),)
