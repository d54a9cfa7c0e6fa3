"""A person answers with cards or in their own words, and nothing they wrote is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.sheets.choice import Fit
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.steps.cards import CardsPage
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key, step_of

EMPTY = Meeting.new("Night shelter meeting", "review")


def ideas(session: Session, step: str = "say") -> list[Idea]:
    branch = session.meeting.branch_for(step)
    return [] if branch is None else list(branch.ideas)


def words(session: Session, step: str = "say") -> list[str]:
    return [idea.text for idea in ideas(session, step)]


def with_ideas(*given: Idea, step: str = "say") -> Meeting:
    asked = step_of(EMPTY, step)
    branch = Branch.new(asked.heading, picture=asked.picture, step=step)
    return EMPTY.with_branch(replace(branch, ideas=given))


def open_cards(
    opening: Opening, meeting: Meeting = EMPTY, step: str = "say"
) -> tuple[CardsPage, Session]:
    page, session = opening.step(step, meeting)
    assert isinstance(page, CardsPage)
    return page, session


def write(page: CardsPage, typed: str) -> None:
    page.field.edit.setFocus()
    QTest.keyClicks(page.field.edit, typed)


# Cards.


def test_picking_a_card_adds_its_idea_to_the_branch_of_the_step(opening: Opening) -> None:
    page, session = open_cards(opening)
    step = step_of(EMPTY, "say")
    page.cards["door"].click()
    branch = session.meeting.branch_for("say")
    assert branch is not None
    assert (branch.heading, branch.picture) == (step.heading, step.picture)
    (idea,) = branch.ideas
    card = next(card for card in step.cards if card.key == "door")
    assert (idea.text, idea.picture, idea.card) == (card.words, card.picture, "door")
    assert idea.pile is Pile.SHARE
    assert page.cards["door"].isChecked()


def test_a_card_pressed_again_is_taken_away_and_undo_brings_it_back(opening: Opening) -> None:
    page, session = open_cards(opening)
    page.cards["door"].click()
    page.cards["door"].click()
    assert words(session) == []
    assert not page.cards["door"].isChecked()
    session.undo()
    assert len(words(session)) == 1
    assert page.cards["door"].isChecked()


def test_a_card_of_something_private_is_kept_from_the_start(opening: Opening) -> None:
    page, session = open_cards(opening, step="keep")
    next(iter(page.cards.values())).click()
    assert [idea.pile for idea in ideas(session, "keep")] == [Pile.KEEP]


def test_a_card_stays_picked_when_its_idea_went_into_a_heap(opening: Opening) -> None:
    page, session = open_cards(opening)
    page.cards["door"].click()
    heap = Branch.new("First night")
    (idea,) = ideas(session)
    session.apply("Move", lambda m: m.with_branch(heap).moved(idea.id, heap.id))
    assert page.cards["door"].isChecked()


def test_the_branches_stand_in_the_order_of_the_questions(opening: Opening) -> None:
    page, session = open_cards(opening, with_ideas(Idea.new("A question"), step="ask"))
    page.cards["door"].click()
    assert [branch.step for branch in session.meeting.branches] == ["say", "ask"]


def test_other_ideas_brings_the_keyboard_to_the_field(opening: Opening) -> None:
    page, _ = open_cards(opening)
    page.other.click()
    assert page.field.edit.hasFocus()


# One's own words.


def test_every_letter_is_kept_as_it_is_typed(opening: Opening) -> None:
    page, session = open_cards(opening)
    typed = ""
    for letter in "bags":
        write(page, letter)
        typed += letter
        assert words(session) == [typed]


def test_what_was_typed_in_one_go_is_undone_as_one(opening: Opening) -> None:
    page, session = open_cards(opening)
    write(page, "A safe place")
    session.undo()
    assert words(session) == []
    assert page.field.words() == ""
    session.redo()
    assert words(session) == ["A safe place"]
    assert page.field.words() == "A safe place"


def test_undo_in_the_field_is_the_undo_of_the_meeting(opening: Opening) -> None:
    page, session = open_cards(opening)
    undo = page.addAction("Undo", Qt.Modifier.CTRL | Qt.Key.Key_Z)
    undo.triggered.connect(session.undo)
    write(page, "Bags")
    QTest.keyClick(page.field.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert words(session) == []


@pytest.mark.parametrize(
    "held",
    [
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier,
    ],
)
def test_enter_begins_the_next_idea(opening: Opening, held: Qt.KeyboardModifier) -> None:
    page, session = open_cards(opening)
    write(page, "One")
    QTest.keyClick(page.field.edit, Qt.Key.Key_Return, held)
    write(page, "Two")
    assert words(session) == ["One", "Two"]
    assert page.field.edit.hasFocus()
    assert [box.text() for box in page.so_far.boxes()] == ["One"]


def test_add_tells_how_many_ideas_there_are(opening: Opening, qtbot: QtBot) -> None:
    page, _ = open_cards(opening)
    write(page, "One")
    with qtbot.waitSignal(page.told) as told:
        page.add.click()
    assert told.args == ["Kept. 1 here.", True]


def test_add_without_words_only_goes_to_the_field(opening: Opening) -> None:
    page, session = open_cards(opening)
    page.add.click()
    assert page.field.edit.hasFocus()
    assert session.meeting.branches == ()


def test_an_emptied_field_leaves_no_idea(opening: Opening) -> None:
    page, session = open_cards(opening)
    write(page, "ab")
    QTest.keyClick(page.field.edit, Qt.Key.Key_Backspace)
    QTest.keyClick(page.field.edit, Qt.Key.Key_Backspace)
    assert words(session) == []


def test_only_spaces_are_no_idea(opening: Opening) -> None:
    page, session = open_cards(opening)
    write(page, "   ")
    assert session.meeting.branches == ()


def test_a_long_text_is_kept_whole_while_one_types_on(opening: Opening) -> None:
    page, session = open_cards(opening)
    long = "what I want to tell you " * 834  # 20,016 letters
    page.field.edit.setFocus()
    QApplication.clipboard().setText(long)
    page.field.edit.paste()
    assert words(session) == [long.strip()]
    assert page.long.isVisible()
    settle()
    QTest.keyClicks(page.field.edit, "x" * 5)
    settle()
    page.add.click()
    settle()
    assert words(session) == [long + "xxxxx"]
    assert page.so_far.boxes()[0].height() < 500


# So far.


def test_an_idea_can_get_other_words_in_the_field(opening: Opening) -> None:
    old = replace(Idea.new("Old words", picture="door"), ideas=(Idea.new("Under it"),))
    page, session = open_cards(opening, with_ideas(old))
    page.so_far.boxes()[0].click()
    page.commands.change.click()
    assert page.field.edit.hasFocus()
    assert page.field.words() == "Old words"
    page.field.edit.selectAll()
    write(page, "New")
    QTest.keyClick(page.field.edit, Qt.Key.Key_Return)
    (idea,) = ideas(session)
    assert idea == replace(old, text="New")
    assert page.field.words() == ""
    assert page.so_far.boxes()[0].hasFocus()


def test_changing_words_is_undone_apart_from_writing_them(opening: Opening) -> None:
    page, session = open_cards(opening)
    write(page, "One")
    page.add.click()
    page.so_far.boxes()[0].click()
    page.commands.change.click()
    write(page, " more")
    assert words(session) == ["One more"]
    session.undo()
    assert words(session) == ["One"]


def test_an_idea_emptied_while_it_is_changed_comes_back_with_the_next_letter(
    opening: Opening,
) -> None:
    first, second = Idea.new("First", picture="door"), Idea.new("Second")
    page, session = open_cards(opening, with_ideas(first, second))
    page.so_far.boxes()[0].click()
    page.commands.change.click()
    page.field.edit.selectAll()
    QTest.keyClick(page.field.edit, Qt.Key.Key_Delete)
    assert words(session) == ["Second"]
    write(page, "N")
    assert ideas(session)[0] == replace(first, text="N")


def test_an_idea_can_be_taken_away_and_brought_back(opening: Opening, qtbot: QtBot) -> None:
    page, session = open_cards(opening, with_ideas(Idea.new("Stay"), Idea.new("Go")))
    page.so_far.boxes()[1].click()
    page.commands.take_away.setFocus()
    with qtbot.waitSignal(page.told) as told:
        page.commands.take_away.click()
    assert told.args is not None
    assert told.args[1]
    assert words(session) == ["Stay"]
    assert page.so_far.boxes()[0].hasFocus()
    assert not page.commands.isVisible()
    session.undo()
    assert words(session) == ["Stay", "Go"]


def test_a_person_decides_who_an_idea_is_for(opening: Opening) -> None:
    page, session = open_cards(opening, with_ideas(Idea.new("Lights go on at 6")))
    page.so_far.boxes()[0].click()
    page.commands.piles[Pile.IF_IT_HELPS].click()
    assert ideas(session)[0].pile is Pile.IF_IT_HELPS
    assert page.so_far.boxes()[0].pile is Pile.IF_IT_HELPS
    assert page.commands.piles[Pile.IF_IT_HELPS].isChecked()


def test_a_kept_idea_goes_into_the_pocket_and_shows_only_after_looking_inside(
    opening: Opening,
) -> None:
    page, _ = open_cards(opening, with_ideas(Idea.new("Open"), Idea.new("My secret")))
    page.so_far.boxes()[1].click()
    page.commands.piles[Pile.KEEP].click()
    settle()
    assert [box.text() for box in page.so_far.boxes()] == ["Open"]
    assert page.so_far.pocket.hasFocus()
    assert page.so_far.pocket.accessibleName() == "Kept for me: 1. Look inside"
    page.so_far.pocket.click()
    assert [box.text() for box in page.so_far.boxes()] == ["Open", "My secret"]
    page.settle()
    assert [box.text() for box in page.so_far.boxes()] == ["Open"]


def test_kept_words_are_never_said_aloud_nor_left_in_the_field(opening: Opening) -> None:
    page, _ = open_cards(opening, step="keep")
    write(page, "My secret")
    page.settle()
    page.so_far.pocket.click()
    assert page.field.words() == ""
    assert [box.text() for box in page.so_far.boxes()] == ["My secret"]
    assert [box.text_to_read() for box in page.so_far.boxes()] == [""]


def test_a_change_from_elsewhere_leaves_the_keyboard_and_the_caret(opening: Opening) -> None:
    page, session = open_cards(opening, with_ideas(Idea.new("One")))
    write(page, "Second")
    box = page.so_far.boxes()[0]
    for _ in range(3):
        QTest.keyClick(page.field.edit, Qt.Key.Key_Left)
    session.apply("Elsewhere", lambda m: m.with_words(ideas(session)[0].id, "One more"))
    assert page.so_far.boxes() == (box,)
    assert box.text() == "One more"
    write(page, "-")
    assert words(session) == ["One more", "Sec-ond"]


def test_words_changed_elsewhere_while_they_are_in_the_field_show_there(
    opening: Opening,
) -> None:
    page, session = open_cards(opening)
    write(page, "Here")
    session.apply("Elsewhere", lambda m: m.with_words(ideas(session)[0].id, "Here and there"))
    assert page.field.words() == "Here and there"


def test_the_boxes_follow_the_order_of_the_ideas(opening: Opening) -> None:
    one, two = Idea.new("One"), Idea.new("Two")
    page, session = open_cards(opening, with_ideas(one, two))
    session.apply("Move", lambda m: m.moved_past(two.id, one.id))
    settle()
    assert [box.text() for box in page.so_far.boxes()] == ["Two", "One"]
    page.so_far.boxes()[0].setFocus()
    QTest.keyClick(page.so_far.boxes()[0], Qt.Key.Key_Tab)
    assert page.so_far.boxes()[1].hasFocus()


def test_a_mentors_words_begin_with_the_name(opening: Opening) -> None:
    page, _ = open_cards(opening, with_ideas(replace(Idea.new("Say how many"), author="Dee")))
    assert page.so_far.boxes()[0].text() == "Dee: Say how many"


# The whole page.


def test_the_page_is_worked_by_keyboard_alone(opening: Opening) -> None:
    page, session = open_cards(opening, step="why")

    page.first_focus().setFocus()
    press_key(Qt.Key.Key_Space)
    assert len(ideas(session, "why")) == 1
    for _ in range(len(page.cards) + 1):
        press_key(Qt.Key.Key_Tab)
    assert page.field.edit.hasFocus()
    write(page, "Mine")
    press_key(Qt.Key.Key_Enter)
    press_key(Qt.Key.Key_Tab)
    assert page.add.hasFocus()
    press_key(Qt.Key.Key_Tab)
    assert page.say.hasFocus()
    press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Tab)
    assert page.so_far.boxes()[1].hasFocus()
    press_key(Qt.Key.Key_Return)
    press_key(Qt.Key.Key_Tab)
    assert page.commands.change.hasFocus()
    press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Space)
    assert len(ideas(session, "why")) == 1


def test_the_sheet_says_how_full_it_is(opening: Opening) -> None:
    page, _ = open_cards(opening, step="why")
    page.show_fit(Fit(pages=1, words=40, room=60))
    assert page.budget.text_to_read() == "Fits on 1 page"
    page.show_fit(Fit(pages=2, words=140, room=60))
    assert page.budget.text_to_read() == "Needs 2 pages. Choose what to leave out."


def test_before_the_first_word_nothing_is_said_of_pages(opening: Opening) -> None:
    page, _ = open_cards(opening, step="why")
    page.show_fit(Fit(pages=2, words=0, room=60))
    assert not page.budget.isVisible()
    page.show_fit(Fit(pages=1, words=3, room=60))
    assert page.budget.isVisible()
    page.show_fit(Fit(pages=1, words=0, room=60))
    assert not page.budget.isVisible()


@pytest.mark.parametrize("percent", [100, 400])
def test_nothing_moves_when_the_pages_are_told(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    page, _ = open_cards(opening, step="why")
    for card in page.cards.values():
        card.click()
    settle()
    parts = [*page.so_far.boxes(), page.field, page.add, *page.cards.values(), page.so_far]
    places = [part.geometry() for part in parts]
    page.show_fit(Fit(pages=1, words=40, room=60))
    settle()
    assert page.budget.isVisible()
    assert [part.geometry() for part in parts] == places


def test_what_never_goes_on_the_sheet_says_nothing_of_pages(opening: Opening) -> None:
    page, _ = open_cards(opening, step="keep")
    page.show_fit(Fit(pages=2, words=140, room=60))
    assert not page.budget.isVisible()


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    ideas = (Idea.new("Nobody to ask"), replace(Idea.new("Lights go on"), pile=Pile.IF_IT_HELPS))
    kept = replace(Idea.new("Mine"), pile=Pile.KEEP)
    parts = opening.parts(with_ideas(*ideas, kept, step="why").visited("why"))
    page = CardsPage(parts, step_of(EMPTY, "why"))
    page.show_meeting(parts.session.meeting)
    page.so_far.boxes()[0].click()
    page.show_fit(Fit(pages=1, words=40, room=60))
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
