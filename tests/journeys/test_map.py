"""Somebody finds their way about a map in the whole window, at three sizes of words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.layout import Arrangement
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.views.map import MapView
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.ui.audit import audit, settle

CTRL = Qt.KeyboardModifier.ControlModifier

LARGE = tuple(
    Branch(f"{n}", f"Heap {n}", ideas=tuple(Idea(f"{n}.{m}", f"Idea {n} {m}") for m in range(9)))
    for n in range(8)
)


@pytest.fixture
def at_map(opening: Open, tmp_path: Path) -> Callable[[int], tuple[Someone, MapView]]:
    """Somebody who sees a large map in words of a size."""

    def at(percent: int) -> tuple[Someone, MapView]:
        comfort = replace(Comfort(), text_percent=percent)
        SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(comfort))
        someone = opening()
        someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
        someone.program.ways.look_around()
        session = someone.session
        session.apply("", lambda meeting: replace(meeting, branches=LARGE))
        assert isinstance(someone.screen, MeetingScreen)
        someone.screen.show_view("map")
        settle()
        assert isinstance(someone.view, MapView)
        return someone, someone.view

    return at


def press_tool(someone: Someone, words: str) -> None:
    """Presses a button of the map, which waits in More where it has no room."""
    if not someone.has_button(words):
        someone.click("More")
    someone.click(words)
    settle()


def sees(view: MapView, which: str) -> bool:
    place = view.canvas.place_of(which)
    assert place is not None
    return view.zoom.seen().contains(place.center())


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_a_map_is_gone_about_by_buttons(
    at_map: Callable[[int], tuple[Someone, MapView]], percent: int
) -> None:
    someone, view = at_map(percent)
    if percent == 400:
        assert view.form.text() == "See as map"
        press_tool(someone, "See as map")
    assert view.canvas.lies != Arrangement.COLUMN
    view.canvas.go_to("3.4")
    settle()
    for words in ("Bigger", "Smaller", "See all", "Put this in the middle"):
        press_tool(someone, words)
        assert sees(view, "3.4"), words
    press_tool(someone, "Hide small map")
    assert view.corner.overview.isHidden()
    press_tool(someone, "Show small map")
    assert view.corner.overview.isVisible()
    press_tool(someone, "One branch")
    assert view.which.text() == "Branch 4 of 8"
    press_tool(someone, "Next branch")
    assert view.which.text() == "Branch 5 of 8"
    press_tool(someone, "Branch before")
    press_tool(someone, "Whole map")
    assert len(view.canvas.shown()) == 81


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_a_map_is_gone_about_by_keys(
    at_map: Callable[[int], tuple[Someone, MapView]], percent: int
) -> None:
    someone, view = at_map(percent)
    someone.key(Qt.Key.Key_Home)
    for place in ("0", "1", "2"):
        someone.key(Qt.Key.Key_PageDown, CTRL)
        assert view.chosen() == place
        assert sees(view, place)
    before = view.canvas.scale
    someone.key(Qt.Key.Key_Plus if percent < 400 else Qt.Key.Key_Minus)
    assert view.canvas.scale != before
    someone.key(Qt.Key.Key_0)
    someone.key(Qt.Key.Key_Period)
    assert sees(view, "2")
    someone.key(Qt.Key.Key_PageUp, CTRL)
    assert view.chosen() == "1"
    if percent < 400:
        someone.go_to("Small map")
        someone.key(Qt.Key.Key_Return)
        assert view.canvas.box("1") is someone.focus()


def test_what_was_chosen_for_the_map_holds_while_the_meeting_is_open(
    at_map: Callable[[int], tuple[Someone, MapView]],
) -> None:
    someone, view = at_map(400)
    press_tool(someone, "See as map")
    someone.key(Qt.Key.Key_Minus)
    scale, lies = view.canvas.scale, view.canvas.lies
    press_tool(someone, "List")
    assert someone.view is not view
    press_tool(someone, "Map")
    assert someone.view is view
    assert (view.canvas.scale, view.canvas.lies) == (scale, lies)


def test_a_map_is_pulled_by_its_ground_with_the_mouse(
    at_map: Callable[[int], tuple[Someone, MapView]],
) -> None:
    someone, view = at_map(100)
    view.canvas.go_to("2")
    view.centre_chosen()
    settle()
    page = view.scroller.viewport()
    ground = next(
        QPoint(x, y)
        for x in range(30, page.width() - 330, 9)
        for y in range(30, page.height() - 60, 9)
        if page.childAt(x, y) is view.canvas
    )
    start = page.mapTo(someone.window, ground)
    before = view.scroller.seen().topLeft()
    QTest.mousePress(someone.handle(), Qt.MouseButton.LeftButton, pos=start)
    for way in (QPoint(0, 10), QPoint(0, 30), QPoint(0, 50)):
        QTest.mouseMove(someone.handle(), start + way)
    QTest.mouseRelease(someone.handle(), Qt.MouseButton.LeftButton, pos=start + QPoint(0, 50))
    settle()
    assert view.scroller.seen().topLeft() - before == QPoint(0, -50)


def test_the_page_goes_on_below_an_idea_that_is_dragged_to_its_edge(
    at_map: Callable[[int], tuple[Someone, MapView]],
) -> None:
    someone, view = at_map(100)
    view.canvas.go_to("0.0")
    settle()
    page = view.scroller.viewport()
    box = view.canvas.box("0.0")
    assert box is not None
    start = box.mapTo(someone.window, box.rect().center())
    edge = page.mapTo(someone.window, QPoint(300, page.height() - 2))
    before = view.scroller.seen().top()
    QTest.mousePress(someone.handle(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(someone.handle(), start + QPoint(0, 40))
    QTest.mouseMove(someone.handle(), edge)
    someone.wait_until(lambda: view.scroller.seen().top() > before + 60, "the page below")
    someone.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(someone.handle(), Qt.MouseButton.LeftButton, pos=edge)
    stopped = view.scroller.seen().top()
    settle()
    assert view.scroller.seen().top() == stopped
    assert view.parts.session.meeting.branches == LARGE


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_of_a_large_map_keeps_anybody_out(
    at_map: Callable[[int], tuple[Someone, MapView]], percent: int
) -> None:
    someone, view = at_map(percent)
    if percent == 400:
        view.form.click()
    found = []
    for theme in ("night", "contrast", "paper"):
        someone.program.look.use(theme=theme)
        settle()
        found += audit(someone.window, percent=percent, keyboard=theme == "paper")
    press_tool(someone, "One branch")
    found += audit(someone.window, percent=percent, keyboard=False)
    # It may scroll sideways; its arrows go where the branches go, which other tests follow.
    assert [str(one) for one in found if one.check not in ("sideways", "unreached")] == []
