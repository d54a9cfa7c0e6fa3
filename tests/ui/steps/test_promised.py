"""What they said they will do is written down: what, who, by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.when import When
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.promised import PromisedPage, PromiseForm
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key, step_of

OLD = replace(Promise.new(), who="Sam", what="From last time", carried=True)
EMPTY = replace(Meeting.new("Night shelter meeting", "review"), promises=(OLD,))
FARE = replace(Promise.new(), who="Jo", what="Pay my bus fare")


def open_promised(opening: Opening, meeting: Meeting = EMPTY) -> tuple[PromisedPage, Session]:
    page, session = opening.step("promised", meeting)
    assert isinstance(page, PromisedPage)
    return page, session


def begin(page: PromisedPage) -> PromiseForm:
    page.add.setFocus()
    press_key(Qt.Key.Key_Return)
    settle()
    form = page.forms.rows()[-1]
    assert form.what.edit.hasFocus()
    return form


def new(session: Session) -> Promise:
    return next(promise for promise in session.meeting.promises if not promise.carried)


def test_a_promise_is_kept_as_it_is_typed(opening: Opening) -> None:
    page, session = open_promised(opening)
    form = begin(page)
    QTest.keyClicks(form.what.edit, "Pay my fare")
    assert new(session).what == "Pay my fare"
    press_key(Qt.Key.Key_Tab)
    QTest.keyClicks(form.who.edit, "Jo")
    press_key(Qt.Key.Key_Tab)
    QTest.keyClicks(form.by.edit, "Friday")
    assert (new(session).who, new(session).by.typed) == ("Jo", "Friday")
    assert session.meeting.promises[0] == OLD


def test_by_when_is_understood_as_people_say_it(opening: Opening) -> None:
    page, session = open_promised(opening)
    form = begin(page)
    assert not form.understood.isVisible()
    QTest.keyClicks(form.by.edit, "Friday")
    assert new(session).by.day == date(2026, 11, 27)
    assert "Friday 27 November" in form.understood.text_to_read()
    QTest.keyClicks(form.by.edit, " or so, when Jo is back")
    assert form.by.words() == "Friday or so, when Jo is back"


def test_words_typed_in_one_go_are_undone_as_one(opening: Opening) -> None:
    page, session = open_promised(opening)
    form = begin(page)
    QTest.keyClicks(form.what.edit, "Pay")
    session.undo()
    assert new(session).what == ""
    assert form.what.words() == ""


def test_a_promise_can_be_taken_away_and_brought_back(opening: Opening, qtbot: QtBot) -> None:
    page, session = open_promised(opening, EMPTY.with_promise(FARE))
    with qtbot.waitSignal(page.told) as told:
        page.forms.rows()[0].away.click()
    assert told.args == ["Taken away. You can undo this.", True]
    assert session.meeting.promises == (OLD,)
    assert page.add.hasFocus()
    session.undo()
    assert page.forms.rows()[0].what.words() == "Pay my bus fare"


def test_a_promise_without_a_word_is_none(opening: Opening) -> None:
    page, session = open_promised(opening)
    begin(page)
    page.settle()
    assert session.meeting.promises == (OLD,)


def test_words_changed_elsewhere_show_without_moving_the_caret(opening: Opening) -> None:
    page, session = open_promised(opening, EMPTY.with_promise(FARE))
    form = page.forms.rows()[0]
    form.what.edit.setFocus()
    session.apply("Elsewhere", lambda m: m.with_promise(replace(FARE, who="Jo Smith")))
    assert form.who.words() == "Jo Smith"
    assert form.what.edit.hasFocus()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    by = When(typed="Friday", day=date(2026, 11, 27))
    meeting = EMPTY.with_promise(replace(FARE, by=by))
    page = PromisedPage(opening.parts(meeting), step_of(meeting, "promised"))
    page.show_meeting(meeting)
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []


def test_without_a_sure_day_a_person_says_when_to_be_asked(opening: Opening) -> None:
    page, session = open_promised(opening, replace(EMPTY, promises=(FARE,)))
    (form,) = page.forms.rows()
    form.days.cards["week"].click()
    assert new(session).asked_from == date(2026, 11, 30)
    assert form.ask.text() == "I ask you if it happened: Monday 30 November"
    form.days.cards["next"].click()
    assert new(session).asked_from is None
    form.by.set_words("Friday")
    assert not form.days.isVisible()
    assert form.ask.text() == "I ask you if it happened: Saturday 28 November"
