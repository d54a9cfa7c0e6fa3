"""A person writes what no form expects, and all of it is taken."""

from __future__ import annotations

import pytest

from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.sheets.pdf import ReadBack

LONG = "We want hot food late in the evening. " * 530
"""A little over 20,000 characters."""
EMOJI = "Warm food 🍲 for 👩🏽‍🦽 please 👍🏿"
RIGHT_TO_LEFT = "شكرا لكم على الدعوة"
IN_NO_FONT = "\U0001f12f \U00012000 \U000e0041 said"


@pytest.fixture
def writer(someone: Someone) -> Someone:
    """Somebody at the question what they would like to say."""
    someone.begins_a_meeting("Robin")
    someone.go_on_to("What would you like to say?", by="Skip this")
    return someone


def on_paper(writer: Someone) -> ReadBack:
    """The sheet as it would be printed."""
    writer.click("Sheet")
    sheet = writer.view
    assert isinstance(sheet, SheetView)
    writer.wait_until(lambda: sheet.made is not None, "the sheet")
    assert sheet.made is not None
    return ReadBack(sheet.made.printed.pdf)


@pytest.mark.parametrize("name", ["", "   ", "​"])
def test_an_empty_name_is_asked_for_once_more_kindly(someone: Someone, name: str) -> None:
    someone.click("I have a meeting")
    someone.write_in("My name here", name)
    someone.click("Next")
    assert someone.sees("There is no name yet. Any name is fine.")
    assert someone.focus() is someone.field("My name here")
    someone.write("Robin")
    someone.click("Next")
    assert someone.is_asked("Which meeting is it?")


def test_a_name_that_is_too_long_is_shortened_with_a_word_about_it(someone: Someone) -> None:
    someone.click("I have a meeting")
    someone.click_on(someone.field("My name here"))
    someone.paste("Robin " * 200)
    assert someone.sees("That is a long name. The first 40 letters are kept.")
    someone.click("Next")
    assert someone.is_asked("Which meeting is it?")


def test_a_name_of_spaces_is_no_name(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "  ")
    assert isinstance(someone.view, OneAtATime)
    assert someone.view.header.title.text() == "A meeting"
    someone.click("Home")
    someone.click("Robin")
    assert someone.has_button("A meeting")


def test_twenty_thousand_characters_pasted_into_one_idea_are_all_kept(
    writer: Someone, opening: Open
) -> None:
    writer.click_on(writer.field("My own words"))
    writer.paste(LONG)
    assert writer.sees("That is a lot of words. All are kept.")
    writer.click("Add")
    again = opening()
    again.wait_to_see("Robin")
    again.click("Robin")
    again.click("A meeting")
    (idea,) = [idea for _, idea in again.meeting.walk()]
    assert idea.text == LONG.strip()


@pytest.mark.parametrize("words", [EMOJI, RIGHT_TO_LEFT, IN_NO_FONT])
def test_every_letter_is_kept_as_it_was_written(writer: Someone, opening: Open, words: str) -> None:
    writer.click_on(writer.field("My own words"))
    writer.paste(words)
    writer.click("Add")
    again = opening()
    again.wait_to_see("Robin")
    again.click("Robin")
    again.click("A meeting")
    assert [idea.text for _, idea in again.meeting.walk()] == [words]


def test_where_a_letter_cannot_be_printed_a_note_stands_in_its_place(writer: Someone) -> None:
    writer.click_on(writer.field("My own words"))
    writer.paste(IN_NO_FONT)
    writer.click("Add")
    assert "(words we cannot print here)" in on_paper(writer).read_out()
    assert writer.sees("Some signs cannot be printed. A note shows where.")


def test_a_day_that_is_not_in_the_calendar_is_kept_as_written(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.click("Next")
    someone.write_in("When?", "31 February")
    assert someone.sees("There is no such day. It is kept as you wrote it.")
    assert someone.meeting.when.typed == "31 February"
    someone.click("Next")
    assert someone.is_asked("Do you want to go?")
