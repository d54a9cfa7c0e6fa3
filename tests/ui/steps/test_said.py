"""After a meeting a person says which points were said, and what happened."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.carry import unsaid
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.said import SaidPage
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key, step_of

DOOR, LIGHTS = Idea.new("Meet people at the door"), Idea.new("Lights go on at 6")
MINE = replace(Idea.new("How long I stayed"), pile=Pile.KEEP)
SAY = replace(Branch.new("What to say", step="say"), ideas=(DOOR, LIGHTS, MINE))
MEETING = replace(Meeting.new("Night shelter meeting", "review"), branches=(SAY,))


def open_said(opening: Opening, meeting: Meeting = MEETING) -> tuple[SaidPage, Session]:
    page, session = opening.step("said", meeting)
    assert isinstance(page, SaidPage)
    return page, session


def test_each_thing_to_say_is_asked_about_but_nothing_kept(opening: Opening) -> None:
    page, _ = open_said(opening)
    points = [point.words.text_to_read() for point in page.points.rows()]
    assert points == ["Meet people at the door", "Lights go on at 6"]


def test_what_was_not_said_whole_comes_back_next_time(opening: Opening, qtbot: QtBot) -> None:
    page, session = open_said(opening)
    first, second = page.points.rows()
    with qtbot.waitSignal(page.told) as told:
        first.row.cards[Said.YES.value].click()
    assert told.args == ["Kept.", True]
    second.row.cards[Said.PARTLY.value].click()
    assert [idea.said for idea in (session.meeting.branches[0].ideas)][:2] == [
        Said.YES,
        Said.PARTLY,
    ]
    assert [idea.id for idea in unsaid(session.meeting)] == [LIGHTS.id]
    session.undo()
    assert second.row.cards[Said.NOT_YET.value].isChecked()


def test_an_answer_is_chosen_by_arrow_keys(opening: Opening) -> None:
    page, session = open_said(opening)
    cards = page.points.rows()[0].row.cards
    cards[Said.NOT_YET.value].setFocus()
    press_key(Qt.Key.Key_Left)
    assert session.meeting.idea(DOOR.id).said is Said.PARTLY


def test_what_happened_is_kept_in_the_persons_own_words(opening: Opening) -> None:
    page, session = open_said(opening)
    page.field.edit.setFocus()
    QTest.keyClicks(page.field.edit, "I was cut off")
    branch = session.meeting.branch_for("said")
    assert branch is not None
    assert branch.heading == "What happened"
    assert [idea.text for idea in branch.ideas] == ["I was cut off"]
    assert len(page.points.rows()) == 2
    session.undo()
    assert page.field.words() == ""


def test_the_words_are_there_on_coming_back(opening: Opening) -> None:
    told = replace(Branch.new("What happened", step="said"), ideas=(Idea.new("I was cut off"),))
    page, session = open_said(opening, MEETING.with_branch(told))
    assert page.field.words() == "I was cut off"
    page.field.edit.setFocus()
    page.field.edit.selectAll()
    QTest.keyClicks(page.field.edit, "They moved on")
    branch = session.meeting.branch_for("said")
    assert branch is not None
    assert [idea.text for idea in branch.ideas] == ["They moved on"]


def test_who_had_no_points_may_still_tell(opening: Opening) -> None:
    page, _ = open_said(opening, Meeting.new("Empty", "review"))
    assert page.nothing.isVisible()
    assert not page.later.isVisible()
    assert page.first_focus() is page.field.edit


def test_the_keyboard_stays_where_a_point_is_changed_elsewhere(opening: Opening) -> None:
    page, session = open_said(opening)
    card = page.points.rows()[1].row.cards[Said.NOT_YET.value]
    card.setFocus()
    session.apply("Elsewhere", lambda m: m.with_words(LIGHTS.id, "Lights at 6"))
    settle()
    assert card.hasFocus()
    assert page.points.rows()[1].row.accessibleName() == "Lights at 6"


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    parts = opening.parts(MEETING)
    page = SaidPage(parts, step_of(MEETING, "said"))
    page.show_meeting(MEETING)
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
