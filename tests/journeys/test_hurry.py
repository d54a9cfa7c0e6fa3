"""A person has ten minutes before a meeting, standing up, with no mentor."""

from __future__ import annotations

from PySide6.QtCore import Qt

from coprod_desktop.domain.pocket_card import MOST_WORDS
from coprod_desktop.ui.look_back.grounding import GroundingScreen
from coprod_desktop.ui.room.room_screen import RoomScreen
from coprod_desktop.ui.steps.pocket_card import PocketCardPage
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.counting import counting
from tests.journeys.window import Someone
from tests.sheets.pdf import ReadBack

QUESTIONS = (
    "Which meeting is it?",
    "Why are you going?",
    "What is the one thing to say?",
    "What would help people like you?",
)
ANSWERS = ("The council", "To hear their plans", "Tell us what changed", "Buses that run late")


def tab_to(someone: Someone, words: str) -> None:
    """Presses Tab alone until what is called so has the keyboard."""
    for _ in range(30):
        if someone.focus().accessibleName().startswith(words):
            return
        someone.key(Qt.Key.Key_Tab)
    raise AssertionError(words)


def card_page(someone: Someone) -> PocketCardPage:
    """The page with the card."""
    view = someone.view
    assert isinstance(view, OneAtATime)
    page = next(one for one in view.findChildren(PocketCardPage) if one.isVisible())
    assert isinstance(page, PocketCardPage)
    return page


def test_from_cold_to_a_card_in_6_screens_of_which_every_answer_stands_on_it(
    someone: Someone,
) -> None:
    with counting(someone, "Ten minutes before, from cold") as counted:
        someone.click("Hurry")
        someone.is_new("Robin")
        for question, answer in zip(QUESTIONS, ANSWERS, strict=True):
            assert someone.is_asked(question)
            assert not someone.has_button("Smaller steps")
            someone.click(answer)
            someone.click("Next")
        assert someone.is_asked("Here is your card.")
        someone.click("Yes. Put a line for it on my card")
        someone.click("Hear my card")
    # The start is where they are before; the name, 4 questions, the card.
    assert len(counted.screens) - 1 <= 6
    assert counted.words < 600
    for told in ("Robin", *ANSWERS, "I need a minute.", "I would rather not talk about that."):
        assert someone.sees(told), told
    someone.wait_until(lambda: someone.program.ways.reader.reads, "the voice")

    someone.click("Print my card")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    someone.wait_until(lambda: sheet.made is not None, "the card")
    assert sheet.made is not None
    assert sheet.made.order.choice.points == 24
    assert sheet.made.printed.pages == 1
    read = ReadBack(sheet.made.printed.pdf).read_out()
    for told in ("Robin", *ANSWERS, "I need a minute.", "I would rather not talk about that."):
        assert told in read, told
    assert len(read.split()) <= MOST_WORDS + 10  # page number and the like


def test_the_card_is_shown_large_or_left_for_a_slow_minute(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    someone.go_on_to("What is the one thing to say?", by="Skip this")
    someone.add("Meet people at the door")
    someone.go_on_to("Here is your card.")
    someone.click("One slow minute")
    assert isinstance(someone.screen, GroundingScreen)
    someone.screen.left.emit()
    assert someone.is_asked("Here is your card.")
    someone.click("Show it large")
    assert isinstance(someone.screen, RoomScreen)
    assert someone.sees("Meet people at the door")
    someone.key(Qt.Key.Key_Escape)
    assert someone.is_asked("Here is your card.")
    assert someone.has_button("Finish")


def test_one_who_comes_back_after_a_hurry_was_at_the_card(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    someone.go_on_to("What is the one thing to say?", by="Skip this")
    someone.add("Meet people at the door")
    someone.go_on_to("Here is your card.")
    someone.goes_home()
    someone.click("Robin")
    assert someone.sees("You were here: My card")


def test_what_was_told_in_a_hurry_fills_the_long_way(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    for answer in ANSWERS:
        someone.click(answer)
        someone.click("Next")
    someone.click("Yes. Put a line for it on my card")
    someone.click("Finish")
    assert someone.sees("A meeting")
    someone.click("A meeting")
    screen = someone.meeting_screen
    route = screen.parts.route
    steps = {step.key: step for step in route.steps(someone.meeting)}
    assert len(steps) > 30
    for key in ("which-meeting", "why", "say", "would-help", "ready-lines"):
        assert route.is_answered(someone.meeting, steps[key]), key
    screen.go_to_step("say")
    assert someone.is_asked("What would you like to say?")
    assert someone.sees("Tell us what changed")


def test_whoever_asks_for_another_phase_goes_the_long_way_from_then_on(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    someone.go_on_to("Here is your card.", by="Skip this")
    someone.click("Look back")
    assert someone.is_asked("You are back. First, you.")
    someone.click("Get ready")
    assert someone.is_asked("Would you like a small card too?")


def test_too_many_words_for_a_card_are_all_kept_with_the_way_to_fewer(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    someone.go_on_to("What is the one thing to say?", by="Skip this")
    someone.add("Meet people at the door " * 12)
    someone.go_on_to("Here is your card.")
    assert someone.sees("60 fit on 1 card.")
    someone.click("Say my point with fewer words")
    assert someone.is_asked("What is the one thing to say?")


def test_nothing_kept_and_nothing_for_only_if_it_helps_is_on_the_card(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    someone.go_on_to("What is the one thing to say?", by="Skip this")
    someone.add("Marker of mine", "Door")
    someone.click("Marker of mine")
    someone.click("Keep for me")
    someone.go_on_to("Here is your card.")
    assert someone.sees("Door")
    assert not someone.sees("Marker")


def test_all_of_it_by_keys_alone(someone: Someone) -> None:
    with counting(someone, "Ten minutes before, by keys") as counted:
        someone.choose("Hurry")
        someone.go_to("My name here")
        someone.write("Robin")
        someone.key(Qt.Key.Key_Return)
        someone.go_to("Another meeting")
        for arrow in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            someone.key(arrow)
        assert someone.meeting.path == "council"
        on = Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier
        someone.key(*on)
        for answer in ANSWERS[1:]:
            tab_to(someone, answer)
            someone.key(Qt.Key.Key_Space)
            someone.key(*on)
        tab_to(someone, "Yes. Put a line for it")
        someone.key(Qt.Key.Key_Space)
    assert someone.is_asked("Here is your card.")
    assert someone.sees("I would rather not talk about that.")
    assert counted.presses == 0
    assert counted.keys < 100


def test_with_nothing_told_the_card_says_how_to_begin(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    someone.go_on_to("Here is your card.", by="Skip this")
    assert card_page(someone).empty.isVisible()
    someone.click("Write my point")
    assert someone.is_asked("What is the one thing to say?")
