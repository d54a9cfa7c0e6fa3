"""A person says how it feels, changes their mind, or takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.face import FacePage
from tests.ui.audit import audit
from tests.ui.opened import Opening, press_key, step_of

MEETING = Meeting.new("Night shelter meeting", "review")


def open_face(
    opening: Opening, meeting: Meeting = MEETING, step: str = "how-was-it"
) -> tuple[FacePage, Session]:
    page, session = opening.step(step, meeting)
    assert isinstance(page, FacePage)
    return page, session


@pytest.mark.parametrize(
    ("step", "moment"), [("feel", Moment.BEFORE), ("how-was-it", Moment.AFTER)]
)
def test_a_face_is_kept_for_its_moment(opening: Opening, step: str, moment: Moment) -> None:
    page, session = open_face(opening, step=step)
    page.faces[1].click()
    assert session.meeting.feelings == (Feeling(moment, 1, ""),)
    session.undo()
    assert not session.meeting.feelings
    assert not any(face.isChecked() for face in page.faces.values())


def test_before_and_after_stand_beside_each_other(opening: Opening) -> None:
    before = Feeling(Moment.BEFORE, 2, "Worried")
    page, session = open_face(opening, MEETING.with_feeling(before))
    assert not any(face.isChecked() for face in page.faces.values())
    page.faces[4].click()
    assert session.meeting.feeling(Moment.BEFORE) == before


def test_a_face_is_chosen_by_arrow_keys(opening: Opening) -> None:
    page, session = open_face(opening)
    page.faces[2].click()
    page.faces[2].setFocus()
    press_key(Qt.Key.Key_Right)
    assert session.meeting.feelings == (Feeling(Moment.AFTER, 3, ""),)
    assert page.faces[3].isChecked()


def test_a_face_says_its_words_before_its_number_of_five(opening: Opening) -> None:
    page, _ = open_face(opening)
    assert page.faces[2].accessibleName() == "2, Hard"
    assert page.faces[2].accessibleDescription() == "2 of 5"


def test_own_words_are_kept_with_the_face_and_survive_another_face(opening: Opening) -> None:
    page, session = open_face(opening)
    assert not page.field.isVisible()
    page.faces[1].click()
    page.field.edit.setFocus()
    QTest.keyClicks(page.field.edit, "They talked over me")
    page.faces[2].click()
    assert session.meeting.feelings == (Feeling(Moment.AFTER, 2, "They talked over me"),)


def test_words_typed_in_one_go_are_undone_as_one(opening: Opening) -> None:
    page, session = open_face(opening)
    page.faces[1].click()
    QTest.keyClicks(page.field.edit, "Loud")
    session.undo()
    assert page.field.words() == ""
    assert session.meeting.feelings == (Feeling(Moment.AFTER, 1, ""),)


def test_an_answer_can_be_taken_back(opening: Opening, qtbot: QtBot) -> None:
    page, session = open_face(opening)
    page.faces[5].click()
    with qtbot.waitSignal(page.told) as told:
        page.take_back.click()
    assert told.args == ["Your answer is taken back.", True]
    assert not session.meeting.feelings
    assert page.faces[1].hasFocus()
    session.undo()
    assert page.faces[5].isChecked()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    told = replace(MEETING, feelings=(Feeling(Moment.AFTER, 2, "Loud"),))
    page = FacePage(opening.parts(told), step_of(MEETING, "how-was-it"))
    page.show_meeting(told)
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
