"""After a meeting the person comes first; each way is a good end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Kind, Phase
from coprod_desktop.domain.person import Person
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.steps.care import CarePage
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, path_of, press_key, step_of

MEETING = Meeting.new("Night shelter meeting", "review")
WAYS = ["drink", "sit", "slow", "ring", "home"]


def open_care(
    opening: Opening,
    person: Person | None = None,
    numbers: tuple[Contact, ...] = (),
    step: str = "care",
) -> CarePage:
    parts = replace(opening.parts(MEETING, person), numbers=numbers)
    page = CarePage(parts, step_of(MEETING, step))
    page.show_meeting(MEETING)
    opening.show(ScrollPage(page))
    return page


def lines(page: CarePage) -> list[str]:
    return [line.text_to_read() for line in page.lines]


def test_looking_back_begins_with_the_person_then_the_face_then_the_facts() -> None:
    kinds = [step.kind for step in path_of(MEETING).steps if step.phase is Phase.LOOK_BACK]
    assert kinds[:4] == [Kind.CARE, Kind.FACE, Kind.CARE, Kind.SAID]


@pytest.mark.parametrize("way", WAYS)
def test_each_way_says_something_kind_at_once_and_can_be_left(opening: Opening, way: str) -> None:
    page = open_care(opening)
    assert list(page.ways) == WAYS
    page.ways[way].setFocus()
    press_key(Qt.Key.Key_Return)
    settle()
    assert page.lines[0].hasFocus()
    assert lines(page)[0]
    page.enough.click()
    assert not page.panel.isVisible()
    assert page.ways[way].hasFocus()
    assert not page.ways[way].isChecked()


def test_nothing_of_it_is_kept_or_counted(opening: Opening) -> None:
    page = open_care(opening)
    for way in WAYS:
        page.ways[way].click()
    assert page.parts.session.meeting == MEETING
    assert not page.parts.session.undo_stack.canUndo()


def test_one_slow_minute_is_four_short_lines_one_may_stop(opening: Opening) -> None:
    page = open_care(opening)
    page.ways["slow"].click()
    assert lines(page)[0] == "You can stop at any moment."
    assert len(lines(page)) == 5


def test_ring_someone_shows_the_persons_own_people_first(opening: Opening) -> None:
    person = replace(Person.new("Robin"), contacts=(Contact("Dee", "01632 960 123"),))
    page = open_care(opening, person, (Contact("The front desk", "01632 960 456"),))
    page.ways["ring"].click()
    assert lines(page)[1:] == ["Dee: 01632 960 123", "The front desk: 01632 960 456"]


def test_ring_someone_without_numbers_says_who_can_help(opening: Opening) -> None:
    page = open_care(opening)
    page.ways["ring"].click()
    assert lines(page)[1] == "No numbers are here yet. Staff can help you ring."


def test_going_home_says_all_is_kept_and_goes(opening: Opening, qtbot: QtBot) -> None:
    page = open_care(opening)
    page.ways["sit"].click()
    assert not page.home.isVisible()
    page.ways["home"].click()
    assert lines(page) == ["Good. All is kept. Come back when you like."]
    with qtbot.waitSignal(page.left) as left:
        page.home.click()
    assert left.args == ["home"]


@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("way", ["", "slow", "home"])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int, way: str) -> None:
    opening.look.use(percent=percent)
    page = open_care(opening)
    if way:
        page.ways[way].click()
    assert audit(page.window(), percent=percent) == []


def test_one_slow_minute_leads_to_5_small_things_only_there(opening: Opening) -> None:
    page = open_care(opening)
    went: list[str] = []
    page.left.connect(went.append)
    page.ways["ring"].click()
    assert not page.five.isVisible()
    page.people.click()
    page.ways["slow"].click()
    assert not page.people.isVisible()
    page.five.click()
    assert went == ["over:people-to-ring", "over:grounding"]


def test_carry_on_goes_on_at_once(opening: Opening) -> None:
    page = open_care(opening, step="body")
    went: list[str] = []
    page.left.connect(went.append)
    page.ways["on"].click()
    assert went == ["next"]
    assert not page.panel.isVisible()
