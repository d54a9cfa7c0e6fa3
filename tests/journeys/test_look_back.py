"""A person comes back from a bad meeting."""

from __future__ import annotations

import re

from tests.journeys.window import Someone

IN_ORDER = (
    "You are back. First, you.",
    "How was it for you?",
    "Would one of these help now?",
    "Did you say your points?",
    "What did they say they will do?",
    "What did you do right?",
    "What could they do better next time?",
    "What would you like done now?",
    "Do you keep thinking about something?",
    "What comes next for you?",
    "Would you like this on paper?",
)
POINT = "Someone should meet you at the door"
SCORES = re.compile(r"\bscore|\bpoints? (out )?of\b|well done|\bstreak|\bmissed\b|%", re.IGNORECASE)


def have_been(someone: Someone) -> None:
    """A meeting with one point, then home, then back from it."""
    someone.begins_a_meeting("Robin")
    someone.write_in("What do you call it?", "Night shelter")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.add(POINT)
    someone.click("Home")
    someone.click("Robin")
    someone.click("I have just been to one")
    someone.click("Night shelter")


def test_the_person_comes_first_the_facts_after_the_meaning_last(someone: Someone) -> None:
    have_been(someone)
    asked = []
    for _ in IN_ORDER:
        asked.append(someone.view.first_focus().property("text"))
        assert not SCORES.search(someone.words()), asked
        if someone.has_button("Skip this"):
            someone.click("Skip this")
    assert tuple(asked) == IN_ORDER


def test_going_home_to_rest_is_a_good_end(someone: Someone) -> None:
    have_been(someone)
    someone.click("Go home now")
    assert someone.sees("Good. All is kept. Come back when you like.")
    someone.click("Home")
    someone.click("Robin")
    assert someone.sees("Night shelter")


def test_what_was_not_said_with_what_was_promised_comes_back_next_time(someone: Someone) -> None:
    have_been(someone)
    someone.click("Next")
    someone.click("1, Very hard")
    someone.click("Next")
    someone.click("Carry on")
    assert someone.sees(POINT)
    someone.click("Not yet")
    someone.click("Next")
    someone.click("Add what they said")
    someone.write_in("What will they do?", "pay the taxi")
    someone.write_in("Who will do it?", "Dee")
    someone.write_in("By when?", "Friday")
    someone.click("Next")
    someone.click("Home")

    someone.click("Robin")
    someone.click("I have a meeting")
    someone.click("Next")
    assert someone.is_asked("What was left from last time?")
    assert someone.sees("Dee said: pay the taxi")
    assert someone.sees("Did it happen?")
    assert someone.sees("Still to say, if you like")
    assert someone.sees(POINT)
    someone.click("No")
    (promise,) = someone.meeting.promises
    assert promise.happened == "no"


def test_the_end_says_that_all_is_kept_and_the_card_that_one_looked_back(someone: Someone) -> None:
    have_been(someone)
    someone.go_on_to(IN_ORDER[-1], by="Skip this")
    someone.click("Finish")
    assert someone.sees("All is kept. You can come back at any time.")
    assert someone.sees("You have looked back on it.")
    assert not someone.sees("You were here")
    someone.click("Back")
    someone.click("Robin")
    assert not someone.sees("All is kept.")
