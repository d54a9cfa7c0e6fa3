"""Somebody who helps writes a line; the person decides whether it is printed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.content.example import example
from coprod_desktop.domain.helper_line import HELPER_LINE, with_line
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.ui.kit.word_field import WordEdit
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.views.sheet import SheetView
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key
from tests.ui.views.test_sheet import made_after, shown, words_asked

WORDS = "You know this better than anybody."


def here() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def written(opening: Opening, qtbot: QtBot, who: str = "Sam") -> tuple[SheetView, Session]:
    """A line written by keys alone."""
    strong = replace(
        Branch.new("What I am good at", step="strengths"), ideas=(Idea.new("I stay calm"),)
    )
    meeting = example()[1].with_branch(strong).visited("sheet")
    view, session = shown(opening, qtbot, meeting)
    view.choices.line.setFocus()
    press_key(Qt.Key.Key_Space)
    for words in (who, WORDS):
        QTest.keyClicks(here(), words)
        press_key(Qt.Key.Key_Return)
    return view, session


def test_it_stands_at_the_top_beside_strengths_where_the_person_wants_it(
    opening: Opening, qtbot: QtBot
) -> None:
    view, session = written(opening, qtbot)
    assert words_asked(view) == "Do you want this on your sheet?"
    assert f"Sam: {WORDS}" not in made_after(view, qtbot).printed.text
    view.asking.presses[0].click()
    lines = made_after(view, qtbot).printed.text.split("\n")
    line = lines.index(f"Sam: {WORDS}")
    assert lines.index("What I am good at") < line < lines.index("The first night")
    assert view.note.words.text() == "It stands at the top of your sheet."
    branch = session.meeting.branch_for(HELPER_LINE)
    assert branch is not None
    assert [idea.author for idea in branch.ideas] == ["Sam"]
    session.undo()
    assert f"Sam: {WORDS}" not in made_after(view, qtbot).printed.text


def test_it_stays_off_where_the_person_does_not_and_can_be_ticked_later(
    opening: Opening, qtbot: QtBot
) -> None:
    view, session = written(opening, qtbot)
    view.asking.presses[1].click()
    assert WORDS not in made_after(view, qtbot).printed.text
    branch = session.meeting.branch_for(HELPER_LINE)
    assert branch is not None
    card = view.choices.cards[branch.id]
    assert (card.text(), card.isChecked()) == ("A line for me", False)
    card.click()
    assert f"Sam: {WORDS}" in made_after(view, qtbot).printed.text


def test_nobodys_line_is_never_taken_for_the_persons_own(opening: Opening, qtbot: QtBot) -> None:
    view, _ = written(opening, qtbot, who="")
    view.asking.presses[0].click()
    assert f"Someone who helps: {WORDS}" in made_after(view, qtbot).printed.text


def test_whoever_goes_back_finds_what_was_written_kept_and_off_the_sheet(
    opening: Opening, qtbot: QtBot
) -> None:
    view, session = shown(opening, qtbot)
    view.ask_for_line()
    press_key(Qt.Key.Key_Return)
    QTest.keyClicks(here(), WORDS)
    next(row for row in view.rows() if row.name == "sheet-back").does()
    settle()
    assert QApplication.focusWidget() is view.choices.line
    assert WORDS not in made_after(view, qtbot).printed.text
    assert WORDS in [idea.text for _, idea in session.meeting.walk()]


def boxes(view: SheetView) -> tuple[WordEdit, WordEdit]:
    """Where the name is written, where the line is."""
    who, words = view.asking.findChildren(WordEdit)
    return who, words


def opened_again(view: SheetView) -> tuple[str, str]:
    """The name, the words that stand there when the page is opened again."""
    view.choices.line.click()
    settle()
    who, words = boxes(view)
    return who.toPlainText(), words.toPlainText()


def go_back(view: SheetView) -> None:
    """Presses *Back*."""
    next(row for row in view.rows() if row.name == "sheet-back").does()
    settle()


def lines_of(session: Session) -> list[tuple[str, str]]:
    """All lines from somebody who helps, each with its author."""
    branch = session.meeting.branch_for(HELPER_LINE)
    return [] if branch is None else [(idea.author, idea.text) for idea in branch.ideas]


def test_a_line_begun_is_there_to_change_where_one_comes_again(
    opening: Opening, qtbot: QtBot
) -> None:
    view, session = written(opening, qtbot)
    go_back(view)
    assert opened_again(view) == ("Sam", WORDS)
    QTest.keyClicks(here(), "my")
    press_key(Qt.Key.Key_Return)
    QTest.keyClicks(here(), " Really.")
    go_back(view)
    assert lines_of(session) == [("Sammy", f"{WORDS} Really.")]
    assert "Really." not in made_after(view, qtbot).printed.text
    session.undo()
    assert lines_of(session) == [("Sam", WORDS)]
    session.undo()
    assert lines_of(session) == []


def test_a_line_on_the_sheet_is_changed_there(opening: Opening, qtbot: QtBot) -> None:
    view, session = written(opening, qtbot)
    view.asking.presses[0].click()
    assert opened_again(view) == ("Sam", WORDS)
    words = boxes(view)[1]
    words.selectAll()
    QTest.keyClick(words, Qt.Key.Key_Backspace)
    QTest.keyClicks(words, "Breathe out.")
    go_back(view)
    text = made_after(view, qtbot).printed.text
    assert ("Sam: Breathe out." in text, WORDS in text) == (True, False)
    session.undo()
    assert f"Sam: {WORDS}" in made_after(view, qtbot).printed.text


def test_a_line_on_the_sheet_can_be_left_off_after_all(opening: Opening, qtbot: QtBot) -> None:
    view, session = written(opening, qtbot)
    view.asking.presses[0].click()
    assert opened_again(view) == ("Sam", WORDS)
    view.asking.presses[-1].click()
    assert words_asked(view) == "Do you want this on your sheet?"
    view.asking.presses[1].click()
    assert WORDS not in made_after(view, qtbot).printed.text
    assert lines_of(session) == [("Sam", WORDS)]


def test_a_line_is_taken_away_by_emptying_it(opening: Opening, qtbot: QtBot) -> None:
    view, session = written(opening, qtbot)
    view.asking.presses[0].click()
    made_after(view, qtbot)
    before = session.meeting
    opened_again(view)
    boxes(view)[1].clear()
    view.asking.presses[-1].click()
    assert lines_of(session) == []
    assert view.note.words.text() == "The line is taken away."
    assert "Sam" not in made_after(view, qtbot).printed.text
    session.undo()
    assert session.meeting == before


def test_nobodys_line_is_opened_without_a_name(opening: Opening, qtbot: QtBot) -> None:
    view, session = written(opening, qtbot, who="")
    go_back(view)
    before = session.meeting
    assert opened_again(view) == ("", WORDS)
    go_back(view)
    assert session.meeting == before


def test_the_last_of_several_lines_is_opened(opening: Opening, qtbot: QtBot) -> None:
    view, session = written(opening, qtbot)
    go_back(view)
    later = Idea.new("Take your time.", author="Ali")
    session.apply("", lambda m: with_line(m, later, lambda: Branch.new("")))
    assert opened_again(view) == ("Ali", "Take your time.")
    boxes(view)[1].clear()
    go_back(view)
    assert opened_again(view) == ("Sam", WORDS)
    assert len(lines_of(session)) == 1


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("Maria  Jane ", "What would you like to say to Maria Jane for the day?"),
        ("", "What would you like to say to the person you help?"),
    ],
)
def test_whoever_helps_is_told_whom_the_line_is_for(
    name: str, asked: str, opening: Opening, qtbot: QtBot
) -> None:
    view, _ = shown(opening, qtbot)
    view.line._parts = replace(view.parts, person=replace(view.parts.person, name=name))
    view.ask_for_line()
    assert words_asked(view) == asked


def test_where_nothing_is_written_nothing_is_asked(opening: Opening, qtbot: QtBot) -> None:
    view, session = shown(opening, qtbot)
    before = session.meeting
    view.ask_for_line()
    view.asking.presses[-1].click()
    assert session.meeting == before
    assert view._stack.currentWidget() is view._main


def test_a_name_alone_stays_and_the_line_is_asked_for(opening: Opening, qtbot: QtBot) -> None:
    view, session = shown(opening, qtbot)
    before = session.meeting
    view.ask_for_line()
    QTest.keyClicks(here(), "Sam")
    view.asking.presses[-1].click()
    settle()
    assert here().accessibleName() == "The line"
    assert here().accessibleDescription() == "Now write the line too, or go back."
    assert [str(finding) for finding in audit(view.window())] == []
    assert session.meeting == before
    QTest.keyClicks(here(), WORDS)
    view.asking.presses[-1].click()
    assert [idea.author for _, idea in session.meeting.walk() if idea.text == WORDS] == ["Sam"]


@pytest.mark.parametrize("percent", [200, 400])
def test_what_is_told_of_it_is_seen_where_one_is(
    percent: int, opening: Opening, qtbot: QtBot
) -> None:
    opening.look.use(percent=percent)
    view, _ = written(opening, qtbot)
    view.asking.presses[0].click()
    made_after(view, qtbot)
    assert here() is view.choices.line
    room = view.scroller.viewport()
    for widget in (view.note, view.choices.line):
        top = widget.mapTo(room, QPoint(0, 0)).y()
        assert (top >= 0, top + widget.height() <= room.height()) == (True, True)
    view.told.emit("Elsewhere", True)
    assert view.note.words.text() == "Elsewhere"
    assert view.scroller.verticalScrollBar().value() == 0


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_a_person_out(percent: int, opening: Opening, qtbot: QtBot) -> None:
    opening.look.use(percent=percent)
    view, _ = shown(opening, qtbot)
    view.ask_for_line()
    settle()
    assert [str(finding) for finding in audit(view.window(), percent=percent)] == []
    view, _ = written(opening, qtbot)
    settle()
    assert [str(finding) for finding in audit(view.window(), percent=percent)] == []
