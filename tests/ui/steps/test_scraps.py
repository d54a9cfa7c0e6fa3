"""A person empties their head: any order, any spelling, many at once, all of it to be seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.sheets.choice import Fit
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.scraps import MOST_AT_ONCE, ScrapsPage, lines_of
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key, step_of

EMPTY = Meeting.new("Night shelter meeting", "review")
POURED = ["door shut at 9", "no one says were to go", "my bag got took", "lights go on at 6"]


def open_scraps(opening: Opening, meeting: Meeting = EMPTY) -> tuple[ScrapsPage, Session]:
    page, session = opening.step("say", meeting, scrolls=True)
    assert isinstance(page, ScrapsPage)
    return page, session


def words(session: Session) -> list[str]:
    branch = session.meeting.branch_for("say")
    return [] if branch is None else [idea.text for _, idea in branch.walk()]


def paste(page: ScrapsPage, pasted: str) -> None:
    QApplication.clipboard().setText(pasted)
    page.field.edit.setFocus()
    QTest.keyClick(page.field.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_one_scrap_comes_after_the_other_by_enter(opening: Opening) -> None:
    page, session = open_scraps(opening)
    page.first_focus().setFocus()
    for scrap in POURED:
        QTest.keyClicks(page.field.edit, scrap)
        press_key(Qt.Key.Key_Return)
        assert page.field.edit.hasFocus()
    assert words(session) == POURED
    assert [box.text() for box in page.so_far.boxes()] == POURED
    assert page.loose.text() == "4 loose scraps"


def test_each_line_that_is_pasted_is_a_scrap_and_all_are_undone_as_one(
    opening: Opening, qtbot: QtBot
) -> None:
    page, session = open_scraps(opening)
    with qtbot.waitSignal(page.told) as told:
        paste(page, "- door shut at 9\n\n  • no one says were to go\r\nmy bag got took\n")
    assert words(session) == POURED[:3]
    assert told.args == ["Kept. 3 scraps came in.", True]
    assert page.field.words() == ""
    assert page.field.edit.hasFocus()
    session.undo()
    assert words(session) == []
    session.redo()
    assert words(session) == POURED[:3]


def test_what_was_typed_before_the_paste_is_in_the_first_scrap(opening: Opening) -> None:
    page, session = open_scraps(opening)
    page.field.edit.setFocus()
    QTest.keyClicks(page.field.edit, "My dog ")
    paste(page, "can not come in\nsoup is cold")
    assert words(session) == ["My dog can not come in", "soup is cold"]
    session.undo()
    assert words(session) == ["My dog"]


def test_a_whole_paper_that_is_pasted_stays_one_idea(opening: Opening) -> None:
    page, session = open_scraps(opening)
    paper = "\n".join(f"Line {number}" for number in range(MOST_AT_ONCE + 1))
    paste(page, paper)
    assert words(session) == [paper]


def test_lines_put_into_a_scrap_that_stands_stay_in_it(opening: Opening) -> None:
    page, session = open_scraps(opening)
    paste(page, "soup is cold")
    press_key(Qt.Key.Key_Return)
    page.so_far.boxes()[0].click()
    page.commands.change.click()
    paste(page, "\nby 10")
    assert words(session) == ["soup is cold\nby 10"]


def test_scraps_lie_here_and_there_in_reading_order_never_on_each_other(opening: Opening) -> None:
    page, _ = open_scraps(opening)
    paste(page, "\n".join(POURED * 4))
    settle()
    places = [box.geometry() for box in page.so_far.boxes()]
    assert len({place.x() for place in places}) > 6
    for number, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[:number])
    holder = page.so_far.boxes()[0].parentWidget()
    assert holder is not None
    assert all(holder.rect().contains(place) for place in places)


def test_i_have_no_more_leads_on(opening: Opening, qtbot: QtBot) -> None:
    page, _ = open_scraps(opening)
    assert not page.no_more.isVisible()
    paste(page, "a\nb")
    with qtbot.waitSignal(page.left) as left:
        page.no_more.click()
    assert left.args == ["next"]


def test_what_went_into_heaps_is_said_to_be_there(opening: Opening) -> None:
    heap = replace(Branch.new("Nights"), ideas=(Idea.new("Lights"), Idea.new("Noise")))
    page, _ = open_scraps(opening, EMPTY.with_branch(heap))
    assert page.loose.text() == "No loose scraps"
    assert page.in_heaps.text() == "In heaps already: 2"
    assert page.no_more.isVisible()


def test_nobody_is_told_that_it_is_too_much_but_in_a_hurry(opening: Opening) -> None:
    page, _ = open_scraps(opening)
    page.show_fit(Fit(pages=3, words=400, room=0))
    assert not page.budget.isVisible()
    parts = opening.parts(EMPTY.visited("say"), hurry=True)
    hurried = ScrapsPage(parts, step_of(EMPTY, "say"))
    opening.show(hurried)
    hurried.show_meeting(parts.session.meeting)
    hurried.show_fit(Fit(pages=3, words=400, room=0))
    assert hurried.budget.isVisible()


def test_what_is_kept_lies_in_the_pocket(opening: Opening) -> None:
    page, session = open_scraps(opening)
    paste(page, "\n".join(POURED))
    page.so_far.boxes()[1].click()
    page.commands.pile_chosen.emit(Pile.KEEP)
    assert [box.text() for box in page.so_far.boxes()] == [POURED[0], *POURED[2:]]
    assert page.so_far.pocket.isVisible()
    assert len(words(session)) == 4


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    heap = replace(Branch.new("Nights"), ideas=(Idea.new("Lights"),))
    page, _ = open_scraps(opening, EMPTY.with_branch(heap))
    paste(page, "\n".join(POURED))
    settle()
    assert audit(page.window(), percent=percent) == []


@given(st.lists(st.text("ab- •\t", max_size=8), max_size=6))
@settings(max_examples=40, deadline=None)
def test_no_word_of_a_paste_is_lost(lines: list[str]) -> None:
    kept = "".join(lines_of("\n".join(lines)))
    for letter in "ab":
        assert kept.count(letter) == "".join(lines).count(letter)
