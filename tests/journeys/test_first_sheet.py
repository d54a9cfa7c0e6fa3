"""Somebody alone, who reads little and uses a mouse, makes a sheet the first time they are here."""

from __future__ import annotations

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.counting import counting
from tests.journeys.test_movement import drag
from tests.journeys.window import Someone
from tests.sheets.pdf import ReadBack

SCRAPS = (
    *("door shut at 9", "no one says were to go", "hot food", "my bag got took", "lights on at 6"),
    *("staff nice", "wet shoes", "marker of my son", "marker of my court case"),
)
MOST_SCREENS = 25


def test_a_first_sheet_takes_at_most_25_screens_with_every_question_seen(
    newcomer: Someone,
) -> None:
    someone = newcomer
    with counting(someone, "A first sheet, alone, by mouse") as counted:
        someone.click("Next")
        someone.click("Yes, read to me")
        someone.click("I have a meeting")
        someone.is_new("Robin")
        assert someone.is_asked("Which meeting is it?")
        someone.click("The council")
        someone.click("Next")
        someone.write_in("When?", "Tuesday")
        skip_to(someone, "Why are you going?")
        someone.click("To make my area better")
        someone.click("To talk about homes")
        someone.click("Make one sentence")
        skip_to(someone, "What would you like to say?")
        empty_the_head(someone)
        someone.click("I have no more")
        put_in_order(someone)
        keep(someone, *SCRAPS[-2:])
        skip_to(someone, "What would help people like you?")
        someone.add("Someone should meet you at the door")
        skip_to(someone, "Would you like it on paper?")
        someone.click("See my sheet")
        sheet = someone.view
        assert isinstance(sheet, SheetView)
        someone.wait_until(lambda: sheet.made is not None, "the sheet")
    assert len(counted.screens) <= MOST_SCREENS
    assert counted.keys < 200

    made = sheet.made
    assert made is not None
    assert made.order.choice.points == 18
    assert made.printed.pages <= 2
    read = ReadBack(made.printed.pdf).read_out()
    assert "first night" in read
    assert "Someone should meet you at the door" in read
    for scrap in SCRAPS[:-2]:
        assert scrap in read, scrap
    assert "marker" not in read
    assert "marker" not in someone.words()
    # The words they spelled their own way are theirs.
    assert "no one says were to go" in read


def skip_to(someone: Someone, question: str) -> None:
    """Looks at each question on the way, answers none."""
    someone.go_on_to(question)


def empty_the_head(someone: Someone) -> None:
    """Types one scrap after the other."""
    someone.click_on(someone.field("My own words"))
    for scrap in SCRAPS:
        someone.write(scrap)
        someone.click("Add")


def put_in_order(someone: Someone) -> None:
    """Lays two together, and says what they are."""
    assert someone.is_asked("Which ones go together?")
    drag(someone, SCRAPS[1], someone.button(SCRAPS[0]))
    someone.write("first night")
    someone.click("Done")
    assert any(branch.heading == "first night" for branch in someone.meeting.branches)


def keep(someone: Someone, *scraps: str) -> None:
    """Puts scraps on the pile that stays with the person."""
    for scrap in scraps:
        someone.click(scrap)
        someone.click("Keep for me")
    kept = {idea.text for _, idea in someone.meeting.walk() if idea.pile is Pile.KEEP}
    assert kept == set(scraps)


def test_no_block_of_words_on_the_way_is_longer_than_3_lines(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    screen = someone.meeting_screen
    view = screen.view
    assert isinstance(view, OneAtATime)
    for step in screen.parts.route.steps(someone.meeting):
        screen.go_to_step(step.key)
        for words in (view.question, view.hint):
            assert words.height() <= 3.5 * words.fontMetrics().lineSpacing() * 1.5, step.key
