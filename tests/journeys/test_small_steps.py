"""A step that feels too big is taken in small ones."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from tests.journeys.conftest import Open
from tests.journeys.window import Someone

ALT = Qt.KeyboardModifier.AltModifier
SAY = "What would you like to say?"
FIRST, SECOND = "What is 1 thing that should be better?", "Who would that help?"


def at_say(someone: Someone) -> None:
    """At the step that asks what somebody would like to say."""
    someone.begins_a_meeting("Robin")
    someone.go_on_to(SAY, by="Skip this")


def said(someone: Someone) -> list[str]:
    """The answers to that step."""
    branch = someone.meeting.branch_for("say")
    return [] if branch is None else [idea.text for idea in branch.ideas]


def test_one_short_question_at_a_time_whose_answers_are_those_of_the_step(
    someone: Someone,
) -> None:
    at_say(someone)
    someone.click("Smaller steps")
    assert someone.is_asked(FIRST)
    assert someone.sees(f"Small step 1 of 4. {SAY}")
    assert not someone.has_button("Ask us before rules change")
    someone.write_in("My own words", "The door is shut at night")
    someone.click("Next")
    assert someone.is_asked(SECOND)
    assert someone.field("My own words").toPlainText() == ""
    assert someone.sees("The door is shut at night")
    someone.add("People who come late")
    assert said(someone) == ["The door is shut at night", "People who come late"]

    someone.click("The whole step")
    assert someone.is_asked(SAY)
    assert someone.sees("People who come late")
    assert someone.has_button("Smaller steps")


def test_back_goes_one_small_step_back_then_to_the_whole_and_next_goes_on_after_the_last(
    someone: Someone,
) -> None:
    at_say(someone)
    someone.click("Smaller steps")
    someone.click("Next")
    someone.click("Back")
    assert someone.is_asked(FIRST)
    someone.click("Back")
    assert someone.is_asked(SAY)
    someone.click("Smaller steps")
    for _ in range(4):
        someone.click("Next")
    assert someone.is_asked("Which ones go together?")


def test_by_keys_at_400_percent_where_it_waits_in_more(someone: Someone) -> None:
    at_say(someone)
    for _ in range(8):
        someone.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert someone.program.look.percent == 400
    someone.click("More")
    someone.choose("Smaller steps")
    someone.wait_until(lambda: someone.is_asked(FIRST), "the small step")
    someone.go_to("My own words")
    someone.write("Door")
    someone.key(Qt.Key.Key_Right, ALT)
    assert someone.is_asked(SECOND)
    assert someone.focus().accessibleName().endswith(SECOND)
    assert someone.focus().accessibleDescription().startswith("Small step 2 of 4.")
    someone.key(Qt.Key.Key_Up, ALT)
    assert someone.is_asked(SAY)
    someone.key(Qt.Key.Key_Down, ALT)
    assert someone.is_asked(FIRST)
    assert said(someone) == ["Door"]


def test_who_wanders_off_comes_back_to_the_same_small_step(opening: Open, tmp_path: Path) -> None:
    someone = opening(tmp_path)
    someone.first_use()
    at_say(someone)
    someone.click("Smaller steps")
    someone.write_in("My own words", "Door")
    someone.click("Next")
    again = opening(tmp_path)
    again.comes_back_to("A meeting", "Robin")
    assert again.is_asked(SECOND)
    assert again.sees("Door")


def test_putting_in_order_has_4_small_steps_on_its_own_page(someone: Someone) -> None:
    at_say(someone)
    someone.add("Door", "Late")
    someone.click("Next")
    someone.click("Smaller steps")
    assert someone.is_asked("Find 2 ideas that go together.")
    assert someone.sees("Small step 1 of 4. Which ones go together?")
    assert someone.sees("New heap")
