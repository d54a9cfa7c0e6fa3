"""What was left from last time is asked about before the next meeting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.carry import open_promises
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.promise import Happened, Promise
from coprod_desktop.domain.when import When
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.last_time import LastTimePage
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key, step_of

FARE = replace(
    Promise.new(), who="Jo", what="Pay my bus fare", by=When(typed="end of June"), carried=True
)
DOOR = replace(Promise.new(), what="Try someone at the door", carried=True)
NEW = replace(Promise.new(), who="Sam", what="Send the notes")
BAGS, FOOD = Idea.new("A safe place for bags"), Idea.new("Hot food if you are late")
LEFT = replace(Branch.new("From last time", step="last-time"), ideas=(BAGS, FOOD))
MEETING = replace(
    Meeting.new("Night shelter meeting", "review"), promises=(FARE, DOOR, NEW), branches=(LEFT,)
)


def open_last_time(opening: Opening) -> tuple[LastTimePage, Session]:
    page, session = opening.step("last-time", MEETING)
    assert isinstance(page, LastTimePage)
    return page, session


def happened(session: Session, which: Promise) -> Happened:
    return next(one.happened for one in session.meeting.promises if one.id == which.id)


def test_only_what_was_promised_last_time_is_asked_about(opening: Opening) -> None:
    page, _ = open_last_time(opening)
    words = [row.words.text_to_read() for row in page.promises.rows()]
    assert words[0].startswith("Jo said: Pay my bus fare\nBy ")
    assert "end of June" in words[0]
    assert words[1] == "They said: Try someone at the door"
    assert len(words) == 2


@pytest.mark.parametrize("answer", [Happened.YES, Happened.PARTLY, Happened.NO, Happened.NOT_KNOWN])
def test_whether_it_happened_is_kept(opening: Opening, answer: Happened, qtbot: QtBot) -> None:
    page, session = open_last_time(opening)
    row = page.promises.rows()[0].row
    assert not any(card.isChecked() for card in row.cards.values())
    with qtbot.waitSignal(page.told) as told:
        row.cards[answer.value].click()
    assert told.args == ["Kept.", True]
    assert happened(session, FARE) is answer
    assert happened(session, DOOR) is Happened.NOT_ASKED
    assert row.cards[answer.value].isChecked()
    session.undo()
    assert happened(session, FARE) is Happened.NOT_ASKED
    assert not row.cards[answer.value].isChecked()


def test_a_promise_that_was_kept_is_not_asked_about_again(opening: Opening) -> None:
    page, session = open_last_time(opening)
    page.promises.rows()[0].row.cards[Happened.YES.value].click()
    assert FARE.id not in [promise.id for promise in open_promises(session.meeting)]


def test_an_answer_is_chosen_by_arrow_keys(opening: Opening) -> None:
    page, session = open_last_time(opening)
    page.promises.rows()[0].row.cards[Happened.YES.value].setFocus()
    press_key(Qt.Key.Key_Space)
    press_key(Qt.Key.Key_Right)
    assert happened(session, FARE) is Happened.PARTLY


def test_what_was_not_said_comes_along_unless_it_is_left(opening: Opening, qtbot: QtBot) -> None:
    page, session = open_last_time(opening)
    leave = page.ideas.rows()[0].leave
    leave.setFocus()
    with qtbot.waitSignal(page.told) as told:
        press_key(Qt.Key.Key_Return)
    settle()
    assert told.args == ["Left out. You can undo this.", True]
    branch = session.meeting.branch_for("last-time")
    assert branch is not None
    assert branch.ideas == (FOOD,)
    assert page.ideas.rows()[0].leave.hasFocus()
    session.undo()
    assert [line.words.text_to_read() for line in page.ideas.rows()] == [BAGS.text, FOOD.text]


def test_leaving_the_last_one_brings_the_keyboard_to_the_promises(opening: Opening) -> None:
    page, _ = open_last_time(opening)
    for _ in range(2):
        page.ideas.rows()[0].leave.setFocus()
        press_key(Qt.Key.Key_Return)
        settle()
    assert QApplication.focusWidget() is page.first_focus()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    page = LastTimePage(opening.parts(MEETING), step_of(MEETING, "last-time"))
    page.show_meeting(MEETING)
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
