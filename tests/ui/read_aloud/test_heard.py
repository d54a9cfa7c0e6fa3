"""What a screen reader is told, asked of Qt in place of a reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.idea_box import IdeaBox
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.program import Program
from coprod_desktop.ui.screens.who import NewPersonScreen
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.cards import CardsPage
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from coprod_desktop.wording import Wording
from tests.journeys.window import let_go, opened
from tests.ui import opened as meetings
from tests.ui.audit import settle
from tests.ui.opened import Opening

opening = pytest.fixture(meetings.opening)

SECRET = "zebra"
MEETING = Meeting(
    "meeting",
    "Night shelter meeting",
    "review",
    branches=(
        Branch(
            "night",
            "What I would like to say",
            step="say",
            ideas=(Idea("nobody", "Nobody to ask"), Idea("own", SECRET, pile=Pile.KEEP)),
        ),
    ),
).visited("say")


def face(widget: QObject) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name(widget: QObject) -> str:
    return face(widget).text(QAccessible.Text.Name)


def about(widget: QObject) -> str:
    return face(widget).text(QAccessible.Text.Description)


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """A screen reader that is on; without one nothing is told."""
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr("sys.platform", "linux")


@pytest.fixture
def window(opening: Opening) -> QWidget:
    """Two buttons in a window, the keyboard on the first."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    for words in ("First", "Second"):
        press = Press(words, second=f"{words} hint")
        press.setObjectName(words)
        column.addWidget(press)
    opening.show(holder)
    press_of(holder, "First").setFocus()
    settle()
    return holder


def press_of(window: QWidget, words: str) -> Press:
    found = window.findChild(Press, words)
    assert found is not None
    return found


# What things are.


def test_a_question_is_heard_as_a_heading_with_its_place_and_its_hint(opening: Opening) -> None:
    view, _ = opening.view(OneAtATime, MEETING)
    assert isinstance(view, OneAtATime)
    heading = face(view.question)
    assert heading.role() == QAccessible.Role.Heading
    assert heading.attributesInterface().attributeValue(QAccessible.Attribute.Level) == 1
    assert name(view.question).startswith("My words. Step ")
    assert name(view.question).endswith(view.question.text())
    assert about(view.question) == view.hint.text() != ""


def test_words_that_head_nothing_are_only_words(opening: Opening) -> None:
    words = Paragraph("Some words")
    opening.show(words)
    assert face(words).role() == QAccessible.Role.StaticText


def test_an_idea_is_heard_as_a_button_and_says_when_it_is_chosen(opening: Opening) -> None:
    page, _ = opening.step("say", MEETING)
    assert isinstance(page, CardsPage)
    box = page.so_far.box("nobody")
    assert isinstance(box, IdeaBox)
    assert face(box).role() == QAccessible.Role.Button
    assert name(box) == "Nobody to ask. Share. 1 of 1."
    box.click()
    settle()
    assert name(box) == "Nobody to ask. Share. 1 of 1. Chosen."
    assert face(box).state().checked


def test_every_card_says_which_of_how_many_it_is(opening: Opening) -> None:
    page, _ = opening.step("say", MEETING)
    assert isinstance(page, CardsPage)
    cards = [*page.cards.values(), page.other]
    for place, card in enumerate(cards, start=1):
        assert about(card).endswith(f"{place} of {len(cards)}.")


def test_cards_are_a_group_under_its_name(opening: Opening) -> None:
    page, _ = opening.step("say", MEETING)
    assert isinstance(page, CardsPage)
    deck = next(iter(page.cards.values())).parentWidget()
    assert deck is not None
    assert face(deck).role() == QAccessible.Role.Grouping
    assert name(deck) == deck.accessibleName() != ""


def test_a_kept_idea_is_heard_nowhere(opening: Opening) -> None:
    view, _ = opening.view(OneAtATime, MEETING)
    for widget in (view, *view.findChildren(QWidget)):
        assert SECRET not in name(widget) + about(widget)


def test_tab_comes_to_the_answer_that_is_chosen(opening: Opening) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    cards = [ChoiceCard(words) for words in ("One", "Two", "Three")]
    for card in cards:
        column.addWidget(card)
    opening.show(holder)
    cards[1].setChecked(True)
    stops = [card.focusPolicy() & Qt.FocusPolicy.TabFocus for card in cards]
    assert [bool(stop) for stop in stops] == [False, True, False]


def test_who_begins_in_the_field_for_a_name_hears_what_is_asked(opening: Opening) -> None:
    screen = NewPersonScreen(Wording(), [])
    opening.show(screen)
    assert face(screen).role() == QAccessible.Role.Grouping
    assert name(screen) == screen.heading.text()


# What is told.


def test_what_was_done_is_told_by_what_has_the_keyboard(
    heard: None, window: QWidget, qtbot: QtBot
) -> None:
    first = press_of(window, "First")
    Announcer(window).announce("Kept. You have 3 ideas.")
    qtbot.waitUntil(lambda: about(first) == "Kept. You have 3 ideas.")


def test_what_was_told_leaves_no_trace_behind(heard: None, window: QWidget, qtbot: QtBot) -> None:
    first, second = press_of(window, "First"), press_of(window, "Second")
    Announcer(window).announce("Kept.")
    qtbot.waitUntil(lambda: about(first) == "Kept.")
    second.setFocus()
    qtbot.waitUntil(lambda: about(first) == "First hint")
    assert about(second) == "Second hint"


def test_what_is_told_while_the_keyboard_moves_comes_after_that(
    heard: None, window: QWidget, qtbot: QtBot
) -> None:
    first, second = press_of(window, "First"), press_of(window, "Second")
    announcer = Announcer(window)
    announcer.announce("Taken away.")
    second.setFocus()
    settle()
    # Else it would be heard with what has the keyboard now, then once more as a change.
    assert about(second) == "Second hint"
    qtbot.waitUntil(lambda: about(second) == "Taken away.")
    assert about(first) == "First hint"


def test_another_description_given_meanwhile_stays(
    heard: None, window: QWidget, qtbot: QtBot
) -> None:
    first, second = press_of(window, "First"), press_of(window, "Second")
    announcer = Announcer(window)
    announcer.announce("Moved.")
    qtbot.waitUntil(lambda: about(first) == "Moved.")
    first.setAccessibleDescription("Level 2, 1 of 3.")
    second.setFocus()
    announcer.announce("Later.")
    qtbot.waitUntil(lambda: about(second) == "Later.")
    assert about(first) == "Level 2, 1 of 3."


def test_nothing_is_told_where_nobody_listens(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QAccessible, "isActive", lambda: False)
    Announcer(window).announce("Kept.")
    settle()
    assert about(press_of(window, "First")) == "First hint"


def test_a_session_tells_what_was_undone(opening: Opening, qtbot: QtBot) -> None:
    session = Session(MEETING, lambda _before, _after: None)
    session.apply("", lambda m: m.without_idea("nobody"))
    with qtbot.waitSignal(session.undone):
        session.undo()
    with qtbot.assertNotEmitted(session.undone):
        session.undo()
    with qtbot.waitSignal(session.redone):
        session.redo()
    session.deleteLater()


# The whole window.


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    program = opened(tmp_path)
    yield program
    let_go(program)


def test_the_window_is_heard_as_one_with_its_title(program: Program) -> None:
    assert face(program.window).role() == QAccessible.Role.Window
    assert name(program.window) == "Coprod"


def part_of(screen: MeetingScreen, widget: QWidget) -> str:
    if screen.isAncestorOf(widget):
        return "page"
    window = screen.window()
    middle = widget.mapTo(window, widget.rect().center()).y()
    return "above" if middle < window.height() / 2 else "below"


def test_tab_goes_round_every_page_the_strip_below_the_strip_above(program: Program) -> None:
    program.ways.look_around()
    settle()
    screen = program.window.screen_in_front
    assert isinstance(screen, MeetingScreen)
    for _ in range(14):
        question = QApplication.focusWidget()
        assert isinstance(question, Paragraph)
        parts: list[str] = []
        for _ in range(60):
            here = QApplication.focusWidget()
            assert here is not None
            part = part_of(screen, here)
            if parts[-1:] != [part]:
                parts.append(part)
            QTest.keyClick(here, Qt.Key.Key_Tab)
            settle()
            if QApplication.focusWidget() is question:
                break
        # The tabs of the views stand before the question.
        assert parts == ["page", "below", "above", "page"], question.text()
        assert QApplication.focusWidget() is question
        screen.next_step()
        settle()


def test_nothing_that_takes_the_keyboard_is_silent(program: Program) -> None:
    program.ways.look_around()
    settle()
    for widget in program.window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert name(widget), widget
            assert face(widget).role() not in (QAccessible.Role.Client, QAccessible.Role.NoRole)
