"""A person does everything to their ideas on the map and the list: by mouse, keys or touch."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.views.idea_view import IdeaView
from tests.journeys.window import Someone
from tests.ui.audit import settle
from tests.ui.views.night import MEETING

SIZES = pytest.mark.parametrize("percent", [100, 400])
VIEWS = pytest.mark.parametrize("view", ["map", "list"])
FINGER = 44


@pytest.fixture(scope="module")
def device() -> QPointingDevice:
    """A screen one can touch."""
    made = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    assert isinstance(made, QPointingDevice)
    return made


def opened(someone: Someone, view: str, percent: int) -> IdeaView:
    """The meeting about the night shelter, seen this way in words of this size."""
    someone.program.ways.look_around()
    someone.program.ways.liking.choose(Comfort(text_percent=percent))
    session = someone.session
    session.apply("a", lambda m: replace(m, title=MEETING.title, branches=MEETING.branches))
    assert isinstance(someone.screen, MeetingScreen)
    someone.screen.show_view(view)
    settle()
    assert isinstance(someone.view, IdeaView)
    return someone.view


def box_of(view: IdeaView, which: str) -> QAbstractButton:
    box = view.canvas.box(which)
    assert box is not None
    return box


def asks_at(someone: Someone, box: QWidget) -> None:
    """Clicks on a box, then with the right button."""
    someone.click_on(box)
    settle()
    middle = box.mapTo(someone.window, box.visibleRegion().boundingRect().center())
    QTest.mouseClick(someone.handle(), Qt.MouseButton.RightButton, pos=middle)


def touches(someone: Someone, widget: QWidget, device: QPointingDevice, *, long: bool) -> None:
    """Puts a finger on the middle of a widget; ``long`` until something comes of it."""
    view = someone.view
    assert isinstance(view, IdeaView)
    wanted = QSignalSpy(view.canvas.menu_wanted)
    place = widget.mapTo(someone.window, widget.visibleRegion().boundingRect().center())
    QTest.touchEvent(someone.handle(), device).press(1, place).commit()
    if long:
        assert wanted.wait(3000)
    QTest.touchEvent(someone.handle(), device).release(1, place).commit()
    settle()


def row(view: IdeaView, name: str) -> QAbstractButton:
    """A row of the menu that is open, which is a page where little fits."""
    settle()
    if view.menu.shown is not None:
        return view.menu.shown.rows[name]
    assert view.asking.chooser is not None
    return view.asking.chooser.presses[name]


@VIEWS
@SIZES
def test_by_mouse_alone(someone: Someone, view: str, percent: int) -> None:
    page = opened(someone, view, percent)
    asks_at(someone, box_of(page, "night"))
    someone.click_on(row(page, "fold"))
    assert someone.meeting.folded == {"night"}
    assert box_of(page, "night").hasFocus()
    asks_at(someone, box_of(page, "night"))
    someone.click_on(row(page, "join-heaps"))
    assert page.asking.chooser is not None
    someone.click_on(page.asking.chooser.presses["why"])
    assert [branch.id for branch in someone.meeting.branches] == ["why"]
    assert len(list(someone.meeting.walk())) == len(list(MEETING.walk()))


@VIEWS
@SIZES
def test_by_keys_alone(someone: Someone, view: str, percent: int) -> None:
    page = opened(someone, view, percent)
    page.go_to("night")
    someone.key(Qt.Key.Key_Home)
    for _ in range(4):
        someone.key(Qt.Key.Key_PageDown)
    assert page.chosen() == "night"
    someone.key(Qt.Key.Key_Space)
    assert someone.meeting.folded == {"night"}
    someone.key(Qt.Key.Key_PageDown)
    assert page.chosen() == "door"
    someone.key(Qt.Key.Key_Return)
    someone.write("Kettle")
    someone.key(Qt.Key.Key_Return)
    assert someone.meeting.idea("door").text == "Kettle"
    assert box_of(page, "door").hasFocus()
    someone.key(Qt.Key.Key_Insert)
    someone.write("Tea")
    someone.key(Qt.Key.Key_Escape)
    new = someone.meeting.idea("door").ideas[-1]
    assert new.text == "Tea"
    assert page.chosen() == new.id
    someone.key(Qt.Key.Key_Menu)
    someone.key(Qt.Key.Key_T)
    assert someone.focus() is row(page, "take-away")
    someone.key(Qt.Key.Key_Return)
    assert not someone.meeting.has(new.id)
    someone.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert someone.meeting.has(new.id)
    assert someone.meeting.folded == {"night"}


@VIEWS
@SIZES
def test_by_touch_alone(someone: Someone, view: str, percent: int, device: QPointingDevice) -> None:
    page = opened(someone, view, percent)
    page.go_to("door")
    settle()
    touches(someone, box_of(page, "door"), device, long=True)
    assert row(page, "read-this").height() >= FINGER
    down = row(page, "move-down")
    someone.click_on(down)
    assert [idea.id for idea in someone.meeting.branch("night").ideas][:2] == ["nobody", "door"]
    assert box_of(page, "door").hasFocus()
    assert box_of(page, "door").height() >= FINGER
    touches(someone, box_of(page, "door"), device, long=False)
    assert page.menu.shown is None
    assert page.asking.chooser is None


@SIZES
def test_another_view_keeps_ones_place_with_what_is_folded(someone: Someone, percent: int) -> None:
    page = opened(someone, "map", percent)
    page.go_to("night")
    someone.key(Qt.Key.Key_Space)
    page.go_to("lights")
    screen = someone.meeting_screen
    screen.show_view("list")
    settle()
    listed = someone.view
    assert isinstance(listed, IdeaView)
    assert listed.chosen() == "lights"
    assert box_of(listed, "lights").hasFocus()
    assert not listed.canvas.seen("name") or "door" not in someone.meeting.folded
    listed.go_to("why")
    settle()
    assert not listed.canvas.seen("lights")
    screen.show_view("map")
    settle()
    assert page.chosen() == "why"
    assert not page.canvas.seen("lights")


def test_nothing_folded_is_lost_where_one_reads_or_prints(someone: Someone) -> None:
    page = opened(someone, "map", 100)
    page.go_to("night")
    page.actions_here.do("fold-all")
    settle()
    screen = someone.meeting_screen
    for view in ("map", "list", "big"):
        screen.show_view(view)
        settle()
        heard = " ".join(passage.text for passage in screen.hears().passages)
        assert "One name to ask for" in heard
        assert "zebra" not in heard


def test_a_press_beside_the_menu_only_closes_it(someone: Someone) -> None:
    page = opened(someone, "map", 100)
    page.go_to("door")
    someone.key(Qt.Key.Key_Menu)
    assert page.menu.shown is not None
    port = page.scroller.viewport()
    place = port.mapTo(someone.window, QPoint(4, port.height() - 4))
    QTest.mouseClick(someone.handle(), Qt.MouseButton.LeftButton, pos=place)
    settle()
    assert page.menu.shown is None
    assert box_of(page, "door").hasFocus()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_what_was_told_goes_without_moving_what_is_pressed(someone: Someone, percent: int) -> None:
    page = opened(someone, "map", percent)
    page.go_to("nobody")
    someone.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    someone.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.note.redo.isVisible()
    box = box_of(page, "door")
    before = box.mapTo(someone.window, QPoint(0, 0))
    middle = box.mapTo(someone.window, box.visibleRegion().boundingRect().center())
    QTest.mousePress(someone.handle(), Qt.MouseButton.LeftButton, pos=middle)
    settle()
    assert page.note.isHidden()
    assert box.mapTo(someone.window, QPoint(0, 0)) == before
    QTest.mouseRelease(someone.handle(), Qt.MouseButton.LeftButton, pos=middle)
    settle()


@VIEWS
@pytest.mark.parametrize("percent", [100, 125, 150])
def test_one_row_stands_above_the_ideas_with_all_its_buttons(
    someone: Someone, view: str, percent: int
) -> None:
    page = opened(someone, view, percent)
    assert page.bar.isAncestorOf(page.movement)
    stones = page.movement.path.stones()
    assert all(stone.isVisible() for stone in stones) or percent > 100
    for words in ("See all", "Bigger") if view == "map" else ("New heap", "Add an idea"):
        assert someone.button(words).isVisible()
    assert page.bar.height() == max(press.sizeHint().height() for press in page.bar.presses)
    assert page.shapes.isVisible()
