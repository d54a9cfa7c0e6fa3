"""A person goes through a meeting one question at a time."""

from __future__ import annotations

from cProfile import Profile
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Kind
from coprod_desktop.ui.errand import Errand
from coprod_desktop.ui.fitting import WAIT
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.stones import Stage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.cards import CardsPage
from coprod_desktop.ui.steps.hear import HearPage
from coprod_desktop.ui.steps.kinds import PAGES
from coprod_desktop.ui.steps.path import PathPage
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from tests.ui import opened
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, path_of, press_key

opening = pytest.fixture(opened.opening)

FRESH = Meeting.new("Night shelter meeting", "review")


def open_at(
    opening: Opening, step: str, meeting: Meeting = FRESH, size: tuple[int, int] = opened.SIZE
) -> tuple[OneAtATime, Session]:
    view, session = opening.view(OneAtATime, meeting.visited(step), size=size)
    assert isinstance(view, OneAtATime)
    return view, session


def do(view: OneAtATime, name: str) -> None:
    """Presses a button of the bottom strip."""
    next(row for row in view.rows() if row.name == name).does()
    settle()


def cards(view: OneAtATime) -> CardsPage:
    (page,) = [page for page in view.findChildren(CardsPage) if page.isVisible()]
    return page


# Arriving.


def test_a_question_takes_the_keyboard_and_says_where_one_is(opening: Opening) -> None:
    view, session = open_at(opening, "why")
    assert view.question.hasFocus()
    below = Press("Next", parent=view.window())
    below.show()
    below.setFocus()
    session.go_to("say")
    assert view.question.text() == "What would you like to say?"
    assert view.question.hasFocus()
    place = view.parts.route.now(session.meeting)
    heard = f"My words. Step {place.number} of {place.of}. What would you like to say?"
    assert view.question.accessibleName() == heard


def test_it_says_how_long_a_step_takes(opening: Opening) -> None:
    view, _ = open_at(opening, "say")
    assert view.header.note.words.text() == "About 3 minutes. You can stop."


def test_tab_goes_from_the_question_into_its_answers(opening: Opening) -> None:
    view, session = open_at(opening, "why")
    session.go_to("would-help")
    QTest.keyClick(view.question, Qt.Key.Key_Tab)
    assert next(iter(cards(view).cards.values())).hasFocus()


def test_the_page_begins_at_its_top(opening: Opening) -> None:
    opening.look.use(percent=400)
    view, session = open_at(opening, "why")
    view.scroller.verticalScrollBar().setValue(400)
    assert view.scroller.verticalScrollBar().value() > 0
    session.go_to("say")
    settle()
    assert view.scroller.verticalScrollBar().value() == 0


def test_a_page_that_needs_all_the_width_has_no_picture_beside_it(opening: Opening) -> None:
    view, session = open_at(opening, "why")
    assert view.picture.isVisible()
    session.go_to("how-was-it")
    assert not view.picture.isVisible()


def test_nothing_is_measured_while_somebody_writes_in_another_view(
    opening: Opening, qtbot: QtBot
) -> None:
    view, session = open_at(opening, "why")
    with qtbot.waitSignal(view.fitting.measured, timeout=10_000):
        session.apply("", lambda meeting: replace(meeting, title="Board"))
    timer, errand = view.fitting.findChild(QTimer), view.fitting.findChild(Errand)
    assert timer is not None
    assert errand is not None
    first_end = QTimer(view, singleShot=True)
    begun: list[bool] = []
    first_end.timeout.connect(lambda: begun.append(errand.is_going))
    for each in (timer, first_end):
        each.setTimerType(Qt.TimerType.PreciseTimer)
    session.apply("", lambda meeting: replace(meeting, title="Housing board"))
    first_end.start(WAIT)
    session.changed.disconnect(view.show_meeting)
    with qtbot.waitSignal(view.fitting.measured, timeout=10_000):
        session.apply("", lambda meeting: replace(meeting, title="The housing board"))
    assert begun == [False]


# Going on.


def test_next_skip_and_back_walk_the_way_of_the_path(opening: Opening) -> None:
    view, session = open_at(opening, "why")
    steps = [step.key for step in view.parts.route.steps(session.meeting)]
    at = steps.index("why")
    do(view, "next")
    assert session.meeting.at == steps[at + 1]
    do(view, "skip")
    assert session.meeting.at == steps[at + 2]
    do(view, "back")
    assert session.meeting.at == steps[at + 1]
    assert not session.undo_stack.canUndo()


def test_back_at_the_first_step_leads_home(opening: Opening, qtbot: QtBot) -> None:
    view, _ = open_at(opening, "which-meeting")
    with qtbot.waitSignal(view.left) as left:
        do(view, "back")
    assert left.args == ["home"]


def test_the_last_step_offers_to_finish(opening: Opening, qtbot: QtBot) -> None:
    view, session = open_at(opening, "why")
    with qtbot.waitSignal(view.rows_changed):
        session.go_to(path_of(FRESH).steps[-1].key)
    names = [row.name for row in view.rows()]
    assert "next" not in names
    with qtbot.waitSignal(view.left) as left:
        do(view, "finish")
    assert left.args == ["finished"]


def test_a_page_can_ask_for_another_view(opening: Opening, qtbot: QtBot) -> None:
    view, _ = open_at(opening, "hear-it", FRESH.with_branch(_branch(Idea.new("One"))))
    with qtbot.waitSignal(view.left) as left:
        view.findChildren(HearPage)[0].go.click()
    assert left.args == ["view:big"]


def test_the_stones_say_what_is_behind_and_lead_anywhere(opening: Opening) -> None:
    view, session = open_at(opening, "why")
    do(view, "next")
    heard = [stone.accessibleName() for stone in view.path.stones()]
    assert len(heard) == view.parts.route.now(session.meeting).of
    here = next(n for n, words in enumerate(heard) if words.endswith("you are here"))
    assert heard[here - 1].endswith("Why are you going?, been there")
    view.path.stones()[here - 1].click()
    assert session.meeting.at == "why"
    next(iter(cards(view).cards.values())).click()
    do(view, "next")
    assert view.path.stones()[here - 1].accessibleName().endswith("Why are you going?, answered")


def test_a_tick_stands_only_where_there_is_an_answer(opening: Opening) -> None:
    view, session = open_at(opening, "which-meeting", replace(FRESH, title=" "))
    for _ in range(3):
        do(view, "next")
    assert Stage.DONE not in [stone.stage for stone in view.path.stones()]
    assert [stone.stage for stone in view.path.stones()].count(Stage.BEEN) == 3
    session.apply("", lambda m: replace(m, title="Night shelter"))
    stages = [stone.stage for stone in view.path.stones()]
    assert stages[:2] == [Stage.DONE, Stage.BEEN]


def test_the_stones_follow_the_step(opening: Opening) -> None:
    view, session = open_at(opening, "which-meeting")
    session.go_to("say")
    place = view.parts.route.now(session.meeting)
    words = view.path.findChildren(Paragraph)[0]
    assert words.text() == "My words"
    assert view.path.stones()[place.number - 1].stage is Stage.HERE
    view.path.fold(True)
    assert words.text() == f"My words, {place.number} of {place.of}"
    assert not any(stone.isVisible() for stone in view.path.stones())


def test_every_kind_of_step_has_a_page() -> None:
    assert set(PAGES) == set(Kind)


@pytest.mark.parametrize("hurry", [False, True])
def test_the_way_can_be_walked_from_its_first_step_to_its_last(
    opening: Opening, qtbot: QtBot, hurry: bool
) -> None:
    view, session = opening.view(OneAtATime, FRESH, hurry=hurry)
    assert isinstance(view, OneAtATime)
    steps = view.parts.route.steps(session.meeting)
    for step in steps[1:]:
        do(view, "next")
        assert view.question.text() == step.question
    with qtbot.waitSignal(view.left):
        do(view, "finish")


# Coming back.


def test_who_comes_back_finds_what_they_had_begun_to_write(opening: Opening) -> None:
    view, session = open_at(opening, "why")
    QTest.keyClicks(cards(view).field.edit, "Someone should")
    do(view, "next")
    do(view, "back")
    assert cards(view).field.words() == "Someone should"
    QTest.keyClicks(cards(view).field.edit, " meet you")
    branch = session.meeting.branch_for("why")
    assert branch is not None
    assert [idea.text for idea in branch.ideas] == ["Someone should meet you"]


def test_going_on_keeps_what_was_typed_but_not_added(opening: Opening) -> None:
    view, session = open_at(opening, "why")
    QTest.keyClicks(cards(view).field.edit, "Bags")
    do(view, "next")
    branch = session.meeting.branch_for("why")
    assert branch is not None
    assert [idea.text for idea in branch.ideas] == ["Bags"]


def test_words_that_are_kept_are_out_of_sight_when_one_comes_back(opening: Opening) -> None:
    view, session = open_at(opening, "keep")
    QTest.keyClicks(cards(view).field.edit, "My secret")
    do(view, "next")
    do(view, "back")
    assert cards(view).field.words() == ""
    assert session.meeting.kept == 1
    assert "My secret" not in [passage.text for passage in view.hears().passages]


def test_undo_and_changes_from_elsewhere_leave_the_keyboard_where_it_is(
    opening: Opening,
) -> None:
    view, session = open_at(opening, "say")
    page = cards(view)
    page.field.edit.setFocus()
    QTest.keyClicks(page.field.edit, "One")
    session.apply("Elsewhere", lambda m: replace(m, title="Another name"))
    session.undo()
    session.undo()
    assert cards(view) is page
    assert page.field.edit.hasFocus()


def test_another_kind_of_meeting_brings_its_own_cards(opening: Opening) -> None:
    view, session = open_at(opening, "say")
    before = list(cards(view).cards)
    session.apply("Kind", lambda m: replace(m, path="dwp"))
    settle()
    assert list(cards(view).cards) != before


def test_choosing_the_kind_of_meeting_leaves_the_keyboard_on_it(opening: Opening) -> None:
    view, session = open_at(opening, "which-meeting")
    (page,) = view.findChildren(PathPage)
    for card in filter(QWidget.isVisible, page.cards.values()):
        card.setFocus()
        card.click()
        assert card.hasFocus()
    assert session.meeting.path == list(page.cards)[-1]


# Telling.


def test_what_was_done_is_told_with_undo_beside_it(opening: Opening) -> None:
    view, session = open_at(opening, "say")
    next(iter(cards(view).cards.values())).click()
    note = view.header.note
    assert note.words.text() == "Kept. 1 here."
    note.undo.click()
    branch = session.meeting.branch_for("say")
    assert branch is None or branch.ideas == ()
    assert not note.undo.isVisible()
    assert note.redo.isVisible()
    note.redo.click()
    assert session.meeting.branch_for("say")
    assert not note.redo.isVisible()


def test_the_next_step_starts_without_the_old_note(opening: Opening) -> None:
    view, _ = open_at(opening, "why")
    next(iter(cards(view).cards.values())).click()
    do(view, "next")
    assert view.header.note.words.text().startswith("About")


def test_the_words_on_paper_are_counted_while_one_writes(opening: Opening, qtbot: QtBot) -> None:
    view, _ = open_at(opening, "why")
    page = cards(view)
    next(iter(page.cards.values())).click()
    qtbot.waitUntil(page.budget.isVisible, timeout=10_000)
    assert page.budget.text_to_read() == "Fits on 1 page"


def test_only_what_may_be_heard_is_read(opening: Opening) -> None:
    view, _ = open_at(opening, "say", FRESH.with_branch(_branch(_kept("My secret"))))
    cards(view).so_far.pocket.click()
    said = [passage.text for passage in view.hears().passages]
    assert "What would you like to say?" in said
    assert "My secret" not in said


# Room.


@pytest.mark.parametrize(
    ("percent", "words"),
    [(200, "The meeting, 1 of {of}. About 1 minute."), (400, "The meeting, 1 of {of}")],
)
def test_where_words_are_large_the_step_stands_above_the_question(
    opening: Opening, percent: int, words: str
) -> None:
    opening.look.use(percent=percent)
    view, session = open_at(opening, "which-meeting")
    of = view.parts.route.now(session.meeting).of
    assert not view.header.isVisible()
    assert not view.picture.isVisible()
    assert view.place.words.text() == words.format(of=of)


@pytest.mark.parametrize("theme", ["paper", "night"])
@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int, theme: str) -> None:
    opening.look.use(percent=percent, theme=theme)
    meeting = FRESH.with_branch(_branch(Idea.new("Nobody to ask"), _kept("My secret")))
    view, _ = open_at(opening, "say", meeting)
    assert audit(view.window(), percent=percent) == []


def test_the_line_one_writes_on_stays_in_view(opening: Opening) -> None:
    opening.look.use(percent=400)
    view, _ = open_at(opening, "say")
    edit = cards(view).field.edit
    edit.setFocus()
    settle()
    QTest.keyClicks(edit, "One night I came late and there was nobody there to ask. " * 3)
    settle()
    assert _caret_is_seen(view, cards(view))


def test_what_one_writes_is_in_view_still_when_the_words_get_larger(opening: Opening) -> None:
    view, _ = open_at(opening, "say")
    QTest.keyClicks(cards(view).field.edit, "Late")
    cards(view).field.edit.setFocus()
    opening.look.use(percent=400)
    settle()
    assert _caret_is_seen(view, cards(view))


def _caret_is_seen(view: OneAtATime, page: CardsPage) -> bool:
    edit = page.field.edit
    caret = edit.cursorRect()
    port = view.scroller.viewport()
    top = edit.viewport().mapTo(port, caret.topLeft()).y()
    bottom = edit.viewport().mapTo(port, caret.bottomLeft()).y()
    return top >= 0 and bottom <= port.height()


def test_the_whole_way_can_be_gone_by_keyboard(opening: Opening) -> None:
    view, session = open_at(opening, "why")
    for _ in range(3):
        press_key(Qt.Key.Key_Tab)
        press_key(Qt.Key.Key_Space)
        do(view, "next")
        assert view.question.hasFocus()
    assert sum(1 for _ in session.meeting.walk()) == 3


def _branch(*ideas: Idea) -> Branch:
    return replace(Branch.new("What I want to say", step="say"), ideas=ideas)


def _kept(words: str) -> Idea:
    return Idea.new(words, pile=Pile.KEEP)


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_what_goes_with_a_question_is_said_once_at_every_size(
    opening: Opening, percent: int
) -> None:
    opening.look.use(percent=percent)
    view, _ = open_at(opening, "know")
    shown = [each.text() for each in view.findChildren(Paragraph) if each.isVisible()]
    assert len([text for text in shown if text.endswith("Pick some. Then ask them.")]) == 1


@pytest.mark.parametrize("step", ["first", "short", "said"])
def test_each_row_of_a_long_list_is_laid_out_as_often_as_in_a_short_one(
    opening: Opening, step: str
) -> None:
    few, many = (_measures_taken_on_arrival(opening, step, rows) for rows in (30, 90))
    assert many / 90 < few / 30 * 1.3


def _measures_taken_on_arrival(opening: Opening, step: str, rows: int) -> int:
    """How often anything is asked how high it is, until a step with so many ideas stands."""
    ideas = (Idea.new(f"The lights in room {number} go on at 6") for number in range(rows))
    _, session = open_at(opening, "why", replace(FRESH, branches=(_branch(*ideas),)))
    with Profile() as asked:
        session.go_to(step)
        settle()
    return sum(
        each.callcount
        for each in asked.getstats()
        if not isinstance(each.code, str) and each.code.co_name == "heightForWidth"
    )
