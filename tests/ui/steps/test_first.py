"""A person says which heap comes first, then which idea, by buttons or keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.first import FirstPage
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key

LOST, LIGHTS, NOISE = Idea.new("You feel lost"), Idea.new("Lights at 6"), Idea.new("Noise")
BAG, FREE = Idea.new("My bag got took"), Idea.new("Staff kind")
NIGHT = replace(Branch.new("The first night"), ideas=(LOST, LIGHTS, NOISE))
THINGS = replace(Branch.new("My things"), ideas=(BAG,))
RULES = Branch.new("Rules")
SAY = replace(Branch.new("What to say", step="say"), ideas=(FREE,))
ASK = replace(Branch.new("I will ask", step="ask"), ideas=(Idea.new("When?"),))
MEETING = replace(
    Meeting.new("Night shelter meeting", "review"), branches=(SAY, NIGHT, ASK, THINGS, RULES)
)
CTRL = Qt.KeyboardModifier.ControlModifier


def open_first(opening: Opening, meeting: Meeting = MEETING) -> tuple[FirstPage, Session]:
    page, session = opening.step("first", meeting, scrolls=True)
    assert isinstance(page, FirstPage)
    return page, session


def heaps(session: Session) -> list[str]:
    return [heap.heading for _, heap in order_edits.heaps(session.meeting)]


def shown(page: FirstPage) -> list[str]:
    return [panel.name.text() for panel in page.list.heaps.values()]


def test_a_heap_is_moved_by_buttons_while_all_else_stays(opening: Opening, qtbot: QtBot) -> None:
    page, session = open_first(opening)
    page.list.heaps[THINGS.id].name.click()
    assert page.place.text() == "My things: heap 2 of 3."
    with qtbot.waitSignal(page.told, check_params_cb=lambda words, undo: undo) as told:
        page.commands.presses["up"].click()
    assert told.args == ["My things: heap 1 of 3.", True]
    assert shown(page) == ["1. My things", "2. The first night", "3. Rules"]
    assert [b.step for b in session.meeting.branches] == ["say", "", "ask", "", ""]
    session.undo()
    assert session.meeting.branches == MEETING.branches


def test_a_heap_is_put_first_at_once(opening: Opening) -> None:
    page, session = open_first(opening)
    page.list.heaps[RULES.id].name.click()
    page.commands.presses["top"].click()
    assert heaps(session) == ["Rules", "The first night", "My things"]
    assert not page.commands.presses["up"].isVisible()


def test_an_idea_is_moved_in_its_heap(opening: Opening) -> None:
    page, session = open_first(opening)
    page.list.pressed.emit(NOISE.id)
    assert page.place.text() == "“Noise”: 3 of 3."
    page.commands.presses["top"].click()
    assert [idea.id for idea in session.meeting.branch(NIGHT.id).ideas] == [
        *(NOISE.id, LOST.id, LIGHTS.id)
    ]
    assert page.chosen() == NOISE.id


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 2)])
def test_control_with_an_arrow_moves_what_one_is_on(
    opening: Opening, key: Qt.Key, place: int
) -> None:
    page, session = open_first(opening)
    box = page.list.place_of(LIGHTS.id)
    assert box is not None
    box.setFocus()
    QTest.keyClick(box, key, CTRL)
    assert session.meeting.branch(NIGHT.id).ideas[place].id == LIGHTS.id
    assert box.hasFocus()
    name = page.list.heaps[THINGS.id].name
    name.setFocus()
    QTest.keyClick(name, key, CTRL)
    assert heaps(session)[place] == "My things"
    assert name.hasFocus()


def test_the_keyboard_alone_goes_through_all_of_it(opening: Opening) -> None:
    page, session = open_first(opening)
    first = page.first_focus()
    assert first is page.list.heaps[NIGHT.id].name
    first.setFocus()
    for _ in range(4):
        press_key(Qt.Key.Key_Down)
    assert page.list.heaps[THINGS.id].name.hasFocus()
    press_key(Qt.Key.Key_Space)
    assert page.chosen() == THINGS.id
    press_key(Qt.Key.Key_Right)
    loose = page.list.place_of(FREE.id)
    assert loose is not None
    assert loose.hasFocus()
    assert session.meeting.branches == MEETING.branches


def test_below_wide_the_keyboard_comes_to_what_can_be_done(opening: Opening) -> None:
    opening.look.use(percent=400)
    page, _ = open_first(opening)
    page.list.heaps[RULES.id].name.click()
    assert page.place.hasFocus()
    assert page.place.visibleRegion().boundingRect() == page.place.rect()


def test_what_is_kept_stays_in_its_pocket(opening: Opening) -> None:
    page, session = open_first(opening, MEETING.on_pile(LOST.id, Pile.KEEP))
    assert page.list.place_of(LOST.id) is None
    page.list.heaps[NIGHT.id].name.click()
    page.commands.presses["down"].click()
    assert page.list.place_of(LOST.id) is None
    assert session.meeting.idea(LOST.id).pile is Pile.KEEP


def test_the_small_map_is_drawn_anew_with_each_change_and_leads_to_the_large_one(
    opening: Opening, qtbot: QtBot
) -> None:
    page, session = open_first(opening)
    before = page.list.map.grab().toImage()
    session.apply("", lambda m: order_edits.heap_moved(m, THINGS.id, 0))
    assert page.list.map.grab().toImage() != before
    session.undo()
    assert page.list.map.grab().toImage() == before
    with qtbot.waitSignal(page.left) as left:
        page.list.map.click()
    assert left.args == ["view:map"]


def test_what_is_moved_stays_in_sight_below_the_buttons(opening: Opening) -> None:
    many = tuple(replace(Branch.new(f"Heap {n}"), ideas=(Idea.new("A"),)) for n in range(9))
    page, _ = open_first(opening, replace(MEETING, branches=many))
    page.list.heaps[many[-1].id].name.click()
    page.commands.presses["top"].click()
    settle()
    name = page.list.heaps[many[-1].id].name
    assert name.visibleRegion().boundingRect() == name.rect()
    assert page.commands.presses["down"].isVisible()


def test_without_heaps_one_is_led_to_make_some(opening: Opening, qtbot: QtBot) -> None:
    page, _ = open_first(opening, replace(MEETING, branches=(SAY,)))
    assert page.place.text() == "There are no heaps yet."
    assert page.first_focus() is page.list.make_heaps
    assert audit(page.window()) == []
    with qtbot.waitSignal(page.left) as left:
        page.list.make_heaps.click()
    assert left.args == ["step:order"]


def test_without_anything_the_small_map_is_empty(opening: Opening) -> None:
    page, session = open_first(opening)
    session.apply("", lambda m: replace(m, branches=()))
    assert page.empty.isVisible()
    session.undo()
    assert page.list.map.isVisible()


def test_what_lies_in_the_pocket_is_stepped_over(opening: Opening) -> None:
    page, session = open_first(opening, MEETING.on_pile(LIGHTS.id, Pile.KEEP))
    page.list.pressed.emit(NOISE.id)
    assert page.place.text() == "“Noise”: 2 of 2."
    page.commands.presses["up"].click()
    assert page.place.text() == "“Noise”: 1 of 2."
    assert session.meeting.branch(NIGHT.id).ideas[0].id == NOISE.id
    page.commands.presses["down"].click()
    assert session.meeting.branch(NIGHT.id).ideas[1].id == NOISE.id


def test_nothing_is_put_under_what_lies_in_the_pocket() -> None:
    kept = MEETING.on_pile(LIGHTS.id, Pile.KEEP)
    under = order_edits.under_the_one_before(kept, NOISE.id)
    assert under.parent_of(NOISE.id) == LOST.id
    assert order_edits.possible(kept.on_pile(LOST.id, Pile.KEEP), NOISE.id) == ("take-out",)


def test_with_nothing_to_put_in_order_one_is_led_to_writing(opening: Opening, qtbot: QtBot) -> None:
    page, _ = open_first(opening, Meeting.new("Empty", "review"))
    with qtbot.waitSignal(page.left) as left:
        page.empty.presses[0].click()
    assert left.args == ["step:say"]
    assert page.first_focus() is page.empty.presses[0]


@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("chosen", ["", LIGHTS.id, THINGS.id], ids=["nothing", "idea", "heap"])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int, chosen: str) -> None:
    opening.look.use(percent=percent)
    page, _ = open_first(opening, MEETING.on_pile(LOST.id, Pile.KEEP))
    page.choose(chosen)
    assert audit(page.window(), percent=percent) == []
