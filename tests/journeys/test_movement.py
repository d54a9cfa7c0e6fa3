"""A person empties their head, makes heaps, sees the map, puts it in order, then takes all back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.steps.order import OrderPage
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from tests.journeys.window import Someone
from tests.ui.audit import audit, settle

CTRL = Qt.KeyboardModifier.ControlModifier
SCRAPS = ["door shut at 9", "no one says were to go", "my bag got took", "lights go on at 6"]
EMPTY_MY_HEAD = "What would you like to say?"
HEAPS = "Which ones go together?"
ORDER = "What comes first?"


@pytest.fixture
def writer(someone: Someone) -> Someone:
    """Somebody who is asked what they would like to say."""
    someone.begins_a_meeting("Robin")
    someone.go_on_to(EMPTY_MY_HEAD, by="Skip this")
    return someone


def order_page(someone: Someone) -> OrderPage:
    view = someone.view
    assert isinstance(view, OneAtATime)
    assert isinstance(view._step_page, OrderPage)
    return view._step_page


def heaps(someone: Someone) -> dict[str, list[str]]:
    return {
        branch.heading: [idea.text for _, idea in branch.walk()]
        for branch in someone.meeting.branches
        if not branch.step
    }


def loose(someone: Someone) -> list[str]:
    branch = someone.meeting.branch_for("say")
    return [] if branch is None else [idea.text for _, idea in branch.walk()]


def drag(someone: Someone, scrap: str, onto: QWidget) -> None:
    """Drags a scrap over the window as a mouse does."""
    box, handle = someone.button(scrap), someone.handle()
    start = box.mapTo(someone.window, box.rect().center())
    end = onto.mapTo(someone.window, onto.rect().center())
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    for far in (0.1, 0.5, 1.0):
        QTest.mouseMove(handle, start + QPoint(*(round(far * w) for w in (end - start).toTuple())))
        settle(2)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=end)
    settle()


def stones(someone: Someone) -> dict[str, str]:
    """What the stones of the way say, by what is heard of them."""
    view = someone.view
    assert isinstance(view, (OneAtATime, MapView))
    shown = [stone for stone in view.movement.path.stones() if stone.isVisible()]
    return {stone.stop.words: stone.accessibleName() for stone in shown}


def undo_all(someone: Someone) -> None:
    for _ in range(30):
        if not someone.session.undo_stack.canUndo():
            return
        someone.key(Qt.Key.Key_Z, CTRL)


def test_with_a_mouse_scraps_become_heaps_a_map_and_an_order(writer: Someone) -> None:
    before = writer.meeting.branches
    writer.click_on(writer.field("My own words"))
    writer.paste("\n".join(SCRAPS))
    assert writer.sees("4 loose scraps")
    writer.click("I have no more")
    assert writer.is_asked(HEAPS)
    drag(writer, SCRAPS[0], writer.button(SCRAPS[3]))
    assert heaps(writer) == {"Heap 1": [SCRAPS[3], SCRAPS[0]]}
    writer.write("Getting in")
    writer.click("Done")
    panel = next(iter(order_page(writer).board.heaps.values()))
    drag(writer, SCRAPS[1], panel.name)
    drag(writer, SCRAPS[2], order_page(writer).board.new)
    writer.click("Not now")
    assert heaps(writer) == {"Getting in": [SCRAPS[3], *SCRAPS[:2]], "Heap 1": [SCRAPS[2]]}
    writer.click("See it as a map")
    assert isinstance(writer.view, MapView)
    assert writer.meeting.idea(writer.view.chosen()).text == SCRAPS[2]
    assert stones(writer)["Map"] == "Part 3 of 4, Map, you are here"
    writer.click_on(writer.view.movement.path.stones()[1])
    assert writer.is_asked(HEAPS)
    assert order_page(writer).chosen() == writer.meeting.branches[-1].ideas[0].id
    writer.click_on(stone(writer, "Order"))
    assert writer.is_asked(ORDER)
    writer.click("2. Heap 1")
    writer.click("Move up")
    assert list(heaps(writer)) == ["Heap 1", "Getting in"]
    assert writer.sees("Heap 1: heap 1 of 2.")
    undo_all(writer)
    assert writer.meeting.branches == before


def stone(someone: Someone, words: str) -> QWidget:
    view = someone.view
    assert isinstance(view, (OneAtATime, MapView))
    return next(one for one in view.movement.path.stones() if one.stop.words == words)


def test_with_keys_alone_it_is_the_same(writer: Someone) -> None:
    before = writer.meeting.branches
    writer.go_to("My own words")
    for scrap in SCRAPS:
        writer.write(scrap)
        writer.key(Qt.Key.Key_Return)
    writer.choose("I have no more")
    assert writer.is_asked(HEAPS)
    writer.go_to(SCRAPS[0])
    writer.key(Qt.Key.Key_Return)
    writer.key(Qt.Key.Key_Down)
    writer.key(Qt.Key.Key_Return)
    assert heaps(writer) == {"Heap 1": [SCRAPS[1], SCRAPS[0]]}
    writer.write("Finding it")
    writer.key(Qt.Key.Key_Return)
    assert writer.focus().accessibleName().startswith(SCRAPS[0])
    writer.go_to(SCRAPS[2])
    writer.key(Qt.Key.Key_Return)
    writer.key(Qt.Key.Key_Right)
    writer.key(Qt.Key.Key_Return)
    assert heaps(writer) == {"Finding it": [SCRAPS[1], SCRAPS[0], SCRAPS[2]]}
    assert loose(writer) == [SCRAPS[3]]
    writer.choose("See it as a map")
    assert isinstance(writer.view, MapView)
    assert writer.focus().accessibleName().startswith(SCRAPS[2])
    writer.choose("Part 4 of 4, Order")
    assert writer.is_asked(ORDER)
    writer.go_to(SCRAPS[2])
    writer.key(Qt.Key.Key_Up, CTRL)
    assert heaps(writer)["Finding it"] == [SCRAPS[1], SCRAPS[2], SCRAPS[0]]
    assert writer.focus().accessibleName().startswith(SCRAPS[2])
    undo_all(writer)
    assert writer.meeting.branches == before


def test_by_press_alone_at_400_percent_one_thing_is_asked_at_a_time(writer: Someone) -> None:
    liking = writer.program.ways.liking
    liking.choose(replace(liking.now(), text_percent=400))
    settle()
    before = writer.meeting.branches
    writer.add(*SCRAPS[:3])
    writer.click("I have no more")
    assert writer.is_asked(HEAPS)
    writer.click("Goes with another")
    writer.click(SCRAPS[2])
    writer.click("Not now")
    assert heaps(writer) == {"Heap 1": [SCRAPS[2], SCRAPS[0]]}
    writer.click("Keep for me")
    assert writer.meeting.idea(writer.meeting.branches[-1].ideas[1].id).pile is Pile.KEEP
    writer.click("Heap 1")
    assert heaps(writer)["Heap 1"][-1] == SCRAPS[1]
    writer.click("Leave it as it is")
    assert writer.sees("No scraps are loose now.")
    writer.click("See it as a map")
    assert list(stones(writer)) == ["Heaps", "Order"]
    assert not writer.sees(SCRAPS[0])
    writer.click_on(stone(writer, "Order"))
    assert writer.is_asked(ORDER)
    writer.click("1. Heap 1")
    assert writer.sees("Heap 1: heap 1 of 1.")
    assert audit(writer.window, percent=400) == []
    undo_all(writer)
    assert writer.meeting.branches == before


def test_the_way_is_only_shown_where_somebody_is_on_it(writer: Someone) -> None:
    writer.click("Map")
    view = writer.view
    assert isinstance(view, MapView)
    assert view.movement.isVisible()
    writer.click("One at a time")
    writer.click("Back")
    writer.click("Map")
    assert not view.movement.isVisible()


def test_in_a_hurry_there_is_no_such_way(someone: Someone) -> None:
    someone.click("Hurry")
    someone.is_new("Robin")
    someone.go_on_to("What is the one thing to say?", by="Skip this")
    view = someone.view
    assert isinstance(view, OneAtATime)
    assert not view.movement.isVisible()


def test_escape_leaves_what_was_begun_whatever_else_it_does(writer: Someone) -> None:
    writer.add(*SCRAPS[:3])
    writer.click("I have no more")
    writer.go_to(SCRAPS[0])
    writer.key(Qt.Key.Key_Return)
    assert order_page(writer)._lifted
    writer.key(Qt.Key.Key_Escape)
    assert not order_page(writer)._lifted
    drag(writer, SCRAPS[1], writer.button(SCRAPS[0]))
    asking = order_page(writer).asking
    assert asking.asked is not None
    writer.key(Qt.Key.Key_Escape)
    assert asking.asked is None
    drag(writer, SCRAPS[2], order_page(writer).board.new)
    writer.key(Qt.Key.Key_Escape)
    assert list(heaps(writer)) == ["Heap 1", "Heap 2"]
    writer.click_on(next(iter(order_page(writer).board.heaps.values())).name)
    writer.click("Join another heap")
    assert asking.pick.isVisible()
    writer.key(Qt.Key.Key_Escape)
    assert asking.asked is None
