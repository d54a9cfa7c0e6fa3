"""One screen leads to the next without losing what was begun on it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.meeting_screen import MeetingScreen
from tests.journeys.window import Someone, flush


def words_on(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(Paragraph) if one.isVisible()]


def test_looking_around_says_that_nothing_is_kept(someone: Someone) -> None:
    someone.program.ways.look_around()
    assert "This is an example. Nothing is kept." in words_on(someone.program.window)


def test_the_four_phases_and_the_five_views_are_named_as_groups(someone: Someone) -> None:
    someone.program.ways.look_around()
    named = {widget.accessibleName() for widget in someone.program.window.findChildren(QWidget)}
    assert {"The 4 phases", "Ways to see it"} <= named


def test_a_scrap_begun_but_not_added_is_kept_when_one_goes_home(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    screen = someone.meeting_screen
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.add("wet feet")
    screen.go_to_step("order")
    someone.click("Add a scrap")
    someone.write_in("One more thought", "soup is cold by 10")
    someone.goes_home()
    desk = someone.program.desk
    desk.sit_down(desk.people()[0].id)
    (tile,) = desk.meetings()
    found = desk.open_meeting(tile.id).meeting
    assert "soup is cold by 10" in [idea.text for _, idea in found.walk()]


def test_the_speed_of_reading_is_chosen_with_the_other_comforts(someone: Someone) -> None:
    ways = someone.program.ways
    ways.laid_over.comfort()
    someone.click("Reading aloud")
    cards = {card.text(): card for card in someone.screen.findChildren(ChoiceCard)}
    cards["Very slow"].click()
    assert ways.reader.voice.manner.words_a_minute == 100


def test_closing_the_window_asks_a_guest_once_as_finish_does(someone: Someone) -> None:
    ways = someone.program.ways
    someone.click("Just for today")
    ways.new_meeting()
    someone.program.window.close()
    assert someone.program.window.isVisible()
    assert someone.sees("Finish for today?")
    someone.program.window.close()
    assert not someone.program.window.isVisible()


def test_the_corner_is_whole_after_another_size_and_after_reading(someone: Someone) -> None:
    ways, window = someone.program.ways, someone.program.window
    ways.liking.choose(Comfort(text_percent=400))
    flush()
    assert not someone.sees("Help")
    ways.liking.choose(Comfort())
    ways.look_around()
    assert isinstance(someone.screen, MeetingScreen)
    someone.screen.show_view("map")
    flush()
    home = someone.button("Home").x()
    window.show_reading(True)
    flush()
    assert someone.button("Home").x() == home
    window.show_reading(False)
    flush()
    read = someone.button("Read aloud")
    assert read.width() >= read.sizeHint().width()
