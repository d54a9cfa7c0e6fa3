"""What a person leaves takes no room any more, however long the program is open."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QWidget

from coprod_desktop.ui.kit.speed_bars import SpeedBars
from tests.journeys.window import Someone, flush


def widgets(someone: Someone) -> Counter[str]:
    """How many of each kind of widget there are."""
    flush()
    return Counter(type(each).__name__ for each in someone.window.findChildren(QWidget))


def test_one_set_of_bars_shows_the_speed_however_often_the_strip_is_filled(
    someone: Someone,
) -> None:
    someone.click("Look around")
    someone.click("Big words")
    for _ in range(4):
        someone.click("Ruler")
    assert len(someone.window.findChildren(SpeedBars)) == 1


def test_each_way_to_see_a_meeting_leaves_nothing_when_it_is_left(someone: Someone) -> None:
    def looks_around() -> None:
        someone.click("Look around")
        for view in ("Big words", "Map", "List", "Sheet"):
            someone.click(view)
        someone.click("Home")

    looks_around()
    once = widgets(someone)
    looks_around()
    assert widgets(someone) == once
