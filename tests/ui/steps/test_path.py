"""A person says which meeting it is, by a card and by its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.path import PathPage
from tests.ui.audit import audit, settle
from tests.ui.opened import CONTENT, Opening


def open_path(opening: Opening, meeting: Meeting) -> tuple[PathPage, Session]:
    page, session = opening.step("which-meeting", meeting)
    assert isinstance(page, PathPage)
    return page, session


def test_every_kind_of_meeting_has_a_card(opening: Opening) -> None:
    page, _ = open_path(opening, Meeting.new())
    assert [card.text() for card in page.cards.values()] == [path.name for path in CONTENT.paths]


def test_a_few_kinds_are_shown_at_a_time_with_one_that_fits_all(opening: Opening) -> None:
    page, session = open_path(opening, Meeting.new("", "other"))
    seen = []
    for _ in page.few():
        seen.append([key for key, card in page.cards.items() if card.isVisibleTo(page)])
        assert len(seen[-1]) <= 5
        page.more.click()
    assert seen[0][-1] == "other"
    assert sorted(key for few in seen for key in few) == sorted(page.cards)
    page.more.click()
    settle()
    # Arrows go on among those shown; none of them is chosen by that alone.
    QTest.keyClick(page.first_focus(), Qt.Key.Key_Right)
    assert page.cards[seen[1][1]].hasFocus()
    assert session.meeting.path == "other"
    QTest.keyClick(page.cards[seen[1][1]], Qt.Key.Key_Space)
    assert session.meeting.path == seen[1][1]


def test_the_kind_that_was_chosen_is_among_those_shown(opening: Opening) -> None:
    page, _ = open_path(opening, Meeting.new("", "online"))
    assert page.first_focus() is page.cards["online"]
    assert page.cards["online"].isVisibleTo(page)


def test_choosing_a_kind_sets_the_path_with_its_picture(opening: Opening) -> None:
    page, session = open_path(opening, Meeting.new())
    page.cards["council"].click()
    assert (session.meeting.path, session.meeting.picture) == ("council", "council")
    session.undo()
    assert session.meeting.path == ""
    assert not any(card.isChecked() for card in page.cards.values())


def test_arrows_go_from_kind_to_kind(opening: Opening) -> None:
    page, session = open_path(opening, Meeting.new("", "council"))
    page.first_focus().setFocus()
    assert page.cards["council"].hasFocus()
    QTest.keyClick(page.cards["council"], Qt.Key.Key_Right)
    assert session.meeting.path != "council"


def test_the_name_is_kept_as_it_is_typed_and_undone_as_one(opening: Opening) -> None:
    page, session = open_path(opening, Meeting.new())
    page.title.edit.setFocus()
    QTest.keyClicks(page.title.edit, "Panel")
    assert session.meeting.title == "Panel"
    session.undo()
    assert session.meeting.title == ""
    assert page.title.words() == ""


def test_showing_a_meeting_changes_nothing_in_it(opening: Opening) -> None:
    _, session = open_path(opening, Meeting.new("Night shelter meeting", "review"))
    assert not session.undo_stack.canUndo()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    page, _ = open_path(opening, Meeting.new("Night shelter meeting", "review"))
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
