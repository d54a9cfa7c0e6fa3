"""Ideas are put into heaps and on piles by pressing, dragging or keys, all to the same end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.order import OrderPage
from coprod_desktop.ui.steps.order_asking import Sort
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key

DOOR, STAFF, SOUP = Idea.new("Door shut at 9"), Idea.new("Staff kind"), Idea.new("Soup is cold")
SIGN = Idea.new("Not even a sign")
LOST = replace(Idea.new("You feel lost"), ideas=(SIGN,))
LIGHTS, BAG = Idea.new("Lights go on at 6"), Idea.new("My bag got took")
NIGHT = replace(Branch.new("The first night", picture="night"), ideas=(LOST, LIGHTS))
THINGS = replace(Branch.new("My things", picture="bags"), ideas=(BAG,))
SAY = replace(Branch.new("What to say", step="say"), ideas=(DOOR, STAFF, SOUP))
MEETING = replace(Meeting.new("Night shelter meeting", "review"), branches=(SAY, NIGHT, THINGS))

WIDE, MIDDLE = (1366, 768), (800, 768)

EMPTY = Meeting.new("Empty", "review")


def open_order(
    opening: Opening, meeting: Meeting = MEETING, size: tuple[int, int] = WIDE
) -> tuple[OrderPage, Session]:
    page, session = opening.step("order", meeting, size, scrolls=True)
    assert isinstance(page, OrderPage)
    return page, session


def texts(session: Session, branch: Branch) -> list[str]:
    found = session.meeting.branch(branch.id)
    return [idea.text for _, idea in found.walk()]


def box_of(page: OrderPage, idea: Idea) -> QWidget:
    box = page.view.box(idea.id)
    assert box is not None
    return box


def drag(page: OrderPage, idea: Idea, target: QWidget, place: QPoint | None = None) -> None:
    """Drags an idea to a target."""
    drag_widget(box_of(page, idea), target.mapToGlobal(place or target.rect().center()))


def drag_widget(box: QWidget, there: QPoint) -> None:
    """Presses on something, moves to a place in steps, lets go there."""
    start = box.rect().center()
    QTest.mousePress(box, Qt.MouseButton.LeftButton, pos=start)
    for far in (0.2, 0.6, 1.0):
        way = box.mapFromGlobal(there) - start
        QTest.mouseMove(box, start + QPoint(round(way.x() * far), round(way.y() * far)))
        settle(1)
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton, pos=box.mapFromGlobal(there))
    settle()


def go_to(page: OrderPage, target: QWidget, key: Qt.Key, most: int = 12) -> None:
    """Presses an arrow until the keyboard is at a widget."""
    for _ in range(most):
        if target.hasFocus():
            return
        press_key(key)
    raise AssertionError(f"{target.accessibleName()} is not reached")


# Into a heap: three ways, one end.


def by_press(page: OrderPage, idea: Idea, heap: Branch) -> None:
    QTest.mouseClick(box_of(page, idea), Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.board.heaps[heap.id].put, Qt.MouseButton.LeftButton)


def by_its_ground(page: OrderPage, idea: Idea, heap: Branch) -> None:
    QTest.mouseClick(box_of(page, idea), Qt.MouseButton.LeftButton)
    settle()
    panel = page.board.heaps[heap.id]
    QTest.mouseClick(
        panel, Qt.MouseButton.LeftButton, pos=QPoint(panel.width() // 2, panel.height() - 6)
    )


def by_drag(page: OrderPage, idea: Idea, heap: Branch) -> None:
    drag(page, idea, page.board.heaps[heap.id].name)


def by_key(page: OrderPage, idea: Idea, heap: Branch) -> None:
    box_of(page, idea).setFocus()
    press_key(Qt.Key.Key_Return)
    go_to(page, page.board.heaps[heap.id].put, Qt.Key.Key_Right)
    press_key(Qt.Key.Key_Return)


@pytest.mark.parametrize("way", [by_press, by_its_ground, by_drag, by_key])
def test_a_scrap_goes_into_a_heap_each_way_alike(
    opening: Opening, way: Callable[[OrderPage, Idea, Branch], None], qtbot: QtBot
) -> None:
    page, session = open_order(opening)
    with qtbot.waitSignal(page.told, check_params_cb=lambda words, undo: undo) as told:
        way(page, STAFF, THINGS)
    assert told.args == ["Put in My things.", True]
    assert texts(session, THINGS) == ["My bag got took", "Staff kind"]
    assert texts(session, SAY) == ["Door shut at 9", "Soup is cold"]
    assert box_of(page, STAFF).hasFocus()
    session.undo()
    assert session.meeting.branches == MEETING.branches


def test_an_idea_goes_from_heap_to_heap_with_all_under_it(opening: Opening) -> None:
    page, session = open_order(opening)
    by_drag(page, LOST, THINGS)
    assert texts(session, THINGS) == ["My bag got took", "You feel lost", "Not even a sign"]


def test_a_heap_offers_no_place_to_what_lies_in_it(opening: Opening) -> None:
    page, _ = open_order(opening)
    page.board.heaps[NIGHT.id].ideas.boxes()[0].click()
    assert page.board.heaps[NIGHT.id].put.isHidden()
    assert not page.board.heaps[THINGS.id].put.isHidden()


def test_escape_puts_an_idea_back_where_it_was(opening: Opening) -> None:
    page, session = open_order(opening)
    box_of(page, DOOR).setFocus()
    press_key(Qt.Key.Key_Return)
    press_key(Qt.Key.Key_Right)
    press_key(Qt.Key.Key_Escape)
    assert page.chosen() == ""
    assert box_of(page, DOOR).hasFocus()
    assert session.meeting.branches == MEETING.branches


def test_escape_while_dragging_leaves_all_as_it_was(opening: Opening) -> None:
    page, session = open_order(opening)
    box = box_of(page, DOOR)
    QTest.mousePress(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    QTest.mouseMove(box, box.rect().center() + QPoint(60, 5))
    QTest.keyClick(box, Qt.Key.Key_Escape)
    target = page.board.piles[Pile.KEEP]
    there = box.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mouseRelease(box, Qt.MouseButton.LeftButton, pos=there)
    assert session.meeting.branches == MEETING.branches


def test_what_is_dropped_nowhere_stays(opening: Opening) -> None:
    page, session = open_order(opening)
    drag(page, DOOR, page, QPoint(page.width() // 2, 4))
    assert session.meeting.branches == MEETING.branches
    assert page.chosen() == ""


def test_the_place_under_the_mouse_is_marked_while_dragging(opening: Opening) -> None:
    page, _ = open_order(opening)
    target = page.board.new
    before = target.grab().toImage()
    box = box_of(page, DOOR)
    QTest.mousePress(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    there = box.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    QTest.mouseMove(box, box.rect().center() + QPoint(30, 0))
    QTest.mouseMove(box, there)
    settle()
    assert target.grab().toImage() != before
    QTest.keyClick(box, Qt.Key.Key_Escape)
    settle()
    assert target.grab().toImage() == before


# A new heap.


def name_it(page: OrderPage, name: str) -> None:
    assert page.asking.name.field.edit.hasFocus()
    page.asking.name.field.edit.selectAll()
    QTest.keyClicks(page.asking.name.field.edit, name)
    press_key(Qt.Key.Key_Return)


def lift_and_press_new(page: OrderPage) -> None:
    QTest.mouseClick(box_of(page, DOOR), Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.board.new, Qt.MouseButton.LeftButton)


def drag_to_new(page: OrderPage) -> None:
    drag(page, DOOR, page.board.new)


def go_to_new(page: OrderPage) -> None:
    box_of(page, DOOR).setFocus()
    press_key(Qt.Key.Key_Space)
    go_to(page, page.board.new, Qt.Key.Key_Right)
    press_key(Qt.Key.Key_Return)


@pytest.mark.parametrize("way", [lift_and_press_new, drag_to_new, go_to_new])
def test_a_scrap_begins_a_heap_with_a_name_each_way_alike(
    opening: Opening, way: Callable[[OrderPage], None]
) -> None:
    page, session = open_order(opening)
    way(page)
    name_it(page, "Getting in")
    heap = session.meeting.branches[-1]
    assert (heap.heading, heap.step) == ("Getting in", "")
    assert [idea.id for idea in heap.ideas] == [DOOR.id]
    assert box_of(page, DOOR).hasFocus()
    session.undo()
    assert session.meeting.branches[-1].heading == "Heap 1"
    session.undo()
    assert session.meeting.branches == MEETING.branches


def press_another(page: OrderPage) -> None:
    QTest.mouseClick(box_of(page, DOOR), Qt.MouseButton.LeftButton)
    QTest.mouseClick(box_of(page, SOUP), Qt.MouseButton.LeftButton)


def drag_onto_another(page: OrderPage) -> None:
    drag(page, DOOR, box_of(page, SOUP))


def go_to_another(page: OrderPage) -> None:
    box_of(page, DOOR).setFocus()
    press_key(Qt.Key.Key_Return)
    go_to(page, box_of(page, SOUP), Qt.Key.Key_Down)
    press_key(Qt.Key.Key_Return)


@pytest.mark.parametrize("way", [press_another, drag_onto_another, go_to_another])
def test_two_scraps_that_go_together_begin_a_heap_each_way_alike(
    opening: Opening, way: Callable[[OrderPage], None]
) -> None:
    page, session = open_order(opening)
    way(page)
    name_it(page, "Evenings")
    assert [idea.id for idea in session.meeting.branches[-1].ideas] == [SOUP.id, DOOR.id]


@pytest.mark.parametrize("way", [press_another, drag_onto_another, go_to_another])
def test_the_heap_stands_before_it_has_a_name_which_can_wait(
    opening: Opening, way: Callable[[OrderPage], None]
) -> None:
    page, session = open_order(opening)
    way(page)
    heap = session.meeting.branches[-1]
    assert (heap.heading, [idea.id for idea in heap.ideas]) == ("Heap 1", [SOUP.id, DOOR.id])
    panel = page.board.heaps[heap.id]
    assert (panel.name.accessibleName(), panel.ideas.box(DOOR.id) is not None) == ("Heap 1", True)
    press_key(Qt.Key.Key_Escape)
    assert not page.asking.name.isVisible()
    assert session.meeting.branch(heap.id).heading == "Heap 1"
    assert box_of(page, DOOR).hasFocus()
    session.undo()
    assert session.meeting.branches == MEETING.branches


def test_undo_while_a_name_is_asked_takes_the_heap_and_the_question(opening: Opening) -> None:
    page, session = open_order(opening)
    press_another(page)
    session.undo()
    assert not page.asking.name.isVisible()
    assert session.meeting.branches == MEETING.branches


def test_heaps_without_a_name_have_numbers_of_their_own(opening: Opening) -> None:
    page, session = open_order(opening)
    press_another(page)
    press_key(Qt.Key.Key_Escape)
    QTest.mouseClick(box_of(page, STAFF), Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.board.new, Qt.MouseButton.LeftButton)
    assert [heap.heading for heap in session.meeting.branches[-2:]] == ["Heap 1", "Heap 2"]


def test_a_name_is_offered_from_the_words_in_the_heap(opening: Opening) -> None:
    page, session = open_order(opening)
    session.apply("", lambda m: m.with_words(SOUP.id, "They shut the kitchen early"))
    session.apply("", lambda m: m.with_words(DOOR.id, "kitchen has no light"))
    press_another(page)
    offers = page.asking.name.offers
    assert [press.text() for press in offers] == ["kitchen", "kitchen has no light"]
    offers[0].click()
    assert session.meeting.branches[-1].heading == "kitchen"
    assert not page.asking.name.isVisible()


def test_no_name_is_offered_from_what_is_kept_nor_where_there_is_one(opening: Opening) -> None:
    unnamed = MEETING.renamed(THINGS.id, "Heap 1")
    page, session = open_order(opening, unnamed)
    assert page.deeds.names_for(THINGS.id) == ("My bag got took",)
    session.apply("", lambda m: m.on_pile(BAG.id, Pile.KEEP))
    assert page.deeds.names_for(THINGS.id) == ()
    page.board.heaps[NIGHT.id].name.click()
    assert page.asking.name.offers == ()


def test_going_back_from_the_name_of_a_heap_without_ideas_begins_none(opening: Opening) -> None:
    page, session = open_order(opening)
    page.board.new.click()
    press_key(Qt.Key.Key_Escape)
    assert session.meeting.branches == MEETING.branches


# Two heaps made one, one made two.


def join_by_press(page: OrderPage) -> None:
    page.board.heaps[THINGS.id].name.click()
    page.asking.name.join.click()
    page.asking.pick.presses[NIGHT.id].click()


def join_by_drag(page: OrderPage) -> None:
    name, target = page.board.heaps[THINGS.id].name, page.board.heaps[NIGHT.id].ideas
    drag_widget(name, target.mapToGlobal(target.rect().center()))


def join_by_key(page: OrderPage) -> None:
    page.board.heaps[THINGS.id].name.setFocus()
    press_key(Qt.Key.Key_Return)
    page.asking.name.join.setFocus()
    press_key(Qt.Key.Key_Return)
    assert page.asking.pick.heading.hasFocus()
    press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Return)


@pytest.mark.parametrize("way", [join_by_press, join_by_drag, join_by_key])
def test_two_heaps_become_one_each_way_alike(
    opening: Opening, way: Callable[[OrderPage], None], qtbot: QtBot
) -> None:
    page, session = open_order(opening)
    with qtbot.waitSignal(page.told, check_params_cb=lambda words, undo: undo) as told:
        way(page)
    assert told.args == ["Both are in The first night now.", True]
    assert not session.meeting.has(THINGS.id)
    assert texts(session, NIGHT)[-1] == "My bag got took"
    assert page.board.heaps[NIGHT.id].name.hasFocus()
    session.undo()
    assert session.meeting.branches == MEETING.branches


def test_a_heap_is_split_where_the_person_says(opening: Opening) -> None:
    page, session = open_order(opening)
    page.board.heaps[NIGHT.id].name.click()
    page.asking.name.split.click()
    assert [press.text() for press in page.asking.pick.presses.values()] == ["Lights go on at 6"]
    page.asking.pick.presses[LIGHTS.id].click()
    assert texts(session, NIGHT) == ["You feel lost", "Not even a sign"]
    name_it(page, "Lights")
    assert [b.heading for b in session.meeting.branches[-2:]] == ["Lights", "My things"]
    session.undo()
    session.undo()
    assert session.meeting.branches == MEETING.branches


def test_escape_leaves_two_heaps_as_they_are(opening: Opening) -> None:
    page, session = open_order(opening)
    page.board.heaps[NIGHT.id].name.click()
    page.asking.name.join.click()
    press_key(Qt.Key.Key_Escape)
    assert session.meeting.branches == MEETING.branches
    assert page.board.heaps[NIGHT.id].name.hasFocus()


def test_control_with_an_arrow_moves_the_heap_one_is_on(opening: Opening) -> None:
    page, session = open_order(opening)
    name = page.board.heaps[THINGS.id].name
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [b.id for b in session.meeting.branches] == [SAY.id, THINGS.id, NIGHT.id]
    assert page.board.heaps[THINGS.id].name.hasFocus()


def test_the_map_shows_what_was_put_down_last(opening: Opening, qtbot: QtBot) -> None:
    page, _ = open_order(opening)
    by_press(page, STAFF, THINGS)
    with qtbot.waitSignal(page.left) as left:
        page.board.see_map.click()
    assert (left.args, page.chosen()) == (["view:map"], STAFF.id)


def test_a_heap_gets_another_name(opening: Opening) -> None:
    page, session = open_order(opening)
    page.board.heaps[NIGHT.id].name.click()
    assert page.asking.name.words() == "The first night"
    name_it(page, "Night one")
    assert session.meeting.branch(NIGHT.id).heading == "Night one"
    assert page.board.heaps[NIGHT.id].name.hasFocus()
    session.undo()
    assert page.board.heaps[NIGHT.id].name.accessibleName() == "The first night"


def test_a_heap_taken_away_leaves_its_ideas_loose(opening: Opening) -> None:
    page, session = open_order(opening)
    page.board.heaps[NIGHT.id].name.click()
    page.asking.name.away.click()
    assert not session.meeting.has(NIGHT.id)
    assert texts(session, SAY)[-3:] == ["You feel lost", "Not even a sign", "Lights go on at 6"]
    session.undo()
    assert session.meeting.branches == MEETING.branches


def test_a_name_half_written_is_kept_on_leaving(opening: Opening) -> None:
    page, session = open_order(opening)
    page.board.new.click()
    QTest.keyClicks(page.asking.name.field.edit, "Rules")
    page.settle()
    assert session.meeting.branches[-1].heading == "Rules"


# Within a heap.


def test_an_idea_moves_in_its_heap_by_buttons(opening: Opening) -> None:
    page, session = open_order(opening)
    box_of(page, LIGHTS).setFocus()
    press_key(Qt.Key.Key_Return)
    press = page.board.commands.presses
    assert [name for name, one in press.items() if not one.isHidden()] == [
        "up",
        "under",
        "take-out",
    ]
    press["under"].click()
    assert session.meeting.parent_of(LIGHTS.id) == LOST.id
    press["up"].click()
    press["out"].click()
    assert [idea.id for idea in session.meeting.branch(NIGHT.id).ideas] == [LOST.id, LIGHTS.id]
    press["up"].click()
    assert [idea.id for idea in session.meeting.branch(NIGHT.id).ideas] == [LIGHTS.id, LOST.id]
    press["take-out"].click()
    assert texts(session, SAY)[-1] == "Lights go on at 6"


@pytest.mark.parametrize(
    ("key", "parent", "order"),
    [
        (Qt.Key.Key_Up, NIGHT, ["Lights go on at 6", "You feel lost", "Not even a sign"]),
        (Qt.Key.Key_Right, LOST, ["You feel lost", "Not even a sign", "Lights go on at 6"]),
    ],
)
def test_control_with_an_arrow_moves_the_idea_one_is_on(
    opening: Opening, key: Qt.Key, parent: Branch | Idea, order: list[str]
) -> None:
    page, session = open_order(opening)
    box_of(page, LIGHTS).setFocus()
    QTest.keyClick(box_of(page, LIGHTS), key, Qt.KeyboardModifier.ControlModifier)
    assert texts(session, NIGHT) == order
    assert session.meeting.parent_of(LIGHTS.id) == parent.id
    assert box_of(page, LIGHTS).hasFocus()


def test_an_idea_under_another_stands_further_in(opening: Opening) -> None:
    page, _ = open_order(opening)
    column = page.board.heaps[NIGHT.id].ideas
    left = {box.property("idea"): box.mapTo(column, QPoint(0, 0)).x() for box in column.boxes()}
    assert left[SIGN.id] > left[LOST.id] == left[LIGHTS.id]


def test_dragging_out_of_a_heap_makes_an_idea_loose(opening: Opening) -> None:
    page, session = open_order(opening)
    drag(page, BAG, page.board.loose)
    assert texts(session, SAY)[-1] == "My bag got took"
    assert page.board.loose.box(BAG.id) is not None


# Piles.


def pile_by_press(page: OrderPage, idea: Idea, pile: Pile) -> None:
    QTest.mouseClick(box_of(page, idea), Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.board.piles[pile], Qt.MouseButton.LeftButton)


def pile_by_drag(page: OrderPage, idea: Idea, pile: Pile) -> None:
    drag(page, idea, page.board.piles[pile])


def pile_by_key(page: OrderPage, idea: Idea, pile: Pile) -> None:
    box_of(page, idea).setFocus()
    press_key(Qt.Key.Key_Return)
    go_to(page, page.board.piles[Pile.SHARE], Qt.Key.Key_Left)
    go_to(page, page.board.piles[pile], Qt.Key.Key_Down)
    press_key(Qt.Key.Key_Return)


PILE_WAYS = [pile_by_press, pile_by_drag, pile_by_key]


@pytest.mark.parametrize("way", PILE_WAYS)
@pytest.mark.parametrize("idea", [DOOR, LIGHTS], ids=["loose", "in a heap"])
def test_who_an_idea_is_for_is_chosen_each_way_alike(
    opening: Opening, way: Callable[[OrderPage, Idea, Pile], None], idea: Idea
) -> None:
    page, session = open_order(opening)
    way(page, idea, Pile.IF_IT_HELPS)
    assert session.meeting.idea(idea.id).pile is Pile.IF_IT_HELPS
    assert page.board.piles[Pile.IF_IT_HELPS].accessibleDescription().endswith("1 so far")
    assert page.board.piles[Pile.SHARE].accessibleDescription().endswith("6 so far")
    session.undo()
    assert session.meeting.branches == MEETING.branches


@pytest.mark.parametrize("way", PILE_WAYS)
def test_a_kept_idea_shows_only_as_a_number_on_the_pocket(
    opening: Opening, way: Callable[[OrderPage, Idea, Pile], None]
) -> None:
    page, _ = open_order(opening)
    way(page, LOST, Pile.KEEP)
    heap = page.board.heaps[NIGHT.id].ideas
    assert [box.text() for box in heap.boxes()] == ["Lights go on at 6"]
    assert heap.pocket.accessibleName() == "Kept for me: 2. Look inside"
    assert heap.pocket.hasFocus()
    heap.pocket.click()
    assert [box.text() for box in heap.boxes()] == [
        "Lights go on at 6",
        "You feel lost",
        "Not even a sign",
    ]
    page.settle()
    settle()
    assert len(heap.boxes()) == 1


def test_a_kept_scrap_leaves_the_loose_ones(opening: Opening) -> None:
    page, _ = open_order(opening)
    pile_by_press(page, DOOR, Pile.KEEP)
    assert [box.text() for box in page.board.loose.boxes()] == ["Staff kind", "Soup is cold"]
    assert page.board.loose.pocket.isVisible()


def test_a_pile_pressed_with_nothing_lifted_says_what_to_do_first(
    opening: Opening, qtbot: QtBot
) -> None:
    page, session = open_order(opening)
    with qtbot.waitSignal(page.told) as told:
        page.board.piles[Pile.KEEP].click()
    assert told.args == ["Press an idea first. Then choose who it is for.", False]
    assert session.meeting.branches == MEETING.branches


# More scraps.


def test_one_more_scrap_is_loose(opening: Opening) -> None:
    page, session = open_order(opening)
    page.board.add.click()
    QTest.keyClicks(page.asking.name.field.edit, "My dog can not come in")
    press_key(Qt.Key.Key_Return)
    assert texts(session, SAY)[-1] == "My dog can not come in"
    assert page.board.add.hasFocus()


@pytest.mark.parametrize("percent", [100, 200])
def test_with_nothing_to_put_in_order_one_is_led_to_writing(
    opening: Opening, qtbot: QtBot, percent: int
) -> None:
    opening.look.use(percent=percent)
    page, session = open_order(opening, EMPTY)
    assert page.empty.isVisible()
    assert not page.board.isVisible()
    assert not page.one.isVisible()
    assert page.first_focus() is page.empty.presses[0]
    with qtbot.waitSignal(page.left) as left:
        page.empty.presses[0].click()
    assert left.args == ["step:say"]
    session.apply("", lambda m: m.with_branch(SAY))
    assert not page.empty.isVisible()
    assert page.view.isVisible()


def test_the_first_scrap_of_all_makes_their_branch(opening: Opening) -> None:
    page, session = open_order(opening, EMPTY.with_branch(Branch.new("Nights")))
    page.board.add.click()
    QTest.keyClicks(page.asking.name.field.edit, "No bus home")
    press_key(Qt.Key.Key_Return)
    branch, _heap = session.meeting.branches
    assert (branch.step, [idea.text for idea in branch.ideas]) == ("say", ["No bus home"])


def test_a_scrap_half_written_is_kept_on_leaving(opening: Opening) -> None:
    page, session = open_order(opening)
    page.board.add.click()
    QTest.keyClicks(page.asking.name.field.edit, "No bus")
    page.settle()
    assert texts(session, SAY)[-1] == "No bus"


def test_a_change_from_elsewhere_leaves_the_keyboard_where_it_is(opening: Opening) -> None:
    page, session = open_order(opening)
    box = box_of(page, STAFF)
    box.setFocus()
    session.apply("Elsewhere", lambda m: m.with_words(STAFF.id, "Staff are kind"))
    assert box.hasFocus()
    assert box.accessibleName().startswith("Staff are kind. Share. Level 1, 2 of 3")
    session.apply("Elsewhere", lambda m: m.without_idea(DOOR.id))
    assert box.hasFocus()


# One at a time, below wide.


def test_below_wide_one_scrap_is_asked_about_at_a_time(opening: Opening, qtbot: QtBot) -> None:
    page, session = open_order(opening, size=MIDDLE)
    one = page.one
    assert not page.board.isVisible()
    assert one.shown.words.text_to_read() == "Door shut at 9"
    assert one.place.text_to_read() == "Scrap 1 of 3"
    one.choices[NIGHT.id].click()
    assert texts(session, NIGHT)[-1] == "Door shut at 9"
    assert one.asks_pile
    assert not one.new.isVisible()
    assert QApplication.focusWidget() is one.first_focus()
    one.piles[Pile.IF_IT_HELPS].click()
    assert session.meeting.idea(DOOR.id).pile is Pile.IF_IT_HELPS
    assert one.shown.words.text_to_read() == "Staff kind"
    assert one.shown.words.hasFocus()
    assert one.place.text_to_read() == "Scrap 1 of 2"


def test_below_wide_another_scrap_can_come_first(opening: Opening) -> None:
    page, _ = open_order(opening, size=MIDDLE)
    page.one.another.click()
    assert page.one.shown.words.text_to_read() == "Staff kind"
    page.one.another.click()
    page.one.another.click()
    assert page.one.shown.words.text_to_read() == "Door shut at 9"


def test_below_wide_a_scrap_begins_a_heap(opening: Opening) -> None:
    page, session = open_order(opening, size=MIDDLE)
    page.one.new.click()
    assert not page.one.isVisible()
    name_it(page, "Getting in")
    assert [idea.id for idea in session.meeting.branches[-1].ideas] == [DOOR.id]
    assert page.one.asks_pile
    assert QApplication.focusWidget() is page.one.first_focus()
    page.one.enough.click()
    assert page.one.shown.words.text_to_read() == "Staff kind"


def test_below_wide_it_is_asked_which_scrap_goes_with_this_one(opening: Opening) -> None:
    page, session = open_order(opening, size=MIDDLE)
    page.one.goes_with.click()
    assert page.asking.pick.heading.text_to_read() == "What goes with “Door shut at 9”?"
    assert page.asking.pick.heading.hasFocus()
    assert list(page.asking.pick.presses) == [STAFF.id, SOUP.id]
    page.asking.pick.presses[SOUP.id].click()
    heap = session.meeting.branches[-1]
    assert [idea.id for idea in heap.ideas] == [SOUP.id, DOOR.id]
    assert page.asking.name.field.edit.hasFocus()
    page.asking.name.close_press.click()
    assert page.one.asks_pile
    session.undo()
    assert session.meeting.branches == MEETING.branches


def test_below_wide_an_idea_of_a_heap_is_moved_and_made_loose(opening: Opening) -> None:
    page, session = open_order(opening, size=MIDDLE)
    page.one.heaps[NIGHT.id].ideas.boxes()[-1].click()
    assert page.one.place.text_to_read() == "It is in The first night."
    page.one.commands.presses["up"].click()
    assert session.meeting.branch(NIGHT.id).ideas[0].id == LIGHTS.id
    page.one.commands.presses["take-out"].click()
    assert texts(session, SAY)[-1] == "Lights go on at 6"


def test_below_wide_it_says_when_no_scrap_is_loose(opening: Opening) -> None:
    page, _ = open_order(opening, MEETING.without_branch(SAY.id), MIDDLE)
    assert page.one.first_focus() is page.one.add
    assert not page.one.shown.isVisible()


def test_what_is_lifted_stays_in_hand_when_the_words_grow(opening: Opening) -> None:
    page, _ = open_order(opening)
    page.choose(SOUP.id)
    opening.look.use(percent=200)
    settle()
    assert page.one.shown.words.text_to_read() == "Soup is cold"
    opening.look.use(percent=100)
    settle()
    assert page.board.isVisible()
    assert page.chosen() == SOUP.id


@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("lifted", [None, DOOR, LIGHTS], ids=["none", "loose", "in a heap"])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int, lifted: Idea | None) -> None:
    opening.look.use(percent=percent)
    kept = MEETING.on_pile(BAG.id, Pile.KEEP).on_pile(STAFF.id, Pile.IF_IT_HELPS)
    page, _ = open_order(opening, kept)
    page.choose(lifted.id if lifted else "")
    assert audit(page.window(), percent=percent) == []


@pytest.mark.parametrize("percent", [100, 400])
def test_nothing_keeps_anybody_out_of_naming(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    page, _ = open_order(opening)
    page.view.heaps[NIGHT.id].name.click()
    page.asking.name.field.edit.moveCursor(QTextCursor.MoveOperation.End)
    assert audit(page.window(), percent=percent) == []


@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("asked", ["name", "with", "join", "split"])
def test_nothing_keeps_anybody_out_of_what_is_asked(
    opening: Opening, percent: int, asked: str
) -> None:
    opening.look.use(percent=percent)
    page, _ = open_order(opening)
    if asked == "with":
        page.asking.ask_goes_with(page.parts.session.meeting, DOOR.id)
    elif asked == "name":
        page.asking.ask_name(NIGHT.id, page.deeds.names_for(NIGHT.id))
    else:
        page.view.heaps[NIGHT.id].name.click()
        (page.asking.name.join if asked == "join" else page.asking.name.split).click()
    assert audit(page.window(), percent=percent) == []


def test_many_scraps_in_many_heaps_keep_all_their_words(opening: Opening) -> None:
    meeting = MEETING
    for number in range(20):
        meeting = meeting.with_idea(SAY.id, Idea.new(f"One more thought, number {number}"))
    for number in range(4):
        ideas = tuple(Idea.new(f"A thing in heap {number}") for _ in range(1 + number % 2))
        meeting = meeting.with_branch(replace(Branch.new(f"Heap number {number}"), ideas=ideas))
    page, session = open_order(opening, meeting)
    session.apply("One more", lambda m: m.with_branch(Branch.new("And one more")))
    settle()
    page.choose(DOOR.id)
    assert audit(page.window(), keyboard=False) == []
    put = page.board.heaps[NIGHT.id].put
    assert put.visibleRegion().boundingRect() == put.rect()


def test_possible_ways_of_a_first_idea_are_down_and_loose() -> None:
    assert order_edits.possible(MEETING, LOST.id) == ("down", "take-out")


# What is typed is kept at once.


def seen(page: OrderPage) -> set[str]:
    """The names of the heaps and all scraps on the board."""
    heaps = {heap.name.text() for heap in page.board.heaps.values()}
    return heaps | {box.accessibleName().split(".")[0] for box in page.board.boxes()}


def ask_scrap(page: OrderPage) -> None:
    page.board.add.click()


def ask_new(page: OrderPage) -> None:
    page.board.new.click()


def ask_other_name(page: OrderPage) -> None:
    page.board.heaps[NIGHT.id].name.click()


@pytest.mark.parametrize("start", [MEETING, EMPTY.with_branch(NIGHT)], ids=["some", "no scraps"])
@pytest.mark.parametrize("ask", [ask_scrap, ask_new, ask_other_name])
def test_what_is_typed_is_kept_at_every_letter_and_seen_once_it_is_done(
    opening: Opening, start: Meeting, ask: Callable[[OrderPage], None]
) -> None:
    page, session = open_order(opening, start)
    field = page.asking.name.field.edit
    before = seen(page)

    def kept() -> set[str]:
        headings = {branch.heading for branch in session.meeting.branches}
        return headings | {idea.text for _, idea in session.meeting.walk()}

    ask(page)
    QTest.keyClicks(field, "Rules")
    assert "Rules" in kept()
    assert seen(page) == before
    if ask is ask_scrap:
        page.asking.name.close_press.click()
    else:
        press_key(Qt.Key.Key_Escape)
    assert session.meeting.branches == start.branches
    assert not session.undo_stack.canUndo()
    ask(page)
    QTest.keyClicks(field, "Rule")
    field.selectAll()
    press_key(Qt.Key.Key_Backspace)
    assert session.meeting.branches == start.branches
    QTest.keyClicks(field, "Bus")
    press_key(Qt.Key.Key_Return)
    assert "Bus" in kept()
    assert any(name.startswith("Bus") for name in seen(page) - before)
    after = session.meeting.branches
    session.undo()
    assert session.meeting.branches == start.branches
    session.redo()
    assert session.meeting.branches == after


@pytest.mark.parametrize("ask", [ask_scrap, ask_new, ask_other_name])
def test_a_scrap_half_written_is_kept_where_another_question_begins(
    opening: Opening, ask: Callable[[OrderPage], None]
) -> None:
    page, session = open_order(opening)
    ask_scrap(page)
    QTest.keyClicks(page.asking.name.field.edit, "No bus")
    ask(page)
    assert texts(session, SAY)[-1] == "No bus"
    assert "No bus" in seen(page)
    field = page.asking.name.field.edit
    assert field.hasFocus()
    assert field.toPlainText() == ("The first night" if ask is ask_other_name else "")
    QTest.keyClicks(field, "Rules")
    press_key(Qt.Key.Key_Return)
    session.undo()
    assert texts(session, SAY)[-1] == "No bus"
    session.undo()
    assert session.meeting.branches == MEETING.branches


def test_a_scrap_half_written_is_kept_where_two_others_begin_a_heap(opening: Opening) -> None:
    page, session = open_order(opening)
    ask_scrap(page)
    QTest.keyClicks(page.asking.name.field.edit, "No bus")
    press_another(page)
    assert page.asking.asked == (Sort.NAME, session.meeting.branches[-1].id)
    assert texts(session, SAY) == ["Staff kind", "No bus"]


def test_a_name_half_written_is_kept_where_another_question_begins(opening: Opening) -> None:
    page, session = open_order(opening)
    ask_new(page)
    QTest.keyClicks(page.asking.name.field.edit, "Rules")
    ask_other_name(page)
    assert session.meeting.branches[-1].heading == "Rules"
    QTest.keyClicks(page.asking.name.field.edit, "Night one")
    ask_other_name(page)
    assert page.asking.name.words() == "Night one"
    assert session.meeting.branch(NIGHT.id).heading == "Night one"
    page.asking.name.join.click()
    assert {press.text() for press in page.asking.pick.presses.values()} == {"My things", "Rules"}


def test_a_name_nobody_changed_is_not_told_where_another_question_begins(
    opening: Opening,
) -> None:
    page, session = open_order(opening)
    told: list[str] = []
    page.told.connect(lambda words, _undo: told.append(words))
    ask_other_name(page)
    ask_scrap(page)
    assert (told, session.undo_stack.canUndo()) == ([], False)


def test_a_scrap_half_written_is_kept_on_escape(opening: Opening) -> None:
    page, session = open_order(opening)
    ask_scrap(page)
    press_key(Qt.Key.Key_Escape)
    assert session.meeting.branches == MEETING.branches
    ask_scrap(page)
    QTest.keyClicks(page.asking.name.field.edit, "No bus")
    press_key(Qt.Key.Key_Escape)
    assert not page.asking.name.isVisible()
    assert texts(session, SAY)[-1] == "No bus"
    assert "No bus" in seen(page)
    assert page.board.add.hasFocus()
    session.undo()
    assert session.meeting.branches == MEETING.branches


def test_a_scrap_that_was_begun_to_be_written_can_be_said(opening: Opening, qtbot: QtBot) -> None:
    page, session = open_order(opening)
    page.board.add.click()
    QTest.keyClicks(page.asking.name.field.edit, "No bus")
    with qtbot.waitSignal(page.note_wanted) as wanted:
        page.asking.name.say.click()
    assert session.meeting.idea(wanted.args[0].idea).text == "No bus"
    assert "No bus" in seen(page)
