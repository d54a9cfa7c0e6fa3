"""On a small laptop a page is seen whole, and what is new on it comes into view."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.path import Phase
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.screens.more import MoreScreen
from coprod_desktop.ui.screens.who import NewPersonScreen
from coprod_desktop.ui.steps.cards import CardsPage
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.ui.audit import settle

UNDER_A_TITLE_BAR = 740
"""Pixels a desktop leaves of 768 for a window with a title."""


def scrolls(someone: Someone) -> list[int]:
    """How far each page on the screen can be scrolled, where it can be."""
    pages = [page for page in someone.window.findChildren(ScrollPage) if page.isVisible()]
    return [
        page.verticalScrollBar().maximum() for page in pages if page.verticalScrollBar().isVisible()
    ]


def begin(someone: Someone) -> MeetingScreen:
    """A new meeting, with nothing in it."""
    someone.program.desk.just_for_today(Comfort())
    someone.program.ways.new_meeting()
    settle()
    return someone.meeting_screen


def step_page(screen: MeetingScreen, key: str) -> CardsPage:
    """The page of a step that is answered by cards."""
    screen.go_to_step(key)
    settle()
    return next(page for page in screen.findChildren(CardsPage) if page.isVisible())


def is_whole(widget: QWidget) -> bool:
    """Whether all of a widget is to be seen."""
    return widget.visibleRegion().boundingRect().size() == widget.size()


def test_the_start_is_seen_whole_on_a_small_laptop(someone: Someone) -> None:
    someone.window.resize(1366, UNDER_A_TITLE_BAR)
    settle()
    assert scrolls(someone) == []


@pytest.mark.parametrize("phase", [Phase.GET_READY, Phase.PRACTISE, Phase.LOOK_BACK])
def test_the_question_of_a_step_is_seen_whole_on_a_small_laptop(
    someone: Someone, phase: Phase
) -> None:
    someone.window.resize(1366, UNDER_A_TITLE_BAR)
    screen = begin(someone)
    assert isinstance(screen.view, OneAtATime)
    parts = screen.view.parts
    found = {}
    for step in parts.route.phase(someone.meeting, phase):
        screen.go_to_step(step.key)
        settle()
        found[step.key] = scrolls(someone)
    assert not any(found.values()), found


@pytest.mark.parametrize("phase", [Phase.GET_READY, Phase.PRACTISE, Phase.LOOK_BACK])
def test_all_the_stones_of_a_part_are_seen_from_its_first_step_to_its_last(
    someone: Someone, phase: Phase
) -> None:
    someone.window.resize(1366, UNDER_A_TITLE_BAR)
    screen = begin(someone)
    assert isinstance(screen.view, OneAtATime)
    route = screen.view.parts.route
    steps = route.phase(someone.meeting, phase)
    seen = {}
    for step in steps:
        screen.go_to_step(step.key)
        settle()
        seen[step.key] = sum(stone.isVisible() for stone in screen.view.path.stones())
    assert seen == {step.key: len(route.beside_it(someone.meeting, step)) for step in steps}
    assert max(seen.values()) <= 8


@pytest.mark.parametrize("percent", [100, 150])
def test_what_was_added_comes_into_view(someone: Someone, percent: int) -> None:
    someone.window.resize(1366, UNDER_A_TITLE_BAR)
    someone.program.look.use(percent=percent)
    page = step_page(begin(someone), "say")
    for number in range(1, 9):
        page.field.setFocus()
        someone.write(f"my own words number {number}")
        someone.click_on(page.add)
        assert is_whole(page.so_far.boxes()[-1]), number
    assert is_whole(page.field.edit)


def test_with_large_words_a_name_is_asked_from_the_top(opening: Open, tmp_path: Path) -> None:
    comfort = replace(Comfort(), text_percent=400)
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(comfort))
    someone = opening()
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    someone.click("I have a meeting")
    screen = someone.screen
    assert isinstance(screen, NewPersonScreen)
    assert screen.page.verticalScrollBar().value() == 0
    assert is_whole(screen.heading)


def test_more_goes_when_other_things_have_room(someone: Someone) -> None:
    screen = begin(someone)
    someone.program.ways.liking.resize(5)
    someone.program.ways.laid_over.more()
    settle()
    assert someone.window.findChildren(MoreScreen)
    someone.program.ways.liking.resize(-5)
    settle()
    assert not someone.window.findChildren(MoreScreen)
    assert screen.isVisible()
