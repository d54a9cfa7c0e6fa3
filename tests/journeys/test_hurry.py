"""A person has ten minutes before a meeting."""

from __future__ import annotations

from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.window import Someone
from tests.sheets.pdf import ReadBack

QUESTIONS = (
    "Which meeting is it?",
    "Why are you going?",
    "What would you like to say?",
    "What would help people like you?",
)


def test_hurry_asks_four_questions_then_gives_the_card(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    answers = ("The council", "To hear their plans", "Tell us what changed", "Buses that run late")
    for question, answer in zip(QUESTIONS, answers, strict=True):
        assert someone.is_asked(question)
        someone.click(answer)
        someone.click("Next")
    assert someone.is_asked("Would you like it on paper?")
    assert someone.has_button("Finish")

    someone.click("See my sheet")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    someone.wait_until(lambda: sheet.made is not None, "the card")
    assert sheet.made is not None
    assert sheet.made.printed.pages == 1
    read = ReadBack(sheet.made.printed.pdf).read_out()
    for answer in answers[1:]:
        assert answer in read


def test_what_was_told_in_a_hurry_is_there_for_the_long_way(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.add("Meet people at the door")
    someone.click("Home")
    someone.click("Robin")
    someone.click("A meeting")
    assert someone.is_asked("What would you like to say?")
    assert someone.sees("Meet people at the door")
    someone.click("Next")
    assert someone.is_asked("Which ones go together?")
