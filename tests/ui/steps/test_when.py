"""A person says when and where as loosely as they like."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.when import When
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.when import WhenPage
from tests.ui.audit import audit
from tests.ui.opened import Opening


def open_when(opening: Opening, meeting: Meeting | None = None) -> tuple[WhenPage, Session]:
    page, session = opening.step("when-where", meeting)
    assert isinstance(page, WhenPage)
    page.first_focus().setFocus()
    return page, session


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Tues 2ish", "Tuesday 24 November, about 2 in the afternoon."),
        ("2ish", "About 2 in the afternoon."),
        ("when I feel like it", "Kept as you wrote it."),
        ("31 February", "There is no such day. It is kept as you wrote it."),
        ("", ""),
    ],
)
def test_what_was_understood_stands_under_the_field(
    opening: Opening, typed: str, understood: str
) -> None:
    page, session = open_when(opening)
    QTest.keyClicks(page.when.edit, typed)
    assert page.understood.text() == understood
    assert session.meeting.when.typed == typed


def test_the_day_and_the_time_are_kept_with_the_words(opening: Opening) -> None:
    page, session = open_when(opening)
    QTest.keyClicks(page.when.edit, "Tues 2ish")
    expected = When("Tues 2ish", date(2026, 11, 24), time(14), about=True)
    assert session.meeting.when == expected


def test_where_is_kept_letter_by_letter_and_undone_as_one(opening: Opening) -> None:
    page, session = open_when(opening)
    page.where.edit.setFocus()
    QTest.keyClicks(page.where.edit, "Town")
    assert session.meeting.where == "Town"
    session.undo()
    assert session.meeting.where == ""


def test_looking_at_the_page_leaves_the_day_as_it_was(opening: Opening) -> None:
    last_year = When("Tues 2ish", date(2025, 11, 25), time(14), about=True)
    _, session = open_when(opening, replace(Meeting.new(), when=last_year))
    assert session.meeting.when == last_year


def test_enter_goes_on_to_where(opening: Opening) -> None:
    page, session = open_when(opening)
    QTest.keyClicks(page.when.edit, "Tuesday")
    QTest.keyClick(page.when.edit, Qt.Key.Key_Return)
    assert page.where.edit.hasFocus()
    assert session.meeting.when.typed == "Tuesday"


def test_what_was_understood_is_told_once_on_leaving_the_field(
    opening: Opening, qtbot: QtBot
) -> None:
    page, _ = open_when(opening)
    QTest.keyClicks(page.when.edit, "Tuesday")
    with qtbot.waitSignal(page.told) as told:
        page.where.edit.setFocus()
    assert told.args == ["Tuesday 24 November.", False]
    with qtbot.assertNotEmitted(page.told):
        page.when.edit.setFocus()
        page.where.edit.setFocus()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    page, _ = open_when(opening)
    QTest.keyClicks(page.when.edit, "31 February")
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
