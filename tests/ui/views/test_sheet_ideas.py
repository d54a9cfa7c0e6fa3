"""A person leaves single ideas off their sheet; they stay in the meeting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.views.sheet import SheetView
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening, press_key
from tests.ui.views.test_sheet import made_after, shown

DOOR, BELL = Idea.new("Meet people at the door"), Idea.new("The bell does not ring")
HOT, SOUP = Idea.new("Something hot"), Idea.new("Soup would do")
MINE = Idea.new("Why I slept in the car", pile=Pile.KEEP)
NIGHT = replace(
    Branch.new("First night"),
    ideas=(replace(DOOR, ideas=(BELL,)), replace(HOT, ideas=(SOUP,)), MINE),
)
WHY = replace(Branch.new("Why I am going", step="why"), ideas=(Idea.new("To be heard"),))


def by_idea(opening: Opening, qtbot: QtBot) -> tuple[SheetView, Session]:
    meeting = replace(Meeting.new("Shelter", "review"), branches=(WHY, NIGHT)).visited("sheet")
    view, session = shown(opening, qtbot, meeting)
    view.choices.by_idea.click()
    settle()
    return view, session


def ticked(view: SheetView) -> dict[str, bool]:
    """What is to be seen, with whether it is on the sheet."""
    settle()
    cards = view.side.ideas.cards.values()
    return {card.text(): card.isChecked() for card in cards if card.isVisible()}


def on_paper(view: SheetView, qtbot: QtBot) -> list[str]:
    return made_after(view, qtbot).printed.text.split("\n")


def test_an_idea_is_left_off_the_sheet_and_stays_in_the_meeting(
    opening: Opening, qtbot: QtBot
) -> None:
    view, session = by_idea(opening, qtbot)
    before = view.side.budget.fit.text()
    view.side.ideas.cards[SOUP.id].click()
    lines = on_paper(view, qtbot)
    assert HOT.text in lines
    assert SOUP.text not in lines
    assert session.meeting.idea(SOUP.id) == SOUP
    assert view.side.budget.fit.text() != before
    assert view.side.budget.isVisible()
    session.undo()
    assert SOUP.text in on_paper(view, qtbot)
    assert all(ticked(view).values())
    assert view.side.budget.fit.text() == before


def test_a_heap_says_how_many_of_its_ideas_are_off(opening: Opening, qtbot: QtBot) -> None:
    view, session = by_idea(opening, qtbot)
    card = view.choices.cards[NIGHT.id]
    assert card.accessibleDescription() == ""
    for idea, told in ((SOUP, "1 idea is left off"), (BELL, "2 ideas are left off")):
        view.side.ideas.cards[idea.id].click()
        made_after(view, qtbot)
        assert (card.isChecked(), card.accessibleDescription()) == (True, told)
    session.apply("", lambda meeting: meeting.leaving_out(DOOR.id))
    made_after(view, qtbot)
    assert card.accessibleDescription() == "3 ideas are left off"
    session.apply("", lambda meeting: meeting.leaving_out(BELL.id, left_out=False))
    made_after(view, qtbot)
    assert card.accessibleDescription() == "3 ideas are left off"
    session.apply("", lambda meeting: meeting.leaving_out(NIGHT.id))
    made_after(view, qtbot)
    assert card.accessibleDescription() == ""


def test_what_lies_in_something_left_off_is_not_asked_about(opening: Opening, qtbot: QtBot) -> None:
    view, session = by_idea(opening, qtbot)
    cards = view.side.ideas.cards
    cards[DOOR.id].click()
    assert BELL.text not in ticked(view)
    assert BELL.text not in on_paper(view, qtbot)
    cards[NIGHT.id].click()
    assert ticked(view) == {"Why I am going": True, "To be heard": True, "First night": False}
    cards[NIGHT.id].click()
    assert ticked(view)[DOOR.text] is False
    assert session.meeting.left_out == {DOOR.id}


def test_what_is_kept_is_not_asked_about(opening: Opening, qtbot: QtBot) -> None:
    view, _ = by_idea(opening, qtbot)
    assert MINE.text not in ticked(view)
    assert MINE.text not in [passage.text for passage in view.hears().passages]


def test_what_is_only_if_it_helps_is_told_apart_and_sent_only_where_it_is_ticked(
    opening: Opening, qtbot: QtBot
) -> None:
    seat = replace(Idea.new("A seat near the door"), pile=Pile.IF_IT_HELPS, ideas=(BELL,))
    needs = replace(Branch.new("What I need", step="need"), ideas=(DOOR, seat))
    meeting = replace(Meeting.new("Shelter", "review"), branches=(needs,)).visited("sheet")
    view, _ = shown(opening, qtbot, meeting)
    assert not view.choices.helping.isVisible()
    cards = view.side.ideas.cards
    assert cards[DOOR.id].accessibleDescription() == ""
    assert cards[seat.id].accessibleDescription() == "Only if it helps"
    assert cards[BELL.id].accessibleDescription() == "Only if it helps"
    view.choose_sheet("letter")
    assert seat.text not in on_paper(view, qtbot)
    assert seat.id not in view.side.ideas.cards
    assert view.choices.helping.isVisible()
    view.choices.helping.click()
    lines = on_paper(view, qtbot)
    assert lines.index(DOOR.text) < lines.index("Only if it helps") < lines.index(seat.text)
    view.choose_sheet("prep")
    view.choose_sheet("letter")
    assert seat.text not in on_paper(view, qtbot)


def test_only_the_ideas_of_the_sheet_chosen_are_asked_about(opening: Opening, qtbot: QtBot) -> None:
    view, session = by_idea(opening, qtbot)
    view.choose_sheet("cue-cards")
    made_after(view, qtbot)
    assert list(ticked(view)) == ["First night", DOOR.text, BELL.text, HOT.text, SOUP.text]
    session.apply("", lambda meeting: meeting.without_branch(NIGHT.id))
    made_after(view, qtbot)
    assert list(ticked(view)) == ["Why I am going", "To be heard"]


def test_when_all_of_them_are_gone_the_keyboard_is_at_the_choices(
    opening: Opening, qtbot: QtBot
) -> None:
    view, session = by_idea(opening, qtbot)
    session.apply("", lambda meeting: replace(meeting, branches=()))
    made_after(view, qtbot)
    settle()
    assert not view.side.by_idea
    assert QApplication.focusWidget() is view.choices.heading


def test_a_heap_of_one_idea_is_left_off_as_a_whole(opening: Opening, qtbot: QtBot) -> None:
    meeting = replace(Meeting.new("Shelter", "review"), branches=(WHY,)).visited("sheet")
    view, session = shown(opening, qtbot, meeting)
    assert not view.choices.by_idea.isVisible()
    session.apply("", lambda meeting: meeting.with_idea(WHY.id, Idea.new("To listen")))
    made_after(view, qtbot)
    assert view.choices.by_idea.isVisible()


@pytest.mark.parametrize("percent", [100, 400])
def test_it_is_done_by_keys_alone_and_undone_and_left_again(
    percent: int, opening: Opening, qtbot: QtBot
) -> None:
    opening.look.use(percent=percent)
    view, session = by_idea(opening, qtbot)
    told: list[tuple[str, bool]] = []
    view.told.connect(lambda words, undo: told.append((words, undo)))
    assert QApplication.focusWidget() is view.side.ideas.heading
    press_key(Qt.Key.Key_Tab)
    press_key(Qt.Key.Key_Tab)
    card = QApplication.focusWidget()
    assert card is view.side.ideas.cards[DOOR.id]
    press_key(Qt.Key.Key_Space)
    assert session.meeting.left_out == {DOOR.id}
    made_after(view, qtbot)
    assert told == [(view.side.budget.fit.text(), True)]
    assert QApplication.focusWidget() is card
    rows = {row.name: row for row in view.rows()}
    rows["sheet-undo"].does()
    assert session.meeting.left_out == frozenset()
    made_after(view, qtbot)
    rows["sheet-undo"].does()
    assert told[-1] == ("There is nothing to undo.", True)
    rows["sheet-back"].does()
    settle()
    assert QApplication.focusWidget() is view.choices.by_idea
    assert "sheet-print" in [row.name for row in view.rows()]


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_a_person_out(percent: int, opening: Opening, qtbot: QtBot) -> None:
    opening.look.use(percent=percent)
    view, _ = by_idea(opening, qtbot)
    assert view.side.ideas.width() <= view.scroller.viewport().width()
    found = audit(view.window(), percent=percent)
    assert [str(finding) for finding in found] == []


def test_what_can_be_ticked_stands_in_the_order_of_the_paper(
    opening: Opening, qtbot: QtBot
) -> None:
    if_asked = replace(Idea.new("If they ask for it"), pile=Pile.IF_IT_HELPS)
    night = replace(NIGHT, ideas=(replace(if_asked, ideas=(BELL,)), *NIGHT.ideas[1:], DOOR))
    listen = replace(
        Branch.new("What I am good at", step="strengths"), ideas=(Idea.new("I listen"),)
    )
    meeting = replace(Meeting.new("Shelter", "review"), branches=(night, WHY, listen))
    view, _ = shown(opening, qtbot, meeting.visited("sheet"))
    for sheet in ("prep", "map", "cue-cards", "chair-cards"):
        view.choose_sheet(sheet)
        made = made_after(view, qtbot)
        lines = [line.strip(" \u2022") for line in made.printed.text.split("\n")]
        for cards in (view.choices.cards, view.side.ideas.cards):
            there = [card.text() for card in cards.values() if card.text() in lines]
            assert there == sorted(there, key=lines.index), sheet
    view.choose_sheet("prep")
    made_after(view, qtbot)
    view.choices.by_idea.click()
    assert list(ticked(view)) == [
        "What I am good at",
        "I listen",
        "First night",
        HOT.text,
        SOUP.text,
        DOOR.text,
        if_asked.text,
        BELL.text,
        "Why I am going",
        "To be heard",
    ]
