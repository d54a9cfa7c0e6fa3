"""A person has their points before them, one at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.kit.panel import PictureView
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.cue import CuePage
from tests.ui.audit import audit
from tests.ui.opened import Opening

DOOR, FOOD = Idea.new("Meet people at the door"), Idea.new("Hot food")
SECRET = Idea.new("My secret", pile=Pile.KEEP)
READY = Meeting.new("Shelter", "review").with_branch(
    replace(Branch.new("What I want to say", step="say"), ideas=(DOOR, SECRET, FOOD))
)


def open_cue(opening: Opening, meeting: Meeting = READY) -> tuple[CuePage, Session]:
    page, session = opening.step("cue", meeting)
    assert isinstance(page, CuePage)
    return page, session


def test_the_cards_come_one_at_a_time_and_after_the_last_the_first(opening: Opening) -> None:
    page, _ = open_cue(opening)
    seen = []
    for _ in range(3):
        seen.append((page.card.place.text(), page.card.words.text()))
        page.next.click()
    first, second = ("Card 1 of 2", DOOR.text), ("Card 2 of 2", FOOD.text)
    assert seen == [first, second, first]


def test_a_new_card_is_told_to_who_does_not_see_it(opening: Opening, qtbot: QtBot) -> None:
    page, _ = open_cue(opening)
    with qtbot.waitSignal(page.told) as told:
        page.next.click()
    assert told.args == ["Card 2 of 2. Hot food", False]


def test_what_is_kept_has_no_card(opening: Opening) -> None:
    page, _ = open_cue(opening)
    words = set()
    for _ in range(4):
        words.add(page.card.words.text())
        page.next.click()
    assert SECRET.text not in words


def test_a_point_can_be_marked_as_said_and_that_undone(opening: Opening) -> None:
    page, session = open_cue(opening)
    assert page.marks[Said.NOT_YET].isChecked()
    page.marks[Said.PARTLY].click()
    assert session.meeting.idea(DOOR.id).said is Said.PARTLY
    page.next.click()
    assert page.marks[Said.NOT_YET].isChecked()
    page.before.click()
    assert page.marks[Said.PARTLY].isChecked()
    session.undo()
    assert page.marks[Said.NOT_YET].isChecked()


def test_with_nothing_to_say_the_page_leads_to_writing_it(opening: Opening, qtbot: QtBot) -> None:
    page, _ = open_cue(opening, meeting=Meeting.new("Shelter", "review"))
    assert page.empty.isVisible()
    assert not page.card.isVisible()
    with qtbot.waitSignal(page.left) as left:
        page.empty.presses[0].click()
    assert left.args == ["step:say"]


def test_the_card_stays_the_same_when_another_idea_comes(opening: Opening) -> None:
    page, session = open_cue(opening)
    page.next.click()
    branch = session.meeting.branches[0].id
    session.apply("Add", lambda m: m.with_idea(branch, Idea.new("Before all"), 0))
    assert page.card.words.text() == FOOD.text
    assert page.card.place.text() == "Card 3 of 3"


def test_only_the_card_is_asked_to_be_read(opening: Opening, qtbot: QtBot) -> None:
    page, _ = open_cue(opening)
    with qtbot.waitSignal(page.reading_wanted) as wanted:
        page.read.click()
    assert wanted.args == [page.card]


def test_where_words_are_large_the_card_is_for_words_alone(opening: Opening) -> None:
    page, _ = open_cue(opening)
    assert page.card.findChildren(PictureView)[0].isVisible()
    opening.look.use(percent=400)
    assert not page.card.findChildren(PictureView)[0].isVisible()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    page, _ = open_cue(opening)
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
