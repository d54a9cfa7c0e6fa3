"""A person opens the program for the first time."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from tests.journeys.conftest import Open
from tests.journeys.window import Someone


def test_first_use_asks_only_how_it_looks_then_whether_to_read(newcomer: Someone) -> None:
    assert newcomer.sees("How should the words look?")
    newcomer.click("Next")
    assert newcomer.sees("Shall I read to you?")
    newcomer.click("No, I will read")
    assert newcomer.sees("Hello. What would you like to do?")


def test_a_size_that_was_pointed_at_is_there_at_once_as_it_is_the_next_time(
    newcomer: Someone, opening: Open, tmp_path: Path
) -> None:
    newcomer.click("200 percent")
    assert newcomer.program.look.percent == 200
    newcomer.click("Next")
    newcomer.click("No, I will read")
    again = opening()
    assert again.sees("Hello. What would you like to do?")
    assert again.program.look.percent == 200


def test_the_steps_of_a_part_are_stones(
    someone: Someone,
) -> None:
    someone.begins_a_meeting("Robin")
    view = someone.view
    assert isinstance(view, OneAtATime)
    for phase, part in (
        ("Get ready", "The meeting"),
        ("Practise", "1 of "),
        ("Look back", "Me first"),
    ):
        someone.click(phase)
        assert someone.sees(part)
        stones = view.path.stones()
        assert 3 <= len(stones) <= 8
        assert all(stone.isVisible() for stone in stones)
        assert len({stone.y() for stone in stones}) == 1
