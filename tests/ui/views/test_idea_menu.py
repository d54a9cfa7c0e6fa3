"""Whoever asks what can be done with an idea is told beside it, by any means they have."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputDevice, QPointingDevice
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.put_under import Chooser
from coprod_desktop.ui.views.idea_menu import IdeaMenu
from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.outline import OutlineView
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening
from tests.ui.views.night import MEETING, go, key, open_view, under

BOTH = pytest.mark.parametrize("kind", [MapView, OutlineView])


def menu_of(view: IdeaView) -> IdeaMenu:
    assert view.menu.shown is not None
    assert view.menu.shown.isVisible()
    return view.menu.shown


def asks_by_mouse(box: QWidget) -> None:
    middle = box.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, box.mapToGlobal(middle))
    QApplication.sendEvent(box, event)
    settle()


@BOTH
@pytest.mark.parametrize("by", ["mouse", "menu key", "shift f10"])
def test_an_idea_has_a_menu_beside_it(opening: Opening, kind: type[IdeaView], by: str) -> None:
    view, _ = open_view(opening, kind)
    box = go(view, "door")
    if by == "mouse":
        asks_by_mouse(box)
    elif by == "menu key":
        key(view, Qt.Key.Key_Menu)
    else:
        key(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = menu_of(view)
    rows = list(menu.rows.values())
    assert rows[0].text() == "Read this"
    assert rows[0].hasFocus()
    assert [row.height() >= 48 for row in rows] == [True] * len(rows)
    assert "Take away, Del" in [row.accessibleName() for row in rows]
    spot = box.mapTo(view, QPoint(0, 0))
    assert not menu.geometry().contains(spot)
    key(view, Qt.Key.Key_Escape)
    assert view.menu.shown is None
    assert box.hasFocus()


@BOTH
def test_keys_go_through_a_menu(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    go(view, "nobody")
    key(view, Qt.Key.Key_Menu)
    menu = menu_of(view)
    key(view, Qt.Key.Key_Down)
    assert menu.rows["change-words"].hasFocus()
    key(view, Qt.Key.Key_End)
    assert list(menu.rows.values())[-1].hasFocus()
    key(view, Qt.Key.Key_Home)
    assert menu.rows["read-this"].hasFocus()
    key(view, Qt.Key.Key_M)
    assert menu.rows["move-up"].hasFocus()
    key(view, Qt.Key.Key_Return)
    assert under(session, "night")[:2] == ["nobody", "door"]
    box = view.canvas.box("nobody")
    assert box is not None
    assert box.hasFocus()


@BOTH
def test_a_press_elsewhere_closes_the_menu(opening: Opening, kind: type[IdeaView]) -> None:
    view, _ = open_view(opening, kind)
    box = go(view, "door")
    key(view, Qt.Key.Key_Menu)
    QTest.mouseClick(view.scroller.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    settle()
    assert view.menu.shown is None
    assert box.hasFocus()


@BOTH
def test_a_question_from_the_menu_is_asked_on_the_page(
    opening: Opening, kind: type[IdeaView]
) -> None:
    view, session = open_view(opening, kind)
    go(view, "door")
    key(view, Qt.Key.Key_Menu)
    menu_of(view).rows["on-share"].click()
    settle()
    assert view.asking.chooser is not None
    view.asking.chooser.presses[Pile.KEEP].click()
    settle()
    assert session.meeting.idea("door").pile is Pile.KEEP


@BOTH
def test_where_little_fits_the_menu_is_a_page(opening: Opening, kind: type[IdeaView]) -> None:
    opening.look.use(percent=400)
    view, _ = open_view(opening, kind)
    box = go(view, "door")
    key(view, Qt.Key.Key_Menu)
    assert view.menu.shown is None
    page = view.asking.chooser
    assert isinstance(page, Chooser)
    assert page.presses["read-this"].hasFocus()
    # The dots of "Put under…" say that a question follows.
    found = [one for one in audit(view.window(), percent=400) if one.check != "elided"]
    assert found == []
    key(view, Qt.Key.Key_Escape)
    assert box.hasFocus()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_menu_keeps_nobody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    view, _ = open_view(opening, OutlineView)
    go(view, "better")
    key(view, Qt.Key.Key_Menu)
    menu_of(view)
    # What lies under it is neither seen nor come to while it is there.
    found = audit(menu_of(view), percent=percent)
    assert [one for one in found if one.check not in ("unreached", "name")] == []


@BOTH
def test_only_what_may_be_heard_is_read(opening: Opening, kind: type[IdeaView]) -> None:
    view, _ = open_view(opening, kind)
    read = QSignalSpy(view.read_wanted)
    go(view, "lights")
    key(view, Qt.Key.Key_Menu)
    key(view, Qt.Key.Key_Return)
    assert read.count() == 1
    go(view, "kept-night")
    key(view, Qt.Key.Key_Space)
    assert view.chosen() == "afraid"
    said = QSignalSpy(view.told)
    key(view, Qt.Key.Key_Menu)
    key(view, Qt.Key.Key_Return)
    assert read.at(1)[0].text_to_read() == ""
    assert said.at(0)[0] == "Kept ideas are not read aloud."


@BOTH
def test_a_finger_that_stays_asks_too(opening: Opening, kind: type[IdeaView]) -> None:
    view, session = open_view(opening, kind)
    box = go(view, "door")
    device = QTest.createTouchDevice(QInputDevice.DeviceType.TouchScreen)
    assert isinstance(device, QPointingDevice)
    place = box.mapTo(box.window(), box.rect().center())
    window = box.window().windowHandle()
    QTest.touchEvent(window, device).press(1, place).commit()
    wanted = QSignalSpy(view.canvas.menu_wanted)
    assert wanted.wait(3000)
    QTest.touchEvent(window, device).release(1, place).commit()
    settle()
    menu_of(view)
    assert session.meeting == MEETING
